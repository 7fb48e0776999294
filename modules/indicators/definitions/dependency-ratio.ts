import { AGED_15_TO_64, AGED_65_AND_MORE, ageInputs, FIVE_YEAR_GROUPS, UNDER_15 } from '../shared/age-groups.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges, populationSource } from '../shared/population-inputs.ts'

export const dependencyRatio = indicator({
  code: 'dependency-ratio',
  name: 'Obciążenie demograficzne',
  shortName: 'Obciążenie demograficzne',
  says: 'Ile dzieci (0–14 lat) i osób starszych (65 lat i więcej) przypada na 100 osób w wieku 15–64 lat.',
  doesNotSay: 'Nie mówi, kto kogo naprawdę utrzymuje ani kto się kim opiekuje.',
  unit: 'osoby na 100 osób w wieku 15–64 lat',
  decimals: 1,
  direction: 'worse',
  topic: 'age',
  inputs: ageInputs(FIVE_YEAR_GROUPS),
  formula: {
    kind: 'ratio',
    numerator: [...UNDER_15, ...AGED_65_AND_MORE],
    denominator: AGED_15_TO_64,
    per: 100,
  },
  formulaInWords: '(osoby w wieku 0–14 lat + osoby w wieku 65 lat i więcej) ÷ osoby w wieku 15–64 lat × 100',
  howToGet: howToGetAges,
  source: populationSource,
  method: 'Granice wieku jak w statystyce europejskiej: jednakowe dla kobiet i mężczyzn.',
  law: null,
  caveats: [
    'Bank Danych Lokalnych podaje też wskaźnik oparty na wieku nieprodukcyjnym i produkcyjnym (P2426). To inna liczba.',
    censusCaveat,
  ],
  isProposal: false,
})
