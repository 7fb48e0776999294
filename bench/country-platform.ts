import { join } from 'node:path'
import { modules } from '#apps/server/modules.ts'
import { headsFile } from '#platform/audit/heads-file.ts'
import { createVault } from '#platform/auth/vault.ts'
import { callOperation } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import { connect } from '#platform/db/connect.ts'
import { fileStore } from '#platform/documents/file-store.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import { assemble, type Platform } from '#platform/platform.ts'

/** On whose behalf the bench works. */
export const actor: Actor = { kind: 'system', name: 'bench' }

export type BenchPlatform = Platform & {
  /** Moment at which the last import began to write, by `performance.now()`; undefined until it does. */
  firstWrite: () => number | undefined
  forgetFirstWrite: () => void
}

/** All modules over a database of the bench. */
export function openBenchPlatform(appUrl: string, dataDir: string): BenchPlatform {
  let firstWrite: number | undefined
  const platform = assemble(
    {
      db: connect(appUrl).db,
      files: fileStore(join(dataDir, 'files')),
      heads: headsFile(join(dataDir, 'audit-heads.log')),
      vault: createVault(Buffer.alloc(32)),
      onProgress: (text) => {
        if (text.startsWith('Zapisuję')) firstWrite ??= performance.now()
      },
    },
    modules,
  )
  return {
    ...platform,
    firstWrite: () => firstWrite,
    forgetFirstWrite: () => {
      firstWrite = undefined
    },
  }
}

/** Keeps a file as an upload would; returns its checksum. */
export async function storeFile(platform: Platform, name: string, content: Uint8Array): Promise<string> {
  const mediaType = name.endsWith('.csv') ? 'text/csv' : 'application/geo+json'
  const { sha256 } = await callOperation(platform, actor, documentOperations.storeFile, {
    query: { name, mediaType, origin: 'Pomiar', licence: 'bez ograniczeń', obtainedOn: '2026-03-02' },
    body: { content },
  })
  return sha256
}
