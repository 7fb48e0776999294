import { unitName } from '#kernel/polish-place.ts'
import { capitalise } from '#kernel/polish-text.ts'
import { Refusal } from '#kernel/refusal.ts'
import { COUNTRY_CODE, parseUnitCode } from '#kernel/teryt.ts'
import type { Crumb } from '#platform/web/html/breadcrumb.tsx'
import type { PageAnswer } from '#platform/web/public-page.ts'
import { KIND_ADJECTIVES } from '../shared/labels.pl.ts'
import type { UnitSummary } from '../shared/territorial-unit.ts'

type Place = Pick<UnitSummary, 'code' | 'level' | 'name' | 'kind' | 'nameKind'>

/** Address of the page that says most about a unit. */
export function unitHref({ code, level }: Pick<UnitSummary, 'code' | 'level'>): string {
  return `/${PAGE_OF_LEVEL[level]}/${code}`
}

const PAGE_OF_LEVEL = {
  country: 'region',
  voivodeship: 'region',
  county: 'powiat',
  municipality: 'gmina',
  'statistical-subregion': 'jednostka',
} as const

/** Address of the page about the unit's place in the register: parts, neighbours, history. */
export function registerHref({ code }: Pick<UnitSummary, 'code'>): string {
  return `/jednostka/${code}`
}

/**
 * Where to go when an address spells its code in another way or names a unit of another level: people paste codes as
 * they find them. Undefined when the address is already the one.
 *
 * @refuses `unit-not-found` when the text is no code at all
 */
export function redirectToUnit(
  page: 'gmina' | 'powiat' | 'region' | 'jednostka',
  spelled: string,
): Extract<PageAnswer, { kind: 'redirect' }> | undefined {
  const unit = parseUnitCode(spelled)
  if (unit === undefined || unit.level === 'other') throw new Refusal('unit-not-found', { code: spelled })
  const { code } = unit
  const level = unit.level === 'part' ? 'municipality' : unit.level
  const to = page === 'jednostka' ? registerHref({ code }) : unitHref({ code, level })
  return to === `/${page}/${spelled}` ? undefined : { kind: 'redirect', to }
}

/** "Czarna Struga", "Powiat żurawiecki", "Województwo nadborskie", "Polska": the title of a unit's page. */
export function unitTitle({ level, name }: Place): string {
  if (level === 'municipality' || level === 'statistical-subregion') return name
  return capitalise(unitName({ level, name }, 'nominative'))
}

/**
 * Names for a list in which a town and the countryside around it may be called the same: "Bartoszyce (miejska)". A name
 * that stands once stays as it is.
 */
export function distinctNames(units: readonly Pick<UnitSummary, 'name' | 'kind'>[]): string[] {
  const times = new Map<string, number>()
  for (const { name } of units) times.set(name, (times.get(name) ?? 0) + 1)
  return units.map(({ name, kind }) =>
    kind === null || times.get(name) === 1 ? name : `${name} (${KIND_ADJECTIVES[kind]})`,
  )
}

/** "gmina wiejska", "powiat", "miasto na prawach powiatu": what a unit is. */
export function unitKind({ level, kind, nameKind }: Place): string {
  return level === 'municipality' && kind !== null ? `gmina ${KIND_ADJECTIVES[kind]}` : nameKind
}

/** Larger units of a unit as steps of the trail; the country goes without saying. */
export function placeTrail(path: readonly UnitSummary[]): Crumb[] {
  return path
    .filter(({ code }) => code !== COUNTRY_CODE)
    .map((unit) => ({ href: unitHref(unit), label: unitTitle(unit) }))
}
