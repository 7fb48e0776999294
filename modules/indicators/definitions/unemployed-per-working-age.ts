import { FEW_PEOPLE } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import {
  censusCaveat,
  economicAge,
  economicAgeCaveats,
  howToGetEconomicAges,
  howToGetUnemployed,
  unemployedInput,
  unemploymentBreaks,
  unemploymentCaveats,
  unemploymentLaw,
  unemploymentSource,
} from '../shared/population-inputs.ts'

export const unemployedPerWorkingAge = indicator({
  code: 'unemployed-per-working-age',
  number: 63,
  isCore: true,
  name: 'Bezrobotni na 100 osób w wieku produkcyjnym',
  shortName: 'Bezrobotni, % wieku produkcyjnego',
  says: 'Ile na sto osób w wieku produkcyjnym jest zarejestrowanych jako bezrobotne.',
  doesNotSay:
    'To nie jest stopa bezrobocia: ta dzieli bezrobotnych przez aktywnych zawodowo i jest podawana dla powiatów.',
  unit: '% osób w wieku produkcyjnym',
  decimals: 1,
  direction: 'worse',
  topic: 'work',
  inputs: { unemployed: unemployedInput, working: economicAge.working },
  formula: { kind: 'ratio', numerator: ['unemployed'], denominator: ['working'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [79214, 10514, 152],
  evidenceFor: { areas: ['08', '14'], serviceTypes: ['08.01', '08.03', '14.01'] },
  example: { inputs: { unemployed: 150, working: 3000 }, result: 5 },
  formulaInWords: 'bezrobotni zarejestrowani ÷ osoby w wieku produkcyjnym × 100',
  howToGet: `${howToGetUnemployed} Drugi plik: ${howToGetEconomicAges}`,
  source: `${unemploymentSource}; bilans ludności`,
  method: 'Licznik i mianownik z tego samego dnia, 31 grudnia.',
  law: unemploymentLaw,
  methodBreaks: unemploymentBreaks,
  caveats: [...unemploymentCaveats, ...economicAgeCaveats, censusCaveat],
  isProposal: false,
})
