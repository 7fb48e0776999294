import { asPublished, bdlRate, howToGetVariables, publishedRateCaveat, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const employedPer1000 = indicator({
  code: 'employed-per-1000',
  number: 67,
  isCore: false,
  name: 'Pracujący na 1000 ludności',
  shortName: 'Pracujący',
  says: 'Ile osób pracujących przypada na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi, ilu mieszkańców pracuje: liczy się zwykle miejsce pracy, a nie miejsce zamieszkania.',
  unit: 'osoby na 1000 ludności',
  decimals: 0,
  direction: 'better',
  topic: 'work',
  inputs: { rate: bdlRate(454132) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [454132, 1650726],
  evidenceFor: { areas: ['08'], serviceTypes: ['08.01', '08.04'] },
  example: { inputs: { rate: 215 }, result: 215 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(454132),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: [publishedRateCaveat, 'Zmienna 1650726 to liczba osób, nie wskaźnik; nie wolno jej tu wstawić.'],
  isProposal: false,
})
