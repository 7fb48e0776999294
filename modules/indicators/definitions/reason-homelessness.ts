import { reasonForHelp } from '../shared/reason-for-help.ts'

export const reasonHomelessness = reasonForHelp({
  code: 'reason-homelessness',
  number: 32,
  reason: 'bezdomności',
  shortName: 'Powód: bezdomność',
  rows: ['homelessness'],
  evidenceFor: { areas: ['04', '12'], serviceTypes: ['04.15', '04.16', '04.17', '04.18', '12.04'] },
  example: { people: [30], result: 6 },
})
