import { AGED_65_AND_MORE, ageInputs, UNDER_15 } from '../shared/age-groups.ts'
import { FEW_PEOPLE } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges, populationSource } from '../shared/population-inputs.ts'

export const oldAgeIndex = indicator({
  code: 'old-age-index',
  number: null,
  isCore: true,
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
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '09'], serviceTypes: ['04.02', '09.03'] },
  example: {
    inputs: {
      '65-69': 400,
      '70-74': 300,
      '75-79': 150,
      '80-84': 100,
      '85 i więcej': 50,
      '0-4': 200,
      '5-9': 250,
      '10-14': 350,
    },
    result: 125,
  },
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
