import { asDelivered, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const cashHelpShare = indicator({
  code: 'cash-help-share',
  number: 34,
  isCore: false,
  name: 'Wskaźnik pomocy pieniężnej',
  shortName: 'Pomoc pieniężna',
  says: 'Jaka część osób korzystających z pomocy dostaje świadczenie pieniężne.',
  doesNotSay: 'Nie mówi, czy pieniądze wystarczają ani czy zamiast nich potrzebna była usługa.',
  unit: '% korzystających',
  decimals: 1,
  direction: 'context',
  topic: 'assistance',
  inputs: { cash: delivered('ozps:3.1.cash'), people: delivered('ozps:3.1.people') },
  formula: { kind: 'ratio', numerator: ['cash'], denominator: ['people'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.01'] },
  example: { inputs: { cash: 150, people: 200 }, result: 75 },
  formulaInWords: 'osoby ze świadczeniem pieniężnym ÷ osoby, którym przyznano świadczenie × 100',
  howToGet: howToGetRows('ozps:3.1.cash', 'ozps:3.1.people'),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: [ozpsCaveat],
  isProposal: true,
})
