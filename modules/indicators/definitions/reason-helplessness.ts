import { reasonForHelp } from '../shared/reason-for-help.ts'

export const reasonHelplessness = reasonForHelp({
  code: 'reason-helplessness',
  number: 29,
  reason: 'bezradności w sprawach opiekuńczo-wychowawczych',
  shortName: 'Powód: bezradność',
  rows: ['helplessness'],
  evidenceFor: { areas: ['01', '02'], serviceTypes: ['01.07', '02.01', '02.06', '02.07'] },
  example: { people: [30], result: 6 },
})
