import { asDelivered, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const familiesPerSocialWorker = indicator({
  code: 'families-per-social-worker',
  number: 42,
  isCore: false,
  name: 'Rodziny objęte pracą socjalną na pracownika socjalnego',
  shortName: 'Środowiska na pracownika',
  says: 'Ile rodzin i osób objętych pracą socjalną przypada na jednego pracownika socjalnego.',
  doesNotSay: 'Nie mówi, ile czasu pracownik ma dla jednej rodziny.',
  unit: 'rodziny na 1 pracownika',
  decimals: 1,
  direction: 'worse',
  topic: 'staff',
  inputs: { families: delivered('ozps:3.1.social-work-families'), workers: delivered('ozps:6.social-workers') },
  formula: { kind: 'ratio', numerator: ['families'], denominator: ['workers'], per: 1 },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.01'] },
  example: { inputs: { families: 180, workers: 4 }, result: 45 },
  formulaInWords: 'rodziny objęte pracą socjalną ÷ pracownicy socjalni',
  howToGet: howToGetRows('ozps:3.1.social-work-families', 'ozps:6.social-workers'),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: [ozpsCaveat],
  isProposal: true,
})
