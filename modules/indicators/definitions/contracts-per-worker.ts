import { asDelivered, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const contractsPerWorker = indicator({
  code: 'contracts-per-worker',
  number: 40,
  isCore: false,
  name: 'Kontrakty socjalne na pracownika socjalnego',
  shortName: 'Kontrakty na pracownika',
  says: 'Ile kontraktów socjalnych przypada na jednego pracownika socjalnego.',
  doesNotSay: 'Nie mówi, czy kontrakty się udały.',
  unit: 'kontrakty na 1 pracownika',
  decimals: 1,
  direction: 'better',
  topic: 'staff',
  inputs: { contracts: delivered('mrpips-03:social-contracts'), workers: delivered('mrpips-03:social-workers') },
  formula: { kind: 'ratio', numerator: ['contracts'], denominator: ['workers'], per: 1 },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '14'], serviceTypes: ['04.01'] },
  example: { inputs: { contracts: 18, workers: 6 }, result: 3 },
  formulaInWords: 'kontrakty socjalne ÷ pracownicy socjalni',
  howToGet: howToGetRows('mrpips-03:social-contracts', 'mrpips-03:social-workers'),
  source: sourcesOf('mrpips-03'),
  method: asDelivered,
  law: null,
  caveats: ['Numery wierszy sprawozdania zmieniają się co rok, więc szuka się ich po nazwie.'],
  isProposal: true,
})
