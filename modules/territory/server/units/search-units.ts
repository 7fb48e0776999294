import type { Ctx } from '#platform/ctx.ts'
import { prepareSearch, searchUnits as searchIn } from '../../shared/search-units.ts'
import type { TerritorialLevel } from '../../shared/territorial-unit.ts'
import type { FoundUnit } from '../../shared/unit-page.ts'
import { findUnits } from './list-units.ts'

const SHOWN = 10

/** Finds units by name or code; the prepared names are kept in memory until the register changes. */
export async function searchUnits(
  ctx: Ctx,
  { q, level, limit = SHOWN }: { q: string; level?: TerritorialLevel | undefined; limit?: number | undefined },
): Promise<{ items: FoundUnit[] }> {
  const searchable = await ctx.remember('territory search', async () => prepareSearch(await namedUnits(ctx)))
  const wanted = level === undefined ? searchable : searchable.filter(({ unit }) => unit.level === level)
  return { items: searchIn(wanted, q, limit) }
}

async function namedUnits(ctx: Ctx): Promise<FoundUnit[]> {
  const units = (await findUnits(ctx, {})).filter((unit) => unit.level !== 'statistical-subregion')
  const nameByCode = new Map(units.map(({ code, name }) => [code, name]))
  const nameOf = (code: string, length: number) =>
    code.length > length ? (nameByCode.get(code.slice(0, length)) ?? null) : null
  return units.map((unit) => ({
    ...unit,
    countyName: nameOf(unit.code, 4),
    voivodeshipName: nameOf(unit.code, 2),
  }))
}
