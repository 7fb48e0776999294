import { expect, test } from 'vitest'
import { ownAccountOperations as api } from './operations.ts'
import { sha256 } from './secrets.ts'
import {
  type AccountWorld,
  ANNA,
  accountWorld,
  givenAccount,
  givenAccountWithFactor,
  PASSWORD,
  tryPassword,
} from './testing.ts'

type Person = Awaited<ReturnType<typeof givenAccount>>

const idOf = async (region: AccountWorld, token: string) =>
  (
    await region.db
      .selectFrom('auth.session')
      .where('tokenSha256', '=', sha256(token))
      .select('id')
      .executeTakeFirstOrThrow()
  ).id as never

const openSessions = async (region: AccountWorld) =>
  (await region.db.selectFrom('auth.session').select('id').execute()).map(({ id }) => id)

async function signedInTwice(region: AccountWorld, anna: Person) {
  const { token } = await tryPassword(region, ANNA.email, PASSWORD)
  const [mine, other] = [await idOf(region, anna.session), await idOf(region, token as string)]
  const end = (sessionId: null | typeof other, proof: string) =>
    anna.as.call(api.endSessions, { body: { sessionId, currentSessionId: mine, proof } })
  return { mine, other, end }
}

test('cudzą przeglądarkę wylogowuje dopiero hasło; pomyłka niczego nie kończy i liczy się z logowaniem', async () => {
  const region = await accountWorld()
  const { mine, other, end } = await signedInTwice(region, await givenAccount(region))
  for (const proof of ['nie to hasło', '', 'nie to hasło', 'nie to hasło'])
    expect(await end(other, proof)).toEqual({ outcome: 'wrong', lockedUntil: null })
  expect(await end(other, 'nie to hasło')).toMatchObject({ outcome: 'locked' })
  expect(await end(other, PASSWORD)).toMatchObject({ outcome: 'locked' })
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'locked' })
  expect((await openSessions(region)).sort()).toEqual([mine, other].sort())

  region.wait(2)
  expect(await end(other, PASSWORD)).toEqual({ outcome: 'ended', lockedUntil: null })
  expect(await openSessions(region)).toEqual([mine])
})

test('wszystkie pozostałe sesje kończą się naraz po haśle, a własna zostaje; ją kończy się bez hasła', async () => {
  const region = await accountWorld()
  const { mine, end } = await signedInTwice(region, await givenAccount(region))
  await tryPassword(region, ANNA.email, PASSWORD)
  expect(await end(null, '')).toMatchObject({ outcome: 'wrong' })
  expect(await openSessions(region)).toHaveLength(3)
  expect(await end(null, PASSWORD)).toMatchObject({ outcome: 'ended' })
  expect(await openSessions(region)).toEqual([mine])
  expect(await end(mine, '')).toMatchObject({ outcome: 'ended' })
  expect(await openSessions(region)).toEqual([])
})

test('konto bez hasła potwierdza się kodem, a bez kodu świeżym logowaniem', async () => {
  const region = await accountWorld()
  const anna = await givenAccountWithFactor(region)
  const { other, end } = await signedInTwice(region, anna)
  await region.db.deleteFrom('auth.password').execute()
  expect(await end(other, PASSWORD)).toMatchObject({ outcome: 'wrong' })
  region.wait(1)
  expect(await end(other, anna.code())).toMatchObject({ outcome: 'ended' })

  await region.db.deleteFrom('auth.secondFactor').execute()
  region.wait(8)
  expect(await end(null, '')).toMatchObject({ outcome: 'ended' }) // signed in nine minutes ago
  region.wait(1)
  await expect(end(null, '')).rejects.toMatchObject({ code: 'sign-in-not-fresh' })
  await expect(end(other, PASSWORD)).rejects.toMatchObject({ code: 'sign-in-not-fresh' })
})
