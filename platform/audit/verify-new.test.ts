import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { type World, world } from '../testing/world.ts'
import { auditModule } from './module.ts'
import { auditOperations } from './operations.ts'
import { sealedBatches, tamper, verify } from './testing.ts'

const verifyNew = (region: World) => region.operator.call(auditOperations.verifyNew, {})
const entryAt = (position: number) => `(select entry_id from audit.link where position = ${position})`
const change = (position: number) => `update audit.entry set operation = 'x.y' where id = ${entryAt(position)}`
const keptPlace = (region: World) => join(dirname(region.platform.heads.path), 'audit-verified.json')

/** Places 1–10 verified from the beginning, then 11–15 sealed. */
async function givenVerified(): Promise<World> {
  const region = await world('2026-03-02', [auditModule])
  await sealedBatches(region, 5, 5)
  expect((await verify(region)).isWhole).toBe(true)
  await sealedBatches(region, 5)
  return region
}

test('sprawdzenie od ostatniej pieczęci posuwa ją dalej i pamięta, kiedy sprawdzono całość', async () => {
  const region = await givenVerified()
  const before = await region.platform.verified.read()
  expect(before?.number).toBe(2)
  region.setNow('2026-03-02T15:00:00.000Z')
  const report = await verifyNew(region)
  expect(report).toMatchObject({
    isWhole: true,
    damages: [],
    keptHeads: 3,
    verifiedInFullAt: '2026-03-02T11:00:00.000Z',
  })
  const after = await region.platform.verified.read()
  expect(after?.number).toBe(report.newestSeal?.number)
  expect(after?.hash).toBe(report.newestSeal?.hash)
  expect(after?.fullAt).toBe('2026-03-02T11:00:00.000Z')
})

test.each([
  ['wpis zmieniony', [change(13)], 'entry-changed'],
  ['wpis usunięty', [`delete from audit.entry where id = ${entryAt(13)}`], 'entry-removed'],
  [
    'zmieniona pieczęć',
    [
      `update audit.seal set hash = repeat('a', 64) where last_position >= 13 and number = (select max(number) from audit.seal)`,
    ],
    'seal-changed',
  ],
])('uszkodzenie po zapisanej pieczęci (%s) znajduje krótkie sprawdzenie', async (_what, statements, kind) => {
  const region = await givenVerified()
  await tamper(region, ...statements)
  const { isWhole, damages } = await verifyNew(region)
  expect(isWhole).toBe(false)
  expect(damages.map((damage) => damage.kind)).toContain(kind)
})

test('uszkodzenia przed zapisaną pieczęcią krótkie sprawdzenie nie widzi, pełne je znajduje, i odtąd widzi je każde', async () => {
  const region = await givenVerified()
  await tamper(region, change(3))
  expect((await verifyNew(region)).isWhole).toBe(true)
  const full = await verify(region)
  expect(full.damages.map(({ kind, fromPosition }) => [kind, fromPosition])).toEqual([['entry-changed', 3]])
  expect(await region.platform.verified.read()).toBeUndefined()
  expect((await verifyNew(region)).damages.map(({ fromPosition }) => fromPosition)).toEqual([3])
})

test('pieczęć zapisana poza bazą demaskuje łańcuch napisany na nowo, a nieczytelny zapis znaczy: sprawdź wszystko', async () => {
  const region = await givenVerified()
  const kept = JSON.parse(readFileSync(keptPlace(region), 'utf8')) as { hash: string }
  writeFileSync(keptPlace(region), JSON.stringify({ ...kept, hash: 'b'.repeat(64) }))
  expect((await verifyNew(region)).damages.map(({ kind }) => kind)).toContain('known-head-absent')

  writeFileSync(keptPlace(region), '{')
  await tamper(region, change(3))
  expect((await verifyNew(region)).damages.map(({ fromPosition }) => fromPosition)).toEqual([3])
})

test('ucięty wykaz poza bazą po zapisanej pieczęci widać od razu', async () => {
  const region = await givenVerified()
  const { path } = region.platform.heads
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  writeFileSync(path, `${lines.slice(0, -1).join('\n')}\n`)
  expect((await verifyNew(region)).damages.map(({ kind }) => kind)).toContain('head-missing')
})
