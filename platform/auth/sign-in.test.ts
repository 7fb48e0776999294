import { expect, test } from 'vitest'
import { accountOperations } from './operations.ts'
import { signInOperations as pages } from './sign-in-operations.ts'
import {
  type AccountWorld,
  ANNA,
  accountWorld,
  CLIENT,
  givenAccount,
  givenAccountWithFactor,
  JAN,
  PASSWORD,
  tryPassword,
} from './testing.ts'

const enterCode = (region: AccountWorld, token: string, code: string) =>
  region.pages.call(pages.enterCode, { body: { token, code, client: CLIENT } })

async function failFiveTimes(region: AccountWorld, email: string) {
  const outcomes: string[] = []
  for (let time = 0; time < 5; time += 1) outcomes.push((await tryPassword(region, email, 'nie to hasło')).outcome)
  return outcomes
}

test('złe hasło i nieznany adres dostają tę samą odpowiedź, a sesja nie powstaje', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  await region.db.deleteFrom('auth.session').execute()
  const wrong = await tryPassword(region, ANNA.email, 'nie to hasło wcale')
  const unknown = await tryPassword(region, 'nikt@urzad.example', PASSWORD)
  expect(wrong).toEqual({ outcome: 'wrong', token: null, lockedUntil: null })
  expect(unknown).toEqual(wrong)
  expect(await region.db.selectFrom('auth.session').select('id').execute()).toEqual([])
})

test('adres wpisany wielkimi literami to ten sam adres', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  expect(await tryPassword(region, 'Anna.NOWAK@urzad.example', PASSWORD)).toMatchObject({ outcome: 'signed-in' })
})

test('po pięciu pomyłkach nawet dobre hasło czeka; po minucie przechodzi i licznik znika', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  expect(await failFiveTimes(region, ANNA.email)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked'])
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toEqual({
    outcome: 'locked',
    token: null,
    lockedUntil: '2026-03-02T11:01:00.000Z',
  })
  region.wait(1)
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'signed-in' })
  expect((await tryPassword(region, ANNA.email, 'znów nie to')).outcome).toBe('wrong')
})

test('adres bez konta blokuje się tak samo, a blokada jednego adresu nie rusza drugiego', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  expect(await failFiveTimes(region, 'nikt@urzad.example')).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked'])
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'signed-in' })
})

test('próby wysłane naraz liczą się po kolei: sprawdza się najwyżej pięć', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  await Promise.all(Array.from({ length: 12 }, (_, place) => tryPassword(region, ANNA.email, `zgaduję hasło ${place}`)))
  const { failures } = await region.db
    .selectFrom('auth.throttle')
    .where('kind', '=', 'password')
    .select('failures')
    .executeTakeFirstOrThrow()
  expect(failures).toBe(5)
})

test('wyłączone konto nie zaloguje się, a odpowiedź nie różni się od złego hasła; włączone wraca', async () => {
  const region = await accountWorld()
  const { id } = await givenAccount(region)
  await region.operator.call(accountOperations.disable, { params: { accountId: id as never } })
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toEqual({ outcome: 'wrong', token: null, lockedUntil: null })
  await region.operator.call(accountOperations.enable, { params: { accountId: id as never } })
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'signed-in' })
})

test('rola z danymi osób nie wejdzie bez drugiego składnika: najpierw go zakłada', async () => {
  const region = await accountWorld()
  await givenAccount(region, ANNA, ['social-worker'])
  await givenAccount(region, JAN, ['administrator'])
  for (const { email } of [ANNA, JAN]) {
    expect(await tryPassword(region, email, PASSWORD)).toMatchObject({ outcome: 'enrolment-needed' })
  }
})

