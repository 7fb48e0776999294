import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addYears,
  compareDates,
  daysBetween,
  formatDate,
  formatDateShort,
  PlainDate,
  todayInWarsaw,
  yearOf,
} from './plain-date.ts'

const anyDay = fc
  .integer({ min: 0, max: 200 * 365 })
  .map((days) => new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

describe('dzień w kalendarzu', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s istnieje', (day) => {
    expect(PlainDate.safeParse(day).success).toBe(true)
  })

  test.each(['2025-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '17.02.2020', '2026-03-02T00:00', ''])(
    'nie ma dnia %j',
    (day) => {
      const refused = PlainDate.safeParse(day)
      expect(refused.success).toBe(false)
      expect(refused.error?.issues[0]?.message).toContain('RRRR-MM-DD')
    },
  )
})

describe('dziś w Warszawie', () => {
  test.each([
    ['zimą tuż przed północą', '2026-01-14T22:59:59Z', '2026-01-14'],
    ['zimą o północy', '2026-01-14T23:00:00Z', '2026-01-15'],
    ['latem tuż przed północą', '2026-07-14T21:59:59Z', '2026-07-14'],
    ['latem o północy', '2026-07-14T22:00:00Z', '2026-07-15'],
    ['w noc przejścia na czas letni, przed', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['w noc przejścia na czas letni, po północy', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['dzień po przejściu na czas letni', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['w noc przejścia na czas zimowy, po północy', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['dzień po przejściu na czas zimowy, jeszcze przed północą', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['dzień po przejściu na czas zimowy', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['w sylwestra', '2025-12-31T23:00:00Z', '2026-01-01'],
  ])('%s', (_when, instant, day) => {
    expect(todayInWarsaw(new Date(instant))).toBe(day)
  })

  test('chwila, której nie ma, jest błędem', () => {
    expect(() => todayInWarsaw(new Date('wczoraj'))).toThrow(RangeError)
  })
})

describe('rachunek dni', () => {
  test.each([
    ['2026-03-02', 1, '2026-03-03'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-01-01', -1, '2025-12-31'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s i %i dni to %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  })

  test.each([
    ['2026-03-02', 1, '2027-03-02'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-03-02', -26, '2000-03-02'],
  ])('%s i %i lat to %s', (day, years, expected) => {
    expect(addYears(day, years)).toBe(expected)
  })

  test('dodanie i policzenie dni zgadzają się ze sobą', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const moved = addDays(day, days)
        expect(daysBetween(day, moved)).toBe(days)
        expect(addDays(moved, -days)).toBe(day)
        expect(Math.sign(compareDates(moved, day))).toBe(Math.sign(days))
      }),
    )
  })

  test('rok później jest o 365 albo 366 dni dalej i w następnym roku', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const later = addYears(day, 1)
        expect([365, 366]).toContain(daysBetween(day, later))
        expect(yearOf(later)).toBe(yearOf(day) + 1)
      }),
    )
  })

  test('dzień, którego nie ma, jest błędem, a nie innym dniem', () => {
    expect(() => addDays('2025-02-29', 1)).toThrow()
    expect(() => formatDate('2025-02-29')).toThrow()
    expect(() => formatDateShort('2025-02-29')).toThrow()
  })
})

describe('zapis daty', () => {
  test.each([
    ['2020-02-17', '17\u00a0lutego 2020\u00a0r.', '17.02.2020'],
    ['2026-01-01', '1\u00a0stycznia 2026\u00a0r.', '01.01.2026'],
    ['2026-09-30', '30\u00a0września 2026\u00a0r.', '30.09.2026'],
    ['2026-10-31', '31\u00a0października 2026\u00a0r.', '31.10.2026'],
    ['2026-12-24', '24\u00a0grudnia 2026\u00a0r.', '24.12.2026'],
  ])('%s', (day, full, short) => {
    expect(formatDate(day)).toBe(full)
    expect(formatDateShort(day)).toBe(short)
  })
})
