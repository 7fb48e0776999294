import { expect, test } from 'vitest'
import { ownAccountOperations as api } from './operations.ts'
import { sha256 } from './secrets.ts'
import { signInOperations as pages } from './sign-in-operations.ts'
import {
  type AccountWorld,
  ANNA,
  accountWorld,
  CLIENT,
  codeAt,
  givenAccount,
  givenAccountWithFactor,
  givenInvitation,
  JAN,
  linkToken,
  newestToken,
  PASSWORD,
  tryPassword,
} from './testing.ts'

const NEW_PASSWORD = 'trzy czajniki i kot'

const sessionId = async (region: AccountWorld, token: string) =>
  (
    await region.db
      .selectFrom('auth.session')
      .where('tokenSha256', '=', sha256(token))
      .select('id')
      .executeTakeFirstOrThrow()
  ).id as never

const askForReset = (region: AccountWorld, email: string) => region.pages.call(pages.askForReset, { body: { email } })

test('własne konto pokazuje role i drugi składnik, a cudzych sesji nie widać ani nie da się zakończyć', async () => {
  const region = await accountWorld()
  const anna = await givenAccountWithFactor(region)
  const jan = await givenAccount(region, JAN)
  expect(await anna.as.call(api.get, {})).toMatchObject({
    ...ANNA,
    roles: ['social-worker'],
    hasPassword: true,
    hasSecondFactor: true,
    needsSecondFactor: true,
    unusedBackupCodes: 10,
  })
  const current = await sessionId(region, anna.session)
  const { items } = await anna.as.call(api.listSessions, { query: { currentSessionId: current } })
  expect(items).toMatchObject([{ id: current, client: CLIENT, isThis: true }])

  const foreign = await sessionId(region, jan.session)
  const end = (currentSessionId: null | typeof foreign) => ({
    body: { sessionId: foreign, currentSessionId, proof: PASSWORD },
  })
  await expect(anna.as.call(api.endSessions, end(current))).rejects.toMatchObject({ code: 'session-not-found' })
  await jan.as.call(api.endSessions, end(foreign))
  expect(await jan.as.call(api.listSessions, {})).toEqual({ items: [] })
  await expect(region.resident.call(api.get, {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('zmiana hasła wymaga obecnego, kończy pozostałe sesje i zawiadamia właściciela', async () => {
  const region = await accountWorld()
  const { as, session } = await givenAccount(region)
  const other = (await tryPassword(region, ANNA.email, PASSWORD)).token as string
  const currentSessionId = await sessionId(region, session)
  const change = (currentPassword: string, newPassword: string) =>
    as.call(api.changePassword, { body: { currentPassword, newPassword, currentSessionId } })

  expect(await change('nie to hasło', NEW_PASSWORD)).toMatchObject({ outcome: 'wrong' })
  await expect(change(PASSWORD, 'krótkie')).rejects.toMatchObject({ code: 'password-not-accepted' })
  const changed = await change(PASSWORD, NEW_PASSWORD)
  expect(changed).toMatchObject({ outcome: 'changed', lockedUntil: null })

  await expect(sessionId(region, other)).rejects.toThrow()
  await expect(sessionId(region, session)).rejects.toThrow() // the same session goes on with another token
  expect(await sessionId(region, changed.token as string)).toBe(currentSessionId)
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'wrong' })
  expect(await tryPassword(region, ANNA.email, NEW_PASSWORD)).toMatchObject({ outcome: 'signed-in' })
  const notices = await region.db.selectFrom('mail.message').where('kind', '=', 'security-notice').selectAll().execute()
  expect(notices).toMatchObject([{ addressee: ANNA.email, linkPath: null }])
})

test('kto chce drugiego składnika, zakłada go sam; wymiana telefonu wymaga starego kodu', async () => {
  const region = await accountWorld()
  const { as, session } = await givenAccount(region)
  const currentSessionId = await sessionId(region, session)
  const begin = (code: string | null, password: string | null) =>
    as.call(api.prepareSecondFactor, { body: { code, password } })
  expect(await begin(null, null)).toMatchObject({ outcome: 'wrong', address: null })
  expect(await begin(null, 'nie to hasło')).toMatchObject({ outcome: 'wrong', address: null })
  const first = await begin(null, PASSWORD)
  const address = first.address as string
  const wrong = codeAt(address, region.now(), 40)
  expect(await as.call(api.confirmSecondFactor, { body: { code: wrong, currentSessionId } })).toMatchObject({
    outcome: 'wrong',
  })
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'signed-in' })
  const code = codeAt(address, region.now())
  const confirmed = await as.call(api.confirmSecondFactor, { body: { code, currentSessionId } })
  expect(confirmed).toMatchObject({ outcome: 'confirmed' })
  await expect(sessionId(region, session)).rejects.toThrow()
  expect(await sessionId(region, confirmed.token as string)).toBe(currentSessionId)
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'code-needed' })

  expect(await begin(null, PASSWORD)).toMatchObject({ outcome: 'wrong', address: null })
  const proof = confirmed.backupCodes[0] as string
  const second = await begin(proof, null)
  expect(second.outcome).toBe('prepared')
  expect(second.address).not.toBe(address)
})

