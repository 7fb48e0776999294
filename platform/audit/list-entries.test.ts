import { expect, test } from 'vitest'
import { z } from 'zod'
import { anyone } from '../access/rules.ts'
import type { Actor } from '../ctx.ts'
import { endpoint, type InputOf } from '../http/endpoint.ts'
import { defineModule, on } from '../module.ts'
import { type World, world } from '../testing/world.ts'
import { auditModule } from './module.ts'
import { auditOperations as api } from './operations.ts'
import { sealAudit } from './seal-audit.ts'
import { asOwner } from './testing.ts'

const touch = endpoint({
  name: 'sample.touch',
  method: 'POST',
  path: '/sample',
  summary: 'Próba',
  description: 'Operacja próbna.',
  action: 'sample.touch',
  body: z.object({ id: z.string() }),
  returns: z.object({}),
})
const sampleModule = defineModule({
  name: 'sample',
  routes: [
    on(touch, async (ctx, { body }) => {
      ctx.audit.touched('note', body.id)
      return {}
    }),
  ],
  rules: { 'sample.touch': [anyone] },
  refusals: {},
})

const anna = '7d9e0a0e-6f0e-4f7c-9a55-0d5d8c6b1a01'
const office = '7d9e0a0e-6f0e-4f7c-9a55-0d5d8c6b1a02'

/** A world whose actors each touched a note. */
async function busyWorld(...actors: Actor[]): Promise<World> {
  const region = await world('2026-03-02', [auditModule, sampleModule])
  for (const [place, actor] of actors.entries()) await region.as(actor).call(touch, { body: { id: `n-${place}` } })
  return region
}

const list = async (region: World, query: NonNullable<InputOf<typeof api.listEntries>['query']>) =>
  await region.operator.call(api.listEntries, { query })

test('wpis konta mówi kto, w czyim imieniu i na jakiej podstawie, bez nazwiska', async () => {
  const withBasis = { kind: 'account', id: anna, onBehalfOf: office, basis: 'art-6-1-e', name: 'Anna Nowak' } as Actor
  const region = await busyWorld(withBasis, { kind: 'account', id: anna, onBehalfOf: null })
  await sealAudit(region.platform)
  const { items } = await list(region, { operation: 'sample.touch' })

  const same = {
    actorKind: 'account',
    actorName: null,
    actorId: anna,
    operation: 'sample.touch',
    action: 'sample.touch',
  }
  expect(items).toHaveLength(2)
  expect(items).toContainEqual(
    expect.objectContaining({ ...same, onBehalfOf: office, basis: 'art-6-1-e', subjectNoun: 'note', subjectId: 'n-0' }),
  )
  expect(items).toContainEqual(expect.objectContaining({ ...same, onBehalfOf: null, basis: null, subjectId: 'n-1' }))
  expect(items.map(({ position }) => position).sort()).toEqual([1, 2])
})

test('odczyt śladu sam zostawia wpis, także o tym, czyjego śladu szukano', async () => {
  const region = await busyWorld()
  await list(region, { subjectNoun: 'note', subjectId: 'n-7' })
  await list(region, { actorId: anna, from: '2026-03-01', until: '2026-03-02' })

  const { items } = await list(region, { operation: 'audit.listEntries' })
  expect(items.map(({ actorKind, subjectNoun, subjectId }) => [actorKind, subjectNoun, subjectId]).sort()).toEqual([
    ['operator', 'audit-actor', anna],
    ['operator', 'audit-days', '2026-03-01..2026-03-02'],
    ['operator', 'note', 'n-7'],
  ])
  expect(items.every(({ position }) => position === null)).toBe(true)
})

test('filtry zawężają: dzień warszawski, działający, operacja i rzecz', async () => {
  const region = await busyWorld(
    { kind: 'operator', name: 'jan' },
    { kind: 'account', id: anna, onBehalfOf: null },
    { kind: 'account', id: office, onBehalfOf: anna },
    { kind: 'public' },
  )
  await asOwner(
    region,
    'alter table audit.entry disable trigger entry_stays',
    // 00:30 of the third in Warsaw is still the second in Greenwich
    `update audit.entry set recorded_at = '2026-03-02T23:30:00Z' where subject_id = 'n-0'`,
    'alter table audit.entry enable trigger entry_stays',
  )
  const subjects = async (query: Parameters<typeof list>[1]) =>
    (await list(region, { operation: 'sample.touch', ...query })).items.map(({ subjectId }) => subjectId).sort()

  expect(await subjects({})).toEqual(['n-0', 'n-1', 'n-2', 'n-3'])
  expect(await subjects({ from: '2026-03-03' })).toEqual(['n-0'])
  expect(await subjects({ until: '2026-03-02' })).toEqual(['n-1', 'n-2', 'n-3'])
  expect(await subjects({ actorName: 'jan' })).toEqual(['n-0'])
  expect(await subjects({ actorKind: 'public' })).toEqual(['n-3'])
  expect(await subjects({ actorId: anna })).toEqual(['n-1', 'n-2'])
  expect(await subjects({ subjectNoun: 'note', subjectId: 'n-2' })).toEqual(['n-2'])
  expect(await subjects({ subjectNoun: 'note', subjectId: 'n-2', actorKind: 'public' })).toEqual([])
})

test('strony listy nie powtarzają i nie gubią wpisów, choć każdy odczyt dodaje nowy', async () => {
  const region = await busyWorld(...Array.from({ length: 7 }, () => ({ kind: 'public' }) as const))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await list(region, { operation: 'sample.touch', limit: 3, cursor })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(seen).toHaveLength(7)
  expect(new Set(seen).size).toBe(7)
})

test('odwrócone dni i obcy znacznik strony dostają zdanie, a śladu po nich nie ma', async () => {
  const region = await busyWorld()
  const reversed = list(region, { from: '2026-03-03', until: '2026-03-02' })
  await expect(reversed).rejects.toMatchObject({ code: 'audit-days-reversed' })
  await expect(list(region, { cursor: 'WyJhIl0' })).rejects.toMatchObject({ code: 'cursor-not-readable' })
  await expect(list(region, { actorId: 'anna' })).rejects.toMatchObject({
    details: { issues: [{ path: 'actorId', label: 'Konto osoby', message: expect.stringContaining('UUID') }] },
  })
  expect((await list(region, {})).items).toEqual([])
})

test.each([{ kind: 'public' }, { kind: 'account', id: anna, onBehalfOf: null }] as Actor[])(
  'działający rodzaju $kind nie czyta śladu i nie sprawdza łańcucha',
  async (actor) => {
    const region = await busyWorld()
    await expect(region.as(actor).call(api.listEntries, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(region.as(actor).call(api.verify, {})).rejects.toMatchObject({ code: 'forbidden' })
  },
)
