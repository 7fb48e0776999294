import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AdviserArea } from '../../shared/adviser-area.ts'
import type { AdviserAreaSummary } from '../../shared/unit-page.ts'

/** Areas of advisers as they are arranged on a day, today when none is given; an area without counties is left out. */
export async function listAdviserAreas(
  ctx: Ctx,
  { on = ctx.today }: { on?: PlainDate | undefined },
): Promise<{ items: AdviserAreaSummary[]; version: string }> {
  const rows = await validOn(ctx, on)
    .innerJoin('territory.unit as county', 'county.code', 'link.countyCode')
    .select(['area.id', 'area.name', 'county.code', 'county.name as countyName', 'link.validFrom', 'link.validTo'])
    .orderBy('area.name')
    .orderBy('county.code')
    .execute()
  const areas = new Map<string, AdviserAreaSummary>()
  for (const { id, name, code, countyName, validFrom, validTo } of rows) {
    const area = areas.get(id) ?? { id: id as AdviserArea['id'], name, counties: [] }
    area.counties.push({ code, name: countyName, validFrom, validTo })
    areas.set(id, area)
  }
  return { items: [...areas.values()], version: await arrangementVersion(ctx) }
}

/** A fingerprint of all names and days, so that a form filled in from an older arrangement does not undo a newer one. */
export async function arrangementVersion(ctx: Ctx): Promise<string> {
  const { version } = await ctx.db
    .selectFrom('territory.adviserAreaCounty as link')
    .innerJoin('territory.adviserArea as area', 'area.id', 'link.areaId')
    .select(
      sql<string>`md5(coalesce(string_agg(concat_ws(' ', area.id, area.name, link.county_code, link.valid_from, link.valid_to), '|'
        order by link.county_code, link.valid_from), ''))`.as('version'),
    )
    .executeTakeFirstOrThrow()
  return version
}

/** The area that a county belongs to on a day. */
export async function findAdviserArea(ctx: Ctx, countyCode: string, on: PlainDate): Promise<AdviserArea | null> {
  const area = await validOn(ctx, on)
    .select(['area.id', 'area.name'])
    .where('link.countyCode', '=', countyCode)
    .executeTakeFirst()
  return area === undefined ? null : { id: area.id as AdviserArea['id'], name: area.name }
}

function validOn(ctx: Ctx, on: PlainDate) {
  return ctx.db
    .selectFrom('territory.adviserAreaCounty as link')
    .innerJoin('territory.adviserArea as area', 'area.id', 'link.areaId')
    .where('link.validFrom', '<=', on)
    .where((row) => row.or([row('link.validTo', 'is', null), row('link.validTo', '>=', on)]))
}
