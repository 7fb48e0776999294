import { asDelivered, FEW_BELOW, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const communityToResidential = indicator({
  code: 'community-to-residential',
  number: 54,
  isCore: false,
  name: 'Osoby w usługach środowiskowych na osobę w opiece całodobowej',
  shortName: 'Środowisko do instytucji',
  says: 'Ile osób korzysta z usług w domu i w ośrodkach wsparcia na jedną osobę w domu pomocy społecznej.',
  doesNotSay: 'Nie mówi, czy usługi w domu są takie, że pozwalają w nim zostać.',
  unit: 'osoby na 1 osobę w opiece całodobowej',
  decimals: 1,
  direction: 'better',
  topic: 'care',
  inputs: {
    care: delivered('ozps:10.6.care-people'),
    specialist: delivered('ozps:10.6.specialist-care-people'),
    centres: delivered('ozps:10.6.support-centre-people'),
    residential: delivered('ozps:10.7.residential-home-people'),
  },
  formula: { kind: 'ratio', numerator: ['care', 'specialist', 'centres'], denominator: ['residential'], per: 1 },
  smallNumbers: FEW_BELOW,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.02', '04.03', '04.07', '04.08', '04.12'] },
  example: { inputs: { care: 25, specialist: 5, centres: 15, residential: 15 }, result: 3 },
  formulaInWords:
    '(osoby z usługami opiekuńczymi + ze specjalistycznymi usługami + w ośrodkach wsparcia) ÷ osoby w domach pomocy społecznej',
  howToGet: howToGetRows(
    'ozps:10.6.care-people',
    'ozps:10.6.specialist-care-people',
    'ozps:10.6.support-centre-people',
    'ozps:10.7.residential-home-people',
  ),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: ['Kto korzysta z dwóch usług, liczy się dwa razy.', ozpsCaveat],
  isProposal: true,
})
