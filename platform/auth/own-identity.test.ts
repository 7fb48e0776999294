import { expect, test } from 'vitest'
import { accessModule } from '../access/module.ts'
import { mailOperations } from '../mail/operations.ts'
import { publisherModule } from '../publisher/module.ts'
import { accountOperations, ownAccountOperations } from './operations.ts'
import { ownIdentityOperations as api } from './own-identity-operations.ts'
import { signInOperations as pages } from './sign-in-operations.ts'
import {
  type AccountWorld,
  ANNA,
  accountWorld,
  asAccount,
  givenAccount,
  givenAccountWithFactor,
  JAN,
  linkToken,
  PASSWORD,
  tryPassword,
} from './testing.ts'

const NEW_EMAIL = 'a.nowak@rops.example'

async function mails(region: AccountWorld) {
  return (await region.operator.call(mailOperations.listOutbox, {})).items
}

const ask = (account: { as: AccountWorld['operator'] }, email = NEW_EMAIL, password = PASSWORD) =>
  account.as.call(api.askForEmailChange, { body: { email, password } })

test('własne imię i nazwisko zmienia się za hasłem, a o zmianie przychodzi wiadomość', async () => {
  const region = await accountWorld()
  const { as } = await givenAccount(region)
  const change = (name: string, password: string) => as.call(api.changeName, { body: { name, password } })
  expect(await change('Anna Nowak-Zięba', 'nie to hasło')).toMatchObject({ outcome: 'wrong' })
  expect(await as.call(ownAccountOperations.get, {})).toMatchObject(ANNA)
  expect(await change('Anna Nowak-Zięba', PASSWORD)).toMatchObject({ outcome: 'changed' })
  expect(await as.call(ownAccountOperations.get, {})).toMatchObject({ name: 'Anna Nowak-Zięba' })
  const notice = (await mails(region)).find(({ kind }) => kind === 'security-notice')
  expect(notice).toMatchObject({ addressee: ANNA.email })
  expect(notice?.text).toContain('Anna Nowak-Zięba')
  await expect(change('A', PASSWORD)).rejects.toMatchObject({ code: 'input-invalid' })
})

test('adres zmienia się dopiero po otwarciu odnośnika z nowego; stary dostaje zawiadomienia, sesje się kończą', async () => {
  const region = await accountWorld()
  const account = await givenAccount(region)
  await expect(ask(account, ANNA.email)).rejects.toMatchObject({ code: 'email-already-own' })
  expect(await ask(account, NEW_EMAIL, 'nie to hasło')).toMatchObject({ outcome: 'wrong' })
  region.wait(1)
  expect(await ask(account)).toMatchObject({ outcome: 'asked' })
  const sent = await mails(region)
  const link = sent.find(({ kind }) => kind === 'email-change')
  expect(link).toMatchObject({ addressee: NEW_EMAIL, hasLink: true })
  expect(sent.find(({ kind }) => kind === 'security-notice')).toMatchObject({ addressee: ANNA.email })
  expect(await tryPassword(region, NEW_EMAIL, PASSWORD)).toMatchObject({ outcome: 'wrong' })

  const token = await linkToken(region, link!.id)
  expect(await region.pages.call(api.checkEmailChange, { query: { token } })).toEqual({ email: NEW_EMAIL })
  await region.pages.call(api.confirmEmailChange, { body: { token } })
  expect(await region.db.selectFrom('auth.session').select('id').execute()).toEqual([])
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'wrong' })
  expect(await tryPassword(region, NEW_EMAIL, PASSWORD)).toMatchObject({ outcome: 'signed-in' })
  await expect(region.pages.call(api.confirmEmailChange, { body: { token } })).rejects.toMatchObject({
    code: 'link-not-usable',
  })
  const told = (await mails(region)).filter(
    ({ kind, addressee }) => kind === 'security-notice' && addressee === ANNA.email,
  )
  expect(told).toHaveLength(2)
})

test('zajęty adres dostaje tę samą odpowiedź, ale żadnego odnośnika; prośby są liczone, a odnośnik wygasa', async () => {
  const region = await accountWorld()
  const account = await givenAccount(region)
  await givenAccount(region, JAN)
  expect(await ask(account, JAN.email)).toEqual({ outcome: 'asked', lockedUntil: null })
  expect((await mails(region)).filter(({ kind }) => kind === 'email-change')).toEqual([])
  for (let time = 0; time < 3; time += 1) await ask(account)
  const [newest] = (await mails(region)).filter(({ kind }) => kind === 'email-change')
  await ask(account)
  expect(await ask(account)).toMatchObject({ outcome: 'locked' })
  const older = await linkToken(region, newest!.id)
  await expect(region.pages.call(api.checkEmailChange, { query: { token: older } })).rejects.toMatchObject({
    code: 'link-not-usable',
  })
  region.wait(2)
  expect(await ask(account)).toMatchObject({ outcome: 'asked' })
  region.wait(24 * 60)
  const open = (await mails(region)).filter(({ hasLink, kind }) => hasLink && kind === 'email-change')
  expect(open).toEqual([])
})

test('administrator poprawia imię i nazwisko, osoba dostaje wiadomość; kto inny nie poprawi', async () => {
  const region = await accountWorld()
  const { id } = await givenAccount(region)
  const jan = await givenAccount(region, JAN)
  const input = { params: { accountId: id as never }, body: { name: 'Anna Nowakowska' } }
  await expect(jan.as.call(accountOperations.correctName, input)).rejects.toMatchObject({ code: 'forbidden' })
  await region.operator.call(accountOperations.correctName, input)
  const { items } = await region.operator.call(accountOperations.list, {})
  expect(items.map(({ name }) => name)).toContain('Anna Nowakowska')
  expect(
    (await mails(region)).some(({ text, addressee }) => addressee === ANNA.email && text.includes('Nowakowska')),
  ).toBe(true)
})

test('zaproszenie mówi, kto zaprasza i w jakiej roli: w wiadomości, na stronie i na liście', async () => {
  const region = await accountWorld({ modules: [accessModule, publisherModule] })
  const anna = await givenAccountWithFactor(region)
  await region.db.updateTable('access.assignment').set({ role: 'administrator' }).execute()
  const { messageId } = await asAccount(region, anna.id).call(accountOperations.invite, {
    body: { ...JAN, roles: [{ role: 'councillor', unitCode: '980803', validFrom: '2026-03-02', validTo: null }] },
  })
  const sender = 'Anna Nowak (administrator techniczny)'
  const message = (await mails(region)).find(({ id }) => id === messageId)
  expect(message?.text).toContain(`Zaprasza: ${sender}.`)
  const token = await linkToken(region, messageId)
  expect(await region.pages.call(pages.openInvitation, { query: { token } })).toMatchObject({ sender })
  const { items } = await region.operator.call(accountOperations.listInvitations, {})
  expect(items.map((invitation) => invitation.sender).sort()).toEqual([sender, 'obsługa tej instalacji'])
})
