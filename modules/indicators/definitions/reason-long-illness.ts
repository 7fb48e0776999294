import { reasonForHelp } from '../shared/reason-for-help.ts'

export const reasonLongIllness = reasonForHelp({
  code: 'reason-long-illness',
  number: 28,
  reason: 'długotrwałej lub ciężkiej choroby',
  shortName: 'Powód: długotrwała choroba',
  rows: ['long-illness'],
  evidenceFor: { areas: ['04', '05'], serviceTypes: ['04.02', '04.03', '05.03', '05.09'] },
  example: { people: [30], result: 6 },
})
