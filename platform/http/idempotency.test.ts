import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { signedIn } from '../access/rules.ts'
import { callByName } from '../call.ts'
import type { Actor } from '../ctx.ts'
import { defineModule, on } from '../module.ts'
import { type World, world } from '../testing/world.ts'
import { endpoint } from './endpoint.ts'

const ANNA: Actor = { kind: 'account', id: '11111111-1111-4111-8111-111111111111', onBehalfOf: null }
const JAN: Actor = { kind: 'account', id: '22222222-2222-4222-8222-222222222222', onBehalfOf: null }
const KEY = 'zamiar-nadania-roli-01'

const described = { description: 'Operacja próbna.', summary: 'Próba', action: 'note.write', method: 'POST' } as const
const Body = z.object({ text: z.string().meta({ label: 'Treść', reach: 'public' }) })
const answers = { number: z.int().meta({ label: 'Numer', reach: 'public' }) }
const api = {
  write: endpoint({ ...described, name: 'note.write', path: '/notes', body: Body, returns: z.object(answers) }),
  refuse: endpoint({ ...described, name: 'note.refuse', path: '/notes/no', body: Body, returns: z.object(answers) }),
  reveal: endpoint({
    ...described,
    name: 'note.reveal',
    path: '/notes/link',
    body: Body,
    returns: z.object({ number: z.int().meta({ label: 'Numer', reach: 'sensitive' }) }),
  }),
}

async function noteWorld() {
  let count = 0
  let fails = true
  const write = async () => ({ number: ++count })
  const notes = defineModule({
    name: 'note',
    routes: [
      on(api.write, write),
      on(api.reveal, write),
      on(api.refuse, async () => {
        if (fails) throw new Refusal('not-found')
        return await write()
      }),
    ],
    rules: { 'note.write': [signedIn] },
    refusals: {},
  })
  const region = await world('2026-03-02', [notes])
  const send = async (name: keyof typeof api, text: string, { actor = ANNA, key = KEY as string | null } = {}) =>
    (
      (await callByName(region.platform, actor, api[name].name, { body: { text } }, key ?? undefined)).answer as {
        number: number
      }
    ).number
  return { ...region, send, written: () => count, repair: () => (fails = false) }
}

const kept = async (region: World) => (await region.db.selectFrom('platform.idempotency').selectAll().execute()).length

test('to samo polecenie z tym samym kluczem wykonuje się raz, odpowiedź jest ta sama, a ślad jeden', async () => {
  const region = await noteWorld()
  expect([await region.send('write', 'raz'), await region.send('write', 'raz')]).toEqual([1, 1])
  expect(region.written()).toBe(1)
  expect(await region.db.selectFrom('audit.entry').select('id').execute()).toHaveLength(1)
})

test('dwa kliknięcia w tej samej chwili dają jedną zmianę', async () => {
  const region = await noteWorld()
  expect(await Promise.all([region.send('write', 'raz'), region.send('write', 'raz')])).toEqual([1, 1])
  expect(region.written()).toBe(1)
})

test('inna treść albo inna operacja pod tym samym kluczem jest odmową i niczego nie zmienia', async () => {
  const region = await noteWorld()
  await region.send('write', 'raz')
  await expect(region.send('write', 'dwa')).rejects.toMatchObject({ code: 'idempotency-key-reused' })
  await expect(region.send('refuse', 'raz')).rejects.toMatchObject({ code: 'idempotency-key-reused' })
  expect(region.written()).toBe(1)
})

test('bez klucza, z innym kluczem i z innego konta to osobne polecenia', async () => {
  const region = await noteWorld()
  await region.send('write', 'raz')
  await region.send('write', 'raz', { key: null })
  await region.send('write', 'raz', { key: 'zamiar-nadania-roli-02' })
  await region.send('write', 'raz', { actor: JAN })
  expect(region.written()).toBe(4)
  expect(await kept(region)).toBe(3)
})

test('odmowa nie zajmuje klucza: po usunięciu przeszkody to samo polecenie się wykona', async () => {
  const region = await noteWorld()
  await expect(region.send('refuse', 'raz')).rejects.toMatchObject({ code: 'not-found' })
  expect(await kept(region)).toBe(0)
  region.repair()
  expect(await region.send('refuse', 'raz')).toBe(1)
})

test('po dobie klucz jest wolny, a stare odpowiedzi znikają', async () => {
  const region = await noteWorld()
  await region.send('write', 'raz')
  region.setNow('2026-03-03T11:00:01Z')
  expect(await region.send('write', 'raz', { key: 'zamiar-nadania-roli-02' })).toBe(2)
  expect(await kept(region)).toBe(1)
  expect(await region.send('write', 'raz')).toBe(3)
})

test('odpowiedź z tajemnicą nie jest zachowana', async () => {
  const region = await noteWorld()
  await region.send('reveal', 'odnośnik')
  expect(await kept(region)).toBe(0)
})

test('nieczytelny klucz jest odmową', async () => {
  const region = await noteWorld()
  await expect(region.send('write', 'raz', { key: 'krótki' })).rejects.toMatchObject({
    code: 'idempotency-key-unreadable',
  })
  expect(region.written()).toBe(0)
})
