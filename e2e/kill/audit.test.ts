import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { auditModule } from '#platform/audit/module.ts'
import { auditOperations } from '#platform/audit/operations.ts'
import { sealAudit } from '#platform/audit/seal-audit.ts'
import { callOperation } from '#platform/call.ts'
import { runningPostmaster } from '#platform/db/embedded/postmaster.ts'
import { type Installation, openInstallation } from '#platform/installation.ts'
import { assemble } from '#platform/platform.ts'
import { readSettings } from '#platform/settings.ts'
import { ended, environment, until, writerOverFolder } from './writer-process.ts'

const HANDS = 200
const LEAST_OF_ROUND = 200
/** Long enough that the sealer is at work when everything is cut. */
const LEAST_DELAY_MS = 800

const writer = writerOverFolder('audit-writer')
const acknowledged: string[] = []
let sealsBefore = 0

test.each(['node', 'postgres i node'])(
  `zabity %s podczas ${HANDS} zapisów naraz: łańcuch śladu cały, nic potwierdzonego nie zginęło`,
  async (victim) => {
    const { child, lines, errors } = writer.start(String(HANDS))
    const gone = ended(child)
    await until(() => lines.length >= LEAST_OF_ROUND, errors)
    await pause(LEAST_DELAY_MS + Math.random() * LEAST_DELAY_MS)
    if (victim !== 'node') process.kill(runningPostmaster(join(writer.dataDir, 'postgres'))!.pid, 'SIGKILL')
    child.kill('SIGKILL')
    await gone
    acknowledged.push(...lines)
    await verifyChain()
  },
)

/** After the crash: whoever opens next seals what was left, the chain is whole and holds every acknowledged write once. */
async function verifyChain(): Promise<void> {
  const installation = await openInstallation(readSettings(environment(writer.dataDir)), 'splot-kill')
  try {
    const waited = await checkSealerWorked(installation)
    const left = await sealAudit(installation.sealing)
    const platform = assemble(installation, [auditModule])
    const report = await callOperation(platform, { kind: 'operator', name: 'kill-test' }, auditOperations.verify, {})
    expect(report).toMatchObject({ isWhole: true, damages: [], notices: [], waitingEntries: 0 })
    expect(report.keptHeads).toBe(report.newestSeal?.number)

    sealsBefore = report.newestSeal?.number ?? 0

    const places = await installation.db
      .selectFrom('audit.entry as entry')
      .innerJoin('audit.link as link', 'link.entryId', 'entry.id')
      .select('entry.subjectId')
      .where('entry.operation', '=', 'documents.storeFile')
      .execute()
    const sealed = places.map(({ subjectId }) => subjectId)
    expect(new Set(sealed).size).toBe(sealed.length)
    expect(acknowledged.filter((sha256) => !sealed.includes(sha256))).toEqual([])
    process.stdout.write(
      `potwierdzone: ${acknowledged.length}, wpisy w łańcuchu: ${report.sealedEntries}, pieczęcie: ${report.newestSeal?.number}, zapieczętowane po awarii: ${left}, najdłużej od zapisu do pieczęci: ${Math.round(waited)} ms\n`,
    )
  } finally {
    await installation.close()
  }
}

/** Seals of the round that was cut; returns the longest time from the beginning of a write to its seal, in milliseconds. */
async function checkSealerWorked({ db }: Installation): Promise<number> {
  const { rows } = await sql<{ seals: number; waited: number }>`
    select count(distinct seal.number)::int as seals,
      (extract(epoch from max(seal.sealed_at - entry.recorded_at)) * 1000)::float8 as waited
    from audit.seal
    join audit.link on link.position between seal.first_position and seal.last_position
    join audit.entry on entry.id = link.entry_id
    where seal.number > ${sealsBefore}`.execute(db)
  const { seals, waited } = rows[0]!
  expect(seals).toBeGreaterThan(0)
  return waited
}
