import { asDelivered, FEW_BELOW, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const workersHigherEducation = indicator({
  code: 'workers-higher-education',
  number: 43,
  isCore: false,
  name: 'Pracownicy socjalni z wyższym wykształceniem',
  shortName: 'Wyższe wykształcenie',
  says: 'Jaka część pracowników socjalnych ma wyższe wykształcenie.',
  doesNotSay: 'Nie mówi o doświadczeniu ani o tym, czy ktoś potrafi rozmawiać z ludźmi.',
  unit: '% pracowników socjalnych',
  decimals: 0,
  direction: 'better',
  topic: 'staff',
  inputs: { educated: delivered('ozps:6.higher-education'), workers: delivered('ozps:6.social-workers') },
  formula: { kind: 'ratio', numerator: ['educated'], denominator: ['workers'], per: 100 },
  smallNumbers: FEW_BELOW,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.01'] },
  example: { inputs: { educated: 3, workers: 4 }, result: 75 },
  formulaInWords: 'pracownicy socjalni z wyższym wykształceniem ÷ pracownicy socjalni × 100',
  howToGet: howToGetRows('ozps:6.higher-education', 'ozps:6.social-workers'),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: [ozpsCaveat],
  isProposal: true,
})
