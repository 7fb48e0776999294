import { AGED_15_TO_64, ageInputs } from '../shared/age-groups.ts'
import { FEW_PEOPLE } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import {
  censusCaveat,
  howToGetAges,
  howToGetUnemployed,
  unemployedInput,
  unemploymentCaveats,
  unemploymentLaw,
  unemploymentSource,
} from '../shared/population-inputs.ts'

export const unemployedPer1564 = indicator({
  code: 'unemployed-per-15-64',
  number: null,
  isCore: true,
  name: 'Bezrobotni na 100 osób w wieku 15–64 lat',
  shortName: 'Bezrobotni na 100 osób 15–64',
  says: 'Ile na sto osób w wieku 15–64 lat jest zarejestrowanych jako bezrobotne.',
  doesNotSay: 'To nie jest stopa bezrobocia ani udział w wieku produkcyjnym; nie porównuj go z tamtymi liczbami.',
  unit: 'osoby na 100 osób w wieku 15–64 lat',
  decimals: 1,
  direction: 'worse',
  topic: 'work',
  inputs: { unemployed: unemployedInput, ...ageInputs(AGED_15_TO_64) },
  formula: { kind: 'ratio', numerator: ['unemployed'], denominator: AGED_15_TO_64, per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [10514],
  evidenceFor: { areas: ['08'], serviceTypes: ['08.01', '08.03'] },
  example: {
    inputs: {
      unemployed: 40,
      '15-19': 50,
      '20-24': 50,
      '25-29': 100,
      '30-34': 100,
      '35-39': 100,
      '40-44': 100,
      '45-49': 100,
      '50-54': 150,
      '55-59': 125,
      '60-64': 125,
    },
    result: 4,
  },
  formulaInWords: 'bezrobotni zarejestrowani ÷ osoby w wieku 15–64 lat × 100',
  howToGet: `${howToGetUnemployed} Drugi plik: ${howToGetAges}`,
  source: `${unemploymentSource}; bilans ludności`,
  method: 'Licznik i mianownik z tego samego dnia, 31 grudnia.',
  law: unemploymentLaw,
  caveats: [...unemploymentCaveats, censusCaveat],
  isProposal: true,
})
