import { expect, test } from 'vitest'
import { auditModule } from '#platform/audit/module.ts'
import { sealedBatches, tamper } from '#platform/audit/testing.ts'
import { world } from '#platform/testing/world.ts'
import { nightlyVerification } from './chores.ts'

test('raz w nocy serwer sprawdza cały ślad, a o uszkodzeniu mówi w dzienniku', async () => {
  const region = await world('2026-03-02', [auditModule])
  const told: unknown[] = []
  const night = () => nightlyVerification(region.platform, { error: (what: unknown) => void told.push(what) } as never)
  await sealedBatches(region, 3, 3)
  expect([await night(), await night()]).toEqual(['done', 'held'])
  region.setNow('2026-03-03T00:59:00.000Z') // 1:59 in Warsaw: still the night before
  expect(await night()).toBe('held')
  region.setNow('2026-03-03T01:00:00.000Z')
  await tamper(
    region,
    "update audit.entry set operation = 'x.y' where id = (select entry_id from audit.link where position = 2)",
  )
  expect(told).toEqual([])
  expect(await night()).toBe('done')
  expect(told).toEqual([{ damages: ['Miejsce 2: wpis zmieniono po zapieczętowaniu.'] }])
  const verified = await region.db
    .selectFrom('audit.entry')
    .where('operation', '=', 'audit.verify')
    .select('actorName')
    .execute()
  expect(verified).toEqual([{ actorName: 'nightly-verification' }, { actorName: 'nightly-verification' }])
})
