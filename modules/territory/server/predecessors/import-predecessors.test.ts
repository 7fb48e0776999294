import { expect, test } from 'vitest'
import { world } from '#platform/testing/world.ts'
import { territoryOperations as api } from '../../shared/operations.ts'
import { givenRegister, importBytes } from '../../testing/given.ts'
import { territoryModule } from '../index.ts'

const csv = (...lines: string[]) => new TextEncoder().encode(`kod;poprzednik;akt_prawny;dzień\n${lines.join('\n')}\n`)
const ACT = 'rozporządzenie w sprawie ustalenia granic gmin'

test('poprzednik pochodzi ze sprawdzonego pliku, a bez niego nie wiadomo, kto nim był', async () => {
  const splot = await world('2026-03-02', [territoryModule])
  await givenRegister(splot)
  const predecessors = async () => (await splot.resident.call(api.getUnit, { params: { code: '020102' } })).predecessors
  expect(await predecessors()).toEqual([])

  const report = await importBytes(
    splot,
    'importPredecessors',
    csv(`020102;020101;${ACT};2023-01-01`, `020102;020198;${ACT};2023-01-01`),
  )

  expect(report.notes).toEqual([expect.stringContaining('020198')])
  expect(await predecessors()).toEqual([
    { predecessorCode: '020101', name: 'Brzezina 02', legalAct: ACT, tookEffectOn: '2023-01-01', share: null },
    { predecessorCode: '020198', name: null, legalAct: ACT, tookEffectOn: '2023-01-01', share: null },
  ])
  const trace = await splot.db
    .selectFrom('audit.entry')
    .select('subjectId')
    .where('subjectNoun', '=', 'territorial-unit')
    .execute()
  expect(trace).toEqual([{ subjectId: '020102' }])
})

test('plik z błędem zostawia poprzedni wykaz, a pusty wykaz można wczytać', async () => {
  const splot = await world('2026-03-02', [territoryModule])
  await givenRegister(splot)
  await importBytes(splot, 'importPredecessors', csv(`020102;020101;${ACT};2023-01-01`))

  await expect(importBytes(splot, 'importPredecessors', csv(`020102;020101;${ACT};wczoraj`))).rejects.toMatchObject({
    code: 'import-refused',
  })
  expect(await splot.db.selectFrom('territory.predecessor').selectAll().execute()).toHaveLength(1)

  await importBytes(splot, 'importPredecessors', csv())
  expect(await splot.db.selectFrom('territory.predecessor').selectAll().execute()).toEqual([])
})

test('udział mieszkańców jest w czwartej kolumnie, której może nie być', async () => {
  const splot = await world('2026-03-02', [territoryModule])
  await givenRegister(splot)
  const file = `kod;poprzednik;akt_prawny;dzień;udział\n020102;020101;${ACT};2023-01-01;12,5\n`
  await importBytes(splot, 'importPredecessors', new TextEncoder().encode(file))
  const { predecessors } = await splot.resident.call(api.getUnit, { params: { code: '020102' } })
  expect(predecessors).toMatchObject([{ predecessorCode: '020101', share: 0.125 }])
})
