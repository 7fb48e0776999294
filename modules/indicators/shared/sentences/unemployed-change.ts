import { roundDecimal } from '#kernel/polish-number.ts'
import type { ProfileRow } from '../profile-row.ts'
import type { SentenceFacts } from './facts.ts'
import { yearOf } from './facts.ts'
import type { SentenceRule } from './rule.ts'
import { type CitedCell, count, number, type Piece, people, peopleGenitive, percent, say, times } from './say.ts'

const CODE = 'registered-unemployed'
/** Below this many people a percentage would dress up a handful. */
const FEW = 50

type Point = { year: number; value: number }

/** Known points of a series from its last break on: only they may be compared. */
function pointsOf(row: ProfileRow | undefined): Point[] {
  const points: Point[] = []
  for (const { year, value, isAfterBreak } of row?.trend ?? []) {
    if (isAfterBreak) points.length = 0
    if (value !== null) points.push({ year, value })
  }
  return points
}

function cite({ year, value }: Point, unitCode: string): Omit<CitedCell, 'shown'> {
  return { indicatorCode: CODE, unitCode, year, measure: 'value', value }
}

/** "spadła o 61%", "wzrosła 2,4 raza"; null when the numbers are too small or the same. */
function changeInWords(from: Point, to: Point, unitCode: string): Piece | null {
  if (from.value < FEW || from.value === to.value) return null
  const cited = { indicatorCode: CODE, unitCode, year: to.year }
  const ratio = to.value / from.value
  const rounded = roundDecimal(ratio, 1)
  if (rounded >= 2)
    return ['wzrosła ', count({ ...cited, measure: 'times', value: rounded }, times, Number.isInteger(rounded) ? 0 : 1)]
  const change = Math.abs(ratio - 1) * 100
  if (roundDecimal(change, 0) === 0) return null
  return [ratio < 1 ? 'spadła o ' : 'wzrosła o ', percent({ ...cited, measure: 'difference', value: change }, 0)]
}

/** The point ten years before the last one, or the earliest that is at least five years back. */
function decadeBefore(points: readonly Point[]): Point | undefined {
  const last = points.at(-1)
  if (last === undefined) return undefined
  return (
    points.find(({ year }) => year === last.year - 10) ??
    points.find(({ year }) => year > last.year - 10 && year <= last.year - 5)
  )
}

const decade: SentenceRule = {
  id: 'unemployed-decade',
  speaksWhen: `znana jest liczba bezrobotnych sprzed dziesięciu (co najmniej pięciu) lat i wynosiła co najmniej ${FEW} osób`,
  pattern: 'Od [rok] do [rok] r. liczba zarejestrowanych bezrobotnych spadła o [zmiana], z [liczba] do [liczba] osób.',
  example: 'Od 2014 do 2024 r. liczba zarejestrowanych bezrobotnych spadła o 61%, z 812 do 317 osób.',
  cites: [CODE],
  family: 'unemployed-change',
  propose(facts) {
    const points = pointsOf(facts.rows.get(CODE))
    const from = decadeBefore(points)
    const to = points.at(-1)
    if (from === undefined || to === undefined) return null
    const words = changeInWords(from, to, facts.unitCode)
    if (words === null) return null
    const span = [yearOf(from.year, CODE, facts.unitCode), ' do ', yearOf(to.year, CODE, facts.unitCode)]
    const before = number(cite(from, facts.unitCode))
    const after = count(cite(to, facts.unitCode), peopleGenitive)
    return {
      ...say`Od ${span} r. liczba zarejestrowanych bezrobotnych ${words}, z ${before} do ${after}.`,
      score: 6 + 0.4 * awayFromVoivodeship(facts, from, to),
    }
  },
}

/** Percentage points between the change here and in the voivodeship over the same years, at most 40. */
function awayFromVoivodeship(facts: SentenceFacts, from: Point, to: Point): number {
  const around = pointsOf(facts.voivodeshipRows.get(CODE))
  const then = around.find(({ year }) => year === from.year)
  const now = around.find(({ year }) => year === to.year)
  if (then === undefined || now === undefined || then.value === 0) return 0
  return Math.min(40, Math.abs(to.value / from.value - now.value / then.value) * 100)
}

const againstTheTide: SentenceRule = {
  id: 'unemployed-against-the-tide',
  speaksWhen: `w ostatnim roku liczba bezrobotnych zmieniła się o co najmniej 5% (z co najmniej ${FEW} osób) w kierunku przeciwnym niż w województwie`,
  pattern:
    'W [rok] r. liczba zarejestrowanych bezrobotnych wzrosła o [zmiana], do [liczba] osób, choć w województwie spadła.',
  example: 'W 2024 r. liczba zarejestrowanych bezrobotnych wzrosła o 12%, do 317 osób, choć w województwie spadła.',
  cites: [CODE],
  family: 'unemployed-change',
  propose(facts) {
    const points = pointsOf(facts.rows.get(CODE))
    const around = pointsOf(facts.voivodeshipRows.get(CODE))
    const [from, to] = points.slice(-2)
    const then = around.find(({ year }) => year === from?.year)
    const now = around.find(({ year }) => year === to?.year)
    if (from === undefined || to === undefined || then === undefined || now === undefined) return null
    if (to.year !== from.year + 1 || Math.abs(to.value / from.value - 1) < 0.05) return null
    if (Math.sign(to.value - from.value) * Math.sign(now.value - then.value) !== -1) return null
    const words = changeInWords(from, to, facts.unitCode)
    if (words === null) return null
    const after = count(cite(to, facts.unitCode), peopleGenitive)
    const otherwise = now.value < then.value ? 'spadła' : 'wzrosła'
    return {
      ...say`W ${yearOf(to.year, CODE, facts.unitCode)} r. liczba zarejestrowanych bezrobotnych ${words}, do ${after}, choć w województwie ${otherwise}.`,
      score: 14,
    }
  },
}

/** A record means something only in a series of at least this many years. */
const LONG_SERIES = 10

const record: SentenceRule = {
  id: 'unemployed-record',
  speaksWhen: `ostatnia liczba bezrobotnych jest najmniejsza albo największa z co najmniej ${LONG_SERIES} lat`,
  pattern: 'W [rok] r. zarejestrowanych bezrobotnych było tu najmniej od [rok] r.: [liczba] osób.',
  example: 'W 2024 r. zarejestrowanych bezrobotnych było tu najmniej od 2003 r.: 317 osób.',
  cites: [CODE],
  family: 'unemployed-change',
  propose(facts) {
    const points = pointsOf(facts.rows.get(CODE))
    const first = points[0]
    const last = points.at(-1)
    if (first === undefined || last === undefined || points.length < LONG_SERIES) return null
    const others = points.slice(0, -1).map(({ value }) => value)
    const isLowest = last.value < Math.min(...others)
    if (!isLowest && last.value <= Math.max(...others)) return null
    const value = count(cite(last, facts.unitCode), people)
    const since = yearOf(first.year, CODE, facts.unitCode)
    return {
      ...say`W ${yearOf(last.year, CODE, facts.unitCode)} r. zarejestrowanych bezrobotnych było tu ${isLowest ? 'najmniej' : 'najwięcej'} od ${since} r.: ${value}.`,
      score: 12,
    }
  },
}

export const unemployedChangeRules: readonly SentenceRule[] = [decade, againstTheTide, record]
