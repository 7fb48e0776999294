import { yearOf } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { getUnit, listUnits } from '#modules/territory/server/api.ts'
import type { TerritorialUnit } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FileFigures } from './read-figures.ts'
import { type Register, type RegisterUnits, registerOf } from './register.ts'

/**
 * The register as far as a file needs it: the states nearest to its years, and whether its other units were ever held.
 * Years outside the held states share the first or the last one, so 22 years of figures ask for a handful of states.
 */
export async function loadRegister(ctx: Ctx, { units, figures }: FileFigures): Promise<Register> {
  const country = await findUnit(ctx, COUNTRY_CODE)
  if (country?.firstStateOn == null || country.lastStateOn == null) return registerOf(() => [], null, new Set())
  const [first, last] = [country.firstStateOn, country.lastStateOn]
  const dayFor = (year: number) => {
    const newYear = `${year}-01-01`
    return newYear < first ? first : newYear > last ? last : newYear
  }

  const years = new Set<number>()
  for (const { year } of figures.values()) years.add(year)
  const states = new Map<string, RegisterUnits>()
  for (const day of new Set([last, ...[...years].map(dayFor)])) states.set(day, await listUnits(ctx, { on: day }))

  const held = new Set([COUNTRY_CODE, ...[...states.values()].flat().map(({ code }) => code)])
  for (const { code, level } of units.values()) {
    if (held.has(code) || level === 'statistical-subregion') continue
    if ((await findUnit(ctx, code)) !== undefined) held.add(code)
  }
  return registerOf((year) => states.get(dayFor(year)) ?? [], yearOf(first), held)
}

/** The unit in whatever state it was last held, undefined when no state has it. */
async function findUnit(ctx: Ctx, code: string): Promise<TerritorialUnit | undefined> {
  try {
    return await getUnit(ctx, code)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unit-not-found') return undefined
    throw error
  }
}
