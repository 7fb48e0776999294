import { type Damage, type Found, type Range, tellDamage } from './damage.ts'

const MOST_TOLD = 100

/** What a verification has found so far, in the order of the chain. */
export type Findings = {
  /** Notes a finding; one that goes on where the last one ended makes it longer. The kind may be told better later. */
  add: (found: Found) => Found
  count: () => number
  /** The first hundred, with their sentences. */
  told: () => Damage[]
}

/** Opens an empty list of findings. */
export function collectFindings(): Findings {
  const kept: Found[] = []
  let last: Found | undefined
  let count = 0
  return {
    add(found) {
      if (last !== undefined && goesOn(last, found)) {
        last.positions = joined(last.positions, found.positions)
        last.seals = joined(last.seals, found.seals)
        delete last.entryId
        return last
      }
      count += 1
      last = found
      if (kept.length < MOST_TOLD) kept.push(found)
      return found
    },
    count: () => count,
    told: () => kept.map(tellDamage),
  }
}

const RUNS: Found['kind'][] = ['entry-removed', 'head-missing', 'head-differs']

function goesOn(last: Found, next: Found): boolean {
  if (last.kind !== next.kind || !RUNS.includes(next.kind)) return false
  return follows(last.seals, next.seals) || (next.seals === undefined && follows(last.positions, next.positions))
}

function follows(last: Range | undefined, next: Range | undefined): boolean {
  return last !== undefined && next !== undefined && last[1] + 1 === next[0]
}

function joined(last: Range | undefined, next: Range | undefined): Range | undefined {
  return last === undefined || next === undefined ? last : [last[0], next[1]]
}
