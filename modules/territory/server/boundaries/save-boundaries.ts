import { randomUUID } from 'node:crypto'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'
import { getDataset } from '../dataset.ts'
import { insertRows } from '../insert-rows.ts'
import { type Borders, drawLarger, findBorders } from './draw-borders.ts'
import type { Measures } from './measure.ts'
import { type DrawnMunicipalities, prepareBoundaries, type RegisterForBoundaries } from './prepare-boundaries.ts'

/** The register in the form that boundaries are joined with. @refuses `register-not-loaded` */
export async function registerForBoundaries(ctx: Ctx): Promise<RegisterForBoundaries> {
  const dataset = await getDataset(ctx)
  const units = await ctx.db
    .selectFrom('territory.unit')
    .select(['code', 'level', 'name', 'isCurrent'])
    .orderBy('code')
    .execute()
  return {
    municipalities: units.filter(({ level }) => level === 'municipality'),
    nameByCode: new Map(units.map(({ code, name }) => [code, name])),
    countyCodes: units.filter(({ level, isCurrent }) => level === 'county' && isCurrent).map(({ code }) => code),
    synthetic: dataset === 'demo',
  }
}

type HeldSet = { fileSha256: string; stateOn: PlainDate | null }

/**
 * Puts a set in the place of the one of the same day, whole. Areas, neighbours and today's maps are those of the latest
 * day; a set without a day counts as of the day its file was obtained. What comes next is drawn while the database
 * writes what came before, one statement at a time: drawing and writing take about as long.
 */
export async function saveBoundaries(
  ctx: Ctx,
  held: HeldSet,
  { measures, polygons }: DrawnMunicipalities,
  register: RegisterForBoundaries,
): Promise<{ setId: string; counts: Borders['counts'] }> {
  const setId = randomUUID()
  await ctx.db
    .deleteFrom('territory.boundarySet') // areas and maps go with it
    .where('stateOn', held.stateOn === null ? 'is' : '=', held.stateOn)
    .execute()
  const isCurrent = await isLatest(ctx, held)
  if (isCurrent) {
    await ctx.db.updateTable('territory.boundarySet').set({ isCurrent: false }).execute()
    await ctx.db.deleteFrom('territory.neighbour').execute()
  }
  await ctx.db
    .insertInto('territory.boundarySet')
    .values({ id: setId, ...held, isCurrent, importedAt: ctx.now })
    .execute()
  const [borders] = await Promise.all([findBorders(polygons), saveMeasures(ctx, setId, measures)])
  const [larger] = await Promise.all([
    drawLarger(borders, measures, register),
    isCurrent && saveNeighbours(ctx, borders),
  ])
  await saveMeasures(ctx, setId, larger.measures)
  const maps = larger.topologies.map(({ brotli, ...map }) => ({ setId, ...map, brotli: Buffer.from(brotli) }))
  await ctx.db.insertInto('territory.boundaryTopology').values(maps).execute()
  return { setId, counts: borders.counts }
}

async function isLatest(ctx: Ctx, { fileSha256, stateOn }: HeldSet): Promise<boolean> {
  const others = await ctx.db
    .selectFrom('territory.boundarySet as set')
    .innerJoin('documents.file as file', 'file.sha256', 'set.fileSha256')
    .select((row) => row.fn.coalesce('set.stateOn', 'file.obtainedOn').as('day'))
    .execute()
  const file = await ctx.db
    .selectFrom('documents.file')
    .select('obtainedOn')
    .where('sha256', '=', fileSha256)
    .executeTakeFirst()
  const own = stateOn ?? file?.obtainedOn ?? ctx.today
  return others.every(({ day }) => day <= own)
}

async function saveNeighbours(ctx: Ctx, { neighbours }: Borders): Promise<void> {
  const pairs = neighbours.flatMap(([a, b]) => [
    { unitCode: a, neighbourCode: b },
    { unitCode: b, neighbourCode: a },
  ])
  await insertRows(ctx, 'territory.neighbour', pairs)
}

async function saveMeasures(ctx: Ctx, setId: string, measures: ReadonlyMap<string, Measures>): Promise<void> {
  const rows = [...measures].map(([unitCode, measured]) => ({ setId, unitCode, ...measured }))
  await insertRows(ctx, 'territory.boundary', rows)
}

/**
 * Derives boundaries again from the kept files after the register has changed: a newer state may know units that a
 * file draws, and names on the map come from the register.
 */
export async function rebuildBoundaries(ctx: Ctx): Promise<void> {
  const held = await ctx.db
    .selectFrom('territory.boundarySet')
    .select(['fileSha256', 'stateOn'])
    .orderBy('isCurrent') // the current last, so that it is the latest of all again
    .execute()
  for (const set of held) {
    ctx.progress('Odświeżam granice')
    const register = await registerForBoundaries(ctx)
    const { municipalities } = await prepareBoundaries(await ctx.files.get(set.fileSha256), register)
    if (municipalities === undefined)
      throw new Error('A boundary file once accepted is refused after an import of the register')
    await saveBoundaries(ctx, set, municipalities, register)
  }
}
