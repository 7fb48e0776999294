import { expect, test } from 'vitest'
import { world } from '#platform/testing/world.ts'
import { territoryOperations as api } from '../../shared/operations.ts'
import type { RegisterEntry } from '../../shared/register-entry.ts'
import { givenRegister, importBytes } from '../../testing/given.ts'
import { smallCountry, smallVoivodeship, terc } from '../../testing/small-country.ts'
import { territoryModule } from '../index.ts'

const region = () => world('2026-03-02', [territoryModule])

/** The small country in which one municipality has become urban-rural and another has a new name. */
function laterCountry(stateOn: string): RegisterEntry[] {
  return smallCountry(stateOn).flatMap((entry): RegisterEntry[] => {
    if (entry.code === '020102') {
      return [
        { ...entry, part: 3, kindName: 'gmina miejsko-wiejska' },
        { ...entry, part: 4, kindName: 'miasto' },
        { ...entry, part: 5, kindName: 'obszar wiejski' },
      ]
    }
    return entry.code === '040101' ? [{ ...entry, name: 'Nowa Brzezina' }] : [entry]
  })
}

test('operator wczytuje stan rejestru i od razu widać jednostki, a mieszkaniec importować nie może', async () => {
  const splot = await region()

  const report = await givenRegister(splot)

  expect(report).toMatchObject({ accepted: true, dryRun: false, rowsRead: 112, problems: [] })
  expect(report.title).toBe('Rejestr TERC, stan na 1\u00a0stycznia 2024\u00a0r.')
  expect(report.counts.slice(0, 3)).toEqual([
    { label: 'województwa', count: 16 },
    { label: 'powiaty', count: 16 },
    { label: 'gminy', count: 48 },
  ])
  const { items } = await splot.resident.call(api.listUnits, { query: { level: 'municipality', parentCode: '02' } })
  expect(items.map(({ code, kind }) => [code, kind])).toEqual([
    ['020101', 1],
    ['020102', 2],
    ['020103', 3],
  ])
  const attempt = splot.resident.call(api.importRegister, { body: { fileSha256: 'a'.repeat(64), dryRun: true } })
  await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
})

test('import zostawia ślad i podnosi wersję danych, a próba bez zapisu nie zmienia niczego', async () => {
  const splot = await region()
  const version = async () =>
    (await splot.db.selectFrom('platform.dataVersion').selectAll().executeTakeFirstOrThrow()).version
  const before = await version()

  const rehearsal = await importBytes(splot, 'importRegister', terc(smallCountry('2024-01-01')), { dryRun: true })
  expect(rehearsal).toMatchObject({ accepted: true, dryRun: true })
  expect(await splot.db.selectFrom('territory.unit').select('code').execute()).toEqual([])
  expect(await splot.db.selectFrom('territory.dataset').selectAll().execute()).toEqual([])
  expect(await version()).toBe(before)

  await givenRegister(splot)
  expect(await version()).toBeGreaterThan(before)
  const trace = await splot.db
    .selectFrom('audit.entry')
    .selectAll()
    .where('subjectNoun', '=', 'register-state')
    .execute()
  expect(trace).toMatchObject([
    { operation: 'territory.importRegister', subjectId: '2024-01-01', actorKind: 'operator' },
  ])
})

test('plik z błędem niczego nie zapisuje, a odmowa niesie sprawozdanie', async () => {
  const splot = await region()
  const cut = smallCountry('2024-01-01').filter(({ code }) => !code.startsWith('32'))

  await expect(importBytes(splot, 'importRegister', terc(cut))).rejects.toMatchObject({
    code: 'import-refused',
    details: { report: { accepted: false, problems: [{ message: expect.stringContaining('15\u00a0województw') }] } },
  })

  expect(await splot.db.selectFrom('territory.registerState').selectAll().execute()).toEqual([])
  expect(await splot.db.selectFrom('territory.registerEntry').selectAll().execute()).toEqual([])
})

