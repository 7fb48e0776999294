import { asDelivered, FEW_BELOW, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const careHoursPerPerson = indicator({
  code: 'care-hours-per-person',
  number: 47,
  isCore: false,
  name: 'Godziny usług opiekuńczych na osobę',
  shortName: 'Godziny usług',
  says: 'Ile godzin usług opiekuńczych miesięcznie dostaje przeciętnie jedna osoba.',
  doesNotSay: 'Średnia nie mówi, że ktoś dostaje dwie godziny w tygodniu, a ktoś inny dwie dziennie.',
  unit: 'godziny miesięcznie na osobę',
  decimals: 1,
  direction: 'better',
  topic: 'care',
  inputs: { hours: delivered('ozps:10.6.care-hours'), people: delivered('ozps:10.6.care-people') },
  formula: { kind: 'ratio', numerator: ['hours'], denominator: ['people'], per: 1 / 12 },
  smallNumbers: FEW_BELOW,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.02', '04.06'] },
  example: { inputs: { hours: 9600, people: 40 }, result: 20 },
  formulaInWords: 'godziny usług w roku ÷ osoby z usługami ÷ 12',
  howToGet: howToGetRows('ozps:10.6.care-hours', 'ozps:10.6.care-people'),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: ['Osoba, która korzystała przez część roku, obniża średnią.', ozpsCaveat],
  isProposal: true,
})
