import { existsSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'

const MEMORY = '/dev/shm'

/** Memory where there is plenty of it, else the disk: a run that keeps nothing should not wait for the disk. */
export function placeWithRoom(bytes: number): string {
  if (!existsSync(MEMORY) || freemem() < 2 * bytes) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize > bytes ? MEMORY : tmpdir()
}
