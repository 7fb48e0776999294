import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { anyone, operator, ownThings } from './access/rules.ts'
import { givenAccount } from './access/testing.ts'
import type { Ctx } from './ctx.ts'
import { endpoint } from './http/endpoint.ts'
import { defineModule, on } from './module.ts'
import { world } from './testing/world.ts'

const Note = z.object({ text: z.string().meta({ label: 'Treść', reach: 'public' }) })
const SecretNote = z.object({ text: z.string().meta({ label: 'Treść', reach: 'personal' }) })

const described = { description: 'Operacja próbna.', summary: 'Próba' }
const api = {
  read: endpoint({
    ...described,
    name: 'sample.read',
    method: 'GET',
    path: '/sample',
    action: 'sample.read',
    returns: Note,
  }),
  readSecret: endpoint({
    ...described,
    name: 'sample.readSecret',
    method: 'GET',
    path: '/sample/secret',
    action: 'sample.read',
    returns: z.array(SecretNote),
  }),
  change: endpoint({
    ...described,
    name: 'sample.change',
    method: 'POST',
    path: '/sample',
    action: 'sample.change',
    body: z.object({ text: z.string().min(3).meta({ label: 'Treść notatki' }), fail: z.boolean().optional() }),
    returns: Note,
  }),
}

const sampleModule = defineModule({
  name: 'sample',
  routes: [
    on(api.read, async () => ({ text: 'jawne', surplus: 'nie dla oczu' }) as { text: string }),
    on(api.readSecret, async (ctx) => {
      ctx.audit.touched('note', 'n-1')
      return [{ text: 'osobiste' }]
    }),
    on(api.change, async (ctx, { body }) => {
      ctx.audit.touched('note', 'n-2')
      ctx.dataChanged()
      if (body.fail) throw new Refusal('not-found')
      return { text: body.text }
    }),
  ],
  rules: { 'sample.read': [anyone], 'sample.change': [operator] },
  refusals: {},
})

const auditOf = (region: Awaited<ReturnType<typeof world>>) =>
  region.db.selectFrom('audit.entry').select(['operation', 'actorKind', 'actorName', 'subjectId']).execute()

test('zmiana zostawia ślad w tej samej transakcji i podnosi wersję danych', async () => {
  const region = await world('2026-03-02', [sampleModule])
  const before = await region.db.selectFrom('platform.dataVersion').select('version').executeTakeFirstOrThrow()

  await region.operator.call(api.change, { body: { text: 'nowa treść' } })

  expect(await auditOf(region)).toEqual([
    { operation: 'sample.change', actorKind: 'operator', actorName: 'test', subjectId: 'n-2' },
  ])
  const after = await region.db.selectFrom('platform.dataVersion').select('version').executeTakeFirstOrThrow()
  expect(after.version).toBe(before.version + 1)
})

test('odmowa nie zostawia ani zmiany, ani śladu, ani nowej wersji', async () => {
  const region = await world('2026-03-02', [sampleModule])
  const attempt = region.operator.call(api.change, { body: { text: 'nowa treść', fail: true } })

  await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
  expect(await auditOf(region)).toEqual([])
  expect((await region.db.selectFrom('platform.dataVersion').select('version').executeTakeFirstOrThrow()).version).toBe(
    1,
  )
})

test('odczyt publiczny nie zostawia śladu, a odczyt niepubliczny zostawia', async () => {
  const region = await world('2026-03-02', [sampleModule])

  expect(await region.resident.call(api.read, {})).toEqual({ text: 'jawne' })
  expect(await auditOf(region)).toEqual([])

  await region.resident.call(api.readSecret, {})
  expect(await auditOf(region)).toEqual([
    { operation: 'sample.readSecret', actorKind: 'public', actorName: null, subjectId: 'n-1' },
  ])
})

