import { line } from '@visx/shape'
import { formatNumber } from '#kernel/polish-number.ts'
import { type Figure, isMissing } from './figure.ts'

/** One year of a series. */
export type YearPoint = { year: number; value: Figure }

type Drawn = { year: number; value: number }

/** Coordinates to a tenth of a pixel: finer ones only make the page heavier. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}

/** The years that have a number. */
export function knownPoints(points: readonly YearPoint[]): Drawn[] {
  return points.flatMap(({ year, value }) => (isMissing(value) ? [] : [{ year, value }]))
}

/**
 * Stretches of years that may be joined by a line.
 *
 * A missing year parts two stretches, and so does a break in the series (`breaksAfter`: the last year of the old method):
 * a line across either would show a change nobody measured.
 */
export function stretches(points: readonly YearPoint[], breaksAfter: readonly number[] = []): Drawn[][] {
  const parts: Drawn[][] = [[]]
  for (const { year, value } of points) {
    if (!isMissing(value)) parts.at(-1)?.push({ year, value })
    if (isMissing(value) || breaksAfter.includes(year)) parts.push([])
  }
  return parts.filter((part) => part.length > 0)
}

/** The path through one stretch; a stretch of a single year is a short level stroke, so that it is seen. */
export function linePath(stretch: readonly Drawn[], x: (year: number) => number, y: (value: number) => number): string {
  const alone = stretch.length === 1 ? stretch[0] : undefined
  if (alone !== undefined) return `M${round(x(alone.year) - 2)} ${round(y(alone.value))}h4`
  return line<Drawn>({ x: ({ year }) => round(x(year)), y: ({ value }) => round(y(value)) })([...stretch]) ?? ''
}

/** "Od 18,9 w 2015 r. do 24,8 w 2024 r." */
export function spokenTrend(known: readonly Drawn[], decimals: number): string {
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return 'Brak danych'
  const said = ({ year, value }: Drawn) => `${formatNumber(value, { decimals })} w\u00a0${year}\u00a0r.`
  return first === last ? `Tylko jeden rok: ${said(last)}` : `Od ${said(first)} do ${said(last)}`
}
