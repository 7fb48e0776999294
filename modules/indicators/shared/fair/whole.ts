import type { MissingKind } from '#kernel/missing.ts'
import { areComparable, CENSUS_BASES, type CensusBase, joinBases } from '../census-base.ts'
import { areaOf, type IndicatorMatrix, type YearInputs } from '../compute.ts'
import { type Formula, inputsOf } from '../indicator.ts'
import { unpackReason } from '../missing.ts'

/** How much of a unit goes into a whole. */
export type WholePart = { code: string; share: number }

/** One indicator of a whole that nobody publishes, made of the inputs of its parts. */
export type Whole = {
  value: number | null
  missing: MissingKind | null
  base: CensusBase
  /** False where the office gives a rate, which cannot be added, or where a share of people is no share of land. */
  isAdditive: boolean
}

type Sum = { value: number; base: CensusBase; missing: MissingKind | null }

/**
 * The indicator of several municipalities, or parts of them, together: their inputs are added up first and divided
 * then, never the other way round. One missing input makes the whole missing.
 */
export function wholeOf(matrix: IndicatorMatrix, parts: readonly WholePart[]): Whole {
  if (parts.length === 0) return { value: null, missing: 'not-applicable', base: 'none', isAdditive: true }
  if (!isAdditive(matrix, parts)) return { value: null, missing: null, base: 'none', isAdditive: false }
  const { value, missing, base } = evaluate(matrix, parts)
  return { value: missing === null ? value : null, missing, base, isAdditive: true }
}

function isAdditive({ definition, inputs }: IndicatorMatrix, parts: readonly WholePart[]): boolean {
  const { formula } = definition
  if (formula.kind === 'published') return false
  if (formula.kind === 'density' && parts.some(({ share }) => share !== 1)) return false
  return inputsOf(formula).every((name) => inputs.get(name)?.alternative?.isRate !== true)
}

function evaluate(matrix: IndicatorMatrix, parts: readonly WholePart[]): Sum {
  const { definition, frame, inputs, surroundings } = matrix
  const { formula } = definition
  const now = { frame, inputs }
  switch (formula.kind) {
    case 'published':
    case 'count':
      return minus(addUp(now, formula.of, parts), addUp(now, minusOf(formula), parts))
    case 'ratio': {
      const over = minus(addUp(now, formula.numerator, parts), addUp(now, formula.minus ?? [], parts))
      return divide(over, addUp(now, formula.denominator, parts), formula.per)
    }
    case 'density':
      return divide(addUp(now, formula.of, parts), areaSum(matrix, parts), 1)
    case 'change': {
      const today = addUp(now, formula.of, parts)
      if (surroundings.earlier === undefined) return { ...today, missing: today.missing ?? 'not-delivered' }
      const then = addUp(surroundings.earlier, formula.of, parts)
      const missing = today.missing ?? then.missing
      if (missing !== null) return { ...today, missing }
      if (!areComparable(today.base, then.base)) return { ...today, missing: 'series-break' }
      return divide({ ...today, value: today.value - then.value }, then, 100)
    }
  }
}

function minusOf(formula: Formula): readonly string[] {
  return formula.kind === 'count' ? (formula.minus ?? []) : []
}

function addUp({ frame, inputs }: YearInputs, names: readonly string[], parts: readonly WholePart[]): Sum {
  let value = 0
  let base: CensusBase = 'none'
  for (const name of names) {
    const input = inputs.get(name)
    if (input?.alternative == null) return { value, base, missing: 'not-delivered' }
    for (const { code, share } of parts) {
      const place = frame.indexOf.get(code)
      if (place === undefined) return { value, base, missing: 'no-such-unit' }
      const missing = unpackReason(input.reasons[place] as number)
      if (missing !== null) return { value, base, missing: parts.length === 1 ? missing : 'incomplete-sum' }
      value += share * (input.values[place] as number)
      base = joinBases([base, CENSUS_BASES[input.bases[place] as number] ?? 'unknown'])
    }
  }
  return { value, base, missing: null }
}

function areaSum({ frame, surroundings }: IndicatorMatrix, parts: readonly WholePart[]): Sum {
  let value = 0
  for (const { code } of parts) {
    const place = frame.indexOf.get(code)
    const area = place === undefined ? undefined : areaOf(frame, surroundings.areas, place)
    if (area === undefined) return { value, base: 'none', missing: 'no-area' }
    value += area
  }
  return { value, base: 'none', missing: null }
}

function minus(from: Sum, taken: Sum): Sum {
  const missing = from.missing ?? taken.missing
  return { value: from.value - taken.value, base: joinBases([from.base, taken.base]), missing }
}

function divide(over: Sum, under: Sum, per: number): Sum {
  const missing = over.missing ?? under.missing ?? (under.value === 0 ? 'zero-denominator' : null)
  return { value: (over.value / under.value) * per, base: joinBases([over.base, under.base]), missing }
}
