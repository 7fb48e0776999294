import { asPublished, bdlRate, howToGetVariables, publishedRateCaveat, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const selfEmployed = indicator({
  code: 'self-employed',
  number: 68,
  isCore: false,
  name: 'Osoby prowadzące działalność gospodarczą na 10 tys. ludności',
  shortName: 'Działalność gospodarcza',
  says: 'Ile osób fizycznych prowadzących działalność gospodarczą przypada na 10 tysięcy mieszkańców.',
  doesNotSay: 'Nie mówi, ile firm naprawdę działa i daje pracę.',
  unit: 'podmioty na 10 tys. ludności',
  decimals: 0,
  direction: 'better',
  topic: 'work',
  inputs: { rate: bdlRate(1548701) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [1548701],
  evidenceFor: { areas: ['08'], serviceTypes: ['08.01', '08.03'] },
  example: { inputs: { rate: 840 }, result: 840 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(1548701),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: [
    publishedRateCaveat,
    'Podobne zmienne dzielą przez 100 osób w wieku produkcyjnym (288054) albo podają samą liczbę (271512).',
  ],
  isProposal: false,
})
