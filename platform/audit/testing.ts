import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { World } from '../testing/world.ts'
import type { ChainReport } from './chain-report.ts'
import type { HeadLine } from './heads-file.ts'
import { auditOperations } from './operations.ts'
import { sealAudit } from './seal-audit.ts'

/** Runs SQL as the owner of a world's database, with the guards against accidents switched off: the worst that can happen to the audit. */
export async function tamper(region: World, ...statements: string[]): Promise<void> {
  const tables = ['audit.entry', 'audit.link', 'audit.seal', 'audit.unsealed']
  const guards = (state: string) => tables.map((table) => `alter table ${table} ${state} trigger user`)
  await asOwner(region, ...guards('disable'), ...statements, ...guards('enable'))
}

/** Runs SQL as the owner of a world's database. */
export async function asOwner(region: World, ...statements: string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl(region) })
  owner.on('error', () => {})
  await owner.connect()
  try {
    for (const sql of statements) await owner.query(sql)
  } finally {
    await owner.end()
  }
}

function ownerUrl(region: World): string {
  const name = new URL(region.appUrl).pathname
  return inject('database').ownerUrl.replace(/\/splot$/, name)
}

/** Writes entries of one instant and returns their ids in the order of the chain. */
export async function writeEntries(region: World, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID()).sort()
  await region.db
    .insertInto('audit.entry')
    .values(
      ids.map((id, place) => ({
        id,
        recordedAt: '2026-03-02T11:00:00.000Z',
        actorKind: 'account',
        actorId: '7d9e0a0e-6f0e-4f7c-9a55-0d5d8c6b1a01',
        onBehalfOf: '7d9e0a0e-6f0e-4f7c-9a55-0d5d8c6b1a02',
        operation: 'sample.change',
        action: 'sample.change',
        basis: 'art-6-1-e',
        subjectNoun: 'note',
        subjectId: `n-${place}`,
      })),
    )
    .execute()
  return ids
}

/** Writes and seals batches of so many entries; returns the ids in the order of the chain. */
export async function sealedBatches(region: World, ...sizes: number[]): Promise<string[]> {
  const ids: string[] = []
  for (const size of sizes) {
    ids.push(...(await writeEntries(region, size)))
    await sealAudit(region.platform)
  }
  return ids
}

/** What the operator is told about the chain. */
export async function verify(region: World, knownHead?: string): Promise<ChainReport> {
  return await region.operator.call(auditOperations.verify, { query: { knownHead } })
}

/** Everything that stands in the file of heads. */
export async function linesOf(region: World): Promise<HeadLine[]> {
  const lines: HeadLine[] = []
  for await (const line of region.platform.heads.lines()) lines.push(line)
  return lines
}
