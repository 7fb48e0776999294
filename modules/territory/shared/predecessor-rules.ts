import type { ImportProblem } from '#kernel/import-report.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { parseUnitCode } from '#kernel/teryt.ts'
import type { Predecessor } from './territorial-unit.ts'

/** One row of the reviewed file. */
export type PredecessorRow = {
  row: number
  code: string
  predecessor: string
  legalAct: string
  on: string
  share: string
}

const REGISTER_LEVELS = ['voivodeship', 'county', 'municipality']
const CODE = 'Wpisz kod TERYT jednostki, na przykład 120713.'

/**
 * Reads the reviewed list of predecessors. A predecessor may be older than every held state, so only its form is
 * checked; the unit itself must be known, and the act must be named.
 */
export function readPredecessors(
  rows: readonly PredecessorRow[],
  knownCodes: ReadonlySet<string>,
): { predecessors: Predecessor[]; problems: ImportProblem[]; notes: string[] } {
  const predecessors: Predecessor[] = []
  const problems: ImportProblem[] = []
  const strangers = new Set<string>()
  const rowByKey = new Map<string, number>()
  const accepted: { row: number; predecessor: Predecessor }[] = []
  for (const given of rows) {
    const read = readOne(given, knownCodes)
    if ('message' in read) {
      problems.push(read)
      continue
    }
    const key = `${read.unitCode} ${read.predecessorCode} ${read.tookEffectOn}`
    const known = rowByKey.get(key)
    if (known !== undefined)
      problems.push(problem(given.row, null, `Ten sam wpis jest już w wierszu ${known}.`, 'Usuń powtórzony wiersz.'))
    rowByKey.set(key, given.row)
    predecessors.push(read)
    accepted.push({ row: given.row, predecessor: read })
    if (!knownCodes.has(read.predecessorCode)) strangers.add(read.predecessorCode)
  }
  problems.push(...overgivenProblems(accepted))
  const notes =
    strangers.size === 0
      ? []
      : [`Poprzednicy, których nie ma w żadnym wczytanym stanie rejestru: ${[...strangers].join(', ')}.`]
  return { predecessors, problems, notes }
}

function readOne(
  { row, code, predecessor, legalAct, on, share }: PredecessorRow,
  knownCodes: ReadonlySet<string>,
): Predecessor | ImportProblem {
  const unit = parseUnitCode(code)
  const former = parseUnitCode(predecessor)
  if (unit === undefined || !REGISTER_LEVELS.includes(unit.level))
    return problem(row, 'kod', `„${code}” nie jest kodem jednostki.`, CODE)
  if (!knownCodes.has(unit.code))
    return problem(
      row,
      'kod',
      `Rejestr nie zna jednostki ${unit.code}.`,
      'Popraw kod albo wczytaj nowszy stan rejestru.',
    )
  if (former?.level !== unit.level)
    return problem(row, 'poprzednik', `„${predecessor}” nie jest kodem jednostki tego samego poziomu.`, CODE)
  if (former.code === unit.code)
    return problem(row, 'poprzednik', 'Jednostka nie może być własnym poprzednikiem.', CODE)
  if (legalAct.length < 5 || legalAct.length > 500)
    return problem(
      row,
      'akt_prawny',
      'Brakuje aktu prawnego.',
      'Wpisz tytuł i ogłoszenie aktu, na przykład „rozporządzenie Rady Ministrów, Dz.U. 2024 poz. 1094”.',
    )
  if (!PlainDate.safeParse(on).success)
    return problem(row, 'dzień', `„${on}” nie jest dniem.`, 'Wpisz dzień w postaci RRRR-MM-DD.')
  const part = readShare(share)
  if (part === undefined)
    return problem(
      row,
      'udział',
      `„${share}” nie jest udziałem mieszkańców.`,
      'Wpisz procent większy od 0 i nie większy niż 100, na przykład 12,5, albo zostaw puste.',
    )
  return { unitCode: unit.code, predecessorCode: former.code, legalAct, tookEffectOn: on, share: part }
}

/** "12,5", "12,5%" or "100" as a part of one; null of nothing, undefined of anything else. */
function readShare(text: string): number | null | undefined {
  if (text === '') return null
  if (!/^\d{1,3}([.,]\d{1,6})?\s?%?$/.test(text)) return undefined
  const percent = Number.parseFloat(text.replace(',', '.'))
  return percent > 0 && percent <= 100 ? percent / 100 : undefined
}

/** More than the whole of a predecessor cannot have gone anywhere. */
function overgivenProblems(read: readonly { row: number; predecessor: Predecessor }[]): ImportProblem[] {
  const given = new Map<string, number>()
  return read.flatMap(({ row, predecessor: { predecessorCode, tookEffectOn, share } }) => {
    const key = `${predecessorCode} ${tookEffectOn}`
    const sum = (given.get(key) ?? 0) + (share ?? 0)
    given.set(key, sum)
    if (sum <= 1 + 1e-9) return []
    const message = `Udziały jednostki ${predecessorCode} z dnia ${tookEffectOn} dają razem więcej niż 100%.`
    return [problem(row, 'udział', message, 'Popraw udziały: razem mogą dać najwyżej 100%.')]
  })
}

function problem(row: number, column: string | null, message: string, remedy: string): ImportProblem {
  return { row, column, message, remedy }
}
