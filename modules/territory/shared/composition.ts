import type { PlainDate } from '#kernel/plain-date.ts'
import { yearOf } from '#kernel/plain-date.ts'
import type { Predecessor } from './territorial-unit.ts'

/** When the register has a unit. */
type HeldUnit = {
  code: string
  name: string
  firstStateOn: PlainDate | null
  lastStateOn: PlainDate | null
  isCurrent: boolean
}

/** What is known of territory that passed between units. */
export type TerritoryHistory = {
  transfers: readonly Predecessor[]
  /** Units of the transfers that some held state of the register knows. */
  held: ReadonlyMap<string, HeldUnit>
  /** Day of the oldest held state. */
  firstStateOn: PlainDate | null
}

/** Of which units' people today's unit was made in an earlier year; shares of each of them, 1 the whole. */
export type Composition = { parts: readonly { code: string; share: number }[]; unknown: null }
/** Why that cannot be said. */
export type UnknownComposition = { parts: null; unknown: 'no-share' | 'register-too-young' }

/**
 * Takes a unit apart into the units of an earlier year, change by change, the latest first. Figures belong to the last
 * day of a year, so a change of that year has already happened in it.
 *
 * A share comes from the reviewed list. Without one only a whole unit may pass: the register has lost it by that day
 * and the list names one successor. Anything else is not known, and nothing is guessed from it.
 */
export function compositionOf(code: string, year: number, history: TerritoryHistory): Composition | UnknownComposition {
  const days = [...new Set(history.transfers.map(({ tookEffectOn }) => tookEffectOn))]
    .filter((day) => yearOf(day) > year)
    .sort()
    .reverse()
  let parts = new Map([[code, 1]])
  for (const day of days) {
    const before = new Map<string, number>()
    const add = (unit: string, share: number) => before.set(unit, (before.get(unit) ?? 0) + share)
    for (const [unit, weight] of parts) {
      const came = history.transfers.filter((one) => one.tookEffectOn === day && one.unitCode === unit)
      for (const transfer of came) {
        const share = shareOf(transfer, history)
        if (share === null) return { parts: null, unknown: 'no-share' }
        add(transfer.predecessorCode, weight * share)
      }
      const own = keptOf(unit, day, came.length > 0, history)
      if (typeof own !== 'number') return { parts: null, unknown: own }
      if (own > 0) add(unit, weight * own)
    }
    parts = before
  }
  return { parts: [...parts].map(([unit, share]) => ({ code: unit, share })), unknown: null }
}

/** What of the predecessor passed: as the list says, or the whole of a unit that ended with one successor. */
function shareOf({ predecessorCode, tookEffectOn, share }: Predecessor, history: TerritoryHistory): number | null {
  if (share !== null) return share
  const successors = history.transfers.filter(
    (one) => one.predecessorCode === predecessorCode && one.tookEffectOn === tookEffectOn,
  )
  const former = history.held.get(predecessorCode)
  const hasEnded = former?.lastStateOn != null && !former.isCurrent && former.lastStateOn < tookEffectOn
  return hasEnded && successors.length === 1 ? 1 : null
}

/** What of the unit before the day is still in the unit after it; nothing when the unit is new. */
function keptOf(
  code: string,
  day: PlainDate,
  hasPredecessors: boolean,
  history: TerritoryHistory,
): number | 'no-share' | 'register-too-young' {
  const gave = history.transfers.filter((one) => one.tookEffectOn === day && one.predecessorCode === code)
  if (gave.length === 0 && !hasPredecessors) return 1
  const first = history.held.get(code)?.firstStateOn ?? null
  if (hasPredecessors && (first === null || first >= day)) {
    // no state from before the change: an enlarged unit and a new one look the same
    if (history.firstStateOn === null || history.firstStateOn >= day) return 'register-too-young'
    return 0
  }
  let kept = 1
  for (const { share } of gave) {
    if (share === null) return 'no-share'
    kept -= share
  }
  return Math.max(0, kept)
}
