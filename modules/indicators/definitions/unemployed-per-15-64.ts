import { AGED_15_TO_64, ageInputs } from '../shared/age-groups.ts'
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
  formulaInWords: 'bezrobotni zarejestrowani ÷ osoby w wieku 15–64 lat × 100',
  howToGet: `${howToGetUnemployed} Drugi plik: ${howToGetAges}`,
  source: `${unemploymentSource}; bilans ludności`,
  method: 'Licznik i mianownik z tego samego dnia, 31 grudnia.',
  law: unemploymentLaw,
  caveats: [...unemploymentCaveats, censusCaveat],
  isProposal: true,
})
