import type { Transaction } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { DB } from './db/types.ts'
import type { FileStore } from './documents/file-store.ts'

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
  /** The day in Warsaw. */
  today: PlainDate
  /** The instant, ISO 8601. */
  now: string
  /** Name of the running operation. */
  operation: string
  audit: {
    /** Notes that this operation changed or opened a thing; ids only, never texts. */
    touched: (noun: string, id: string) => void
  }
  files: FileStore
  /** To be called by every change of public figures or territory: answers kept in memory become stale with the commit. */
  dataChanged: () => void
  /** Keeps what depends on imported data alone, until the data change. Within a changing operation nothing is kept. */
  remember: <T>(key: string, make: () => Promise<T>) => Promise<T>
  /** Tells whoever waits what is being done; counts when they are known. */
  progress: (text: string, done?: number, total?: number) => void
}
