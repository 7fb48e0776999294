import type { HeadsFile } from './audit/heads-file.ts'
import { type VerifiedHeadFile, verifiedHeadFile } from './audit/verified-head.ts'
import type { Vault } from './auth/vault.ts'
import { dataVersion } from './data-version.ts'
import type { Database } from './db/connect.ts'
import type { FileStore } from './documents/file-store.ts'
import type { Postman } from './mail/postman.ts'
import { createMemory, type Memory } from './memory.ts'
import { checkModules, type Module, type RefusalText, type Route } from './module.ts'
import { narrowestReach, type Reach } from './reach.ts'
import { sharedLook, type UnderWay } from './share-work.ts'

/** An operation ready to run. */
export type Prepared = Route & { module: Module; reach: Reach }

/** The assembled machine: what `callOperation` needs and nothing that belongs to one request. */
export type Platform = {
  db: Database
  files: FileStore
  heads: HeadsFile
  verified: VerifiedHeadFile
  vault: Vault
  clock: () => Date
  postman: Postman | undefined
  /** Names of the operations that jobs run. */
  tasks: ReadonlySet<string>
  operations: Map<string, Prepared>
  refusals: Map<string, RefusalText>
  /** The data version of this moment. */
  version: () => Promise<number>
  /** What is being made to be kept. */
  underWay: UnderWay
  /** Parts of answers, such as all figures of a country, of one version only: two of them would fill the memory. */
  parts: Memory
  /** Places that outlive versions of the data, by name. */
  lasting: Map<string, object>
  /** Kept answers of operations. */
  memory: Memory
  /** The same as they are sent to programs. */
  packed: Memory
  /** What was made of kept answers: rendered pages. */
  made: Memory
  onProgress: (text: string, done?: number, total?: number) => void
}

const MEGABYTE = 1024 * 1024
const KEPT_PARTS = { count: 300, bytes: 64 * MEGABYTE, versions: 1 }
// few: a page keeps itself, and its largest answer is seldom asked for by another
const KEPT_ANSWERS = { count: 10_000, bytes: 24 * MEGABYTE }
const PACKED_ANSWERS = { count: 60_000, bytes: 96 * MEGABYTE }
const KEPT_PAGES = { count: 10_000, bytes: 64 * MEGABYTE }

/** Assembles modules into a platform; refuses an operation without a rule. */
export function assemble(
  parts: {
    db: Database
    files: FileStore
    heads: HeadsFile
    vault: Vault
    clock?: () => Date
    postman?: Postman | undefined
    onProgress?: Platform['onProgress']
  },
  modules: Module[],
): Platform {
  checkModules(modules)
  return {
    db: parts.db,
    files: parts.files,
    heads: parts.heads,
    verified: verifiedHeadFile(parts.heads.path),
    vault: parts.vault,
    clock: parts.clock ?? (() => new Date()),
    postman: parts.postman,
    tasks: new Set(modules.flatMap(({ tasks = [] }) => tasks.map(({ operation }) => operation.name))),
    onProgress: parts.onProgress ?? (() => {}),
    version: sharedLook(() => dataVersion(parts.db)),
    underWay: new Map(),
    parts: createMemory(KEPT_PARTS),
    lasting: new Map(),
    memory: createMemory(KEPT_ANSWERS),
    packed: createMemory(PACKED_ANSWERS),
    made: createMemory(KEPT_PAGES),
    operations: new Map(
      modules.flatMap((module) =>
        module.routes.map((route) => [route.api.name, { ...route, module, reach: narrowestReach(route.api.returns) }]),
      ),
    ),
    refusals: new Map(modules.flatMap((module) => Object.entries(module.refusals))),
  }
}
