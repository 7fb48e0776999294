import { asDelivered, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const serviceHelpShare = indicator({
  code: 'service-help-share',
  number: 35,
  isCore: false,
  name: 'Wskaźnik pomocy niepieniężnej i usług',
  shortName: 'Pomoc niepieniężna',
  says: 'Jaka część osób korzystających z pomocy dostaje pomoc niepieniężną, na przykład usługi lub posiłki.',
  doesNotSay: 'Nie mówi, czy usługa była potrzebna i dobra; ta sama osoba może dostawać też pieniądze.',
  unit: '% korzystających',
  decimals: 1,
  direction: 'better',
  topic: 'assistance',
  inputs: { nonCash: delivered('ozps:3.1.non-cash'), people: delivered('ozps:3.1.people') },
  formula: { kind: 'ratio', numerator: ['nonCash'], denominator: ['people'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.02', '04.03', '04.19'] },
  example: { inputs: { nonCash: 90, people: 200 }, result: 45 },
  formulaInWords: 'osoby ze świadczeniem niepieniężnym ÷ osoby, którym przyznano świadczenie × 100',
  howToGet: howToGetRows('ozps:3.1.non-cash', 'ozps:3.1.people'),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: [ozpsCaveat],
  isProposal: true,
})
