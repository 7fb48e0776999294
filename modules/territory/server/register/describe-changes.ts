import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'
import { MUNICIPALITIES } from '../../shared/labels.pl.ts'
import type { UnitChange } from '../../shared/unit-changes.ts'
import { listSome } from '../list-some.ts'

const UNITS = { one: 'jednostka', few: 'jednostki', many: 'jednostek' }
const LISTED = 8

/** How a state differs from the one held nearest in time, earlier to later, in a line for each kind of change. */
export function describeChanges(changes: readonly UnitChange[], heldOn: PlainDate, givenOn: PlainDate): string[] {
  const [earlier, later] = heldOn < givenOn ? [heldOn, givenOn] : [givenOn, heldOn]
  const head = `Między ${formatDate(earlier)} a ${formatDate(later)}`
  if (changes.length === 0) return [`${head} nic się nie zmieniło.`]
  const list = (found: UnitChange[], describe: (change: UnitChange) => string) => listSome(found.map(describe), LISTED)
  const lines: string[] = []
  const kinds = changes.filter(({ type }) => type === 'kind-changed')
  if (kinds.length > 0)
    lines.push(`${head} zmiany rodzaju gmin (${counted(kinds.length, MUNICIPALITIES)}): ${list(kinds, codeOf)}.`)
  const names = changes.filter(({ type }) => type === 'renamed')
  if (names.length > 0) lines.push(`${head} zmiany nazw (${counted(names.length, UNITS)}): ${list(names, renaming)}.`)
  const created = changes.filter(({ type }) => type === 'created')
  if (created.length > 0) lines.push(`${head} nowe jednostki (${created.length}): ${list(created, codeAndName)}.`)
  const abolished = changes.filter(({ type }) => type === 'abolished')
  if (abolished.length > 0)
    lines.push(`${head} zniesione jednostki (${abolished.length}): ${list(abolished, codeAndName)}.`)
  return lines
}

function codeOf({ unitCode }: UnitChange): string {
  return unitCode
}

function codeAndName(change: UnitChange): string {
  return 'name' in change ? `${change.unitCode} ${change.name}` : change.unitCode
}

function renaming(change: UnitChange): string {
  return change.type === 'renamed' ? `${change.unitCode} ${change.from} → ${change.to}` : change.unitCode
}