test('zmianę rodzaju datują dwa stany, a trzeci, późniejszym importem, zawęża tę datę', async () => {
  const splot = await region()
  await givenRegister(splot, smallCountry('2022-01-01'))
  const report = await givenRegister(splot, laterCountry('2026-01-01'))
  expect(report.notes.join('\n')).toMatch(
    /Między 1.stycznia 2022.r\. a 1.stycznia 2026.r\. zmiany rodzaju gmin \(1.gmina\): 020102\./,
  )

  const before = await splot.resident.call(api.getUnit, { params: { code: '020102' } })
  expect(before.versions).toMatchObject([
    { kind: 2, beganAfter: null, beganBy: '2022-01-01', endedAfter: '2022-01-01', endedBy: '2026-01-01' },
    { kind: 3, beganAfter: '2022-01-01', beganBy: '2026-01-01', endedAfter: null, endedBy: null },
  ])

  await givenRegister(splot, laterCountry('2024-01-01'))
  const after = await splot.resident.call(api.getUnit, { params: { code: '020102' } })
  expect(after.versions[1]).toMatchObject({ kind: 3, beganAfter: '2022-01-01', beganBy: '2024-01-01' })
})

test('ten sam stan podany drugi raz nic nie zmienia, a z inną treścią jest odrzucony', async () => {
  const splot = await region()
  await givenRegister(splot)
  const reordered = smallCountry('2024-01-01').reverse()

  const again = await importBytes(splot, 'importRegister', terc(reordered))
  expect(again.accepted).toBe(true)
  expect(again.notes.join()).toContain('jest już wczytany z tą samą treścią')
  expect(await splot.db.selectFrom('territory.registerState').selectAll().execute()).toHaveLength(1)

  const other = importBytes(splot, 'importRegister', terc(laterCountry('2024-01-01')))
  await expect(other).rejects.toMatchObject({
    details: { report: { problems: [{ message: expect.stringContaining('z inną treścią') }] } },
  })
})

test('stan o ponad 1% gmin mniejszy od najbliższego jest odrzucony jako ucięty', async () => {
  const splot = await region()
  await givenRegister(splot)
  const fewer = smallCountry('2025-01-01').filter(({ code }) => code !== '320102')

  const attempt = importBytes(splot, 'importRegister', terc(fewer))

  await expect(attempt).rejects.toMatchObject({
    details: { report: { problems: [{ message: expect.stringContaining('Brakuje ponad 1%') }] } },
  })
})

test('region pokazowy i prawdziwy rejestr nie spotykają się w jednej bazie', async () => {
  const demo = await region()
  await importBytes(demo, 'importRegister', terc(smallVoivodeship('98', '2024-01-01')), { synthetic: true })
  await expect(givenRegister(demo)).rejects.toMatchObject({
    details: {
      report: { problems: [{ remedy: expect.stringMatching(/DATA_DIR=\S+ npm run splot -- init --region 28/) }] },
    },
  })
  expect(await demo.db.selectFrom('territory.unit').select('code').where('code', 'like', '02%').execute()).toEqual([])

  const real = await region()
  await givenRegister(real)
  const attempt = importBytes(real, 'importRegister', terc(smallVoivodeship('98', '2025-01-01')), { synthetic: true })
  await expect(attempt).rejects.toMatchObject({ code: 'import-refused' })
  expect(await real.db.selectFrom('territory.dataset').select('kind').execute()).toEqual([{ kind: 'real' }])
})

test('bez oznaczenia syntetyczny plik jest odrzucony, a oznaczenie nie przepuszcza prawdziwych kodów', async () => {
  const splot = await region()
  await expect(importBytes(splot, 'importRegister', terc(smallVoivodeship('98', '2024-01-01')))).rejects.toMatchObject({
    code: 'import-refused',
  })
  await expect(
    importBytes(splot, 'importRegister', terc(smallCountry('2024-01-01')), { synthetic: true }),
  ).rejects.toMatchObject({ code: 'import-refused' })
  expect(await splot.db.selectFrom('territory.dataset').selectAll().execute()).toEqual([])
})

test('dwa importy naraz czekają na siebie i dają te same tabele, co jeden po drugim', async () => {
  const together = await region()
  await Promise.all([
    givenRegister(together, smallCountry('2022-01-01')),
    givenRegister(together, laterCountry('2026-01-01')),
  ])
  const inTurn = await region()
  await givenRegister(inTurn, laterCountry('2026-01-01'))
  await givenRegister(inTurn, smallCountry('2022-01-01'))

  for (const table of ['territory.unit', 'territory.unitVersion'] as const) {
    const rows = (splot: typeof inTurn) => splot.db.selectFrom(table).selectAll().execute()
    const sorted = async (splot: typeof inTurn) => (await rows(splot)).map((row) => JSON.stringify(row)).sort()
    expect(await sorted(together)).toEqual(await sorted(inTurn))
  }
})
