import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openVault } from './open-vault.ts'
import { signInOperations as pages } from './sign-in-operations.ts'
import { accountWorld, givenAccountWithFactor, PASSWORD, tryPassword } from './testing.ts'
import { createVault, KEY_FILE, readKey } from './vault.ts'

function keyPlace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'splot-klucz-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, KEY_FILE)
}

test('sekret otwiera tylko ten sam klucz i to samo konto; zmieniony choć o znak nie otwiera się wcale', () => {
  const vault = createVault(randomBytes(32))
  const sealed = vault.seal('JBSWY3DPEHPK3PXP', 'konto-1')
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP')
  expect(vault.seal('JBSWY3DPEHPK3PXP', 'konto-1')).not.toBe(sealed)
  expect(vault.open(sealed, 'konto-1')).toBe('JBSWY3DPEHPK3PXP')
  expect(() => vault.open(sealed, 'konto-2')).toThrow()
  expect(() => createVault(randomBytes(32)).open(sealed, 'konto-1')).toThrow('innym kluczem')
  const at = sealed.length - 5
  const altered = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
  expect(() => vault.open(altered, 'konto-1')).toThrow()
})

test('plik klucza powstaje raz, czyta go tylko właściciel, a cudze prawa i pusty plik zatrzymują start', () => {
  const path = keyPlace()
  const key = readKey(path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readKey(path).equals(key)).toBe(true)
  chmodSync(path, 0o644)
  expect(() => readKey(path)).toThrow('chmod 600')
  writeFileSync(path, '')
  chmodSync(path, 0o600)
  expect(() => readKey(path)).toThrow('nie zawiera klucza')
  expect(readFileSync(path, 'utf8')).toBe('')
})

test('w bazie nie ma jawnego klucza drugiego składnika', async () => {
  const region = await accountWorld()
  await givenAccountWithFactor(region)
  const rows = await region.db
    .selectFrom('auth.secondFactor')
    .select(['accountId', 'secret', 'pendingSecret'])
    .execute()
  expect(rows).toHaveLength(1)
  expect(rows[0]?.secret).toMatch(/^gcm1:/)
  expect(region.platform.vault.open(rows[0]?.secret as string, rows[0]?.accountId as string)).toMatch(/^[A-Z2-7]{32}$/)
})

test('jawny klucz ze starszej wersji zostaje zaszyfrowany przy starcie, a kod z telefonu działa dalej', async () => {
  const region = await accountWorld()
  const { id, email, code } = await givenAccountWithFactor(region)
  const row = await region.db.selectFrom('auth.secondFactor').select('secret').executeTakeFirstOrThrow()
  const open = region.platform.vault.open(row.secret as string, id)
  await region.db.updateTable('auth.secondFactor').set({ secret: open }).execute()

  const path = keyPlace()
  region.platform.vault = await openVault(region.db, path)
  const sealed = await region.db.selectFrom('auth.secondFactor').select('secret').executeTakeFirstOrThrow()
  expect(sealed.secret).not.toContain(open)
  region.wait(5)
  const { token } = await tryPassword(region, email, PASSWORD)
  const entered = await region.pages.call(pages.enterCode, {
    body: { token: token as string, code: code(), client: 'Firefox, Linux' },
  })
  expect(entered.outcome).toBe('signed-in')

  await expect(openVault(region.db, keyPlace())).rejects.toThrow('Brakuje pliku klucza')
  const foreign = keyPlace()
  readKey(foreign)
  await expect(openVault(region.db, foreign)).rejects.toThrow('nie jest tym, którym zaszyfrowano')
  await expect(openVault(region.db, path)).resolves.toBeDefined()
})
