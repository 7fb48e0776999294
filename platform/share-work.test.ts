import { expect, test } from 'vitest'
import { sharedLook, shareWork, type UnderWay } from './share-work.ts'

/** Something that ends when it is told to. */
function promised<T>() {
  let done: (value: T) => void = () => {}
  let failed: (error: Error) => void = () => {}
  const promise = new Promise<T>((resolve, reject) => {
    done = resolve
    failed = reject
  })
  return { promise, done, failed }
}

test('o to samo pytają naraz trzy osoby, a robi się raz; potem robi się od nowa', async () => {
  const underWay: UnderWay = new Map()
  const work = promised<string>()
  let times = 0
  const make = () => {
    times += 1
    return work.promise
  }
  const asked = [1, 2, 3].map(() => shareWork(underWay, 'profil', make))
  work.done('gotowe')
  expect(await Promise.all(asked)).toEqual(['gotowe', 'gotowe', 'gotowe'])
  expect(times).toBe(1)
  expect(underWay.size).toBe(0)
  await shareWork(underWay, 'profil', make)
  expect(times).toBe(2)
})

test('niepowodzenie jednej osoby nie jest niepowodzeniem innych', async () => {
  const underWay: UnderWay = new Map()
  const first = promised<string>()
  const failing = shareWork(underWay, 'profil', () => first.promise)
  const other = shareWork(underWay, 'profil', async () => 'własne')
  first.failed(new Error('przerwana transakcja'))
  await expect(failing).rejects.toThrow('przerwana transakcja')
  expect(await other).toBe('własne')
})

test('kto pyta w trakcie spojrzenia, dostaje następne: nigdy stan sprzed swojego pytania', async () => {
  let state = 1
  const looks: ReturnType<typeof promised<void>>[] = []
  const look = sharedLook(async () => {
    const seen = state
    const ending = promised<void>()
    looks.push(ending)
    await ending.promise
    return seen
  })
  const early = look()
  state = 2
  const late = [look(), look(), look()]
  expect(looks).toHaveLength(1)
  looks[0]?.done()
  expect(await early).toBe(1)
  await new Promise((resolve) => setImmediate(resolve))
  expect(looks).toHaveLength(2)
  looks[1]?.done()
  expect(await Promise.all(late)).toEqual([2, 2, 2])
})

test('spojrzenie, które się nie udało, nie zatrzymuje następnych', async () => {
  let fails = true
  const look = sharedLook(async () => {
    if (fails) throw new Error('baza nie odpowiada')
    return 7
  })
  const early = look()
  const late = look()
  await expect(early).rejects.toThrow('baza nie odpowiada')
  await expect(late).rejects.toThrow('baza nie odpowiada')
  fails = false
  expect(await look()).toBe(7)
})
