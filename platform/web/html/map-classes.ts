import { roundDecimal } from '#kernel/polish-number.ts'
import { quintiles } from '#kernel/quintiles.ts'
import { type Figure, isMissing, type MissingFigure } from './figure.ts'

export type ClassNumber = 1 | 2 | 3 | 4 | 5

/** Colour of a unit on a map: a class from the least to the greatest, or one of the two kinds of missing. */
export type MapClass = ClassNumber | 'missing' | 'withheld'

export type ClassRange = { mapClass: ClassNumber; from: number; to: number; count: number }

export type MapClasses = {
  /** Only classes that have units, from the least. */
  ranges: readonly ClassRange[]
  classOf: (figure: Figure) => MapClass
}

/**
 * Classes of figures as they are printed, rounded to `decimals`: units with the same figure in the list never differ in
 * colour on the map.
 *
 * @returns null when there are too few values for classes
 */
export function mapClasses(figures: readonly Figure[], decimals: number): MapClasses | null {
  const shown = figures.map((figure) => (isMissing(figure) ? Number.NaN : roundDecimal(figure, decimals)))
  const { classes, classOf } = quintiles(shown)
  if (classes.length === 0) return null
  const shadeOfValue = new Map(shown.map((value, place) => [value, shadeOf(classOf[place] ?? 0, classes.length)]))
  return {
    ranges: classes.map((quintile, place) => ({ ...quintile, mapClass: shadeOf(place, classes.length) })),
    classOf: (figure) =>
      isMissing(figure) ? missingClass(figure) : (shadeOfValue.get(roundDecimal(figure, decimals)) ?? 'missing'),
  }
}

/** With ties there are fewer classes than shades; the lowest stays the lightest and the highest the darkest. */
export function shadeOf(place: number, count: number): ClassNumber {
  const shade = count === 1 ? 3 : 1 + Math.round((place * 4) / (count - 1))
  return shade as ClassNumber
}

const WITHHELD: readonly MissingFigure['missing'][] = ['confidential', 'below-threshold', 'protected']

/** Hatching of a unit without a value: withheld from the public, or not there. */
export function missingClass({ missing }: MissingFigure): 'missing' | 'withheld' {
  return WITHHELD.includes(missing) ? 'withheld' : 'missing'
}
