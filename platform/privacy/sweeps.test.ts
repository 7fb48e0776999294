import { expect, test } from 'vitest'
import { auditOperations } from '../audit/operations.ts'
import { sealAudit } from '../audit/seal-audit.ts'
import { signInOperations as pages } from '../auth/sign-in-operations.ts'
import { type AccountWorld, ANNA, givenAccount, givenInvitation, JAN, tryPassword } from '../auth/testing.ts'
import { privacyOperations as api } from './operations.ts'
import { privacyWorld } from './testing.ts'

const TABLES = [
  'auth.session',
  'auth.throttle',
  'auth.passwordReset',
  'auth.invitation',
  'auth.invitationRole',
  'auth.account',
  'access.assignment',
  'mail.message',
  'platform.idempotency',
] as const

async function left(region: AccountWorld): Promise<Record<string, number>> {
  const counts = await Promise.all(
    TABLES.map((table) =>
      region.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .execute(),
    ),
  )
  return Object.fromEntries(TABLES.map((table, place) => [table, Number(counts[place]?.[0]?.n)]))
}

const apply = (region: AccountWorld, dryRun = false) => region.operator.call(api.applyRetention, { body: { dryRun } })

async function givenTraces(): Promise<AccountWorld> {
  const region = await privacyWorld()
  const { id } = await givenAccount(region)
  await givenInvitation(region, JAN)
  await tryPassword(region, ANNA.email, 'nie to hasło')
  await region.pages.call(pages.askForReset, { body: { email: ANNA.email } })
  await region.db
    .insertInto('platform.idempotency')
    .values({
      accountId: id,
      key: 'k'.repeat(20),
      requestSha256: 'a'.repeat(64),
      answer: JSON.stringify({ done: true }),
      answeredAt: region.now().toISOString(),
    })
    .execute()
  return region
}

const WHOLE = {
  'auth.session': 1,
  'auth.throttle': 2,
  'auth.passwordReset': 1,
  'auth.invitation': 2,
  'auth.invitationRole': 2,
  'auth.account': 1,
  'access.assignment': 1,
  'mail.message': 3,
  'platform.idempotency': 1,
}

test('to, czemu minął okres, znika klasa po klasie, reszta zostaje, a łańcuch śladu jest cały', async () => {
  const region = await givenTraces()
  const entriesBefore = await region.db.selectFrom('audit.entry').select('id').execute()
  await apply(region)
  expect(await left(region)).toEqual(WHOLE)

  region.wait(26 * 60)
  await apply(region)
  const afterDay = { ...WHOLE, 'auth.session': 0, 'auth.throttle': 0, 'platform.idempotency': 0 }
  expect(await left(region)).toEqual(afterDay)

  region.wait(30 * 24 * 60)
  await apply(region)
  const afterMonth = { ...afterDay, 'auth.passwordReset': 0, 'mail.message': 0 }
  expect(await left(region)).toEqual(afterMonth)

  region.wait(64 * 24 * 60)
  await apply(region)
  expect(await left(region)).toEqual({ ...afterMonth, 'auth.invitation': 1, 'auth.invitationRole': 1 })

  await sealAudit(region.platform)
  const entries = await region.db.selectFrom('audit.entry').select('id').execute()
  expect(entries.map(({ id }) => id)).toEqual(expect.arrayContaining(entriesBefore.map(({ id }) => id)))
  const { isWhole, sealedEntries } = await region.operator.call(auditOperations.verify, {})
  expect([isWhole, sealedEntries]).toEqual([true, entries.length])
})

test('próba bez usuwania liczy to samo, co potem znika, i niczego nie rusza', async () => {
  const region = await givenTraces()
  region.wait(32 * 24 * 60)
  const { items: counted } = await apply(region, true)
  expect(await left(region)).toEqual(WHOLE)
  const { items: erased } = await apply(region)
  expect(counted.find(({ table }) => table === 'mail.message')?.count).toBe(3)
  const sum = (items: typeof counted) => items.reduce((total, { count }) => total + count, 0)
  // links stand in messages that are gone by then
  expect(sum(erased)).toBe(sum(counted.filter(({ what }) => !what.startsWith('odnośniki'))))
  expect((await apply(region, true)).items.every(({ count }) => count === 0)).toBe(true)
})

test('odnośnik znika z wiadomości, gdy wygaśnie, a wiadomość zostaje', async () => {
  const region = await privacyWorld()
  await givenInvitation(region)
  region.wait(73 * 60)
  await apply(region)
  expect(await region.db.selectFrom('mail.message').select('linkPath').execute()).toEqual([{ linkPath: null }])
})

test('okres ustalony przez urząd działa od podanego dnia, ma podstawę i nie sięga wstecz', async () => {
  const region = await givenTraces()
  const decide = (classCode: 'mail' | 'audit', validFrom: string) =>
    region.operator.call(api.decideRetention, {
      params: { classCode },
      body: { days: 7, validFrom, basis: 'Zarządzenie nr 4/2026' },
    })
  await expect(decide('audit', '2026-03-02')).rejects.toMatchObject({ code: 'retention-not-for-office' })
  await expect(decide('mail', '2026-03-01')).rejects.toMatchObject({ code: 'retention-in-the-past' })
  await decide('mail', '2026-03-12')

  region.wait(9 * 24 * 60) // 11 March: the proposal still holds
  await apply(region)
  expect((await left(region))['mail.message']).toBe(3)
  region.wait(24 * 60)
  await apply(region)
  expect((await left(region))['mail.message']).toBe(0)
  const { items } = await region.operator.call(api.listRetention, {})
  expect(items.find(({ classCode }) => classCode === 'mail')).toMatchObject({
    days: 7,
    decidedFrom: '2026-03-12',
    basis: 'Zarządzenie nr 4/2026',
    doubt: null,
  })
  expect(items.find(({ classCode }) => classCode === 'link')?.doubt).toContain('propozycją')
})
