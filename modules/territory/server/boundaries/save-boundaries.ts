import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { getDataset } from '../dataset.ts'
import { insertRows } from '../insert-rows.ts'
import { type Boundaries, prepareBoundaries, type RegisterForBoundaries } from './prepare-boundaries.ts'

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

/** Puts a new set in the place of the one before, whole. */
export async function saveBoundaries(ctx: Ctx, fileSha256: string, boundaries: Boundaries): Promise<string> {
  const { measures, neighbours, topologies } = boundaries
  const id = randomUUID()
  await ctx.db.deleteFrom('territory.boundarySet').execute() // areas and maps go with it
  await ctx.db.deleteFrom('territory.neighbour').execute()
  await ctx.db.insertInto('territory.boundarySet').values({ id, fileSha256, importedAt: ctx.now }).execute()
  const rows = [...measures].map(([unitCode, measured]) => ({ setId: id, unitCode, ...measured }))
  await insertRows(ctx, 'territory.boundary', rows)
  const pairs = neighbours.flatMap(([a, b]) => [
    { unitCode: a, neighbourCode: b },
    { unitCode: b, neighbourCode: a },
  ])
  await insertRows(ctx, 'territory.neighbour', pairs)
  const maps = topologies.map(({ scope, brotli, size }) => ({ setId: id, scope, brotli: Buffer.from(brotli), size }))
  await ctx.db.insertInto('territory.boundaryTopology').values(maps).execute()
  return id
}

/**
 * Derives boundaries again from the kept file after the register has changed: a newer state may know units that the
 * file draws, and names on the map come from the register.
 */
export async function rebuildBoundaries(ctx: Ctx): Promise<void> {
  const held = await ctx.db.selectFrom('territory.boundarySet').select('fileSha256').executeTakeFirst()
  if (held === undefined) return
  ctx.progress('Odświeżam granice')
  const prepared = await prepareBoundaries(await ctx.files.get(held.fileSha256), await registerForBoundaries(ctx))
  if (prepared.boundaries === undefined)
    throw new Error('A boundary file once accepted is refused after an import of the register')
  await saveBoundaries(ctx, held.fileSha256, prepared.boundaries)
}
