import { computedHere, FEW_PEOPLE, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import {
  howToGetUnemployed,
  unemployedInput,
  unemploymentBreaks,
  unemploymentCaveats,
  unemploymentLaw,
} from '../shared/population-inputs.ts'

export const longTermUnemployed = indicator({
  code: 'long-term-unemployed',
  number: 65,
  isCore: false,
  name: 'Udział długotrwale bezrobotnych',
  shortName: 'Długotrwale bezrobotni',
  says: 'Jaka część zarejestrowanych bezrobotnych jest bez pracy długotrwale.',
  doesNotSay: 'Nie mówi, dlaczego: przez zdrowie, opiekę nad bliskimi, dojazdy czy brak ofert.',
  unit: '% bezrobotnych zarejestrowanych',
  decimals: 1,
  direction: 'worse',
  topic: 'work',
  inputs: {
    longTerm: [...delivered('labour-office:long-term-unemployed'), ...delivered('ozps:11')],
    unemployed: unemployedInput,
  },
  formula: { kind: 'ratio', numerator: ['longTerm'], denominator: ['unemployed'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [10514],
  evidenceFor: { areas: ['08', '14'], serviceTypes: ['08.01', '08.03', '14.01', '14.02'] },
  example: { inputs: { longTerm: 60, unemployed: 150 }, result: 40 },
  formulaInWords: 'bezrobotni długotrwale ÷ bezrobotni zarejestrowani × 100',
  howToGet: `${howToGetRows('labour-office:long-term-unemployed', 'ozps:11')} Drugi plik: ${howToGetUnemployed}`,
  source: sourcesOf('labour-office', 'ozps', 'bdl'),
  method: computedHere,
  law: unemploymentLaw,
  methodBreaks: unemploymentBreaks,
  caveats: [...unemploymentCaveats],
  isProposal: true,
})
