import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  annualDay,
  deadlineInDays,
  deadlineInMonths,
  deadlineInWorkingDays,
  deadlineInYears,
  earliestEnd,
  lastOf,
  movedToWorkingDay,
  nextAnnualDay,
} from './deadline.ts'
import { easterSunday, holidaysOf, isStatutoryHoliday, isWorkingDay } from './holidays.ts'
import { addDays, addMonths, dayOf, daysBetween, weekdayOf, yearOf } from './plain-date.ts'

const anyDay = fc.integer({ min: 0, max: 80 * 365 }).map((days) => addDays('1995-01-01', days))
const anyTerm = fc.integer({ min: 0, max: 400 })

describe('dni wolne od pracy', () => {
  test('w 2026 r. jest ich czternaście, z Wigilią', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-03',
      '2026-05-24',
      '2026-06-04',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  test('Wigilia jest wolna od 2025 r., Trzech Króli od 2011 r., a 12 listopada był wolny raz', () => {
    expect([2024, 2025, 2026].map((year) => isStatutoryHoliday(`${year}-12-24`))).toEqual([false, true, true])
    expect([2010, 2011].map((year) => holidaysOf(year).includes(`${year}-01-06`))).toEqual([false, true])
    expect([2017, 2018, 2019].map((year) => holidaysOf(year).includes(`${year}-11-12`))).toEqual([false, true, false])
  })

  test('Boże Ciało w dniu innego święta jest jednym dniem, a nie dwoma', () => {
    for (let year = 1991; year <= 2100; year += 1) expect(new Set(holidaysOf(year)).size).toBe(holidaysOf(year).length)
  })

  test('o latach przed 1991 r. nic nie twierdzimy', () => {
    expect(() => holidaysOf(1990)).toThrow(RangeError)
  })

  test.each([
    [1991, '1991-03-31'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('Wielkanoc %i r. to %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  test('Wielkanoc jest niedzielą między 22 marca a 25 kwietnia i zgadza się z drugim, niezależnym rachunkiem', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const easter = easterSunday(year)
      expect(weekdayOf(easter)).toBe(7)
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
      expect(easter).toBe(easterByGauss(year))
    }
  })
})

/** Gauss's rule with its two exceptions; shares nothing with the algorithm under test. */
function easterByGauss(year: number): string {
  const k = Math.floor(year / 100)
  const m = (15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4)) % 30
  const n = (4 + k - Math.floor(k / 4)) % 7
  const d = (19 * (year % 19) + m) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7
  const place = 22 + d + e
  if (d === 29 && e === 6) return `${year}-04-19`
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) return `${year}-04-18`
  return addDays(dayOf(year, 3, 1), place - 1)
}

