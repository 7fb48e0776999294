import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where a PostgreSQL is spoken to. */
export type Place = {
  port: number
  /** Where its socket lies; empty when it has none. */
  socketFolder: string
}

/** What `postmaster.pid` says about a running PostgreSQL. */
export type Postmaster = Place & { pid: number }

/** The PostgreSQL that runs on this data folder, or undefined. A lock left by a crash counts as none and is cleared. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const lock = join(cluster, 'postmaster.pid')
  if (!existsSync(lock)) return undefined
  const lines = readFileSync(lock, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (isPostgres(pid)) return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '' }
  clearStaleLock(cluster)
  return undefined
}

/** True while the process exists and is PostgreSQL; a zombie that nobody has reaped yet is not running. */
export function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  if (process.platform !== 'linux') return answersSignals(pid)
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
    return name === 'postgres' && state !== 'Z' && state !== 'X'
  } catch {
    return false
  }
}

/** Signal 0 asks only whether the process is there. */
function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function clearStaleLock(cluster: string): void {
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  for (const name of readdirSync(cluster)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(join(cluster, name), { force: true })
  }
}
