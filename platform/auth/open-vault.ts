import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import type { Database } from '../db/connect.ts'
import { WrongSetting } from '../settings.ts'
import { createVault, keyIdOf, readKey, type Vault } from './vault.ts'

/**
 * Opens the vault of an installation and seals what an older version left open. Where the database already holds sealed
 * secrets, a missing or another key stops the start: a new one would lock everybody with a second factor out.
 *
 * @throws WrongSetting when the key is missing, foreign, or readable by others
 */
export async function openVault(db: Database, keyFile: string): Promise<Vault> {
  const rows = await db.selectFrom('auth.secondFactor').select(['accountId', 'secret', 'pendingSecret']).execute()
  const usedKeys = new Set(rows.flatMap((row) => [row.secret, row.pendingSecret].map((text) => keyIdOf(text ?? ''))))
  usedKeys.delete(undefined)
  if (usedKeys.size > 0 && !existsSync(keyFile)) throw new WrongSetting(absent(keyFile))
  const vault = createVault(readKey(keyFile))
  for (const keyId of usedKeys) if (keyId !== vault.keyId) throw new WrongSetting(foreign(keyFile))

  const sealed = (text: string | null, owner: string) =>
    text === null || keyIdOf(text) !== undefined ? text : vault.seal(text, owner)
  for (const { accountId, secret, pendingSecret } of rows) {
    const fresh = { secret: sealed(secret, accountId), pendingSecret: sealed(pendingSecret, accountId) }
    if (fresh.secret === secret && fresh.pendingSecret === pendingSecret) continue
    await db
      .updateTable('auth.secondFactor')
      .set(fresh)
      .where('accountId', '=', accountId)
      .where(
        sql<boolean>`secret is not distinct from ${secret} and pending_secret is not distinct from ${pendingSecret}`,
      )
      .execute()
  }
  return vault
}

function absent(keyFile: string): string {
  return `Brakuje pliku klucza ${keyFile}, a w bazie są zaszyfrowane nim sekrety drugiego składnika. Przywróć plik z kopii zapasowej albo wskaż go w VAULT_KEY_FILE.`
}

function foreign(keyFile: string): string {
  return `Klucz z pliku ${keyFile} nie jest tym, którym zaszyfrowano sekrety w bazie. Przywróć właściwy plik z kopii zapasowej albo wskaż go w VAULT_KEY_FILE.`
}
