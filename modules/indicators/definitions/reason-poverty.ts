import { reasonForHelp } from '../shared/reason-for-help.ts'

export const reasonPoverty = reasonForHelp({
  code: 'reason-poverty',
  number: 25,
  reason: 'ubóstwa',
  shortName: 'Powód: ubóstwo',
  rows: ['poverty'],
  evidenceFor: { areas: ['04', '12'], serviceTypes: ['04.01', '04.19', '04.20', '12.05'] },
  example: { people: [30], result: 6 },
})