test('po haśle potrzebny jest kod; zły się nie liczy, dobry loguje, a ten sam drugi raz nie przejdzie', async () => {
  const region = await accountWorld()
  const { code } = await givenAccountWithFactor(region)
  region.wait(5)
  const first = await tryPassword(region, ANNA.email, PASSWORD)
  expect(first.outcome).toBe('code-needed')
  const waiting = first.token as string
  const good = code()
  const bad = good === '000000' ? '000001' : '000000'
  expect(await enterCode(region, waiting, bad)).toMatchObject({ outcome: 'wrong', token: null })
  const signedIn = await enterCode(region, waiting, good)
  expect(signedIn.outcome).toBe('signed-in')
  expect(signedIn.token).not.toBe(waiting)
  await expect(enterCode(region, waiting, code(1))).rejects.toMatchObject({ code: 'sign-in-expired' })

  const second = (await tryPassword(region, ANNA.email, PASSWORD)).token as string
  expect(await enterCode(region, second, good)).toMatchObject({ outcome: 'wrong' })
})

test.each([
  [-2, 'wrong'],
  [-1, 'signed-in'],
  [0, 'signed-in'],
  [1, 'signed-in'],
  [2, 'wrong'],
])('zegar telefonu przesunięty o %i pół minuty: %s', async (steps, outcome) => {
  const region = await accountWorld()
  const { code } = await givenAccountWithFactor(region)
  region.wait(5)
  const { token } = await tryPassword(region, ANNA.email, PASSWORD)
  expect(await enterCode(region, token as string, code(steps))).toMatchObject({ outcome })
})

test('kod zapasowy działa raz, także przepisany wielkimi literami i bez kreski', async () => {
  const region = await accountWorld()
  const { backupCodes } = await givenAccountWithFactor(region)
  expect(backupCodes).toHaveLength(10)
  const typed = (backupCodes[0] as string).replace('-', ' ').toUpperCase()
  const first = (await tryPassword(region, ANNA.email, PASSWORD)).token as string
  expect(await enterCode(region, first, typed)).toMatchObject({ outcome: 'signed-in' })
  const second = (await tryPassword(region, ANNA.email, PASSWORD)).token as string
  expect(await enterCode(region, second, typed)).toMatchObject({ outcome: 'wrong' })
  expect(await enterCode(region, second, backupCodes[1] as string)).toMatchObject({ outcome: 'signed-in' })
  const kept = JSON.stringify(await region.db.selectFrom('auth.backupCode').selectAll().execute())
  expect(kept).not.toContain((backupCodes[2] as string).replace('-', ''))
})

test('zgadywanie kodów blokuje kod, choć hasło było dobre, a nowe hasło tej blokady nie zdejmuje', async () => {
  const region = await accountWorld()
  const { code } = await givenAccountWithFactor(region)
  const { token } = await tryPassword(region, ANNA.email, PASSWORD)
  const outcomes: string[] = []
  for (let time = 0; time < 5; time += 1)
    outcomes.push((await enterCode(region, token as string, `00000${time}`)).outcome)
  expect(outcomes.at(-1)).toBe('locked')
  const again = (await tryPassword(region, ANNA.email, PASSWORD)).token as string
  expect(await enterCode(region, again, code(1))).toMatchObject({ outcome: 'locked', token: null })
  region.wait(2)
  expect(await enterCode(region, again, code())).toMatchObject({ outcome: 'signed-in' })
})

test('na krok z kodem jest kwadrans', async () => {
  const region = await accountWorld()
  const { code } = await givenAccountWithFactor(region)
  const { token } = await tryPassword(region, ANNA.email, PASSWORD)
  region.wait(15)
  await expect(enterCode(region, token as string, code())).rejects.toMatchObject({ code: 'sign-in-expired' })
})

test('administrator usuwa utracony drugi składnik: sesje się kończą, a osoba zakłada nowy', async () => {
  const region = await accountWorld()
  const { id } = await givenAccountWithFactor(region)
  await region.operator.call(accountOperations.removeSecondFactor, { params: { accountId: id as never } })
  expect(await region.db.selectFrom('auth.session').select('id').execute()).toEqual([])
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'enrolment-needed' })
})
