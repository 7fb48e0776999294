import { indicator } from '../shared/indicator.ts'
import {
  howToGetUnemployed,
  unemployedInput,
  unemploymentCaveats,
  unemploymentLaw,
  unemploymentSource,
} from '../shared/population-inputs.ts'

export const registeredUnemployed = indicator({
  code: 'registered-unemployed',
  name: 'Bezrobotni zarejestrowani',
  shortName: 'Bezrobotni zarejestrowani',
  says: 'Ile osób było 31 grudnia zarejestrowanych w urzędzie pracy jako bezrobotne.',
  doesNotSay: 'Nie mówi, ile osób szuka pracy bez rejestracji ani jak długo trwa bezrobocie.',
  unit: 'osoby',
  decimals: 0,
  direction: 'worse',
  topic: 'work',
  inputs: { unemployed: unemployedInput },
  formula: { kind: 'count', of: ['unemployed'] },
  formulaInWords: 'Liczba podana przez urząd; dla powiatu i województwa jego własna liczba albo suma wszystkich gmin.',
  howToGet: howToGetUnemployed,
  source: unemploymentSource,
  method: 'Dane powiatowych urzędów pracy przekazane urzędowi statystycznemu.',
  law: unemploymentLaw,
  caveats: unemploymentCaveats,
  isProposal: false,
})
