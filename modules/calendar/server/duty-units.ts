import type { Right } from '#platform/access/right.ts'
import type { Role } from '#platform/access/roles.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type DutyLevel, dutyLevelOf } from './duty-level.ts'

/** A unit for which somebody works in a role, with the levels whose duties it has. */
export type DutyUnit = { role: Role; unitCode: string; unitName: string; levels: readonly DutyLevel[] }

/**
 * The units of these rights. A city with the rights of a county is one office: a municipality that has the tasks of a
 * county too. The register holds it twice, so a role over either code leads to the municipality with both kinds of duties.
 *
 * @law ustawa o samorządzie powiatowym art. 92 ust. 2
 */
export async function dutyUnitsOf(ctx: Ctx, rights: readonly Right[]): Promise<DutyUnit[]> {
  const codes = [...new Set(rights.flatMap(({ unitCode }) => unitCode ?? []))]
  if (codes.length === 0) return []
  const names = await ctx.db.selectFrom('territory.unit').where('code', 'in', codes).select(['code', 'name']).execute()
  const cities = await citiesOf(ctx, codes)
  return rights.flatMap(({ role, unitCode }): DutyUnit[] => {
    const level = unitCode === null ? undefined : dutyLevelOf(unitCode)
    if (unitCode === null || level === undefined) return []
    const city = cities.find(({ code, county }) => code === unitCode || county === unitCode)
    if (city !== undefined)
      return [{ role, unitCode: city.code, unitName: city.name, levels: ['municipality', 'county'] }]
    const name = names.find(({ code }) => code === unitCode)?.name
    return [{ role, unitCode, unitName: name ?? unitCode, levels: [level] }]
  })
}

/** Those of these codes, of either level, that are cities with the rights of a county, by the municipality. */
export async function citiesOf(
  ctx: Ctx,
  codes: readonly string[],
): Promise<{ code: string; name: string; county: string }[]> {
  return await ctx.db
    .selectFrom('territory.unit as county')
    .innerJoin('territory.unit as city', 'city.parentCode', 'county.code')
    .where('county.level', '=', 'county')
    .where('county.nameKind', 'like', '%na prawach powiatu%')
    .where('city.level', '=', 'municipality')
    .where('city.kind', '=', 1) // not the districts of the capital
    .where('city.isCurrent', '=', true)
    .where(({ or, eb }) => or([eb('city.code', 'in', codes), eb('county.code', 'in', codes)]))
    .orderBy('city.code')
    .select(['city.code', 'city.name', 'county.code as county'])
    .execute()
}
