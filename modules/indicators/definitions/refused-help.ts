import { asDelivered, FEW_BELOW, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const refusedHelp = indicator({
  code: 'refused-help',
  number: 38,
  isCore: false,
  name: 'Odmowy pomocy',
  shortName: 'Odmowy pomocy',
  says: 'Jaka część wniosków o pomoc skończyła się odmową.',
  doesNotSay: 'Nie mówi, czy odmowa była słuszna ani ile osób nie złożyło wniosku, bo spodziewało się odmowy.',
  unit: '% wniosków',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { refusals: delivered('ozps:10.8.refusals'), applications: delivered('ozps:10.8.applications') },
  formula: { kind: 'ratio', numerator: ['refusals'], denominator: ['applications'], per: 100 },
  smallNumbers: FEW_BELOW,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.01', '04.33'] },
  example: { inputs: { refusals: 12, applications: 300 }, result: 4 },
  formulaInWords: 'decyzje odmowne ÷ wnioski o pomoc × 100',
  howToGet: howToGetRows('ozps:10.8.refusals', 'ozps:10.8.applications'),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: ['Jeden wniosek może dotyczyć kilku świadczeń, więc odmów bywa więcej niż odrzuconych osób.', ozpsCaveat],
  isProposal: true,
})
