import { reasonForHelp } from '../shared/reason-for-help.ts'

export const reasonUnemployment = reasonForHelp({
  code: 'reason-unemployment',
  number: 26,
  reason: 'bezrobocia',
  shortName: 'Powód: bezrobocie',
  rows: ['unemployment'],
  evidenceFor: { areas: ['04', '08', '14'], serviceTypes: ['08.01', '08.03', '14.01', '14.02'] },
  example: { people: [30], result: 6 },
})
