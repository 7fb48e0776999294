import { asDelivered, FEW_BELOW, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const familyFosterCareShare = indicator({
  code: 'family-foster-care-share',
  number: 59,
  isCore: false,
  name: 'Udział pieczy rodzinnej w pieczy zastępczej',
  shortName: 'Udział pieczy rodzinnej',
  says: 'Jaka część dzieci w pieczy zastępczej mieszka w rodzinie zastępczej albo rodzinnym domu dziecka.',
  doesNotSay: 'Nie mówi, czy rodzina zastępcza dostaje potrzebne wsparcie.',
  unit: '% dzieci w pieczy zastępczej',
  decimals: 1,
  direction: 'better',
  topic: 'family',
  inputs: {
    family: delivered('family-office:family-care-children'),
    institution: delivered('family-office:institution-children'),
  },
  formula: { kind: 'ratio', numerator: ['family'], denominator: ['family', 'institution'], per: 100 },
  smallNumbers: FEW_BELOW,
  bdlVariables: [],
  evidenceFor: { areas: ['03'], serviceTypes: ['03.01', '03.02', '03.04', '03.05', '03.06'] },
  example: { inputs: { family: 60, institution: 20 }, result: 75 },
  formulaInWords: 'dzieci w pieczy rodzinnej ÷ (dzieci w pieczy rodzinnej + dzieci w pieczy instytucjonalnej) × 100',
  howToGet: howToGetRows('family-office:family-care-children', 'family-office:institution-children'),
  source: sourcesOf('family-office'),
  method: asDelivered,
  law: null,
  caveats: ['Pieczę prowadzi powiat, więc liczby są dla powiatów.'],
  isProposal: true,
})