describe('terminy', () => {
  test.each([
    ['dnia zdarzenia nie liczymy', '2026-03-02', 7, '2026-03-09'],
    ['koniec w sobotę przechodzi na poniedziałek', '2026-03-07', 7, '2026-03-16'],
    ['koniec w niedzielę przechodzi na poniedziałek', '2026-03-01', 7, '2026-03-09'],
    ['Wielki Poniedziałek przechodzi na wtorek', '2026-03-30', 7, '2026-04-07'],
    ['Wigilia 2026 r. i całe święta przechodzą na poniedziałek', '2026-12-10', 14, '2026-12-28'],
    ['Wigilia 2024 r. była dniem jak inne', '2024-12-10', 14, '2024-12-24'],
    ['przełom roku i Trzech Króli', '2025-12-23', 14, '2026-01-07'],
  ])('w dniach: %s', (_rule, event, days, end) => {
    expect(deadlineInDays(event, days)).toBe(end)
  })

  test.each([
    ['dzień odpowiada dniowi', '2026-03-02', 1, '2026-04-02'],
    ['nie ma 31 kwietnia, a 30 jest czwartkiem', '2026-03-31', 1, '2026-04-30'],
    ['koniec lutego jest sobotą', '2026-01-30', 1, '2026-03-02'],
    ['luty przestępny', '2024-01-31', 1, '2024-02-29'],
    ['cztery miesiące przez rok', '2026-11-30', 4, '2027-03-30'],
  ])('w miesiącach: %s', (_rule, event, months, end) => {
    expect(deadlineInMonths(event, months)).toBe(end)
  })

  test.each([
    ['dzień odpowiada dniowi', '2026-03-02', 1, '2027-03-02'],
    ['29 lutego kończy się 28 lutego', '2024-02-29', 1, '2025-02-28'],
    ['koniec w święto przechodzi dalej', '2021-11-11', 5, '2026-11-12'],
  ])('w latach: %s', (_rule, event, years, end) => {
    expect(deadlineInYears(event, years)).toBe(end)
  })

  test.each([
    ['przez weekend', '2026-03-05', 3, '2026-03-10'],
    ['przez długi weekend majowy', '2026-04-29', 3, '2026-05-05'],
    ['od soboty', '2026-03-07', 1, '2026-03-09'],
    ['siedem dni przez Boże Ciało', '2026-06-01', 7, '2026-06-11'],
  ])('w dniach roboczych: %s', (_rule, event, days, end) => {
    expect(deadlineInWorkingDays(event, days)).toBe(end)
  })

  test('dzień nazwany w ustawie zostaje na miejscu także w niedzielę', () => {
    const april30 = { month: 4, day: 30 }
    expect(weekdayOf('2028-04-30')).toBe(7)
    expect(annualDay(april30, 2028)).toBe('2028-04-30')
    expect(nextAnnualDay(april30, '2026-04-30')).toBe('2026-04-30')
    expect(nextAnnualDay(april30, '2026-05-01')).toBe('2027-04-30')
  })
})

describe('własności terminów', () => {
  test('termin nigdy nie kończy się w dzień wolny ani w sobotę i nigdy wcześniej, niż mówi rachunek', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (event, days) => {
        const end = deadlineInDays(event, days)
        expect(isWorkingDay(end)).toBe(true)
        expect(end >= addDays(event, days)).toBe(true)
        expect(daysBetween(addDays(event, days), end)).toBeLessThanOrEqual(5)
        for (let day = addDays(event, days); day < end; day = addDays(day, 1)) expect(isWorkingDay(day)).toBe(false)
      }),
    )
  })

  test('dłuższy termin nie kończy się wcześniej, a przesunięty drugi raz stoi w miejscu', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, anyTerm, (event, one, other) => {
        const [shorter, longer] = [Math.min(one, other), Math.max(one, other)]
        expect(deadlineInDays(event, shorter) <= deadlineInDays(event, longer)).toBe(true)
        expect(deadlineInMonths(event, shorter) <= deadlineInMonths(event, longer)).toBe(true)
        expect(movedToWorkingDay(deadlineInDays(event, one))).toBe(deadlineInDays(event, one))
      }),
    )
  })

  test('między zdarzeniem a końcem w dniach roboczych jest ich dokładnie tyle', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (event, days) => {
        const end = deadlineInWorkingDays(event, days)
        let counted = 0
        for (let day = addDays(event, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) counted += 1
        expect(counted).toBe(days)
        expect(isWorkingDay(end)).toBe(true)
      }),
    )
  })

  test('miesiące dodają się bez gubienia roku, a dzień nie rośnie', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (day, months) => {
        const moved = addMonths(day, months)
        const ordinal = (date: string) => yearOf(date) * 12 + Number(date.slice(5, 7))
        expect(ordinal(moved) - ordinal(day)).toBe(months)
        expect(Number(moved.slice(8)) <= Number(day.slice(8))).toBe(true)
        expect(addMonths(moved, 1).slice(0, 7)).toBe(addMonths(day, months + 1).slice(0, 7))
      }),
    )
  })

  test('ostatnie ze zdarzeń nie jest wcześniejsze od żadnego, a kolejność nic nie zmienia', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 5 }), (days) => {
        const events = days as [string, ...string[]]
        const last = lastOf(events)
        expect(days).toContain(last)
        expect(days.every((day) => day <= last)).toBe(true)
        expect(lastOf([...days].reverse() as [string, ...string[]])).toBe(last)
        expect(earliestEnd(last, 21) >= addDays(days[0] as string, 21)).toBe(true)
      }),
    )
  })
})
