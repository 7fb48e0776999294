import { hash, verify } from '@node-rs/argon2'
import type { Ctx } from '../ctx.ts'
import { isMadeOfContext } from './context-words.ts'
import { isKnownPassword } from './known-passwords.ts'

/** argon2id, the library's default kind, with OWASP's least cost: four at once (threads of Node) take 76 MiB. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const SHORTEST_PASSWORD = 12

/** Stands on the sign-in page of a demo; refused everywhere else. */
export const DEMO_PASSWORD = 'pokaz-splotu-98'

/** Polish ones that no leak of other countries carries. */
const COMMON = [
  'zaq12wsxcde3',
  'haslo1234567',
  'haslohaslo12',
  'haslohaslohaslo',
  'polskapolska',
  'zmienmojehaslo',
  'kochamcie123',
  'kochamciebardzo',
  'matkaboska123',
  'niemamhasla123',
  'mojehaslo123',
  'jestemnajlepszy',
  'dziendobry123',
  'legiawarszawa',
  'lechpoznan1922',
]

/** Why a password cannot be taken, in sentences that say what to do; empty when it can. */
export function passwordFaults(password: string, owner: { email: string; name: string }): string[] {
  const typed = normal(password)
  const folded = typed.toLowerCase()
  const own = [owner.email, owner.email.split('@')[0] ?? '', owner.name].map((text) => text.toLowerCase())
  const ownWords = own.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
  if ([...typed].length < SHORTEST_PASSWORD)
    return [`Wpisz co najmniej ${SHORTEST_PASSWORD} znaków. Najłatwiej zapamiętać kilka słów.`]
  if (own.includes(folded)) return ['Wybierz hasło inne niż własne imię, nazwisko i adres e-mail.']
  if (isMadeOfContext(folded, ownWords))
    return ['To hasło składa się z nazw, które tu zgaduje się najpierw. Dodaj kilka słów, które nic z nimi nie łączy.']
  if (COMMON.includes(folded) || isKnownPassword(folded) || folded === DEMO_PASSWORD || new Set(folded).size < 4)
    return ['To hasło zgadłby każdy w pierwszych próbach. Ułóż własne, na przykład z kilku słów.']
  return []
}

/** Whether a hash was made at another cost than today's, so that it should be made anew when the password is known. */
export function isOutdated(kept: string): boolean {
  const { memoryCost, timeCost, parallelism } = COST
  return !kept.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`)
}

/** The hash that is kept. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(normal(password), COST)
}

/**
 * Whether a password fits what is kept of an account. Where nothing is kept, a hash that nothing fits is computed all the
 * same, so that the time of the answer does not tell who has an account.
 */
export async function passwordFits(password: string, kept: string | undefined): Promise<boolean> {
  const fits = await verify(kept ?? (await hashOfNobody()), normal(password))
  return fits && kept !== undefined
}

/** Sets the password of an account; the caller decides which sessions that ends. */
export async function setPassword(ctx: Ctx, accountId: string, password: string): Promise<void> {
  const row = { hash: await hashPassword(password), setAt: ctx.now }
  await ctx.db
    .insertInto('auth.password')
    .values({ accountId, ...row })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(row))
    .execute()
}

let nobody: Promise<string> | undefined

function hashOfNobody(): Promise<string> {
  nobody ??= hash('nikt nie ma takiego konta', COST)
  return nobody
}

/** The same letters typed on another keyboard are the same password. */
function normal(password: string): string {
  return password.normalize('NFKC')
}
