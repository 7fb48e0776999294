/** One class: the values it spans and how many units have them. */
export type Quintile = { from: number; to: number; count: number }

const SHADES = 5

/** Fewer units are shown as ranked bars: five classes of two units each would make differences of nothing. */
export const FEWEST_FOR_CLASSES = 10

/**
 * Cuts values as they are shown into five classes with about the same number of units, lowest first.
 * Equal values always share a class, so a class may be larger than a fifth, or not come up at all.
 *
 * @param shown rounded values, NaN where one is missing
 * @returns the classes that have units, and for each value the number of its class or null when it is missing
 */
export function quintiles(shown: ArrayLike<number>): { classes: Quintile[]; classOf: (number | null)[] } {
  const values = Array.from(shown)
  const sorted = Float64Array.from(values.filter(Number.isFinite)).sort()
  if (sorted.length < FEWEST_FOR_CLASSES) return { classes: [], classOf: values.map(() => null) }

  const byShade = new Map<number, Quintile & { place: number }>()
  const placeOfValue = new Map<number, number>()
  let shade = 0
  for (const [place, value] of sorted.entries()) {
    if (place === 0 || value !== sorted[place - 1]) shade = Math.floor((SHADES * place) / sorted.length)
    const held = byShade.get(shade) ?? { from: value, to: value, count: 0, place: byShade.size }
    byShade.set(shade, { ...held, to: value, count: held.count + 1 })
    placeOfValue.set(value, held.place)
  }
  return {
    classes: [...byShade.values()].map(({ from, to, count }) => ({ from, to, count })),
    classOf: values.map((value) => placeOfValue.get(value) ?? null),
  }
}
