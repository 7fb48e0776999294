import { asDelivered, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const ngoGrantsShare = indicator({
  code: 'ngo-grants-share',
  number: 76,
  isCore: false,
  name: 'Środki dla organizacji w wydatkach na politykę społeczną',
  shortName: 'Środki dla organizacji',
  says: 'Jaką część wydatków gminy na politykę społeczną dostały jako dotacje organizacje pozarządowe.',
  doesNotSay: 'Nie mówi, ile zadań organizacje mogłyby przejąć ani czy dotacja pokrywa koszty.',
  unit: '% wydatków na politykę społeczną',
  decimals: 1,
  direction: 'better',
  topic: 'community',
  inputs: { grants: delivered('ozps:9.grants'), spending: delivered('ozps:10.9.social-policy-spending') },
  formula: { kind: 'ratio', numerator: ['grants'], denominator: ['spending'], per: 100 },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '11'], serviceTypes: ['04.02', '11.01', '11.04'] },
  example: { inputs: { grants: 120000, spending: 6000000 }, result: 2 },
  formulaInWords: 'kwota dotacji ÷ wydatki na politykę społeczną × 100',
  howToGet: howToGetRows('ozps:9.grants', 'ozps:10.9.social-policy-spending'),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: [
    'Przy porównaniu gmin patrz też na kwotę: dwa procent w dużym mieście to więcej niż dziesięć w małej gminie.',
    ozpsCaveat,
  ],
  isProposal: true,
})
