import { reasonForHelp } from '../shared/reason-for-help.ts'

export const reasonAddiction = reasonForHelp({
  code: 'reason-addiction',
  number: 31,
  reason: 'alkoholizmu lub narkomanii',
  shortName: 'Powód: uzależnienia',
  rows: ['alcohol', 'drugs'],
  numeratorInWords: '(osoby z powodu alkoholizmu + osoby z powodu narkomanii)',
  caveat: 'Jedna osoba może mieć oba powody; suma liczy ją wtedy dwa razy.',
  evidenceFor: { areas: ['02', '05'], serviceTypes: ['05.05', '05.06', '05.07'] },
  example: { people: [30, 10], result: 8 },
})
