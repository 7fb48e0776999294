import { asDelivered, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const careHomeSpendingShare = indicator({
  code: 'care-home-spending-share',
  number: 53,
  isCore: false,
  name: 'Wydatki na domy pomocy społecznej w wydatkach pomocy społecznej',
  shortName: 'Wydatki na DPS',
  says: 'Jaką część wydatków gminy na pomoc społeczną pochłaniają domy pomocy społecznej.',
  doesNotSay: 'Nie mówi, czy to za dużo: opłatę za dom ponosi gmina, gdy nie może jej ponieść mieszkaniec i rodzina.',
  unit: '% wydatków działu 852',
  decimals: 1,
  direction: 'worse',
  topic: 'care',
  inputs: { homes: delivered('ozps:7.85202'), all: delivered('ozps:7.852') },
  formula: { kind: 'ratio', numerator: ['homes'], denominator: ['all'], per: 100 },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.02', '04.12'] },
  example: { inputs: { homes: 900000, all: 4500000 }, result: 20 },
  formulaInWords: 'wydatki w rozdziale 85202 ÷ wydatki w dziale 852 × 100',
  howToGet: howToGetRows('ozps:7.85202', 'ozps:7.852'),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: [ozpsCaveat],
  isProposal: true,
})
