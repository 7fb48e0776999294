import { asPublished, bdlRate, howToGetVariables, publishedRateCaveat, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const liveBirths = indicator({
  code: 'live-births',
  number: 17,
  isCore: false,
  name: 'Urodzenia żywe na 1000 ludności',
  shortName: 'Urodzenia',
  says: 'Ile dzieci urodziło się żywych w ciągu roku na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi, ile dzieci chcieliby mieć mieszkańcy ani dlaczego rodzi się ich tyle.',
  unit: 'urodzenia na 1000 ludności',
  decimals: 1,
  direction: 'better',
  topic: 'population',
  inputs: { rate: bdlRate(450540) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [450540],
  evidenceFor: { areas: ['01'], serviceTypes: ['01.01', '01.02', '01.08'] },
  example: { inputs: { rate: 8.1 }, result: 8.1 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(450540),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: [publishedRateCaveat],
  isProposal: false,
})
