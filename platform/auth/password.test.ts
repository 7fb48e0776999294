import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { knownPasswordCount } from './known-passwords.ts'
import { hashPassword, isOutdated, passwordFaults, passwordFits } from './password.ts'
import { signInOperations } from './sign-in-operations.ts'
import { ANNA, accountWorld, CLIENT, givenAccount, givenAccountWithFactor, PASSWORD, tryPassword } from './testing.ts'

const faults = (password: string, owner = ANNA) => passwordFaults(password, owner)

test('ponad trzy tysiące haseł, które wyciekły, jest odrzuconych, a zwykłe zdanie przechodzi', () => {
  expect(knownPasswordCount()).toBeGreaterThan(3000)
  for (const known of [
    '1q2w3e4r5t6y',
    'Passwordpassword',
    'UNBELIEVABLE',
    'qwertyuiop12',
    'haslo1234567',
    '123456789012',
  ])
    expect(faults(known), known).toHaveLength(1)
  for (const own of [PASSWORD, 'trzy czajniki i kot', 'deszcz nad Wartą 7']) expect(faults(own), own).toEqual([])
})

test('hasło złożone z nazw Splotu, urzędów i własnego nazwiska jest odrzucone, a zawierające je nie', () => {
  const owner = { email: 'anna.nowak@urzad.example', name: 'Anna Nowak-Zielińska' }
  for (const guessed of [
    'SplotSplot2026!',
    'rops-Podkarpackie-2025',
    'AnnaNowak1987',
    'Urząd Gminy 2026',
    'nowak.zielińska',
  ])
    expect(faults(guessed, owner), guessed).toHaveLength(1)
  expect(faults('splot kolorowych nici', owner)).toEqual([])
})

test('każdy znak w haśle jest dobry, długie hasło liczy się całe, a wielkość liter ma znaczenie', async () => {
  for (const text of [
    'zażółć gęślą jaźń',
    '🙂🙃🙂🙃🚲 🌧️ rower',
    '  spacje na końcach  ',
    'only small letters here',
    '"; drop table',
  ])
    expect(faults(text), text).toEqual([])
  const long = `${'bardzo długie hasło '.repeat(9)}koniec`
  expect(long.length).toBeGreaterThan(128)
  const kept = await hashPassword(long)
  expect(await passwordFits(long, kept)).toBe(true)
  expect(await passwordFits(long.slice(0, -1), kept)).toBe(false)
  expect(await passwordFits(long.toUpperCase(), kept)).toBe(false)
})

test('hasło leży jako argon2id z własną solą, a słabszy skrót odnawia się przy logowaniu', async () => {
  const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(isOutdated(one)).toBe(false)

  const region = await accountWorld()
  const { id } = await givenAccount(region)
  const weak = await hash(PASSWORD, { memoryCost: 4096, timeCost: 1, parallelism: 1 })
  await region.db.updateTable('auth.password').set({ hash: weak }).where('accountId', '=', id).execute()
  const kept = async () =>
    (await region.db.selectFrom('auth.password').where('accountId', '=', id).select('hash').executeTakeFirstOrThrow())
      .hash
  expect((await tryPassword(region, ANNA.email, 'nie to hasło')).outcome).toBe('wrong')
  expect(await kept()).toBe(weak)
  expect((await tryPassword(region, ANNA.email, PASSWORD)).outcome).toBe('signed-in')
  expect(isOutdated(await kept())).toBe(false)
  expect((await tryPassword(region, ANNA.email, PASSWORD)).outcome).toBe('signed-in')
})

test('kody zapasowe leżą jako argon2id, każdy z własną solą', async () => {
  const region = await accountWorld()
  const { id, backupCodes } = await givenAccountWithFactor(region)
  const rows = await region.db.selectFrom('auth.backupCode').where('accountId', '=', id).select('codeHash').execute()
  expect(rows).toHaveLength(10)
  for (const { codeHash } of rows) expect(codeHash).toMatch(/^\$argon2id\$/)
  expect(new Set(rows.map(({ codeHash }) => codeHash.split('$')[4])).size).toBe(10)
  expect(new Set(backupCodes).size).toBe(10)
})

test('logowanie, kod i odmowa zostawiają ślad, po którym widać chwilę, sposób i wynik', async () => {
  const region = await accountWorld()
  const { id, code } = await givenAccountWithFactor(region)
  const since = region.now().toISOString()
  region.wait(1)
  await tryPassword(region, ANNA.email, 'nie to hasło')
  const { token } = await tryPassword(region, ANNA.email, PASSWORD)
  await region.pages.call(signInOperations.enterCode, {
    body: { token: token as string, code: '000000', client: CLIENT },
  })
  await region.pages.call(signInOperations.enterCode, {
    body: { token: token as string, code: code(), client: CLIENT },
  })
  const entries = await region.db
    .selectFrom('audit.entry')
    .where('recordedAt', '>', since)
    .select(['operation', 'subjectNoun', 'subjectId', 'recordedAt'])
    .execute()
  const told = entries.map(({ operation, subjectNoun }) => `${operation} ${subjectNoun}`)
  // a failure names the account, a success the session it began
  expect(told).toEqual(
    expect.arrayContaining([
      'auth.signIn account',
      'auth.signIn session',
      'auth.enterCode account',
      'auth.enterCode session',
    ]),
  )
  expect(entries.find(({ subjectNoun }) => subjectNoun === 'account')).toMatchObject({
    subjectId: id,
    recordedAt: expect.stringMatching(/Z$/),
  })
})