test('nowe kody zapasowe wydaje się za kod, a stare przestają działać', async () => {
  const region = await accountWorld()
  const { as, backupCodes } = await givenAccountWithFactor(region)
  expect(await as.call(api.renewBackupCodes, { body: { code: 'aaaaa-aaaaa' } })).toMatchObject({
    outcome: 'wrong',
    backupCodes: [],
  })
  const renewed = await as.call(api.renewBackupCodes, { body: { code: backupCodes[0] as string } })
  expect(renewed.backupCodes).toHaveLength(10)
  expect(await as.call(api.renewBackupCodes, { body: { code: backupCodes[1] as string } })).toMatchObject({
    outcome: 'wrong',
  })
})

test('nowe hasło z poczty: działa raz, zdejmuje blokadę, kończy sesje i nie omija drugiego składnika', async () => {
  const region = await accountWorld()
  await givenAccountWithFactor(region)
  for (let time = 0; time < 6; time += 1) await tryPassword(region, ANNA.email, 'nie to hasło')
  await askForReset(region, ANNA.email)
  const token = (await newestToken(region)) as string
  const reset = (password: string) => region.pages.call(pages.resetPassword, { body: { token, password } })

  await region.pages.call(pages.checkReset, { query: { token } })
  await expect(reset('krótkie')).rejects.toMatchObject({ code: 'password-not-accepted' })
  await reset(NEW_PASSWORD)
  await expect(reset('jeszcze inne hasło')).rejects.toMatchObject({ code: 'link-not-usable' })
  expect(await region.db.selectFrom('auth.session').select('id').execute()).toEqual([])
  expect(await tryPassword(region, ANNA.email, NEW_PASSWORD)).toMatchObject({ outcome: 'code-needed' })
})

test('odnośnik do nowego hasła wygasa po godzinie, a nowszy unieważnia starszy', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  await region.db.deleteFrom('mail.message').execute()
  await askForReset(region, ANNA.email)
  const older = (await newestToken(region)) as string
  region.wait(1)
  await askForReset(region, ANNA.email)
  const newer = (await newestToken(region)) as string
  await expect(region.pages.call(pages.checkReset, { query: { token: older } })).rejects.toMatchObject({
    code: 'link-not-usable',
  })
  region.wait(60)
  const body = { token: newer, password: NEW_PASSWORD }
  await expect(region.pages.call(pages.resetPassword, { body })).rejects.toMatchObject({ code: 'link-not-usable' })
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'signed-in' })
})

test('odnośnik jednej osoby nie zmienia hasła drugiej', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  await givenAccount(region, JAN)
  await region.db.deleteFrom('mail.message').execute()
  await askForReset(region, JAN.email)
  const body = { token: (await newestToken(region)) as string, password: NEW_PASSWORD }
  await region.pages.call(pages.resetPassword, { body })
  expect(await tryPassword(region, JAN.email, NEW_PASSWORD)).toMatchObject({ outcome: 'signed-in' })
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'signed-in' })
})

test('prośba o nowe hasło odpowiada wszystkim tak samo, a poczta idzie tylko do czynnych kont i nie zalewa skrzynki', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  await region.db.deleteFrom('mail.message').execute()
  expect(await askForReset(region, 'nikt@urzad.example')).toEqual({})
  expect(await region.db.selectFrom('mail.message').select('id').execute()).toEqual([])
  for (let time = 0; time < 12; time += 1) expect(await askForReset(region, ANNA.email)).toEqual({})
  expect(await region.db.selectFrom('mail.message').select('id').execute()).toHaveLength(5)
})

test('odnośnik z zaproszenia nie ustala nowego hasła', async () => {
  const region = await accountWorld()
  await givenAccount(region)
  const { messageId } = await givenInvitation(region, JAN)
  const body = { token: await linkToken(region, messageId), password: NEW_PASSWORD }
  await expect(region.pages.call(pages.resetPassword, { body })).rejects.toMatchObject({ code: 'link-not-usable' })
})
