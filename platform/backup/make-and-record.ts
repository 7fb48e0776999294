import { basename } from 'node:path'
import { callOperation } from '../call.ts'
import type { Actor } from '../ctx.ts'
import type { Installation } from '../installation.ts'
import type { Platform } from '../platform.ts'
import { backupOperations } from './backup.ts'
import { provedManifest } from './manifest.ts'

/** Makes a backup, reads it back file by file, and only then notes it in the register of backups. */
export async function makeAndRecord(
  platform: Platform,
  actor: Actor,
  backup: NonNullable<Installation['backup']>,
  target: string,
): Promise<{ folder: string; files: number; bytes: number }> {
  const now = platform.clock()
  const folder = await backup(target, now)
  const { files } = await provedManifest(folder)
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  await callOperation(platform, actor, backupOperations.record, {
    body: { name: basename(folder), madeAt: now.toISOString(), files: files.length, bytes },
  })
  return { folder, files: files.length, bytes }
}
