import { expect, test } from 'vitest'
import { signInOperations as pages } from '#platform/auth/sign-in-operations.ts'
import { type AccountWorld, ANNA, givenAccount, givenInvitation, JAN, tryPassword } from '#platform/auth/testing.ts'
import { privacyWorld } from '#platform/privacy/testing.ts'
import { readSettings } from '#platform/settings.ts'
import { retention } from './retention.ts'

const DAY = 24 * 60

async function run(region: AccountWorld, values: { 'dry-run'?: boolean } = {}): Promise<string[]> {
  const said: string[] = []
  const desk = {
    settings: readSettings({}),
    call: region.operator.call,
    platform: () => ({ platform: region.platform, actor: { kind: 'operator', name: 'test' } as const }),
    say: (line: string) => void said.push(line.trim()),
    interactive: false,
    ask: async () => '',
    origin: async () => 'https://splot.example',
  }
  expect(await retention.run(desk, [], values)).toBe(0)
  return said
}

/** One account in use, an invitation nobody took up, a mistyped password, a link to a new password and three messages. */
async function givenTraces(): Promise<AccountWorld> {
  const region = await privacyWorld()
  await givenAccount(region)
  await givenInvitation(region, JAN)
  await tryPassword(region, ANNA.email, 'nie to hasło')
  await region.pages.call(pages.askForReset, { body: { email: ANNA.email } })
  return region
}

const TABLES = [
  'auth.account',
  'access.assignment',
  'auth.session',
  'auth.throttle',
  'auth.passwordReset',
  'auth.invitation',
  'auth.invitationRole',
  'mail.message',
] as const

async function rows(region: AccountWorld): Promise<Record<string, number>> {
  const held = await Promise.all(
    TABLES.map((table) =>
      region.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .execute(),
    ),
  )
  return Object.fromEntries(TABLES.map((table, place) => [table, Number(held[place]?.[0]?.n)]))
}

const told = (said: readonly string[]) => said.filter((line) => /^[1-9]\d* {2}/.test(line))

test('próba bez usuwania liczy to samo, co potem usuwa prawdziwe polecenie, i niczego nie rusza', async () => {
  const region = await givenTraces()
  region.wait(31 * DAY)
  const before = await rows(region)
  const tried = await run(region, { 'dry-run': true })
  expect(told(tried)).toEqual([
    '1  wygasłe sesje (auth.session)',
    '2  liczniki nieudanych prób (auth.throttle)',
    '1  prośby o nowe hasło (auth.password_reset)',
    '3  wiadomości (mail.message)',
  ])
  expect(tried.at(-1)).toBe('Do usunięcia wierszy: 7.')
  expect(await rows(region)).toEqual(before)

  const done = await run(region)
  expect(told(done)).toEqual(told(tried))
  expect(done.at(-1)).toBe('Usunięto albo wyczyszczono wierszy: 7.')
  expect(await rows(region)).toEqual({
    ...before,
    'auth.session': 0,
    'auth.throttle': 0,
    'auth.passwordReset': 0,
    'mail.message': 0,
  })
  expect((await run(region)).at(-1)).toBe('Usunięto albo wyczyszczono wierszy: 0.')
})

test('przed czasem nic nie znika, a z wiadomości tylko odnośnik, który już nie działa', async () => {
  const region = await givenTraces()
  const before = await rows(region)
  expect((await run(region)).at(-1)).toBe('Usunięto albo wyczyszczono wierszy: 0.')
  expect(await rows(region)).toEqual(before)

  region.wait(2 * 60) // the link to a new password is an hour old, the invitation's still works
  expect(told(await run(region))).toEqual(['1  odnośniki w wiadomościach, które już nie działają (mail.message)'])
  expect(await rows(region)).toEqual(before)
  const links = await region.db.selectFrom('mail.message').where('linkPath', 'is not', null).select('kind').execute()
  expect(links).toEqual([{ kind: 'invitation' }])
})

test('nieprzyjęte zaproszenie znika z rolami po kwartale; konto, jego zaproszenie i role zostają', async () => {
  const region = await givenTraces()
  await run(region)
  region.wait(95 * DAY)
  await run(region)
  expect(await rows(region)).toEqual({
    'auth.account': 1,
    'access.assignment': 1,
    'auth.session': 0,
    'auth.throttle': 0,
    'auth.passwordReset': 0,
    'auth.invitation': 1,
    'auth.invitationRole': 1,
    'mail.message': 0,
  })
  const kept = await region.db.selectFrom('audit.entry').select('id').execute()
  expect(kept.length).toBeGreaterThan(5)
})
