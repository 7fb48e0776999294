import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { WrongSetting } from '../settings.ts'

/** Name of the key in the folder of data; backups carry it. */
export const KEY_FILE = 'vault.key'

/** Encrypts secrets that must be read again; a password needs none, because nobody has to read it. */
export type Vault = {
  /** Says which key was used, so that a foreign key is recognised before it is tried. */
  keyId: string
  /** @param owner what the secret belongs to: moved to another row it cannot be opened */
  seal: (text: string, owner: string) => string
  /** @throws when the text was altered, moved, or sealed with another key */
  open: (sealed: string, owner: string) => string
}

const FORM = /^gcm1:([0-9a-f]{8}):([A-Za-z0-9_-]+)$/
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM with one key. */
export function createVault(key: Buffer): Vault {
  if (key.length !== KEY_BYTES) throw new Error('Klucz szyfrowania ma mieć 32 bajty.')
  const keyId = createHash('sha256').update('splot-vault').update(key).digest('hex').slice(0, 8)
  return {
    keyId,
    seal: (text, owner) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `gcm1:${keyId}:${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open: (sealed, owner) => {
      const [, usedKey, packed = ''] = FORM.exec(sealed) ?? []
      if (usedKey !== keyId) throw new Error('Sekret zaszyfrowano innym kluczem.')
      const bytes = Buffer.from(packed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
      decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
    },
  }
}

/** The key that sealed a text; undefined when the text is not sealed. */
export function keyIdOf(text: string): string | undefined {
  return FORM.exec(text)?.[1]
}

/**
 * The key of this installation from its file; the first start makes one, readable by its owner only.
 *
 * @throws WrongSetting when others may read the file, or it holds no key
 */
export function readKey(path: string): Buffer {
  if (!existsSync(path)) makeKey(path)
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new WrongSetting(`Plik klucza ${path} mogą czytać inni. Odbierz im to: chmod 600 ${path}`)
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (key.length === KEY_BYTES) return key
  throw new WrongSetting(
    `Plik ${path} nie zawiera klucza. Przywróć go z kopii zapasowej; nowego nie twórz, bo nie otworzy starych sekretów.`,
  )
}

/** The file appears under its name whole; of two programs that start at once the second takes the key of the first. */
function makeKey(path: string): void {
  const fresh = `${path}.${process.pid}.tmp`
  const file = openSync(fresh, 'w', 0o600)
  try {
    writeSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    linkSync(fresh, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(fresh)
  }
}
