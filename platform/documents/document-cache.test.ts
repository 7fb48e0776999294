import { expect, test } from 'vitest'
import { madeDocument } from './document-cache.ts'

/** Stands for `ctx.remember` of one version of the data. */
function dataVersion(today = '2026-03-09') {
  const values = new Map<string, unknown>()
  const remember = async <T>(key: string, make: () => Promise<T>): Promise<T> => {
    if (!values.has(key)) values.set(key, await make())
    return values.get(key) as T
  }
  return { today, remember }
}

function maker(bytes = 10) {
  const made = { count: 0, make: async () => new Uint8Array(bytes).fill(++made.count) }
  return made
}

test('dokument powstaje raz, dopóki dane się nie zmienią', async () => {
  const [before, after, made] = [dataVersion(), dataVersion(), maker()]
  const first = await madeDocument(before, 'zeszyt 2816 pdf', made.make)
  expect(await madeDocument(before, 'zeszyt 2816 pdf', made.make)).toBe(first)
  expect(made.count).toBe(1)
  expect(await madeDocument(after, 'zeszyt 2816 pdf', made.make)).not.toEqual(first)
  expect(made.count).toBe(2)
})

test('inny dzień i inny klucz to inny dokument', async () => {
  const [data, made] = [dataVersion(), maker()]
  await madeDocument(data, 'a', made.make)
  await madeDocument(data, 'b', made.make)
  await madeDocument({ ...data, today: '2026-03-10' }, 'a', made.make)
  expect(made.count).toBe(3)
})

test('kto prosi w tej samej chwili, czeka na ten sam dokument', async () => {
  const [data, made] = [dataVersion(), maker()]
  await madeDocument(data, 'wcześniejszy', async () => new Uint8Array(1))
  const [one, two] = await Promise.all([madeDocument(data, 'a', made.make), madeDocument(data, 'a', made.make)])
  expect(one).toBe(two)
  expect(made.count).toBe(1)
})

test('nieudane wykonanie nie zostaje zapamiętane', async () => {
  const [data, made] = [dataVersion(), maker()]
  const fail = async () => Promise.reject(new Error('brak pamięci'))
  await expect(madeDocument(data, 'a', fail)).rejects.toThrow('brak pamięci')
  await expect(madeDocument(data, 'a', made.make)).resolves.toHaveLength(10)
})

test('pamięć jest ograniczona: najdawniej używane ustępują', async () => {
  const [data, made] = [dataVersion(), maker(5 * 1024 * 1024)]
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) await madeDocument(data, key, made.make)
  await madeDocument(data, 'a', made.make)
  await madeDocument(data, 'g', made.make)
  expect(made.count).toBe(7)
  await madeDocument(data, 'a', made.make)
  expect(made.count).toBe(7)
  await madeDocument(data, 'b', made.make)
  expect(made.count).toBe(8)
})
