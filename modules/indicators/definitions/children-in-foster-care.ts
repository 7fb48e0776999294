import { computedHere, FEW_PEOPLE, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, economicAge, howToGetEconomicAges } from '../shared/population-inputs.ts'

export const childrenInFosterCare = indicator({
  code: 'children-in-foster-care',
  number: 58,
  isCore: false,
  name: 'Dzieci w pieczy zastępczej na 1000 osób do 18 lat',
  shortName: 'Dzieci w pieczy',
  says: 'Ile dzieci w pieczy zastępczej, rodzinnej i instytucjonalnej, przypada na 1000 osób w wieku do 17 lat.',
  doesNotSay: 'Nie mówi, z której gminy pochodzą dzieci ani ilu rodzinom udało się pomóc wcześniej.',
  unit: 'dzieci na 1000 osób w wieku do 17 lat',
  decimals: 1,
  direction: 'worse',
  topic: 'family',
  inputs: {
    family: delivered('family-office:family-care-children'),
    institution: delivered('family-office:institution-children'),
    preWorking: economicAge.preWorking,
  },
  formula: { kind: 'ratio', numerator: ['family', 'institution'], denominator: ['preWorking'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [1724774],
  evidenceFor: { areas: ['02', '03'], serviceTypes: ['02.01', '02.05', '03.01', '03.02', '03.05'] },
  example: { inputs: { family: 60, institution: 20, preWorking: 10000 }, result: 8 },
  formulaInWords: '(dzieci w pieczy rodzinnej + dzieci w pieczy instytucjonalnej) ÷ osoby w wieku do 17 lat × 1000',
  howToGet: `${howToGetRows('family-office:family-care-children', 'family-office:institution-children')} Drugi plik: ${howToGetEconomicAges}`,
  source: sourcesOf('family-office', 'bdl'),
  method: computedHere,
  law: null,
  caveats: [
    'Pieczę prowadzi powiat, więc liczby są dla powiatów. Bank Danych Lokalnych podaje tylko dzieci w pieczy rodzinnej na 1000 (zmienna 1724774).',
    censusCaveat,
  ],
  isProposal: true,
})
