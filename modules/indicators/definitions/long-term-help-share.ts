import { asDelivered, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const longTermHelpShare = indicator({
  code: 'long-term-help-share',
  number: 36,
  isCore: false,
  name: 'Osoby długotrwale korzystające z pomocy',
  shortName: 'Długotrwale korzystający',
  says: 'Jaka część osób korzystających z pomocy dostaje ją trzeci rok lub dłużej.',
  doesNotSay: 'Nie mówi, czy pomoc jest zła: osoba stara lub chora może jej potrzebować zawsze.',
  unit: '% korzystających',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { longTerm: delivered('policy-unit:long-term-people'), people: delivered('ozps:3.1.people') },
  formula: { kind: 'ratio', numerator: ['longTerm'], denominator: ['people'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '14'], serviceTypes: ['04.01', '14.01', '14.02'] },
  example: { inputs: { longTerm: 80, people: 200 }, result: 40 },
  formulaInWords: 'osoby korzystające trzeci rok lub dłużej ÷ osoby, którym przyznano świadczenie × 100',
  howToGet: howToGetRows('policy-unit:long-term-people', 'ozps:3.1.people'),
  source: sourcesOf('policy-unit', 'ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: [ozpsCaveat],
  isProposal: true,
})
