import { expect, test } from 'vitest'
import { createMemory } from './memory.ts'

test('pamięta do zmiany danych, a wartości sprzed dwóch wersji zapomina', () => {
  const memory = createMemory({ count: 10, bytes: 100 })
  memory.set(1, 'a', 'stare')
  memory.set(2, 'a', 'nowe')
  expect([memory.get(1, 'a'), memory.get(2, 'a')]).toEqual(['stare', 'nowe'])
  memory.set(3, 'b', 'x')
  expect([memory.get(1, 'a'), memory.get(2, 'a'), memory.get(3, 'a')]).toEqual([undefined, 'nowe', undefined])
})

test('najdawniej używana wartość ustępuje miejsca', () => {
  const memory = createMemory({ count: 2, bytes: 100 })
  memory.set(1, 'a', 1)
  memory.set(1, 'b', 2)
  memory.get(1, 'a')
  memory.set(1, 'c', 3)
  expect(['a', 'b', 'c'].map((key) => memory.get(1, key))).toEqual([1, undefined, 3])
})

test('pliki liczą się w bajtach, także podmieniane pod tym samym kluczem', () => {
  const memory = createMemory({ count: 10, bytes: 100 })
  const file = (size: number) => ({ bytes: new Uint8Array(size) })
  for (let round = 0; round < 5; round += 1) memory.set(1, 'a', file(60))
  memory.set(1, 'b', file(30))
  expect(memory.get(1, 'a')).toBeDefined()
  memory.set(1, 'c', file(30))
  expect(['a', 'b', 'c'].map((key) => memory.get(1, key) !== undefined)).toEqual([true, false, true])
})

test('odpowiedzi liczą się mniej więcej tyle, ile zajmują, więc sto dużych nie mieści się tam, gdzie sto małych', () => {
  const memory = createMemory({ count: 1000, bytes: 100_000 })
  const answer = (rows: number) => ({ rows: Array.from({ length: rows }, (_, year) => ({ year, value: year / 2 })) })
  for (let key = 0; key < 100; key += 1) memory.set(1, `mała ${key}`, answer(5))
  expect(memory.get(1, 'mała 0')).toBeDefined()
  for (let key = 0; key < 100; key += 1) memory.set(1, `duża ${key}`, answer(500))
  const kept = Array.from({ length: 100 }, (_, key) => memory.get(1, `duża ${key}`)).filter(Boolean)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.length).toBeLessThan(20)
})

test('gdy wolno trzymać jedną wersję, nowa wypiera poprzednią, a spóźniona nie zostaje', () => {
  const memory = createMemory({ count: 10, bytes: 1000, versions: 1 })
  memory.set(1, 'a', 'stare')
  memory.set(2, 'b', 'nowe')
  memory.set(1, 'c', 'spóźnione')
  expect([memory.get(1, 'a'), memory.get(2, 'b'), memory.get(1, 'c')]).toEqual([undefined, 'nowe', undefined])
})
