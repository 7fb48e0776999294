import { reasonForHelp } from '../shared/reason-for-help.ts'

export const reasonDisability = reasonForHelp({
  code: 'reason-disability',
  number: 27,
  reason: 'niepełnosprawności',
  shortName: 'Powód: niepełnosprawność',
  rows: ['disability'],
  evidenceFor: { areas: ['04', '06'], serviceTypes: ['04.03', '06.01', '06.02', '06.05'] },
  example: { people: [30], result: 6 },
})
