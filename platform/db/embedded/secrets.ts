import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Passwords of the three logins of the embedded database; random, known only to this installation. */
export type Secrets = { root: string; owner: string; app: string }

/** Reads the passwords of an installation, or makes them at the first start. The file is readable by its owner alone. */
export function installationSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const secrets = { root: randomPassword(), owner: randomPassword(), app: randomPassword() }
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  return secrets
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url')
}
