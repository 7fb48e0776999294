import { AGED_65_AND_MORE, ageInputs, UNDER_15 } from '../shared/age-groups.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges, populationSource } from '../shared/population-inputs.ts'

export const oldAgeIndex = indicator({
  code: 'old-age-index',
  name: 'Indeks starości',
  shortName: 'Indeks starości',
  says: 'Ile osób w wieku 65 lat i więcej przypada na 100 dzieci w wieku 0–14 lat.',
  doesNotSay: 'Nie mówi, czy osób starszych jest dużo: indeks rośnie także wtedy, gdy ubywa dzieci.',
  unit: 'osoby na 100 dzieci w wieku 0–14 lat',
  decimals: 1,
  direction: 'worse',
  topic: 'age',
  inputs: ageInputs([...UNDER_15, ...AGED_65_AND_MORE]),
  formula: { kind: 'ratio', numerator: AGED_65_AND_MORE, denominator: UNDER_15, per: 100 },
  formulaInWords: 'osoby w wieku 65 lat i więcej ÷ dzieci w wieku 0–14 lat × 100',
  howToGet: howToGetAges,
  source: populationSource,
  method: 'Granice wieku jednakowe dla kobiet i mężczyzn.',
  law: null,
  caveats: [
    'Ocena zasobów pomocy społecznej liczy podobny indeks z wieku poprodukcyjnego i przedprodukcyjnego. To inna liczba.',
    censusCaveat,
  ],
  isProposal: false,
})
