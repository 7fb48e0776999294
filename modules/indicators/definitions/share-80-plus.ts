import { ageInputs, peopleAged } from '../shared/age-groups.ts'
import { FEW_PEOPLE } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges, populationSource } from '../shared/population-inputs.ts'

export const share80Plus = indicator({
  code: 'share-80-plus',
  number: 12,
  isCore: true,
  name: 'Udział osób w wieku 80 lat i więcej',
  shortName: 'Osoby w wieku 80+',
  says: 'Ile na sto osób ma 80 lat lub więcej.',
  doesNotSay: 'Nie mówi, ile z tych osób potrzebuje usług, ani ile mieszka samotnie.',
  unit: '% ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'age',
  inputs: { ...ageInputs(['80-84', '85 i więcej']), all: peopleAged('ogółem') },
  formula: { kind: 'ratio', numerator: ['80-84', '85 i więcej'], denominator: ['all'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [76024, 76025, 72305],
  evidenceFor: { areas: ['04', '05'], serviceTypes: ['04.02', '04.11', '04.12', '05.03'] },
  example: { inputs: { '80-84': 150, '85 i więcej': 100, all: 5000 }, result: 5 },
  formulaInWords: 'osoby w wieku 80 lat i więcej ÷ ludność × 100',
  howToGet: howToGetAges,
  source: populationSource,
  method:
    'Sumujemy najdrobniejsze grupy wieku; kolumn zbiorczych („0-14”, „70 i więcej”) nie dodajemy, służą tylko do sprawdzenia pliku.',
  law: null,
  caveats: ['W małych gminach to kilkadziesiąt osób: jedna rodzina zmienia wynik.', censusCaveat],
  isProposal: true,
})
