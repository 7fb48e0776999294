import type { ImportProblem } from '#kernel/import-report.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { parseUnitCode } from '#kernel/teryt.ts'
import type { Predecessor } from './territorial-unit.ts'

/** One row of the reviewed file. */
export type PredecessorRow = { row: number; code: string; predecessor: string; legalAct: string; on: string }

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
    if (!knownCodes.has(read.predecessorCode)) strangers.add(read.predecessorCode)
  }
  const notes =
    strangers.size === 0
      ? []
      : [`Poprzednicy, których nie ma w żadnym wczytanym stanie rejestru: ${[...strangers].join(', ')}.`]
  return { predecessors, problems, notes }
}

function readOne(
  { row, code, predecessor, legalAct, on }: PredecessorRow,
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
  return { unitCode: unit.code, predecessorCode: former.code, legalAct, tookEffectOn: on }
}

function problem(row: number, column: string | null, message: string, remedy: string): ImportProblem {
  return { row, column, message, remedy }
}
