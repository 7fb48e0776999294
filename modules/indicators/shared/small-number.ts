import { z } from 'zod'
import { binomialInterval, type Interval, poissonInterval } from '#kernel/chance.ts'
import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import type { IndicatorMatrix } from './compute.ts'
import { type Indicator, SmallNumbers } from './indicator.ts'
import { shownValue } from './statistics.ts'

/** The small number under a result, and how far chance alone may have moved the result. */
export const SmallNumber = z.object({
  of: SmallNumbers.shape.of,
  count: z.number().meta({ label: 'Mała liczba', reach: 'public' }),
  counts: SmallNumbers.shape.counts,
  lower: z.number().nullable().meta({
    label: 'Wahania przypadkowe: od',
    hint: 'Dolny koniec przedziału ufności 95%, w jednostce wskaźnika. Puste, gdy nie da się go policzyć.',
    reach: 'public',
  }),
  upper: z.number().nullable().meta({
    label: 'Wahania przypadkowe: do',
    hint: 'Górny koniec przedziału ufności 95%, w jednostce wskaźnika. Puste, gdy nie da się go policzyć.',
    reach: 'public',
  }),
})
export type SmallNumber = z.infer<typeof SmallNumber>

type Ratio = Extract<Indicator['formula'], { kind: 'ratio' }>

/** The number that the definition warns about, where a unit has a value and the number is as small as that. */
export function smallNumberAt({ definition, inputs, reasons }: IndicatorMatrix, index: number): SmallNumber | null {
  const { formula, smallNumbers } = definition
  if (smallNumbers === null || formula.kind !== 'ratio' || reasons[index] !== 0) return null
  const sum = (names: readonly string[]) =>
    names.reduce((total, name) => total + (inputs.get(name)?.values[index] ?? Number.NaN), 0)
  const { of, below, counts } = smallNumbers
  const count = sum(formula[of])
  if (!(count < below)) return null
  const interval = isChance(smallNumbers, formula, count)
    ? intervalOf(count, sum(formula.denominator), definition.unit, formula.per)
    : { lower: null, upper: null }
  return { of, count, counts, ...interval }
}

/** Only a count of cases above the line varies by chance: no difference, no fraction, nothing that somebody decides. */
function isChance({ of, isDecided }: SmallNumbers, { minus }: Ratio, count: number): boolean {
  return of === 'numerator' && !isDecided && minus === undefined && Number.isInteger(count) && count >= 0
}

/** In the unit of the indicator. What is a per cent is a part of a whole, anything else a rate of cases. */
function intervalOf(count: number, under: number, unit: string, per: number): Interval {
  const whole = Math.round(under)
  const isPart = unit.startsWith('%') && count <= whole
  const { lower, upper } = isPart ? binomialInterval(count, whole) : poissonInterval(count)
  const scale = isPart ? per : per / under
  return { lower: lower * scale, upper: upper * scale }
}

type Measure = Pick<Indicator, 'unit' | 'decimals'>

/** "4 osoby", or the bare number of what is no person. */
export function countInWords({ count, counts }: SmallNumber): string {
  return counts === 'people'
    ? counted(count, PEOPLE)
    : formatNumber(count, { decimals: Number.isInteger(count) ? 0 : 1 })
}

const PEOPLE = { one: 'osoba', few: 'osoby', many: 'osób', fraction: 'osoby' }

/** Both ends as they are shown; null where there is no interval, or none that the shown decimals could tell. */
export function shownInterval({ lower, upper }: SmallNumber, decimals: number): { from: string; to: string } | null {
  if (lower === null || upper === null || shownValue(lower, decimals) === shownValue(upper, decimals)) return null
  return { from: formatNumber(lower, { decimals }), to: formatNumber(upper, { decimals }) }
}

/** What a reader should know of a result that rests on a small number. */
export function smallNumberInWords(small: SmallNumber, { unit, decimals }: Measure): string {
  const of = small.of === 'numerator' ? 'licznik' : 'mianownik'
  const warning = `Wynik opiera się na małej liczbie: ${of} to ${countInWords(small)}.`
  const interval = shownInterval(small, decimals)
  if (interval === null) return warning
  return `${warning} Jeden rok zależy też od przypadku. Średnia z wielu takich lat leży prawdopodobnie między ${interval.from} a ${interval.to} (${unit}): tak liczony przedział myli się najwyżej 5 razy na 100.`
}
