import { asPublished, bdlRate, howToGetVariables, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const incomePerResident = indicator({
  code: 'income-per-resident',
  number: 74,
  isCore: false,
  name: 'Dochody ogółem gminy na mieszkańca',
  shortName: 'Dochody ogółem',
  says: 'Ile dochodów gminy ogółem przypada na mieszkańca.',
  doesNotSay: 'Nie mówi, że gmina jest bogata: duża dotacja na jedną drogę podnosi wynik na rok.',
  unit: 'zł na 1 mieszkańca',
  decimals: 0,
  direction: 'context',
  topic: 'budget',
  inputs: { rate: bdlRate(76973) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [76973],
  evidenceFor: { areas: ['04', '11'], serviceTypes: ['04.01', '11.01'] },
  example: { inputs: { rate: 6850 }, result: 6850 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(76973),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: ['Urząd dzieli przez ludność z połowy roku i podaje wynik już podzielony.'],
  isProposal: false,
})
