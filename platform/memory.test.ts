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
