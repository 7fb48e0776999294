import type { PlainDate } from '#kernel/plain-date.ts'
import { COUNTRY_CODE, levelOf, parentOf } from '#kernel/teryt.ts'
import { isUnit, type RegisterEntry, type RegisterState, WHOLE } from './register-entry.ts'
import type { MunicipalityKind, TerritorialLevel, TerritorialUnit, UnitVersion } from './territorial-unit.ts'

type Seen = { name: string; kind: MunicipalityKind | null; nameKind: string }
export type History = { units: TerritorialUnit[]; versions: UnitVersion[] }

/**
 * Units and their versions, from nothing but the set of held states: whichever order they were imported in, the answer
 * is the same, and a state that falls between two others narrows the dating of the changes between them.
 *
 * A state with equal name and kind continues the version; a state without the unit ends it.
 */
export function deriveHistory(states: readonly RegisterState[]): History {
  const ordered = [...states].sort((a, b) => (a.stateOn < b.stateOn ? -1 : 1))
  const days = ordered.map(({ stateOn }) => stateOn)
  const seenByCode = collect(ordered)

  const units: TerritorialUnit[] = []
  const versions: UnitVersion[] = []
  for (const code of [...seenByCode.keys()].sort()) {
    const seen = seenByCode.get(code) as (Seen | undefined)[]
    units.push(unitOf(code, seen, days))
    versions.push(...versionsOf(code, seen, days))
  }
  return { units, versions }
}

/** For each code what each state says of it, in the order of states; undefined where the state lacks it. */
function collect(ordered: readonly RegisterState[]): Map<string, (Seen | undefined)[]> {
  const seenByCode = new Map<string, (Seen | undefined)[]>()
  const note = (code: string, index: number, seen: Seen) => {
    const known = seenByCode.get(code) ?? new Array<Seen | undefined>(ordered.length).fill(undefined)
    known[index] = seen
    seenByCode.set(code, known)
  }
  ordered.forEach(({ entries }, index) => {
    note(COUNTRY_CODE, index, { name: 'Polska', kind: null, nameKind: 'kraj' })
    for (const entry of entries) if (isUnit(entry)) note(entry.code, index, seenIn(entry))
  })
  return seenByCode
}

function seenIn({ code, part, name, kindName }: RegisterEntry): Seen {
  return {
    // The register shouts voivodeships ("ŁÓDZKIE"); everywhere else their names are adjectives in lower case.
    name: code.length === 2 ? name.toLowerCase() : name,
    kind: part === WHOLE ? null : (part as MunicipalityKind),
    nameKind: kindName,
  }
}

function unitOf(code: string, seen: (Seen | undefined)[], days: PlainDate[]): TerritorialUnit {
  const first = seen.findIndex((state) => state !== undefined)
  const last = seen.findLastIndex((state) => state !== undefined)
  const { name, kind, nameKind } = seen[last] as Seen
  return {
    code,
    level: levelOf(code) as TerritorialLevel,
    parentCode: parentOf(code),
    name,
    kind,
    nameKind,
    firstStateOn: days[first] as PlainDate,
    lastStateOn: days[last] as PlainDate,
    isCurrent: last === days.length - 1,
  }
}

function versionsOf(unitCode: string, seen: (Seen | undefined)[], days: PlainDate[]): UnitVersion[] {
  const versions: UnitVersion[] = []
  let open: UnitVersion | undefined
  seen.forEach((state, index) => {
    const day = days[index] as PlainDate
    const dayBefore = days[index - 1] ?? null
    if (open !== undefined && state?.name === open.name && state.kind === open.kind) return
    if (open !== undefined) Object.assign(open, { endedAfter: dayBefore, endedBy: day })
    open = undefined
    if (state === undefined) return
    const { name, kind } = state
    const ordinal = versions.length + 1
    open = { unitCode, ordinal, name, kind, beganAfter: dayBefore, beganBy: day, endedAfter: null, endedBy: null }
    versions.push(open)
  })
  return versions
}
