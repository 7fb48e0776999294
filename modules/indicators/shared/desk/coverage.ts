import { z } from 'zod'
import { MISSING_KINDS } from '#kernel/missing.ts'
import type { Frame } from '../frame.ts'
import { unpackReason } from '../missing.ts'

const count = z.int().nonnegative()

/** How many municipalities have a value, and why the others have none. */
export const CoverageCell = z.object({
  withValue: count.meta({ label: 'Ile gmin ma wartość', reach: 'public' }),
  missing: z
    .array(
      z.object({
        kind: z.enum(MISSING_KINDS).meta({ label: 'Powód braku', reach: 'public' }),
        count: count.meta({ label: 'Ile gmin', reach: 'public' }),
      }),
    )
    .meta({ label: 'Dlaczego brakuje', hint: 'Od najczęstszego powodu.', reach: 'public' }),
})
export type CoverageCell = z.infer<typeof CoverageCell>

/** Classes of a cell; each has its own word, so that colour is never alone. */
const COVERAGE_CLASSES = ['none', 'some', 'most', 'full'] as const
export type CoverageClass = (typeof COVERAGE_CLASSES)[number]

/** From three quarters up most municipalities are there. */
const MOST = 0.75

/** The class of a cell of which `of` municipalities could have a value. */
export function coverageClass({ withValue }: CoverageCell, of: number): CoverageClass {
  if (withValue === 0) return 'none'
  if (withValue >= of) return 'full'
  return withValue >= of * MOST ? 'most' : 'some'
}

/** A row of the table: the whole scope, a part of it, or one municipality. */
type Part = { code: string; name: string; level: Frame['units'][number]['level']; members: readonly number[] }

/** Counts the members of a part; without reasons at all nothing was delivered for any of them. */
export function coverageOf({ members }: Pick<Part, 'members'>, reasons: Uint8Array | undefined): CoverageCell {
  if (reasons === undefined) return { withValue: 0, missing: undelivered(members.length) }
  let withValue = 0
  const counts = new Map<number, number>()
  for (const member of members) {
    const reason = reasons[member] as number
    if (reason === 0) withValue += 1
    else counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const missing = [...counts]
    .sort(([, one], [, other]) => other - one)
    .flatMap(([reason, times]) => {
      const kind = unpackReason(reason)
      return kind === null ? [] : [{ kind, count: times }]
    })
  return { withValue, missing }
}

function undelivered(times: number): CoverageCell['missing'] {
  return times === 0 ? [] : [{ kind: 'not-delivered', count: times }]
}

/**
 * The next smaller units of a scope, each with its municipalities: voivodeships of the country, counties of a
 * voivodeship, municipalities of a county. A country's table therefore has sixteen rows and not two and a half thousand.
 */
export function partsOf(frame: Frame, scope: string): Part[] {
  const isWithin = (code: string) => scope === '00' || code.startsWith(scope)
  const level = scope === '00' ? 'voivodeship' : scope.length === 2 ? 'county' : 'municipality'
  return frame.units.flatMap((unit, place) => {
    if (unit.level !== level || !isWithin(unit.code)) return []
    const members = level === 'municipality' ? [place] : (frame.municipalitiesOf.get(unit.code) ?? [])
    return members.length === 0 ? [] : [{ code: unit.code, name: unit.name, level, members }]
  })
}

/** The table's last row: the scope as a whole. */
export function wholeOf(frame: Frame, scope: string): readonly number[] {
  return frame.municipalitiesOf.get(scope) ?? []
}
