import { foldPolish } from '#kernel/polish-text.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { TerritorialLevel } from '#modules/territory/shared/territorial-unit.ts'
import type { FoundUnit } from '#modules/territory/shared/unit-page.ts'
import type { Ask } from '#platform/web/public-page.ts'

/** What was typed for a place: the one unit it means, or those it may mean. */
export type Meant = { typed: string; code: string | undefined; among: readonly FoundUnit[] }

const MANY = 10
const LEVELS: readonly TerritorialLevel[] = ['municipality', 'county', 'voivodeship']

/** Reads a name or a code as people type it; a name that several places have is not decided for them. */
export async function placeMeant(ask: Ask, typed: string, level?: TerritorialLevel): Promise<Meant> {
  const q = typed.slice(0, 100)
  const { items } = await ask(territoryOperations.searchUnits, {
    query: { q, limit: MANY, ...(level === undefined ? {} : { level }) },
  })
  const known = items.filter((unit) => LEVELS.includes(unit.level))
  const same = known.filter(({ code, name }) => code === typed || foldPolish(name) === foldPolish(typed))
  const among = same.length > 0 ? same : known
  return { typed, code: same.length === 1 ? same[0]?.code : undefined, among }
}

/** A list as it is typed: names or codes with commas between. */
export async function placesMeant(ask: Ask, text: string, level: TerritorialLevel): Promise<Meant[]> {
  const typed = text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return await Promise.all([...new Set(typed)].slice(0, 60).map((one) => placeMeant(ask, one, level)))
}

/** "Brzezina, powiat brzeziński, łąkowe (020101)": tells places of one name apart. */
export function placeInWords({ name, code, countyName, level }: FoundUnit): string {
  const county = level === 'municipality' && countyName !== null ? `, powiat ${countyName}` : ''
  return `${name}${county} (${code})`
}
