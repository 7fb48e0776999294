import { Writable } from 'node:stream'
import ICAL from 'ical.js'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { calendarWorld, givenManager } from '#modules/calendar/server/testing.ts'
import { calendarOperations as api } from '#modules/calendar/shared/operations.ts'
import { serveMetrics } from '#platform/http/metrics.ts'
import { createShell } from '#platform/http/shell.ts'
import type { World } from '#platform/testing/world.ts'
import { serveCalendarFeeds } from './calendar-feed.ts'

/** A server with calendars, its log in memory. */
async function openServer(region: World) {
  const lines: string[] = []
  const keep = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  const server = await createShell(region.platform, pino(keep), { errorPage: () => undefined })
  serveMetrics(server, undefined)
  serveCalendarFeeds(server, region.platform)
  onTestFinished(() => server.close())
  return { get: (path: string) => server.inject({ url: path }), lines }
}

test('kalendarz spod tajnego adresu czyta niezależny program: całe dni, stałe UID, polskie litery, uwagi do sprawdzenia', async () => {
  const region = await calendarWorld('2026-03-02')
  const { as } = await givenManager(region)
  const { get } = await openServer(region)
  const { path } = await as.call(api.renewFeed, {})
  expect(path).toMatch(/^\/kalendarz\/[A-Za-z0-9_-]{43}\.ics$/) // 256 bits

  const answer = await get(path)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers['set-cookie']).toBeUndefined()
  const lines = answer.body.split('\r\n')
  expect(lines.pop()).toBe('')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true)
  expect(lines.some((line) => line.startsWith(' '))).toBe(true)

  const events = new ICAL.Component(ICAL.parse(answer.body))
    .getAllSubcomponents('vevent')
    .map((part) => new ICAL.Event(part))
  expect(events).toHaveLength(7)
  const assessment = events.find(({ uid }) => uid === 'resources-assessment-municipality-980801-2026@splot')
  expect(assessment?.summary).toBe('Ocena zasobów pomocy społecznej gminy – Brodziec; Wielki, Nowy')
  expect(assessment?.startDate.isDate).toBe(true)
  expect(assessment?.startDate.toString()).toBe('2026-04-30')
  expect(assessment?.endDate.toString()).toBe('2026-05-01')
  expect(assessment?.description).toContain('Podstawa: ustawa o pomocy społecznej, art. 16a.\nDo sprawdzenia: ')
  expect(answer.body).toContain('DTSTAMP:20260302T110000Z')
  region.setNow('2026-03-03T11:00:00Z')
  const next = new ICAL.Component(ICAL.parse((await get(path)).body)).getAllSubcomponents('vevent')
  expect(next.map((part) => part.getFirstPropertyValue('uid'))).toEqual(events.map(({ uid }) => uid))
})

test('nowy adres unieważnia stary, odwołany i nieznany dają to samo 404, a wyłączone konto nie ma kalendarza', async () => {
  const region = await calendarWorld('2026-03-02')
  const { as, id } = await givenManager(region)
  const { get } = await openServer(region)
  const { path: old } = await as.call(api.renewFeed, {})
  const { path } = await as.call(api.renewFeed, {})
  expect((await as.call(api.getSettings, {})).feedSince).toBe('2026-03-02T11:00:00.000Z')
  const unknown = await get(`/kalendarz/${'a'.repeat(43)}.ics`)
  expect([unknown.statusCode, (await get(old)).body]).toEqual([404, unknown.body])
  expect((await get(path)).statusCode).toBe(200)
  await region.db.updateTable('auth.account').set({ disabledAt: '2026-03-02T10:00:00Z' }).where('id', '=', id).execute()
  expect((await get(path)).statusCode).toBe(404)
  await region.db.updateTable('auth.account').set({ disabledAt: null }).where('id', '=', id).execute()
  await as.call(api.revokeFeed, {})
  expect((await get(path)).body).toBe(unknown.body)
})

test('prawa czyta się przy każdym pobraniu: po odebraniu roli kalendarz jest pusty', async () => {
  const region = await calendarWorld('2026-03-02')
  const { as, id } = await givenManager(region)
  const { get } = await openServer(region)
  const { path } = await as.call(api.renewFeed, {})
  await region.db
    .updateTable('access.assignment')
    .set({ endedAt: '2026-03-02T10:00:00Z' })
    .where('accountId', '=', id)
    .execute()
  const { statusCode, body } = await get(path)
  expect(statusCode).toBe(200)
  expect(new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent')).toEqual([])
})

test('adresu nie ma w logu, w miarach, w śladzie ani w bazie; jest tylko jego skrót', async () => {
  const region = await calendarWorld('2026-03-02')
  const { as } = await givenManager(region)
  const { get, lines } = await openServer(region)
  const { path } = await as.call(api.renewFeed, {})
  const secret = path.slice('/kalendarz/'.length, -'.ics'.length)
  await get(path)
  await get(`${path}x`)
  expect(lines.join()).toContain('/kalendarz/:token')
  expect(lines.join()).not.toContain(secret)
  expect((await get('/metrics')).body).not.toContain(secret)
  const kept = [
    await region.db.selectFrom('audit.entry').selectAll().execute(),
    await region.db.selectFrom('calendar.feed').selectAll().execute(),
    await region.db.selectFrom('platform.idempotency').selectAll().execute(),
  ]
  expect(JSON.stringify(kept)).not.toContain(secret)
  expect(JSON.stringify(kept)).toContain('calendar-feed')
})
