import { expect, test } from 'vitest'
import type { Actor } from './ctx.ts'
import { type Asking, keepMade } from './keep-made.ts'
import { publisherModule } from './publisher/module.ts'
import { publisherOperations as api } from './publisher/operations.ts'
import { world } from './testing/world.ts'

const office = {
  regionCode: '98',
  name: 'Ośrodek pierwszy',
  address: null,
  email: null,
  phone: null,
  siteUrl: null,
  buildingAccess: null,
  signLanguage: null,
  logoSha256: null,
  stripSha256: null,
}
const someone: Actor = { kind: 'public' }
const nameOf = async (ask: Asking) => (await ask(api.get, {})).publisher?.name

test('to samo pytanie drugi raz nie robi niczego od nowa, a po zmianie danych robi', async () => {
  const region = await world('2026-03-02', [publisherModule])
  let times = 0
  const page = () =>
    keepMade(region.platform, someone, '/strona', async (ask) => {
      times += 1
      return { name: await nameOf(ask) }
    })

  await page()
  expect(await page()).toEqual({ name: undefined })
  expect(times).toBe(1)

  await region.operator.call(api.describe, { body: office })
  expect(await page()).toEqual({ name: 'Ośrodek pierwszy' })
  expect(times).toBe(2)
})

test('zmiana w trakcie składania: całość powstaje od nowa i nie miesza dwóch stanów', async () => {
  const region = await world('2026-03-02', [publisherModule])
  await region.operator.call(api.describe, { body: office })
  let times = 0

  const pair = await keepMade(region.platform, someone, '/para', async (ask) => {
    times += 1
    const first = await nameOf(ask)
    if (times === 1) await region.operator.call(api.describe, { body: { ...office, name: 'Ośrodek drugi' } })
    return [first, await nameOf(ask)]
  })

  expect(pair).toEqual(['Ośrodek drugi', 'Ośrodek drugi'])
  expect(times).toBe(2)
})

test('pod ciągłymi zmianami dwa odczyty jednej całości są zawsze równe', async () => {
  const region = await world('2026-03-02', [publisherModule])
  await region.operator.call(api.describe, { body: office })
  let isWriting = true
  const writer = (async () => {
    for (let round = 0; round < 40; round += 1) {
      await region.operator.call(api.describe, { body: { ...office, name: `Ośrodek ${round}` } })
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
    isWriting = false
  })()

  let read = 0
  while (isWriting) {
    const key = `/para?${read}`
    const [first, second] = await keepMade(region.platform, someone, key, async (ask) => {
      const names = [await nameOf(ask)]
      if (read % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 4))
      return [...names, await nameOf(ask)]
    })
    expect(second).toBe(first)
    read += 1
  }
  await writer
  expect(read).toBeGreaterThan(20)
})

test('dane, które zmieniają się przy każdej próbie, kończą się błędem, a nie mieszanką', async () => {
  const region = await world('2026-03-02', [publisherModule])
  const attempt = keepMade(region.platform, someone, '/nigdy', async (ask) => {
    await region.operator.call(api.describe, { body: office })
    return [await nameOf(ask)]
  })
  await expect(attempt).rejects.toThrow('Dane zmieniały się przy każdej z 10 prób: /nigdy.')
})

test('dziesięć osób naraz na zimnej stronie: strona powstaje raz', async () => {
  const region = await world('2026-03-02', [publisherModule])
  await region.operator.call(api.describe, { body: office })
  let times = 0
  const page = () =>
    keepMade(region.platform, someone, '/strona', async (ask) => {
      times += 1
      return await nameOf(ask)
    })

  const pages = await Promise.all(Array.from({ length: 10 }, page))
  expect(new Set(pages)).toEqual(new Set(['Ośrodek pierwszy']))
  expect(times).toBe(1)
})

test('co zależy od odpowiedzi, której się nie pamięta, każdy czekający robi dla siebie', async () => {
  const region = await world('2026-03-02', [publisherModule])
  await region.operator.call(api.describe, { body: office })
  const unkept = { ...api.get, kept: false }
  let times = 0
  const page = () =>
    keepMade(region.platform, someone, '/strona', async (ask) => {
      times += 1
      return (await ask(unkept, {})).publisher?.name
    })

  expect(await Promise.all([page(), page(), page()])).toEqual(Array.from({ length: 3 }, () => 'Ośrodek pierwszy'))
  expect(times).toBe(3)
})
