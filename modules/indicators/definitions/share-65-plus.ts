import { AGED_65_AND_MORE, ageInputs, peopleAged } from '../shared/age-groups.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges, populationSource } from '../shared/population-inputs.ts'

export const share65Plus = indicator({
  code: 'share-65-plus',
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
  formulaInWords: 'osoby w wieku 65 lat i więcej ÷ ludność × 100',
  howToGet: howToGetAges,
  source: populationSource,
  method:
    'Sumujemy najdrobniejsze grupy wieku; kolumn zbiorczych („0-14”, „70 i więcej”) nie dodajemy, służą tylko do sprawdzenia pliku.',
  law: null,
  caveats: [censusCaveat],
  isProposal: false,
})
