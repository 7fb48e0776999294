import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterFailure, FREE_FAILURES, lockedUntil, NO_FAILURES, type Throttle } from './throttle.ts'

const START = Date.parse('2026-03-02T08:00:00.000Z')
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString()

/** Guesses at every moment of the list; counts those that were looked at. */
function guess(moments: readonly number[]): { looked: number[]; throttle: Throttle } {
  let throttle = NO_FAILURES
  const looked: number[] = []
  for (const moment of moments) {
    if (lockedUntil(throttle, at(moment)) !== undefined) continue
    looked.push(moment)
    throttle = afterFailure(throttle, at(moment))
  }
  return { looked, throttle }
}

test('cztery pomyłki nic nie kosztują, piąta zamyka na minutę, każda następna na dwa razy dłużej, najwyżej na godzinę', () => {
  let throttle = NO_FAILURES
  const locks = Array.from({ length: 14 }, () => {
    throttle = afterFailure(throttle, at(0))
    return throttle.lockedUntil === null ? 0 : (Date.parse(throttle.lockedUntil) - START) / 60_000
  })
  expect(locks).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
})

test('kto zgaduje przez całą dobę, nie sprawdzi więcej niż czterdziestu haseł, choćby próbował co minutę', () => {
  const everyMinute = Array.from({ length: 24 * 60 }, (_, minute) => minute)
  expect(guess(everyMinute).looked.length).toBeLessThanOrEqual(40)
  expect(guess(everyMinute).looked.length).toBeGreaterThan(FREE_FAILURES)
})

test('w żadnym układzie prób blokada nie jest dłuższa niż godzina, nie skraca się sama i liczy tylko sprawdzone próby', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 23 * 60 }), { maxLength: 200 }), (moments) => {
      const sorted = [...moments].sort((a, b) => a - b)
      const { looked, throttle } = guess(sorted)
      expect(throttle.failures).toBe(looked.length)
      if (throttle.lockedUntil !== null) {
        const last = looked.at(-1) as number
        const minutes = (Date.parse(throttle.lockedUntil) - Date.parse(at(last))) / 60_000
        expect(minutes).toBeGreaterThanOrEqual(1)
        expect(minutes).toBeLessThanOrEqual(60)
        expect(lockedUntil(throttle, throttle.lockedUntil)).toBeUndefined()
      }
    }),
  )
})

test('po dobie bez pomyłki liczenie zaczyna się od nowa', () => {
  let throttle = NO_FAILURES
  for (let time = 0; time < 8; time += 1) throttle = afterFailure(throttle, at(time))
  expect(afterFailure(throttle, at(8 + 24 * 60))).toMatchObject({ failures: 1, lockedUntil: null })
})
