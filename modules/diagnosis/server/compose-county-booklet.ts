import { compareCounty, getProfile } from '#modules/indicators/server/api.ts'
import { areaOf, boundarySource } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findPublisher } from '#platform/publisher/module.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'
import { drawMap } from './draw-map.ts'

/**
 * Puts a county's booklet together from what is held today.
 *
 * The profile and the comparison are asked of the indicators, so the booklet cannot say another number than the pages do.
 * It carries the core indicators: a page of paper has room for them, and what more is known stands on the pages.
 *
 * @refuses `unit-not-found`, `not-a-county`
 * @law CUS art. 21 – figures that a diagnosis of needs and potential begins with
 */
export async function composeCountyBooklet(ctx: Ctx, { countyCode }: { countyCode: string }): Promise<CountyBooklet> {
  return await ctx.remember(`county booklet ${countyCode} ${ctx.today}`, async () => {
    const comparison = await compareCounty(ctx, { countyCode, extent: 'core' })
    const voivodeshipCode = countyCode.slice(0, 2)
    const areas = await areaOf(ctx)
    const publisher = await findPublisher(ctx)
    const municipalities: CountyBooklet['municipalities'] = []
    for (const { code } of comparison.municipalities) {
      municipalities.push({
        profile: await getProfile(ctx, { unitCode: code, extent: 'core' }),
        areaKm2: areas.get(code) ?? null,
      })
    }
    return {
      madeOn: ctx.today,
      publisherName: publisher?.name ?? null,
      publisherAddress: publisher?.address ?? null,
      comparison,
      county: await getProfile(ctx, { unitCode: countyCode, extent: 'core' }),
      countyAreaKm2: areas.get(countyCode) ?? null,
      municipalities,
      boundarySource: (await boundarySource(ctx)) ?? null,
      countyMap: await drawMap(ctx, voivodeshipCode, (code) => code.startsWith(countyCode)),
      regionMap: await drawMap(ctx, voivodeshipCode, () => true),
      synthetic: comparison.synthetic,
    }
  })
}
