import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project-root.ts'

/** How much of a SHA-256 is kept of each; two passwords with the same six bytes would be one in a billion. */
const BYTES = 6

let list: Buffer | undefined

/** How many leaked passwords are known here; see tools/known-passwords.mjs for where they come from. */
export function knownPasswordCount(): number {
  return theList().length / BYTES
}

/** Whether a password, in small letters, is among those that leaked elsewhere and are therefore tried first. */
export function isKnownPassword(folded: string): boolean {
  const sought = createHash('sha256').update(folded).digest().subarray(0, BYTES)
  const held = theList()
  let [from, to] = [0, held.length / BYTES]
  while (from < to) {
    const middle = (from + to) >> 1
    const order = held.compare(sought, 0, BYTES, middle * BYTES, (middle + 1) * BYTES)
    if (order === 0) return true
    if (order < 0) from = middle + 1
    else to = middle
  }
  return false
}

function theList(): Buffer {
  list ??= readFileSync(join(projectRoot, 'platform/auth/known-passwords.bin'))
  return list
}
