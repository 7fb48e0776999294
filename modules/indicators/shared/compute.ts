import type { MissingKind } from '#kernel/missing.ts'
import { areComparable, CENSUS_BASES, type CensusBase, joinBases } from './census-base.ts'
import type { Frame } from './frame.ts'
import type { Indicator } from './indicator.ts'
import type { InputMatrix } from './input-matrix.ts'
import { packReason, unpackReason } from './missing.ts'
import { shownValue } from './statistics.ts'

/** The inputs of one year by name. */
export type YearInputs = { frame: Frame; inputs: ReadonlyMap<string, InputMatrix> }

/** What a formula may need beside the year's own inputs. */
export type Surroundings = {
  /** Inputs of the earlier year, for a change. */
  earlier?: YearInputs
  /** km² by unit code, for a density. */
  areas?: ReadonlyMap<string, number>
}

/** One indicator for all units of one year. */
export type IndicatorMatrix = {
  definition: Indicator
  frame: Frame
  /** Not rounded; NaN where missing. */
  values: Float64Array
  /** As shown: rounded to the indicator's decimals; NaN where missing. */
  shown: Float64Array
  /** See `unpackReason`. */
  reasons: Uint8Array
  /** Places in CENSUS_BASES. */
  bases: Uint8Array
  /** Kind of each municipality in that year: of the year's row, else of the register. */
  kinds: Uint8Array
  inputs: ReadonlyMap<string, InputMatrix>
  surroundings: Surroundings
}

/** A sum of inputs for one unit: the number, or why there is none. */
type Sum = { value: number; base: CensusBase; missing: MissingKind | null }

/**
 * Computes one indicator of one year for all units at once.
 *
 * A larger unit's share is made of its summed inputs, never of its municipalities' shares. Numerator and
 * denominator come from the same year because both are taken from the same set of inputs.
 */
export function computeIndicator(
  definition: Indicator,
  { frame, inputs }: YearInputs,
  surroundings: Surroundings = {},
): IndicatorMatrix {
  const count = frame.units.length
  const matrix: IndicatorMatrix = {
    definition,
    frame,
    values: new Float64Array(count).fill(Number.NaN),
    shown: new Float64Array(count).fill(Number.NaN),
    reasons: new Uint8Array(count),
    bases: new Uint8Array(count),
    kinds: new Uint8Array(count),
    inputs,
    surroundings,
  }
  for (let index = 0; index < count; index += 1) {
    const { value, base, missing } = evaluate(matrix, index)
    matrix.kinds[index] = kindAt(matrix, index)
    matrix.bases[index] = CENSUS_BASES.indexOf(base)
    if (missing !== null) {
      matrix.reasons[index] = packReason(missing)
      continue
    }
    matrix.values[index] = value
    matrix.shown[index] = shownValue(value, definition.decimals)
  }
  return matrix
}

function evaluate(matrix: IndicatorMatrix, index: number): Sum {
  const { definition, inputs, surroundings, frame } = matrix
  const { formula } = definition
  switch (formula.kind) {
    case 'count':
      return sumOf(inputs, formula.of, index, formula.minus)
    case 'published':
      return sumOf(inputs, formula.of, index)
    case 'ratio': {
      const over = sumOf(inputs, formula.numerator, index, formula.minus)
      return divide(over, sumOf(inputs, formula.denominator, index), formula.per)
    }
    case 'density': {
      const area = areaOf(frame, surroundings.areas, index)
      const people = sumOf(inputs, formula.of, index)
      if (people.missing === null && area === undefined) return { ...people, missing: 'no-area' }
      return divide(people, { value: area ?? 0, base: 'none', missing: null }, 1)
    }
    case 'change':
      return changeOf(matrix, formula.of, index)
  }
}

function changeOf({ inputs, surroundings, frame }: IndicatorMatrix, names: readonly string[], index: number): Sum {
  const now = sumOf(inputs, names, index)
  const { earlier } = surroundings
  const place = earlier?.frame.indexOf.get(frame.units[index]?.code ?? '')
  if (now.missing !== null || earlier === undefined) return { ...now, missing: now.missing ?? 'not-delivered' }
  if (place === undefined) return { ...now, missing: 'no-such-unit' }
  const then = sumOf(earlier.inputs, names, place)
  if (then.missing !== null) return then
  if (!areComparable(now.base, then.base)) return { ...now, missing: 'series-break' }
  return divide({ ...now, value: now.value - then.value }, then, 100)
}

const NOTHING_TAKEN: readonly string[] = []

/**
 * Adds inputs of one unit and takes those of `minus` away; the first one that is missing makes the whole missing, for
 * its reason.
 */
function sumOf(
  inputs: ReadonlyMap<string, InputMatrix>,
  names: readonly string[],
  index: number,
  minus: readonly string[] = NOTHING_TAKEN,
): Sum {
  const added = addUp(inputs, names, index)
  if (minus.length === 0 || added.missing !== null) return added
  const taken = addUp(inputs, minus, index)
  if (taken.missing !== null) return taken
  return { value: added.value - taken.value, base: joinBases([added.base, taken.base]), missing: null }
}

function addUp(inputs: ReadonlyMap<string, InputMatrix>, names: readonly string[], index: number): Sum {
  let value = 0
  let base: CensusBase = 'none'
  for (const name of names) {
    const input = inputs.get(name)
    if (input === undefined) return { value: 0, base: 'none', missing: 'not-delivered' }
    const missing = unpackReason(input.reasons[index] as number)
    if (missing !== null) return { value: 0, base: 'none', missing }
    value += input.values[index] as number
    const own = CENSUS_BASES[input.bases[index] as number] ?? 'unknown'
    if (own !== base) base = joinBases([base, own])
  }
  return { value, base, missing: null }
}

function divide(over: Sum, under: Sum, per: number): Sum {
  const missing = over.missing ?? under.missing ?? (under.value === 0 ? 'zero-denominator' : null)
  const base = over.base === under.base ? over.base : joinBases([over.base, under.base])
  return { value: (over.value / under.value) * per, base, missing }
}

/** km² of a unit: its own polygon, else the sum of all its municipalities. */
export function areaOf(
  frame: Frame,
  areas: ReadonlyMap<string, number> | undefined,
  index: number,
): number | undefined {
  const code = frame.units[index]?.code ?? ''
  const own = areas?.get(code)
  if (own !== undefined) return own
  const members = frame.municipalitiesOf.get(code) ?? []
  if (members.length === 0) return undefined
  let sum = 0
  for (const member of members) {
    const area = areas?.get(frame.units[member]?.code ?? '')
    if (area === undefined) return undefined
    sum += area
  }
  return sum
}

function kindAt({ inputs, frame }: IndicatorMatrix, index: number): number {
  for (const input of inputs.values()) {
    const kind = input.kinds[index] as number
    if (kind > 0) return kind
  }
  return frame.units[index]?.kind ?? 0
}
