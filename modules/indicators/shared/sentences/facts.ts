import { formatNumber } from '#kernel/polish-number.ts'
import { countyName, voivodeshipName } from '#kernel/polish-place.ts'
import type { Circle } from '../comparison.ts'
import type { ProfileRow } from '../profile-row.ts'
import type { Citation, CitedCell, Piece } from './say.ts'

/** Everything the rules may speak from: the figures of one municipality, of its county and of its voivodeship. */
export type SentenceFacts = {
  unitCode: string
  county: { code: string; name: string }
  voivodeship: { code: string; name: string }
  rows: ReadonlyMap<string, ProfileRow>
  countyRows: ReadonlyMap<string, ProfileRow>
  voivodeshipRows: ReadonlyMap<string, ProfileRow>
  /** The year of the reader: older figures say their year. */
  currentYear: number
}

/** A row that has a value, with what makes it comparable. */
export type KnownRow = ProfileRow & { year: number; value: number; comparison: NonNullable<ProfileRow['comparison']> }

/** The row of an indicator when the unit has a value of it. */
export function known(rows: SentenceFacts['rows'], code: string): KnownRow | null {
  const row = rows.get(code)
  if (row === undefined || row.value === null || row.year === null || row.comparison === null) return null
  return row as KnownRow
}

/** Cites a row's own value. */
export function ownValue(row: KnownRow, unitCode: string): Citation {
  return { indicatorCode: row.code, unitCode, year: row.year, measure: 'value', value: row.value }
}

/** Cites the median of a circle. */
export function medianOf(row: KnownRow, circle: Circle & { median: number }): Citation {
  return { indicatorCode: row.code, unitCode: circle.code, year: row.year, measure: 'median', value: circle.median }
}

/** Figures of the last two full years are news; older ones name their year. */
const YEARS_TAKEN_AS_CURRENT = 2

/** " (2020 r.)" after a figure that is not recent, nothing after a recent one. */
export function yearNote(row: KnownRow, { currentYear, unitCode }: SentenceFacts): Piece {
  if (currentYear - row.year <= YEARS_TAKEN_AS_CURRENT) return ''
  return [' (', yearOf(row.year, row.code, unitCode), ' r.)']
}

/** " (6,4)", and with the year in the same brackets when the figure is not recent: " (6,4; 2020 r.)". */
export function inBrackets(figure: Piece, row: KnownRow, { currentYear, unitCode }: SentenceFacts): Piece {
  if (currentYear - row.year <= YEARS_TAKEN_AS_CURRENT) return [' (', figure, ')']
  return [' (', figure, '; ', yearOf(row.year, row.code, unitCode), ' r.)']
}

/** A year as a cited number. */
export function yearOf(year: number, indicatorCode: string, unitCode: string): CitedCell {
  return { indicatorCode, unitCode, year, measure: 'year', value: year, shown: String(year) }
}

/** "w powiecie piskim"; a city with the rights of a county has no other municipalities to be compared with. */
export function inCounty({ county }: SentenceFacts): string {
  return `w ${countyName(county, 'locative')}`
}

/** "w województwie warmińsko-mazurskim" */
export function inVoivodeship({ voivodeship }: SentenceFacts): string {
  return `w ${voivodeshipName(voivodeship.name, 'locative')}`
}

/** Fewer municipalities than this have no highest and lowest worth a sentence. */
const SMALLEST_CIRCLE = 3

/**
 * Whether a unit stands at the end of a circle: 'highest' or 'lowest' there, null otherwise. A circle in which
 * some unit has no value has no known end. With all values equal there is no end either.
 */
export function endOf(circle: Circle | null): 'highest' | 'lowest' | null {
  const rank = circle?.rank
  if (circle == null || rank == null || circle.withValue < SMALLEST_CIRCLE || circle.withValue < circle.all) return null
  if (rank.sharedWith + 1 === circle.withValue) return null
  if (rank.fromHighest === 1) return 'highest'
  return rank.fromLowest === 1 ? 'lowest' : null
}

/** More units than this at one end make the end not worth telling. */
const LARGEST_TIE = 2

/** The widest circle at whose end the unit stands, not shared by many. */
export function widestEnd(
  row: KnownRow,
): { circle: Circle; scope: 'voivodeship' | 'county'; end: 'highest' | 'lowest' } | null {
  for (const scope of ['voivodeship', 'county'] as const) {
    const circle = row.comparison[scope]
    const end = endOf(circle)
    if (circle !== null && end !== null && (circle.rank?.sharedWith ?? 0) <= LARGEST_TIE) return { circle, scope, end }
  }
  return null
}

/** A known figure that is the highest or the lowest of the voivodeship or the county, with the words for where. */
export function extremeOf(
  facts: SentenceFacts,
  code: string,
): { row: KnownRow; end: NonNullable<ReturnType<typeof widestEnd>>; where: string } | null {
  const row = known(facts.rows, code)
  const end = row === null ? null : widestEnd(row)
  if (row === null || end === null) return null
  return { row, end, where: end.scope === 'county' ? inCounty(facts) : inVoivodeship(facts) }
}

/** ", tak samo jak w jeszcze jednej gminie": equal values are told, never hidden. */
export function tieNote(row: KnownRow, circle: Circle): Piece {
  const others = circle.rank?.sharedWith ?? 0
  if (others === 0) return ''
  if (others === 1) return ', tak samo jak w jeszcze jednej gminie'
  const cited: CitedCell = {
    indicatorCode: row.code,
    unitCode: circle.code,
    year: row.year,
    measure: 'count',
    value: others,
    shown: formatNumber(others),
  }
  return [', tak samo jak w ', cited, ' innych gminach']
}

/**
 * How unusual a value is, for choosing what to say: the distance from the median of the voivodeship's
 * municipalities in spreads (the distance between the quartiles), at most 3, times 10; plus 20 at an end of
 * the voivodeship, or 10 at an end of the county.
 */
export function distinction(row: KnownRow): number {
  const circle = row.comparison.voivodeship
  const end = widestEnd(row)
  const bonus = end === null ? 0 : end.scope === 'voivodeship' ? 20 : 10
  if (circle === null || circle.median === null || circle.upperQuartile === null || circle.lowerQuartile === null)
    return bonus
  const spread = circle.upperQuartile - circle.lowerQuartile
  if (spread <= 0) return bonus
  return bonus + 10 * Math.min(3, Math.abs(row.value - circle.median) / spread)
}

/** The voivodeship's circle when it has a median of at least ten municipalities. */
export function typical(row: KnownRow): (Circle & { median: number }) | null {
  const circle = row.comparison.voivodeship
  if (circle === null || circle.median === null || circle.withValue < 10) return null
  return circle as Circle & { median: number }
}
