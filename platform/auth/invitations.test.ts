import { expect, test } from 'vitest'
import { mailOperations } from '../mail/operations.ts'
import { accountOperations as api } from './operations.ts'
import { sha256 } from './secrets.ts'
import { signInOperations as pages } from './sign-in-operations.ts'
import {
  ANNA,
  accountWorld,
  CLIENT,
  givenAccount,
  givenInvitation,
  linkToken,
  PASSWORD,
  tryPassword,
} from './testing.ts'

const roles = [{ role: 'regional-researcher' as const, unitCode: null, validFrom: '2026-01-01', validTo: null }]

test('zaproszona osoba ustala hasło, ma konto i może się zalogować', async () => {
  const region = await accountWorld()
  const { token } = await givenInvitation(region)

  expect(await region.pages.call(pages.openInvitation, { query: { token } })).toEqual({
    ...ANNA,
    sender: 'obsługa tej instalacji',
    needsSecondFactor: false,
  })
  const accepted = await region.pages.call(pages.acceptInvitation, {
    body: { token, password: PASSWORD, client: CLIENT },
  })

  expect(accepted.outcome).toBe('signed-in')
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'signed-in' })
  const { items } = await region.operator.call(api.list, {})
  expect(items).toMatchObject([{ ...ANNA, disabledAt: null, hasSecondFactor: false }])
  const { items: invitations } = await region.operator.call(api.listInvitations, {})
  expect(invitations).toMatchObject([{ ...ANNA, state: 'accepted', roles }])
})

test('odnośnik działa raz, a znaku nie ma w bazie ani w śladzie', async () => {
  const region = await accountWorld()
  const { token } = await givenInvitation(region)
  const accept = () =>
    region.pages.call(pages.acceptInvitation, { body: { token, password: PASSWORD, client: CLIENT } })
  await accept()

  await expect(accept()).rejects.toMatchObject({ code: 'link-not-usable' })
  expect(await region.db.selectFrom('auth.account').select('id').execute()).toHaveLength(1)
  const [kept] = await region.db.selectFrom('auth.invitation').select('tokenSha256').execute()
  expect(kept?.tokenSha256).toBe(sha256(token))
  const trace = JSON.stringify(await region.db.selectFrom('audit.entry').selectAll().execute())
  expect(trace).toContain('auth.acceptInvitation')
  expect(trace).not.toContain(token)
  expect(trace).not.toContain('@')
  expect(trace).not.toContain('Nowak')
})

test('odnośnik wygasa po 72 godzinach, a wycofany od razu', async () => {
  const region = await accountWorld()
  const { token } = await givenInvitation(region)
  region.wait(72 * 60 - 1)
  await region.pages.call(pages.openInvitation, { query: { token } })
  region.wait(1)
  await expect(region.pages.call(pages.openInvitation, { query: { token } })).rejects.toMatchObject({
    code: 'link-not-usable',
  })

  const second = await givenInvitation(region)
  const params = { invitationId: second.invitationId }
  await region.operator.call(api.withdrawInvitation, { params })
  await expect(region.pages.call(pages.openInvitation, { query: { token: second.token } })).rejects.toMatchObject({
    code: 'link-not-usable',
  })
  await expect(region.operator.call(api.withdrawInvitation, { params })).rejects.toMatchObject({
    code: 'invitation-not-open',
  })
  const { items } = await region.operator.call(api.listInvitations, {})
  expect(items.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
})

test('nowe zaproszenie na ten sam adres unieważnia poprzednie', async () => {
  const region = await accountWorld()
  const first = await givenInvitation(region)
  const second = await givenInvitation(region, { ...ANNA, email: 'Anna.Nowak@urzad.example' })
  await expect(region.pages.call(pages.openInvitation, { query: { token: first.token } })).rejects.toMatchObject({
    code: 'link-not-usable',
  })
  expect(await region.pages.call(pages.openInvitation, { query: { token: second.token } })).toMatchObject(ANNA)
})

test('kto ma konto, nie dostanie drugiego', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  const sent = await region.db.selectFrom('mail.message').select('id').execute()
  const attempt = region.operator.call(api.invite, { body: { ...ANNA, roles } })
  await expect(attempt).rejects.toMatchObject({ code: 'account-exists' })
  expect(await region.db.selectFrom('mail.message').select('id').execute()).toEqual(sent)
})

test.each([
  ['krótkie', 'krótkie', 'co najmniej 12 znaków'],
  ['własny adres', ANNA.email, 'inne niż własne'],
  ['wpisywane jako pierwsze', 'Haslo1234567', 'zgadłby każdy'],
  ['jeden znak w kółko', 'aaaaaaaaaaaaaaaa', 'zgadłby każdy'],
  ['hasło z pokazu', 'pokaz-splotu-98', 'zgadłby każdy'],
])('hasło odrzucone: %s – zdanie mówi, co zrobić, a konto nie powstaje', async (_kind, password, sentence) => {
  const region = await accountWorld()
  const { token } = await givenInvitation(region)
  const attempt = region.pages.call(pages.acceptInvitation, { body: { token, password, client: CLIENT } })
  await expect(attempt).rejects.toMatchObject({
    code: 'password-not-accepted',
    details: { faults: [expect.stringContaining(sentence)] },
  })
  expect(await region.db.selectFrom('auth.account').select('id').execute()).toEqual([])
  await region.pages.call(pages.openInvitation, { query: { token } })
})

test('hasło z samych małych liter wystarcza, gdy jest długie', async () => {
  const region = await accountWorld()
  const { token } = await givenInvitation(region)
  const body = { token, password: 'kot pies chomik', client: CLIENT }
  expect(await region.pages.call(pages.acceptInvitation, { body })).toMatchObject({ outcome: 'signed-in' })
})

test('skrzynka zakrywa odnośniki, a odkrycie zostawia ślad; w pokazie odnośnik widać', async () => {
  const region = await accountWorld()
  const { messageId } = await givenInvitation(region)
  const { items } = await region.operator.call(mailOperations.listOutbox, {})
  expect(items).toMatchObject([{ id: messageId, addressee: ANNA.email, hasLink: true, linkPath: null }])
  expect(items[0]?.text).toContain('{odnośnik}')
  const trace = await region.db
    .selectFrom('audit.entry')
    .where('operation', '=', 'mail.revealLink')
    .select(['subjectNoun', 'subjectId'])
    .execute()
  expect(trace).toEqual([{ subjectNoun: 'message', subjectId: messageId }])

  const demo = await accountWorld({ isDemo: true })
  await givenInvitation(demo)
  const shown = await demo.operator.call(mailOperations.listOutbox, {})
  expect(shown.items[0]?.linkPath).toMatch(/^\/zaproszenie\/.{43}$/)
})

test('odnośnika, który wygasł, nie da się odkryć', async () => {
  const region = await accountWorld()
  const { messageId } = await givenInvitation(region)
  region.wait(73 * 60)
  await expect(linkToken(region, messageId)).rejects.toMatchObject({ code: 'link-gone' })
})

test('mieszkaniec, zwykłe konto i strony logowania nie zapraszają i nie czytają skrzynki', async () => {
  const region = await accountWorld()
  const { as, id } = await givenAccount(region)
  for (const caller of [region.resident, region.pages, as]) {
    await expect(caller.call(api.invite, { body: { ...ANNA, roles } })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(caller.call(api.list, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(caller.call(api.disable, { params: { accountId: id as never } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(caller.call(mailOperations.listOutbox, {})).rejects.toMatchObject({ code: 'forbidden' })
  }
})
