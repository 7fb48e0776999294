import { AGED_65_AND_MORE, ageInputs, peopleAged } from '../shared/age-groups.ts'
import { FEW_PEOPLE } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges, populationSource } from '../shared/population-inputs.ts'

export const share65Plus = indicator({
  code: 'share-65-plus',
  number: 10,
  isCore: true,
  name: 'Udział osób w wieku 65 lat i więcej',
  shortName: 'Osoby w wieku 65+',
  says: 'Ile na sto osób ma 65 lat lub więcej.',
  doesNotSay: 'Nie mówi o zdrowiu ani o samodzielności tych osób.',
  unit: '% ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'age',
  inputs: { ...ageInputs(AGED_65_AND_MORE), all: peopleAged('ogółem') },
  formula: { kind: 'ratio', numerator: AGED_65_AND_MORE, denominator: ['all'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [634989, 72239, 76022, 76023, 76024, 76025, 72305],
  evidenceFor: { areas: ['04', '05', '09'], serviceTypes: ['04.02', '04.07', '05.03', '09.03'] },
  example: {
    inputs: { '65-69': 400, '70-74': 300, '75-79': 150, '80-84': 100, '85 i więcej': 50, all: 5000 },
    result: 20,
  },
  formulaInWords: 'osoby w wieku 65 lat i więcej ÷ ludność × 100',
  howToGet: howToGetAges,
  source: populationSource,
  method:
    'Sumujemy najdrobniejsze grupy wieku; kolumn zbiorczych („0-14”, „70 i więcej”) nie dodajemy, służą tylko do sprawdzenia pliku.',
  law: null,
  caveats: [censusCaveat],
  isProposal: false,
})