test('także odczyt, który zostawia ślad, widzi jedną chwilę: to, co z niego zapamiętane, nie miesza dwóch stanów', async () => {
  const seen: number[] = []
  const reading = on(api.readSecret, async (ctx) => {
    for (const isLast of [false, true]) {
      const { version } = await ctx.db.selectFrom('platform.dataVersion').select('version').executeTakeFirstOrThrow()
      seen.push(version)
      if (!isLast) await region.operator.call(api.change, { body: { text: 'w trakcie' } })
    }
    return []
  })
  const region = await world('2026-03-02', [{ ...sampleModule, routes: [reading, ...sampleModule.routes.slice(2)] }])
  await region.resident.call(api.readSecret, {})
  expect(seen).toEqual([1, 1])
  await region.resident.call(api.readSecret, {})
  expect(seen).toEqual([1, 1, 2, 2])
})

test('co trwa dłużej niż wersja danych, jest wspólne dla czytających; zmieniający ma własne', async () => {
  const places: object[] = []
  const note = (ctx: Ctx) => places.push(ctx.lasting('próba', () => ({})))
  const region = await world('2026-03-02', [
    {
      ...sampleModule,
      routes: [
        on(api.read, async (ctx) => ({ text: String(note(ctx)) })),
        on(api.change, async (ctx) => {
          ctx.dataChanged()
          return { text: String(note(ctx)) }
        }),
      ],
    },
  ])
  await region.resident.call(api.read, {})
  await region.operator.call(api.change, { body: { text: 'zmiana' } })
  await region.resident.call(api.read, {})
  expect(places).toHaveLength(3)
  expect(places[2] === places[0]).toBe(true)
  expect(places[1] === places[0]).toBe(false)
})

test('publiczność nie wykona czynności obsługi', async () => {
  const region = await world('2026-03-02', [sampleModule])
  const attempt = region.resident.call(api.change, { body: { text: 'nowa treść' } })
  await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
})

test('błędne dane dostają zdanie o polu', async () => {
  const region = await world('2026-03-02', [sampleModule])
  const attempt = region.operator.call(api.change, { body: { text: 'x' } })
  await expect(attempt).rejects.toMatchObject({
    code: 'input-invalid',
    details: { issues: [{ path: 'text', label: 'Treść notatki', message: 'Wpisz co najmniej 3 zn.' }] },
  })
})

test('operacja bez reguły nie wystartuje', async () => {
  const careless = { ...sampleModule, rules: { 'sample.read': [anyone] } }
  await expect(world('2026-03-02', [careless])).rejects.toThrow(
    'sample.change nie ma reguły dla czynności sample.change',
  )
})

test('operacja, której reguły mówią o wierszach, a która o nie nie pyta, kończy się błędem i niczego nie oddaje', async () => {
  const forgetful = { ...sampleModule, rules: { ...sampleModule.rules, 'sample.read': [ownThings] } }
  const region = await world('2026-03-02', [forgetful])
  const { actor } = await givenAccount(region)
  await expect(region.as(actor).call(api.read, {})).rejects.toThrow('Operacja sample.read nie zapytała')
})

test('odpowiedź zapamiętywana musi być dla każdego, inaczej program nie wystartuje', async () => {
  const kept = { ...api.read, kept: true }
  const careless = {
    ...sampleModule,
    routes: [on(kept, async () => ({ text: 'moje' }))],
    rules: { 'sample.read': [ownThings] },
  }
  await expect(world('2026-03-02', [careless])).rejects.toThrow('jest zapamiętywana, a nie jest dla każdego')
})

test('odpowiedź zapamiętywana musi być z jednej chwili, inaczej program nie wystartuje', async () => {
  const kept = { ...api.read, kept: true, oneMoment: false }
  const careless = {
    ...sampleModule,
    routes: [on(kept, async () => ({ text: 'z kilku chwil' }))],
    rules: { 'sample.read': [anyone] },
  }
  await expect(world('2026-03-02', [careless])).rejects.toThrow('jest zapamiętywana, a nie jest z jednej chwili')
})
