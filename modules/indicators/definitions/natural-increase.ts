import { asPublished, bdlRate, howToGetVariables, publishedRateCaveat, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const naturalIncrease = indicator({
  code: 'natural-increase',
  number: 16,
  isCore: false,
  name: 'Przyrost naturalny na 1000 ludności',
  shortName: 'Przyrost naturalny',
  says: 'O ile więcej jest urodzeń niż zgonów w ciągu roku na 1000 mieszkańców; liczba ujemna znaczy, że więcej osób umiera.',
  doesNotSay: 'Nie mówi, czy gmina się wyludnia: o tym decydują też przeprowadzki.',
  unit: 'na 1000 ludności',
  decimals: 1,
  direction: 'better',
  topic: 'population',
  inputs: { rate: bdlRate(450551) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [450551],
  evidenceFor: { areas: ['01'], serviceTypes: ['01.01', '01.06'] },
  example: { inputs: { rate: -3.2 }, result: -3.2 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(450551),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: [publishedRateCaveat],
  isProposal: false,
})
