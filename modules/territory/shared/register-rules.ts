import type { ImportProblem } from '#kernel/import-report.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { UNIT_KINDS } from '#kernel/teryt.ts'
import { countUnits, type RegisterEntry, type RegisterState, WHOLE } from './register-entry.ts'
import { registerProblems as say } from './register-problems.pl.ts'

/** A row of the file with its place in it, for messages. */
export type NumberedEntry = RegisterEntry & { row: number }

/** The columns of TERC as the office names them today. */
export type RegisterRow = Record<'WOJ' | 'POW' | 'GMI' | 'RODZ' | 'NAZWA' | 'NAZWA_DOD' | 'STAN_NA', string>

/** Every row has a voivodeship; a county and a municipality may be missing. */
const CODES = ['WOJ', 'POW', 'GMI'] as const
const TWO_DIGITS = /^\d\d$/
const DEMO_VOIVODESHIP = '98'
const VOIVODESHIPS = 16
const LARGEST_LOSS = 0.01

/** Reads one row by itself: the form of codes, the kind, the names, the day. */
export function readRow(row: number, cells: RegisterRow): { entry: NumberedEntry } | { problem: ImportProblem } {
  const { WOJ, POW, GMI, RODZ, NAZWA, NAZWA_DOD, STAN_NA } = cells
  const column = CODES.find((code) => !TWO_DIGITS.test(cells[code]) && (code === 'WOJ' || cells[code] !== ''))
  if (column !== undefined) return { problem: say.codeNotTwoDigits(row, column, cells[column]) }
  if (POW === '' && GMI !== '') return { problem: say.municipalityWithoutCounty(row) }
  if ((GMI === '') !== (RODZ === '')) return { problem: say.kindAndMunicipalityApart(row) }
  const part = RODZ === '' ? WHOLE : UNIT_KINDS.find((kind) => String(kind) === RODZ)
  if (part === undefined) return { problem: say.unknownKind(row, RODZ) }
  if (NAZWA === '') return { problem: say.emptyCell(row, 'NAZWA') }
  if (NAZWA_DOD === '') return { problem: say.emptyCell(row, 'NAZWA_DOD') }
  if (!PlainDate.safeParse(STAN_NA).success) return { problem: say.notADay(row, STAN_NA) }
  return { entry: { row, code: `${WOJ}${POW}${GMI}`, part, name: NAZWA, kindName: NAZWA_DOD, stateOn: STAN_NA } }
}

/**
 * What is wrong with the rows taken together: variants that lack municipalities, files cut or stitched together.
 *
 * @param synthetic the fictional region, which has one voivodeship and otherwise obeys every rule
 */
export function checkRegister(
  entries: readonly NumberedEntry[],
  { synthetic }: { synthetic: boolean },
): ImportProblem[] {
  if (entries.length === 0) return [say.noRows()]
  const whole = [...checkOrigin(entries, synthetic), ...checkDays(entries), ...checkAddressVariant(entries)]
  return whole.length > 0
    ? whole
    : [...checkVoivodeships(entries, synthetic), ...checkKeys(entries), ...checkTree(entries)]
}

function checkOrigin(entries: readonly NumberedEntry[], synthetic: boolean): ImportProblem[] {
  const stranger = entries.find(({ code }) => code.startsWith(DEMO_VOIVODESHIP) !== synthetic)
  if (stranger === undefined) return []
  return [synthetic ? say.realCodeInDemo(stranger.row, stranger.code) : say.demoCodeInReal(stranger.row, stranger.code)]
}

function checkDays(entries: readonly NumberedEntry[]): ImportProblem[] {
  const first = entries[0] as NumberedEntry
  const other = entries.find(({ stateOn }) => stateOn !== first.stateOn)
  return other === undefined ? [] : [say.twoDays(other.row, first.stateOn, other.stateOn)]
}

/** The "address" variant splits urban-rural municipalities into town and countryside and leaves out the whole. */
function checkAddressVariant(entries: readonly NumberedEntry[]): ImportProblem[] {
  const hasPart = (wanted: number) => entries.some(({ part }) => part === wanted)
  return !hasPart(3) && hasPart(4) && hasPart(5) ? [say.addressVariant()] : []
}

function checkVoivodeships(entries: readonly NumberedEntry[], synthetic: boolean): ImportProblem[] {
  const { voivodeships } = countUnits(entries)
  return synthetic || voivodeships >= VOIVODESHIPS ? [] : [say.tooFewVoivodeships(voivodeships)]
}

function checkKeys(entries: readonly NumberedEntry[]): ImportProblem[] {
  const rowByKey = new Map<string, number>()
  const problems: ImportProblem[] = []
  for (const { row, code, part } of entries) {
    // One municipality has one kind, so 1, 2 and 3 compete for the same place; its parts stand beside it.
    const key = part >= 1 && part <= 3 ? `${code} gmina` : `${code} ${part}`
    const known = rowByKey.get(key)
    if (known === undefined) rowByKey.set(key, row)
    else problems.push(say.repeated(row, code, known))
  }
  return problems
}

function checkTree(entries: readonly NumberedEntry[]): ImportProblem[] {
  const has = new Set(entries.map(({ code, part }) => `${code} ${part}`))
  const isParent = new Set(entries.flatMap(({ code, part }) => (part > 3 ? [] : [code.slice(0, -2)])))
  return entries.flatMap((entry) => {
    const { row, code, part } = entry
    if (code.length > 2 && !has.has(`${code.slice(0, -2)} ${WHOLE}`))
      return [say.noParent(row, code, code.slice(0, -2))]
    if (part === WHOLE && !isParent.has(code)) return [say.noChildren(row, code)]
    if (part === 3 && !(has.has(`${code} 4`) && has.has(`${code} 5`))) return [say.urbanRuralWithoutParts(row, code)]
    if ((part === 4 || part === 5) && !has.has(`${code} 3`)) return [say.partWithoutWhole(row, code)]
    if (part >= 8 && !has.has(`${code.slice(0, 4)}01 1`)) return [say.districtWithoutCity(row, code)]
    return []
  })
}

/**
 * A file that lost rows may still hold together. So its units are counted against the state held nearest in time:
 * a hundredth fewer counties or municipalities has not happened since 1999 and means a cut file.
 */
export function checkAgainstNearest(
  entries: readonly RegisterEntry[],
  nearest: RegisterState | undefined,
): ImportProblem[] {
  if (nearest === undefined) return []
  const given = countUnits(entries)
  const held = countUnits(nearest.entries)
  return (['counties', 'municipalities'] as const).flatMap((level) =>
    given[level] < held[level] * (1 - LARGEST_LOSS)
      ? [say.tooFewUnits(level, given[level], held[level], nearest.stateOn)]
      : [],
  )
}
