import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { COUNTRY_CODE, parentOf } from '#kernel/teryt.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TerritoryHistory } from '../shared/composition.ts'
import type { TerritorialUnit, UnitSummary } from '../shared/territorial-unit.ts'
import { boundaryShapes } from './boundaries/boundary-shapes.ts'
import { boundarySource } from './boundaries/boundary-source.ts'
import { findDataset } from './dataset.ts'
import { insertRows } from './insert-rows.ts'
import { findUnit } from './units/get-unit.ts'
import { findUnits, type UnitFilter } from './units/list-units.ts'

// What later modules may ask of territory.

export { boundaryShapes, boundarySource }

/** The unit with this code, whether or not it still exists. @refuses `unit-not-found` */
export async function getUnit(ctx: Ctx, code: string): Promise<TerritorialUnit> {
  const unit = await findUnit(ctx, code)
  if (unit === undefined) throw new Refusal('unit-not-found', { code })
  return unit
}

/** All units of a level, in the order of codes; `on` chooses the register state nearest to a day. */
export async function listUnits(ctx: Ctx, filter: UnitFilter): Promise<UnitSummary[]> {
  return await findUnits(ctx, filter)
}

/** Municipalities of the register state nearest to the day, with the names and kinds they had in it. */
export async function municipalitiesOn(ctx: Ctx, day: PlainDate): Promise<UnitSummary[]> {
  return await findUnits(ctx, { level: 'municipality', on: day })
}

/** Areas in km² from the current polygons, by code; units without a polygon are absent. */
export async function areaOf(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await ctx.db
    .selectFrom('territory.boundary')
    .innerJoin('territory.boundarySet as set', 'set.id', 'setId')
    .where('set.isCurrent', '=', true)
    .select(['unitCode', 'areaKm2'])
    .execute()
  return new Map(rows.map(({ unitCode, areaKm2 }) => [unitCode, areaKm2]))
}

/** What the reviewed list says of territory that passed between units, with the days of the register it rests on. */
export async function transfersOf(ctx: Ctx): Promise<TerritoryHistory> {
  const transfers = await ctx.db
    .selectFrom('territory.predecessor')
    .selectAll()
    .orderBy('tookEffectOn')
    .orderBy('unitCode')
    .orderBy('predecessorCode')
    .execute()
  if (transfers.length === 0) return { transfers, held: new Map(), firstStateOn: null }
  const codes = [...new Set(transfers.flatMap(({ unitCode, predecessorCode }) => [unitCode, predecessorCode]))]
  const units = await ctx.db
    .selectFrom('territory.unit')
    .select(['code', 'name', 'firstStateOn', 'lastStateOn', 'isCurrent'])
    .where((row) => row.or([row('code', 'in', codes), row('code', '=', COUNTRY_CODE)]))
    .execute()
  const held = new Map(units.map((unit) => [unit.code, unit]))
  return { transfers, held, firstStateOn: held.get(COUNTRY_CODE)?.firstStateOn ?? null }
}

/** Whether this database holds the fictional region; false also before any register is taken in. */
export async function isDemo(ctx: Ctx): Promise<boolean> {
  return (await findDataset(ctx)) === 'demo'
}

/**
 * Makes the statistical office's subregions known as units of their own kind, which no register lists.
 *
 * @refuses `register-not-loaded` when there is no country to hang them under
 */
export async function rememberSubregions(
  ctx: Ctx,
  subregions: readonly { code: string; name: string }[],
): Promise<void> {
  const known = new Set(
    (
      await ctx.db
        .selectFrom('territory.unit')
        .select('code')
        .where('level', 'in', ['country', 'voivodeship'])
        .execute()
    ).map(({ code }) => code),
  )
  if (!known.has(COUNTRY_CODE)) throw new Refusal('register-not-loaded')
  const units = subregions.map(({ code, name }) => {
    const voivodeship = parentOf(code) as string
    return {
      code,
      level: 'statistical-subregion',
      parentCode: known.has(voivodeship) ? voivodeship : COUNTRY_CODE,
      name,
      kind: null,
      nameKind: 'podregion',
      firstStateOn: null,
      lastStateOn: null,
      isCurrent: true,
    }
  })
  await insertRows(ctx, 'territory.unit', units, sql`on conflict (code) do update set name = excluded.name`)
}
