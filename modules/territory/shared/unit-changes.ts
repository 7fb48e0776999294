import type { PlainDate } from '#kernel/plain-date.ts'
import { deriveHistory } from './history.ts'
import type { RegisterState } from './register-entry.ts'
import type { MunicipalityKind, UnitVersion } from './territorial-unit.ts'

/** What happened to a unit, and the two states between which it happened. */
export type UnitChange = { unitCode: string; after: PlainDate; by: PlainDate } & (
  | { type: 'created'; name: string }
  | { type: 'abolished'; name: string }
  | { type: 'renamed'; from: string; to: string }
  | { type: 'kind-changed'; from: MunicipalityKind; to: MunicipalityKind }
)

/**
 * The changes that a unit's versions tell of, in order. Being in the first held state is no change: nobody knows
 * whether the unit is older. A unit that was away and came back is abolished and created again.
 */
export function changesOf(versions: readonly UnitVersion[]): UnitChange[] {
  return versions.flatMap((version, index) => [
    ...beginning(version, versions[index - 1]),
    ...ending(version, versions[index + 1]),
  ])
}

function beginning(version: UnitVersion, before: UnitVersion | undefined): UnitChange[] {
  const { unitCode, name, kind, beganAfter: after, beganBy: by } = version
  if (after === null) return []
  if (before === undefined || before.endedBy !== by) return [{ type: 'created', unitCode, name, after, by }]
  const changes: UnitChange[] = []
  if (before.name !== name) changes.push({ type: 'renamed', unitCode, from: before.name, to: name, after, by })
  if (before.kind !== kind && before.kind !== null && kind !== null) {
    changes.push({ type: 'kind-changed', unitCode, from: before.kind, to: kind, after, by })
  }
  return changes
}

function ending(version: UnitVersion, next: UnitVersion | undefined): UnitChange[] {
  const { unitCode, name, endedAfter: after, endedBy: by } = version
  if (after === null || by === null || next?.beganBy === by) return []
  return [{ type: 'abolished', unitCode, name, after, by }]
}

/** All changes between two states, whatever lies between them. */
export function changesBetween(one: RegisterState, other: RegisterState): UnitChange[] {
  return [...versionsByUnit(deriveHistory([one, other]).versions).values()].flatMap(changesOf)
}

/** The versions of each unit, in their order. */
export function versionsByUnit(versions: readonly UnitVersion[]): Map<string, UnitVersion[]> {
  const byUnit = new Map<string, UnitVersion[]>()
  for (const version of versions) {
    const known = byUnit.get(version.unitCode)
    if (known === undefined) byUnit.set(version.unitCode, [version])
    else known.push(version)
  }
  return byUnit
}
