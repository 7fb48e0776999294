import { asDelivered, FEW_BELOW, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const workersSpecialised = indicator({
  code: 'workers-specialised',
  number: 44,
  isCore: false,
  name: 'Pracownicy socjalni ze specjalizacją',
  shortName: 'Ze specjalizacją',
  says: 'Jaka część pracowników socjalnych ma specjalizację pierwszego lub drugiego stopnia.',
  doesNotSay: 'Nie mówi, jakie to specjalizacje ani czy są używane w pracy.',
  unit: '% pracowników socjalnych ośrodka',
  decimals: 0,
  direction: 'better',
  topic: 'staff',
  inputs: { specialised: delivered('ozps:6.specialisation'), workers: delivered('ozps:6.social-workers') },
  formula: { kind: 'ratio', numerator: ['specialised'], denominator: ['workers'], per: 100 },
  smallNumbers: FEW_BELOW,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.01'] },
  example: { inputs: { specialised: 1, workers: 4 }, result: 25 },
  formulaInWords: 'pracownicy socjalni ze specjalizacją I lub II stopnia ÷ pracownicy socjalni × 100',
  howToGet: howToGetRows('ozps:6.specialisation', 'ozps:6.social-workers'),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: [ozpsCaveat],
  isProposal: true,
})
