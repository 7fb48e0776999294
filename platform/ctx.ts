import type { RawBuilder, SqlBool, Transaction } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Right, Verdict } from './access/right.ts'
import type { RowFacts } from './access/rules.ts'
import type { HeadsFile } from './audit/heads-file.ts'
import type { VerifiedHeadFile } from './audit/verified-head.ts'
import type { Vault } from './auth/vault.ts'
import type { DB } from './db/types.ts'
import type { FileStore } from './documents/file-store.ts'
import type { Job } from './jobs/task.ts'
import type { Postman } from './mail/postman.ts'

/** Who acts: the public, a person with an account, an operator at the machine, or the system itself. */
export type Actor =
  | { kind: 'public' }
  | { kind: 'account'; id: string; onBehalfOf: string | null }
  | { kind: 'operator'; name: string }
  | { kind: 'system'; name: string }

/** Everything a use case may depend on. Nothing is ambient: no global clock, no hidden user, no container. */
export type Ctx = {
  /** The transaction of this operation; reads see one snapshot. */
  db: Transaction<DB>
  actor: Actor
  /** What the actor's roles are today; empty without an account. */
  rights: readonly Right[]
  /**
   * SQL sentence of an action for this actor, over columns of the query. Every operation whose rules speak about rows
   * must ask for it: in the list, in the count, and before a thing is shown or changed.
   */
  allowed: (action: string, facts: RowFacts) => RawBuilder<SqlBool>
  /** The same sentence in parts that share no row: a count adds them up, each from an index of its own. */
  allowedApart: (action: string, facts: RowFacts) => RawBuilder<SqlBool>[]
  /** Which operations somebody with these rights could call, and by which sentence. */
  verdicts: (actor: Actor, rights: readonly Right[]) => Verdict[]
  /** The day in Warsaw. */
  today: PlainDate
  /** The instant, ISO 8601. */
  now: string
  /** Name of the running operation. */
  operation: string
  audit: {
    /** Notes that this operation changed or opened a thing; ids only, never texts. */
    touched: (noun: string, id: string) => void
    /** Where the seals are kept a second time, outside the database; for the one operation that compares them. */
    heads: HeadsFile
    /** How far the chain is known to be whole. */
    verified: VerifiedHeadFile
  }
  files: FileStore
  /** Encrypts secrets that have to be read again, with the key of this installation. */
  vault: Vault
  /** Plans work for after the commit, one job per addressee; when this operation is undone, so is its plan. */
  plan: (job: Job) => Promise<void>
  /** Who carries mail out of this machine; undefined where no mail server is set. */
  postman: Postman | undefined
  /** To be called by every change of public figures or territory: answers kept in memory become stale with the commit. */
  dataChanged: () => void
  /** Keeps what depends on imported data alone, until the data change. Within a changing operation nothing is kept. */
  remember: <T>(key: string, make: () => Promise<T>) => Promise<T>
  /**
   * A place of that name which outlives versions of the data: whatever is laid there says itself of which state it is.
   * A changing operation has one of its own, since what it reads is of several moments and may never be committed.
   */
  lasting: <T extends object>(name: string, make: () => T) => T
  /** Tells whoever waits what is being done; counts when they are known. */
  progress: (text: string, done?: number, total?: number) => void
}
