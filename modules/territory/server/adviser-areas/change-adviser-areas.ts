import { randomUUID } from 'node:crypto'
import { addDays } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AdviserAreaArrangement } from '../../shared/adviser-area.ts'
import { arrangementIssues } from '../../shared/arrangement-rules.ts'
import { getDataset } from '../dataset.ts'
import { lockTerritory } from '../import-steps.ts'
import { insertRows } from '../insert-rows.ts'
import { arrangementVersion } from './list-adviser-areas.ts'

/**
 * Sets the whole arrangement of advisers' areas from a day on. What was before that day stays as history, because old
 * reports keep the old areas; a county that stays where it is keeps its first day.
 *
 * @refuses `register-not-loaded`, `arrangement-changed`, `arrangement-not-acceptable`
 */
export async function changeAdviserAreas(
  ctx: Ctx,
  { version, from, areas }: AdviserAreaArrangement,
): Promise<{ changed: number; version: string }> {
  await lockTerritory(ctx)
  await getDataset(ctx)
  if ((await arrangementVersion(ctx)) !== version) throw new Refusal('arrangement-changed')
  const counties = await ctx.db
    .selectFrom('territory.unit')
    .select(['code', 'name'])
    .where('level', '=', 'county')
    .where('isCurrent', '=', true)
    .execute()
  const issues = arrangementIssues(areas, counties)
  if (issues.length > 0) throw new Refusal('arrangement-not-acceptable', { issues })

  const named = await nameAreas(ctx, areas)
  const changed = await moveCounties(ctx, from, named)
  for (const { id } of named) ctx.audit.touched('adviser-area', id)
  ctx.dataChanged()
  return { changed, version: await arrangementVersion(ctx) }
}

type Named = { id: string; countyCodes: readonly string[] }

/** Names first go out of each other's way, so that two areas may swap theirs. */
async function nameAreas(ctx: Ctx, areas: AdviserAreaArrangement['areas']): Promise<Named[]> {
  const held = await ctx.db.selectFrom('territory.adviserArea').select(['id', 'name']).execute()
  const named: (Named & { name: string })[] = areas.map(({ id, name, countyCodes }) => {
    const known = held.find((area) => (id === null ? area.name === name : area.id === id))
    return { id: known?.id ?? randomUUID(), name, countyCodes }
  })
  for (const { id } of named) {
    await ctx.db.updateTable('territory.adviserArea').set({ name: id }).where('id', '=', id).execute()
  }
  const past = held.filter(({ id }) => !named.some((area) => area.id === id)).map(({ name }) => name)
  const place = named.findIndex(({ name }) => past.includes(name))
  if (place !== -1) {
    const message = `Nazwę „${named[place]?.name}” miał już dawny obszar. Wpisz inną nazwę.`
    throw new Refusal('arrangement-not-acceptable', {
      issues: [{ path: `areas.${place}.name`, label: 'Nazwa obszaru', message }],
    })
  }
  await ctx.db
    .insertInto('territory.adviserArea')
    .values(named.map(({ id, name }) => ({ id, name })))
    .onConflict((conflict) => conflict.column('id').doUpdateSet((row) => ({ name: row.ref('excluded.name') })))
    .execute()
  return named
}

async function moveCounties(ctx: Ctx, from: string, areas: readonly Named[]): Promise<number> {
  const links = () => ctx.db.deleteFrom('territory.adviserAreaCounty')
  await links().where('validFrom', '>', from).execute()
  const standing = await ctx.db
    .selectFrom('territory.adviserAreaCounty')
    .select(['areaId', 'countyCode', 'validFrom', 'validTo'])
    .where((row) => row.or([row('validTo', 'is', null), row('validTo', '>=', from)]))
    .execute()
  const wanted = areas.flatMap(({ id, countyCodes }) =>
    [...new Set(countyCodes)].map((countyCode) => ({ areaId: id, countyCode })),
  )
  const isSame = (a: { areaId: string; countyCode: string }) => (b: typeof a) =>
    a.areaId === b.areaId && a.countyCode === b.countyCode
  const leaving = standing.filter((link) => !wanted.some(isSame(link)))
  const staying = standing.filter((link) => wanted.some(isSame(link)))
  const coming = wanted.filter((link) => !standing.some(isSame(link)))

  for (const link of leaving) {
    const row = links().where('countyCode', '=', link.countyCode).where('validFrom', '=', link.validFrom)
    if (link.validFrom === from) await row.execute()
    else await endLink(ctx, link, addDays(from, -1))
  }
  for (const link of staying.filter(({ validTo }) => validTo !== null)) await endLink(ctx, link, null)
  await insertRows(
    ctx,
    'territory.adviserAreaCounty',
    coming.map((link) => ({ ...link, validFrom: from, validTo: null })),
  )
  return new Set([...leaving, ...coming].map(({ countyCode }) => countyCode)).size
}

async function endLink(ctx: Ctx, link: { countyCode: string; validFrom: string }, validTo: string | null) {
  await ctx.db
    .updateTable('territory.adviserAreaCounty')
    .set({ validTo })
    .where('countyCode', '=', link.countyCode)
    .where('validFrom', '=', link.validFrom)
    .execute()
}
