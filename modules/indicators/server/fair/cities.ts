import { listUnits } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'

/**
 * Codes of powiats that are cities: the register says so of each, Warsaw in words of its own.
 *
 * @law ustawa o samorządzie powiatowym, art. 91 – miasta na prawach powiatu
 */
export async function citiesWithCountyRights(ctx: Ctx): Promise<ReadonlySet<string>> {
  return await ctx.remember('cities with county rights', async () => {
    const counties = await listUnits(ctx, { level: 'county' })
    return new Set(counties.flatMap(({ code, nameKind }) => (/na prawach powiatu/.test(nameKind) ? [code] : [])))
  })
}
