import { reasonForHelp } from '../shared/reason-for-help.ts'

export const reasonViolence = reasonForHelp({
  code: 'reason-violence',
  number: 30,
  reason: 'przemocy domowej',
  shortName: 'Powód: przemoc domowa',
  rows: ['violence'],
  evidenceFor: { areas: ['02', '04'], serviceTypes: ['04.21', '04.23', '04.24', '04.25'] },
  example: { people: [30], result: 6 },
})
