import { z } from 'zod'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TerritorialLevel, UnitSummary } from '../../shared/territorial-unit.ts'
import { heldDays, nearestDay } from '../register/held-states.ts'

/** Which units are asked for; without a day those of the newest state. */
export type UnitFilter = {
  level?: TerritorialLevel | undefined
  /** Also through other units: municipalities of a voivodeship. */
  parentCode?: string | undefined
  on?: PlainDate | undefined
}

const PAGE = 100

/** A page of units in the order of their codes. */
export async function listUnits(
  ctx: Ctx,
  { cursor, limit = PAGE, ...filter }: UnitFilter & { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<UnitSummary>> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.string()]))[0]
  return cutPage(await findUnits(ctx, filter, { after, limit: limit + 1 }), limit, ({ code }) => [code])
}

/** All units that the filter lets through, with name and kind of the chosen state. */
export async function findUnits(
  ctx: Ctx,
  filter: UnitFilter,
  part: { after?: string | undefined; limit?: number } = {},
): Promise<UnitSummary[]> {
  const stateOn = filter.on === undefined ? undefined : nearestDay(await heldDays(ctx), filter.on)
  if (filter.on !== undefined && stateOn === undefined) return []
  let query = stateOn === undefined ? currentUnits(ctx) : unitsIn(ctx, stateOn)
  if (filter.level !== undefined) query = query.where('unit.level', '=', filter.level)
  if (filter.parentCode !== undefined && filter.parentCode !== COUNTRY_CODE) {
    query = query
      .where('unit.code', 'like', `${filter.parentCode}_%`)
      .where('unit.level', '!=', 'statistical-subregion')
  }
  if (filter.parentCode === COUNTRY_CODE) query = query.where('unit.code', '!=', COUNTRY_CODE)
  if (part.after !== undefined) query = query.where('unit.code', '>', part.after)
  if (part.limit !== undefined) query = query.limit(part.limit)
  return (await query.orderBy('unit.code').execute()) as UnitSummary[]
}

function currentUnits(ctx: Ctx) {
  return ctx.db
    .selectFrom('territory.unit as unit')
    .select(['unit.code', 'unit.level', 'unit.parentCode', 'unit.name', 'unit.kind', 'unit.nameKind'])
    .where('unit.isCurrent', '=', true)
}

/** Units of one state: those with a version that had begun by then and had not ended. */
function unitsIn(ctx: Ctx, stateOn: PlainDate) {
  return ctx.db
    .selectFrom('territory.unit as unit')
    .innerJoin('territory.unitVersion as version', 'version.unitCode', 'unit.code')
    .select(['unit.code', 'unit.level', 'unit.parentCode', 'version.name', 'version.kind', 'unit.nameKind'])
    .where('version.beganBy', '<=', stateOn)
    .where((row) => row.or([row('version.endedBy', 'is', null), row('version.endedBy', '>', stateOn)]))
}
