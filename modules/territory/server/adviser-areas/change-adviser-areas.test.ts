import { expect, test } from 'vitest'
import { givenAccount } from '#platform/access/testing.ts'
import { world } from '#platform/testing/world.ts'
import { territoryOperations as api } from '../../shared/operations.ts'
import { givenRegister, importBytes } from '../../testing/given.ts'
import { territoryModule } from '../index.ts'

const csv = (...lines: string[]) => new TextEncoder().encode(`obszar;powiat;od;do\r\n${lines.join('\r\n')}\r\n`)

async function start() {
  const splot = await world('2026-03-02', [territoryModule])
  await givenRegister(splot)
  await importBytes(splot, 'importAdviserAreas', csv('Łęgi;0201;2026-01-01;', 'Bory;0401;2026-01-01;'))
  const manager = await givenAccount(splot, { roles: [{ role: 'regional-manager', unitCode: '98' }] })
  const { items, version } = await splot.resident.call(api.listAdviserAreas, {})
  const idOf = (name: string) => items.find((area) => area.name === name)?.id ?? null
  const change = (body: Partial<Parameters<typeof send>[0]>) =>
    send({ version, from: '2026-04-01', areas: [], ...body })
  const send = (body: {
    version: string
    from: string
    areas: { id: string | null; name: string; countyCodes: string[] }[]
  }) => splot.as(manager.actor).call(api.changeAdviserAreas, { body: body as never })
  const on = async (day: string) => {
    const answer = await splot.resident.call(api.listAdviserAreas, { query: { on: day } })
    return answer.items.map(({ name, counties }) => [name, ...counties.map(({ code }) => code)])
  }
  return { splot, version, idOf, change, on }
}

test('kierownik przenosi powiat od dnia, a poprzedni układ zostaje w historii i ślad mówi, które obszary', async () => {
  const { splot, idOf, change, on } = await start()
  const areas = [
    { id: idOf('Łęgi'), name: 'Łęgi', countyCodes: ['0201', '0401'] },
    { id: null, name: 'Nowy', countyCodes: ['0601'] },
  ]
  expect((await change({ areas })).changed).toBe(2)

  expect(await on('2026-03-31')).toEqual([
    ['Bory', '0401'],
    ['Łęgi', '0201'],
  ])
  expect(await on('2026-04-01')).toEqual([
    ['Łęgi', '0201', '0401'],
    ['Nowy', '0601'],
  ])
  const stays = (await splot.resident.call(api.listAdviserAreas, { query: { on: '2026-04-01' } })).items[0]?.counties[0]
  expect(stays).toMatchObject({ code: '0201', validFrom: '2026-01-01', validTo: null })
  const trail = await splot.db
    .selectFrom('audit.entry')
    .where('operation', '=', 'territory.changeAdviserAreas')
    .select(['subjectNoun', 'action'])
    .execute()
  expect(trail).toHaveLength(2)
  expect(trail[0]).toEqual({ subjectNoun: 'adviser-area', action: 'adviserArea.change' })
})

test('dwa obszary zamieniają się nazwami, a identyfikatory zostają', async () => {
  const { splot, idOf, change } = await start()
  await change({
    areas: [
      { id: idOf('Łęgi'), name: 'Bory', countyCodes: ['0201'] },
      { id: idOf('Bory'), name: 'Łęgi', countyCodes: ['0401'] },
    ],
  })
  const { items } = await splot.resident.call(api.listAdviserAreas, { query: { on: '2026-04-01' } })
  expect(items.map(({ id, name }) => [id, name])).toEqual([
    [idOf('Łęgi'), 'Bory'],
    [idOf('Bory'), 'Łęgi'],
  ])
})

test('kto wypełniał formularz ze starego układu, dostaje odmowę i niczego nie cofa', async () => {
  const { idOf, change, on } = await start()
  const areas = [{ id: idOf('Łęgi'), name: 'Łęgi', countyCodes: ['0201', '0401'] }]
  await change({ areas })
  await expect(change({ areas: [{ id: null, name: 'Inny', countyCodes: ['0201'] }] })).rejects.toMatchObject({
    code: 'arrangement-changed',
  })
  expect(await on('2026-04-01')).toEqual([['Łęgi', '0201', '0401']])
})

test('zły układ wraca ze wszystkimi uwagami przy polach i nic się nie zmienia', async () => {
  const { idOf, change, on } = await start()
  const attempt = change({
    areas: [
      { id: idOf('Łęgi'), name: 'Łęgi', countyCodes: ['0201', '9999'] },
      { id: null, name: 'łęgi', countyCodes: ['0201'] },
      { id: null, name: 'Pusty', countyCodes: [] },
    ],
  })
  await expect(attempt).rejects.toMatchObject({
    code: 'arrangement-not-acceptable',
    details: {
      issues: [
        { path: 'areas.0.countyCodes', message: expect.stringMatching(/nie ma dziś powiatu 9999/) },
        { path: 'areas.1.name', message: expect.stringMatching(/Dwa obszary/) },
        { path: 'areas.1.countyCodes', message: expect.stringMatching(/w obszarach „Łęgi” i „łęgi”/) },
        { path: 'areas.2.countyCodes', message: expect.stringMatching(/nie ma powiatów/) },
      ],
    },
  })
  expect(await on('2026-04-01')).toEqual([
    ['Bory', '0401'],
    ['Łęgi', '0201'],
  ])
})

test('badacz nie zmienia obszarów', async () => {
  const { splot, version, idOf } = await start()
  const researcher = await givenAccount(splot, { roles: [{ role: 'regional-researcher', unitCode: '98' }] })
  const body = { version, from: '2026-04-01', areas: [{ id: idOf('Łęgi'), name: 'Łęgi', countyCodes: ['0201'] }] }
  await expect(splot.as(researcher.actor).call(api.changeAdviserAreas, { body })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
