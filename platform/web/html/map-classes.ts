import { roundDecimal } from '#kernel/polish-number.ts'
import { type Figure, isMissing, numbersOf } from './figure.ts'

export type ClassNumber = 1 | 2 | 3 | 4 | 5

/** Colour of a unit on a map: a class from the least to the greatest, or one of the two kinds of missing. */
export type MapClass = ClassNumber | 'missing' | 'withheld'

export type ClassRange = { mapClass: ClassNumber; from: number; to: number; count: number }

export type MapClasses = {
  /** Only classes that have units, from the least. */
  ranges: readonly ClassRange[]
  classOf: (figure: Figure) => MapClass
}

/** Fewer units are shown as ranked bars: five classes of two units each would make differences of nothing. */
export const FEWEST_FOR_CLASSES = 10

const CLASSES: readonly ClassNumber[] = [1, 2, 3, 4, 5]

/**
 * Five classes with as equal a number of units as ties allow (quintiles).
 *
 * Values are compared as they are printed, rounded to `decimals`: units with the same figure in the list never differ in
 * colour on the map. Equal values take the class of the middle of their places, so a map full of zeros stays light.
 *
 * @returns null when fewer than ten units have a value
 */
export function mapClasses(figures: readonly Figure[], decimals: number): MapClasses | null {
  const values = numbersOf(figures)
    .map((value) => roundDecimal(value, decimals))
    .sort((a, b) => a - b)
  if (values.length < FEWEST_FOR_CLASSES) return null

  const numberOf = (value: number): ClassNumber => {
    const middle = (values.indexOf(value) + values.lastIndexOf(value) + 1) / 2
    return CLASSES[Math.floor((middle / values.length) * CLASSES.length)] ?? 5
  }
  const ranges = CLASSES.flatMap((mapClass) => {
    const members = values.filter((value) => numberOf(value) === mapClass)
    const [from, to] = [members[0], members.at(-1)]
    return from === undefined || to === undefined ? [] : [{ mapClass, from, to, count: members.length }]
  })
  return {
    ranges,
    classOf: (figure) => (isMissing(figure) ? missingClass(figure) : numberOf(roundDecimal(figure, decimals))),
  }
}

/** Hatching of a unit without a value: withheld from the public, or not there. */
function missingClass({ missing }: Exclude<Figure, number>): 'missing' | 'withheld' {
  return missing === 'confidential' || missing === 'below-threshold' ? 'withheld' : 'missing'
}
