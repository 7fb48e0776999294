/** A variable of the Local Data Bank that indicators stand on, and what the bank must say of it before it is trusted. */
export type ExpectedVariable = {
  /** Number of the variable in the bank. */
  variableId: number
  /** Values of its dimensions as the bank writes them, joined with "; "; totals of further dimensions may be left out. */
  label: string
  measureUnit: string
  /** The lowest level with figures. */
  level: 'municipality' | 'county' | 'voivodeship'
  subject?: string
  /** V – two sources agree; S – one source; ? – sources disagree. */
  grade: 'V' | 'S' | '?'
}

/** Everything that a synchronisation asks the bank for, unless told otherwise. */
export function expectedVariables(): readonly ExpectedVariable[] {
  return EXPECTED
}

const people = (
  variableId: number,
  label: string,
  subject: string,
  grade: ExpectedVariable['grade'],
): ExpectedVariable => ({ variableId, label, measureUnit: 'osoba', level: 'municipality', subject, grade })

const EXPECTED: readonly ExpectedVariable[] = [
  people(72305, 'ogółem', 'P2137', 'V'),
  people(72306, '0-4', 'P2137', 'V'),
  people(72307, '5-9', 'P2137', 'V'),
  people(72308, '10-14', 'P2137', 'V'),
  people(72309, '15-19', 'P2137', 'V'),
  people(47734, '20-24', 'P2137', 'S'),
  people(47694, '25-29', 'P2137', 'S'),
  people(47722, '30-34', 'P2137', 'S'),
  people(47701, '35-39', 'P2137', 'S'),
  people(47707, '40-44', 'P2137', 'S'),
  people(47726, '45-49', 'P2137', 'S'),
  people(47717, '50-54', 'P2137', 'S'),
  people(47732, '55-59', 'P2137', 'S'),
  people(47739, '60-64', 'P2137', 'S'),
  people(72239, '65-69', 'P2137', 'V'),
  people(76022, '70-74', 'P2137', 'S'),
  people(76023, '75-79', 'P2137', 'S'),
  people(76024, '80-84', 'P2137', 'S'),
  people(76025, '85 i więcej', 'P2137', 'S'),
  people(149, 'w wieku przedprodukcyjnym', 'P1342', '?'),
  people(152, 'w wieku produkcyjnym', 'P1342', '?'),
  people(155, 'w wieku poprodukcyjnym', 'P1342', '?'),
  people(10514, 'ogółem', 'P1944', 'S'),
]
