import { asPublished, bdlRate, howToGetVariables, publishedRateCaveat, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const deaths = indicator({
  code: 'deaths',
  number: 18,
  isCore: false,
  name: 'Zgony na 1000 ludności',
  shortName: 'Zgony',
  says: 'Ile osób zmarło w ciągu roku na 1000 mieszkańców.',
  doesNotSay:
    'Nie mówi o stanie zdrowia: w gminie ze starszymi mieszkańcami zgonów jest więcej, choćby leczono ich najlepiej.',
  unit: 'zgony na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'population',
  inputs: { rate: bdlRate(450541) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [450541],
  evidenceFor: { areas: ['05'], serviceTypes: ['05.03', '05.08'] },
  example: { inputs: { rate: 11.3 }, result: 11.3 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(450541),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: [publishedRateCaveat],
  isProposal: false,
})
