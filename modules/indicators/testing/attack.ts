/*
 * The curious reader: knows every published number, the rule and the threshold, and works out what was hidden.
 * Shares no code with what it attacks.
 */

/** "These unknowns make this together." */
export type Equation = { unknowns: readonly string[]; total: number }

type Fraction = { over: bigint; under: bigint }
const ZERO: Fraction = { over: 0n, under: 1n }

/** Unknowns with exactly one rational solution, by elimination in exact fractions. */
export function determined(equations: readonly Equation[]): Map<string, number> {
  const names = [...new Set(equations.flatMap(({ unknowns }) => unknowns))]
  const rows = equations.map(({ unknowns, total }) => [
    ...names.map((name) => fraction(unknowns.filter((one) => one === name).length)),
    fraction(total),
  ])
  const pivots: number[] = []
  let rank = 0
  for (let column = 0; column < names.length && rank < rows.length; column += 1) {
    const found = rows.findIndex((row, place) => place >= rank && row[column]?.over !== 0n)
    if (found < 0) continue
    const pivot = rows[found] as Fraction[]
    rows[found] = rows[rank] as Fraction[]
    const scaled = pivot.map((cell) => divided(cell, pivot[column] as Fraction))
    rows[rank] = scaled
    rows.forEach((row, place) => {
      const factor = row[column] as Fraction
      if (place === rank || factor.over === 0n) return
      rows[place] = row.map((cell, at) => minus(cell, times(factor, scaled[at] as Fraction)))
    })
    pivots.push(column)
    rank += 1
  }
  const free = new Set(names.keys())
  for (const column of pivots) free.delete(column)
  return new Map(
    pivots.flatMap((column, place) => {
      const row = rows[place] as Fraction[]
      if ([...free].some((other) => row[other]?.over !== 0n)) return []
      const { over, under } = row[names.length] as Fraction
      return [[names[column] as string, Number(over) / Number(under)] as const]
    }),
  )
}

/** The whole numbers that each unknown may be within its bounds, by trying them all; small systems only. */
export function possible(
  equations: readonly Equation[],
  bounds: (name: string) => readonly [least: number, most: number],
): Map<string, Set<number>> {
  const seen = new Map<string, Set<number>>()
  for (const part of connected(equations)) {
    const names = [...new Set(part.flatMap(({ unknowns }) => unknowns))]
    const left = part.map(({ total }) => total)
    const waiting = part.map(({ unknowns }) => unknowns.length)
    const chosen = new Map<string, number>()
    const tryFrom = (place: number): void => {
      const name = names[place]
      if (name === undefined) {
        for (const [one, value] of chosen) seen.set(one, (seen.get(one) ?? new Set()).add(value))
        return
      }
      const touched = part.flatMap(({ unknowns }, equation) => (unknowns.includes(name) ? [equation] : []))
      const [least, most] = bounds(name)
      const highest = Math.min(most, ...touched.map((equation) => left[equation] as number))
      for (let value = least; value <= highest; value += 1) {
        for (const equation of touched) {
          ;(left[equation] as number) -= value
          ;(waiting[equation] as number) -= 1
        }
        if (touched.every((equation) => left[equation] === 0 || (waiting[equation] as number) > 0)) {
          chosen.set(name, value)
          tryFrom(place + 1)
        }
        for (const equation of touched) {
          ;(left[equation] as number) += value
          ;(waiting[equation] as number) += 1
        }
      }
    }
    tryFrom(0)
  }
  return seen
}

/** Systems that share no unknown. */
function connected(equations: readonly Equation[]): Equation[][] {
  const parts: Equation[][] = []
  for (const equation of equations) {
    const touching = parts.filter((part) =>
      part.some(({ unknowns }) => unknowns.some((name) => equation.unknowns.includes(name))),
    )
    for (const part of touching) parts.splice(parts.indexOf(part), 1)
    parts.push([...touching.flat(), equation])
  }
  return parts
}

function fraction(value: number): Fraction {
  return { over: BigInt(value), under: 1n }
}

function reduced(over: bigint, under: bigint): Fraction {
  if (over === 0n) return ZERO
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under]
  while (b !== 0n) [a, b] = [b, a % b]
  return { over: (under < 0n ? -over : over) / a, under: (under < 0n ? -under : under) / a }
}

function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.over, a.under * b.under)
}

function divided(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under, a.under * b.over)
}

function minus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under - b.over * a.under, a.under * b.under)
}
