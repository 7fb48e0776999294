import { ageInputs, peopleAged } from '../shared/age-groups.ts'
import { FEW_PEOPLE } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges, populationSource } from '../shared/population-inputs.ts'

export const share85Plus = indicator({
  code: 'share-85-plus',
  number: 13,
  isCore: true,
  name: 'Udział osób w wieku 85 lat i więcej',
  shortName: 'Osoby w wieku 85+',
  says: 'Ile na sto osób ma 85 lat lub więcej.',
  doesNotSay: 'Nie mówi, ile z tych osób potrzebuje opieki ani kto im pomaga.',
  unit: '% ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'age',
  inputs: { ...ageInputs(['85 i więcej']), all: peopleAged('ogółem') },
  formula: { kind: 'ratio', numerator: ['85 i więcej'], denominator: ['all'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [76025, 72305],
  evidenceFor: { areas: ['04', '05'], serviceTypes: ['04.02', '04.03', '04.12', '05.03'] },
  example: { inputs: { '85 i więcej': 100, all: 5000 }, result: 2 },
  formulaInWords: 'osoby w wieku 85 lat i więcej ÷ ludność × 100',
  howToGet: howToGetAges,
  source: populationSource,
  method:
    'Sumujemy najdrobniejsze grupy wieku; kolumn zbiorczych („0-14”, „70 i więcej”) nie dodajemy, służą tylko do sprawdzenia pliku.',
  law: null,
  caveats: ['W małych gminach to kilkanaście osób: jedna rodzina zmienia wynik.', censusCaveat],
  isProposal: true,
})
