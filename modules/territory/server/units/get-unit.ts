import { Refusal } from '#kernel/refusal.ts'
import { parseUnitCode } from '#kernel/teryt.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TerritorialUnit, UnitSummary, UnitVersion } from '../../shared/territorial-unit.ts'
import type { UnitPage, UnitPart } from '../../shared/unit-page.ts'
import { findAdviserArea } from '../adviser-areas/list-adviser-areas.ts'

const SUMMARY = ['unit.code', 'unit.level', 'unit.parentCode', 'unit.name', 'unit.kind', 'unit.nameKind'] as const

/**
 * Everything known of one unit, by its code in any spelling. A unit that no longer exists is found too and says until
 * which state it was there.
 *
 * @refuses `unit-not-found`
 */
export async function getUnit(ctx: Ctx, { code: spelled }: { code: string }): Promise<UnitPage> {
  const unit = await findUnit(ctx, parseUnitCode(spelled)?.code)
  if (unit === undefined) throw new Refusal('unit-not-found', { code: spelled })
  const { code } = unit
  return {
    ...unit,
    path: await pathTo(ctx, unit),
    children: await childrenOf(ctx, code),
    neighbours: await neighboursOf(ctx, code),
    parts: await partsOf(ctx, unit),
    versions: (await ctx.db
      .selectFrom('territory.unitVersion')
      .selectAll()
      .where('unitCode', '=', code)
      .orderBy('ordinal')
      .execute()) as UnitVersion[],
    predecessors: await predecessorsOf(ctx, code),
    adviserArea: code.length >= 4 && code.length <= 6 ? await findAdviserArea(ctx, code.slice(0, 4), ctx.today) : null,
    boundary: await boundaryOf(ctx, code),
  }
}

/** The unit with this code, whether or not it still exists. */
export async function findUnit(ctx: Ctx, code: string | undefined): Promise<TerritorialUnit | undefined> {
  if (code === undefined) return undefined
  const unit = await ctx.db.selectFrom('territory.unit').selectAll().where('code', '=', code).executeTakeFirst()
  return unit as TerritorialUnit | undefined
}

async function pathTo(ctx: Ctx, unit: TerritorialUnit): Promise<UnitSummary[]> {
  const path: UnitSummary[] = []
  for (let code = unit.parentCode; code !== null; ) {
    const parent = (await findUnit(ctx, code)) as TerritorialUnit // a foreign key keeps it there
    path.unshift(parent)
    code = parent.parentCode
  }
  return path
}

async function childrenOf(ctx: Ctx, code: string): Promise<UnitSummary[]> {
  const children = await ctx.db
    .selectFrom('territory.unit as unit')
    .select(SUMMARY)
    .where('unit.parentCode', '=', code)
    .where('unit.isCurrent', '=', true)
    .where('unit.level', '!=', 'statistical-subregion')
    .orderBy('unit.code')
    .execute()
  return children as UnitSummary[]
}

async function neighboursOf(ctx: Ctx, code: string): Promise<UnitSummary[]> {
  const neighbours = await ctx.db
    .selectFrom('territory.neighbour')
    .innerJoin('territory.unit as unit', 'unit.code', 'neighbourCode')
    .select(SUMMARY)
    .where('unitCode', '=', code)
    .orderBy('unit.code')
    .execute()
  return neighbours as UnitSummary[]
}

/** Town and countryside have the municipality's own six digits; districts have the next ones in the same county. */
async function partsOf(ctx: Ctx, { code, level, kind, lastStateOn }: TerritorialUnit): Promise<UnitPart[]> {
  if (level !== 'municipality' || lastStateOn === null) return []
  const parts = await ctx.db
    .selectFrom('territory.registerEntry')
    .select(['code', 'part', 'name', 'kindName'])
    .where('stateOn', '=', lastStateOn)
    .where((row) =>
      kind === 1
        ? row.and([row('code', 'like', `${code.slice(0, 4)}__`), row('part', 'in', [8, 9])])
        : row.and([row('code', '=', code), row('part', 'in', [4, 5])]),
    )
    .orderBy('code')
    .orderBy('part')
    .execute()
  return parts as UnitPart[]
}

async function predecessorsOf(ctx: Ctx, code: string): Promise<UnitPage['predecessors']> {
  return await ctx.db
    .selectFrom('territory.predecessor')
    .leftJoin('territory.unit as unit', 'unit.code', 'predecessorCode')
    .select(['predecessorCode', 'unit.name', 'legalAct', 'tookEffectOn', 'share'])
    .where('unitCode', '=', code)
    .orderBy('tookEffectOn')
    .orderBy('predecessorCode')
    .execute()
}

async function boundaryOf(ctx: Ctx, code: string): Promise<UnitPage['boundary']> {
  const boundary = await ctx.db
    .selectFrom('territory.boundary')
    .innerJoin('territory.boundarySet as set', 'set.id', 'setId')
    .innerJoin('documents.file as file', 'file.sha256', 'set.fileSha256')
    .select(['areaKm2', 'west', 'south', 'east', 'north', 'labelLon', 'labelLat', 'origin', 'licence', 'obtainedOn'])
    .where('unitCode', '=', code)
    .where('set.isCurrent', '=', true)
    .executeTakeFirst()
  if (boundary === undefined) return null
  const { origin, licence, obtainedOn, ...measures } = boundary
  return { ...measures, source: { origin, licence, obtainedOn } }
}
