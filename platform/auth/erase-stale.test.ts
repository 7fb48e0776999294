import { expect, test } from 'vitest'
import { eraseStaleSignIns } from './erase-stale.ts'
import { signInOperations as pages } from './sign-in-operations.ts'
import { ANNA, accountWorld, givenAccount, givenInvitation, JAN, tryPassword } from './testing.ts'

test('po terminie znikają sesje, liczniki, odnośniki i nieprzyjęte zaproszenia, a konto i jego role zostają', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  await givenInvitation(region, JAN)
  await tryPassword(region, ANNA.email, 'nie to hasło')
  await region.pages.call(pages.askForReset, { body: { email: ANNA.email } })
  const left = async () => {
    const tables = ['session', 'throttle', 'passwordReset', 'invitation', 'invitationRole', 'account'] as const
    const counts = await Promise.all(
      tables.map((table) =>
        region.db
          .selectFrom(`auth.${table}`)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .execute(),
      ),
    )
    return Object.fromEntries(tables.map((table, place) => [table, Number(counts[place]?.[0]?.n)]))
  }
  const whole = { session: 1, throttle: 2, passwordReset: 1, invitation: 2, invitationRole: 2, account: 1 }
  await eraseStaleSignIns(region.db, region.now())
  expect(await left()).toEqual(whole)

  region.wait(26 * 60)
  await eraseStaleSignIns(region.db, region.now())
  expect(await left()).toEqual({ ...whole, session: 0, throttle: 0 })

  region.wait(94 * 24 * 60)
  await eraseStaleSignIns(region.db, region.now())
  expect(await left()).toEqual({
    session: 0,
    throttle: 0,
    passwordReset: 0,
    invitation: 1,
    invitationRole: 1,
    account: 1,
  })
})
