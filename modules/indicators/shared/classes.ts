import { z } from 'zod'
import { ascending, placeOf } from './statistics.ts'

/** One shade of a map: the shown values it spans and how many units have them. */
export const MapClass = z.object({
  from: z.number().meta({ label: 'Od', reach: 'public' }),
  to: z.number().meta({ label: 'Do', reach: 'public' }),
  count: z.int().meta({ label: 'Ile jednostek', reach: 'public' }),
})
export type MapClass = z.infer<typeof MapClass>

const SHADES = 5
/** Fewer units than this are shown as ranked bars, without shades. */
const SMALLEST_MAP = 10

/**
 * Cuts shown values into five shades with about the same number of units (quintiles), light for the lowest.
 * Equal values always share a shade, so a shade may be larger than a fifth, or not come up at all.
 *
 * @returns the classes from lowest to highest, and for each value its class or null when it is missing
 */
export function classify(shown: ArrayLike<number>): { classes: MapClass[]; classOf: (number | null)[] } {
  const values = Array.from(shown)
  const sorted = ascending(values)
  if (sorted.length < SMALLEST_MAP) return { classes: [], classOf: values.map(() => null) }

  const shades = values.map((value) =>
    Number.isFinite(value)
      ? Math.min(SHADES - 1, Math.floor((SHADES * (placeOf(sorted, value).fromLowest - 1)) / sorted.length))
      : null,
  )
  const used = [...new Set(shades.filter((shade) => shade !== null))].sort((a, b) => a - b)
  const classes = used.map((shade) => {
    const members = ascending(values.filter((_, index) => shades[index] === shade))
    return { from: members[0] as number, to: members.at(-1) as number, count: members.length }
  })
  return { classes, classOf: shades.map((shade) => (shade === null ? null : used.indexOf(shade))) }
}
