import { expect, test } from 'vitest'
import { DEMO_ACCOUNTS } from '#demo/accounts.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { ROLE_CODES } from '#platform/access/roles.ts'
import { SIGN_IN_PAGES } from '#platform/access/rules.ts'
import { accountOperations } from '#platform/auth/operations.ts'
import { DEMO_PASSWORD } from '#platform/auth/password.ts'
import { signInOperations as pages } from '#platform/auth/sign-in-operations.ts'
import { CLIENT } from '#platform/auth/testing.ts'
import { type World, world } from '#platform/testing/world.ts'
import { modules } from './modules.ts'

const openRegion = () =>
  world(
    '2026-03-02',
    modules.filter(({ name }) => name !== 'documents'),
  )

const create = (region: World) =>
  region.operator.call(accountOperations.createDemoAccounts, { body: { items: DEMO_ACCOUNTS } })

/** By the button and by the shown password. */
const enter = (region: World, role: 'administrator' | 'social-worker' = 'administrator') => ({
  byButton: region.as(SIGN_IN_PAGES).call(pages.signInToDemo, { body: { role, client: CLIENT } }),
  byPassword: region.as(SIGN_IN_PAGES).call(pages.signIn, {
    body: { email: `${role}@pokaz.example`, password: DEMO_PASSWORD, client: CLIENT },
  }),
})

const listed = async (region: World) => (await region.as(SIGN_IN_PAGES).call(pages.listDemoAccounts, {})).items

async function decide(region: World, kind: 'demo' | 'real') {
  await region.db.deleteFrom('territory.dataset').execute()
  await region.db.insertInto('territory.dataset').values({ kind, decidedAt: '2026-03-02T11:00:00Z' }).execute()
}

test('w bazie pokazowej jest jedno konto na rolę; drugi raz nic nie przybywa', async () => {
  const region = await openRegion()
  await decide(region, 'demo')
  expect(await create(region)).toEqual({ created: ROLE_CODES.length })
  expect(await create(region)).toEqual({ created: 0 })
  expect((await listed(region)).map(({ role }) => role).sort()).toEqual([...ROLE_CODES].sort())
  expect(DEMO_ACCOUNTS.every(({ name, email }) => /Pokazow[ya]$/.test(name) && email.endsWith('.example'))).toBe(true)
})

test('do pokazu wchodzi się przyciskiem i pokazanym hasłem, także na role z drugim składnikiem', async () => {
  const region = await openRegion()
  await decide(region, 'demo')
  await create(region)
  for (const role of ['administrator', 'social-worker'] as const) {
    const { byButton, byPassword } = enter(region, role)
    expect(await byButton).toMatchObject({ outcome: 'signed-in' })
    expect(await byPassword).toMatchObject({ outcome: 'signed-in' })
  }
})

test('w prawdziwej bazie kont pokazowych nie da się założyć, pokazać ani użyć', async () => {
  const region = await openRegion()
  await region.operator.call(territoryOperations.chooseReal, {})
  await expect(create(region)).rejects.toMatchObject({ code: 'demo-only' })
  expect(await region.db.selectFrom('auth.account').select('id').execute()).toEqual([])
  expect(await listed(region)).toEqual([])
  const { byButton, byPassword } = enter(region)
  await expect(byButton).rejects.toMatchObject({ code: 'demo-only' })
  expect(await byPassword).toMatchObject({ outcome: 'wrong', token: null })
})

test('konta pokazowe przeniesione do prawdziwej bazy niczego nie otwierają', async () => {
  const region = await openRegion()
  await decide(region, 'demo')
  await create(region)
  await decide(region, 'real')
  expect(await listed(region)).toEqual([])
  const { byButton, byPassword } = enter(region)
  await expect(byButton).rejects.toMatchObject({ code: 'demo-only' })
  expect(await byPassword).toMatchObject({ outcome: 'wrong', token: null })
  await region.as(SIGN_IN_PAGES).call(pages.askForReset, { body: { email: 'administrator@pokaz.example' } })
  expect(await region.db.selectFrom('mail.message').select('id').execute()).toEqual([])
})
