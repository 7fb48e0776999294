import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../testing/world.ts'
import { joined, widest, within } from './within.ts'

const digits = (count: number) =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'))
const code = fc.oneof(digits(2), digits(4), digits(6), fc.constantFrom('98', '9808', '980803', '99', '9999', '999999'))

let region: World & { end: () => Promise<void> }
beforeAll(async () => {
  region = await world('2026-03-02', [])
})
afterAll(async () => await region?.end())

test('obszar obejmuje dokładnie kody, które się od niego zaczynają – przy kilku i przy setkach praw', async () => {
  const few = [1, 8, 9, 300].map((maxLength) => fc.array(code, { maxLength }))
  const hundreds = fc.uniqueArray(digits(6), { minLength: 101, maxLength: 300 })
  for (const drawn of [...few, hundreds]) {
    const units = fc.array(fc.oneof(digits(6), code), { minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(drawn, units, fc.constantFrom('area', 'order'), async (areas, others, readBy) => {
        const held = [...others, ...areas.slice(0, 9)]
        const { rows } = await sql<{ unit: string }>`
          select unit from unnest(${held}::text[]) with ordinality as one (unit, place)
          where ${within(sql.ref('one.unit'), areas, readBy)} order by place`.execute(region.db)
        const expected = held.filter((unit) => areas.some((area) => unit.startsWith(area)))
        expect(rows.map(({ unit }) => unit)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  }
})

test('obszar wewnątrz innego niczego nie dodaje', () => {
  expect(widest(['980803', '98', '9701', '970101', '9701'])).toEqual(['9701', '98'])
})

test('sąsiednie powiaty są jednym przedziałem, a przez granicę długości kodu nic się nie łączy', () => {
  expect(joined(['9810', '9808', '9809', '98', '99', '9812'])).toEqual([
    { from: '98', to: '99' },
    { from: '9808', to: '9810' },
    { from: '9812', to: '9812' },
  ])
})
