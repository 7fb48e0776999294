import { asPublished, bdlRate, howToGetVariables, publishedRateCaveat, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const ngoPer10000 = indicator({
  code: 'ngo-per-10000',
  number: 69,
  isCore: false,
  name: 'Fundacje, stowarzyszenia i organizacje społeczne na 10 tys. mieszkańców',
  shortName: 'Organizacje społeczne',
  says: 'Ile fundacji, stowarzyszeń i organizacji społecznych jest zarejestrowanych na 10 tysięcy mieszkańców.',
  doesNotSay: 'Nie mówi, ile z nich działa ani które prowadzą usługi społeczne.',
  unit: 'organizacje na 10 tys. mieszkańców',
  decimals: 0,
  direction: 'better',
  topic: 'community',
  inputs: { rate: bdlRate(288095) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [288095, 454061],
  evidenceFor: { areas: ['11'], serviceTypes: ['11.01', '11.02', '11.04'] },
  example: { inputs: { rate: 34 }, result: 34 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(288095),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: [publishedRateCaveat, 'Ta sama liczba na 1000 mieszkańców ma inny numer (454061).'],
  isProposal: false,
})
