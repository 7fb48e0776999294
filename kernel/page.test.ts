import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Cursor, cutPage, decodeCursor, encodeCursor, pageOf } from './page.ts'

const Key = z.tuple([z.string(), z.number()])
const letters = ['a', 'b', 'c', 'd', 'e'].map((name, order) => ({ name, order }))
const keyOf = ({ name, order }: { name: string; order: number }) => [name, order]

describe('kursor', () => {
  test('wraca tym samym kluczem, także ze znakami spoza ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer(), (name, order) => {
        const cursor = encodeCursor([name, order])
        expect(Cursor.safeParse(cursor).success).toBe(true)
        expect(decodeCursor(cursor, Key)).toEqual([name, order])
      }),
    )
  })

  test('jest zapisem base64url, który przeczyta każdy', () => {
    for (const name of ['', 'a', 'Łódź', 'Żurawiec 😀']) {
      const cursor = encodeCursor([name, 1])
      expect(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).toEqual([name, 1])
    }
  })

  test.each(['zmieniony', 'AAAA', '_w', encodeCursor(['a']), encodeCursor([1, 'a']), encodeCursor([])])(
    'obcy albo zmieniony (%s) jest odmową',
    (cursor) => {
      expect(() => decodeCursor(cursor, Key)).toThrow(expect.objectContaining({ code: 'cursor-not-readable' }))
    },
  )

  test.each(['', 'a b', 'a+b', 'a=', 'ł'])('%j nie jest kursorem', (text) => {
    expect(Cursor.safeParse(text).success).toBe(false)
  })
})

describe('strona listy', () => {
  test('ma kursor, gdy jest coś dalej, i nie pokazuje wiersza nadmiarowego', () => {
    const page = cutPage(letters, 4, keyOf)
    expect(page.items.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
    expect(decodeCursor(page.nextCursor!, Key)).toEqual(['d', 3])
  })

  test.each([
    [[], 3],
    [letters, 5],
    [letters, 6],
  ])('ostatnia nie ma kursora', (rows, limit) => {
    expect(cutPage(rows, limit, keyOf)).toEqual({ items: rows, nextCursor: null })
  })

  test('schemat odpowiedzi przepuszcza to, co powstało, i zatrzymuje obce pozycje', () => {
    const schema = pageOf(z.object({ name: z.string(), order: z.int() }))
    expect(schema.parse(cutPage(letters, 2, keyOf)).items).toHaveLength(2)
    expect(schema.safeParse({ items: [{ name: 1, order: 1 }], nextCursor: null }).success).toBe(false)
  })
})
