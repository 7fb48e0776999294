import { expect, test } from 'vitest'
import type { World } from '#platform/testing/world.ts'
import { importExport, observationsOf, officeCsv, region } from './testing.ts'

const YEARS = [2022, 2023, 2024] as const
const file = (...values: (string | number)[]) =>
  officeCsv(
    YEARS.map((year) => `kluby;${year};[szt.]`),
    [['0201011', 'Brzezina 02 (1)', ...values]],
  )
const dated = (stamp: string) => `KULT_9001_CTAB_${stamp}.csv`
const EXPORTS = [
  { name: dated('20230301'), text: file(10, '', '') },
  { name: dated('20240301'), text: file(11, 20, '') },
  { name: dated('20250301'), text: file(11, 21, 30) },
] as const

const valuesOf = async (splot: World) => (await observationsOf(splot, '020101')).map(({ value }) => value)

test('nowszy plik zastępuje starszy i mówi, ile zmienił', async () => {
  const splot = await region()
  await importExport(splot, EXPORTS[0].name, EXPORTS[0].text)

  const report = await importExport(splot, EXPORTS[1].name, EXPORTS[1].text)

  expect(report.observations).toEqual({ added: 0, changed: 2, confirmed: 1, keptNewer: 0, withdrawn: 0, missing: 1 })
  expect(await valuesOf(splot)).toEqual([11, 20, null])
})

test('zastąpiona liczba zostaje z tym, co ją zastąpiło, a potwierdzona ani zachowana nie', async () => {
  const splot = await region()
  for (const { name, text } of [EXPORTS[0], EXPORTS[1], EXPORTS[0], EXPORTS[2]]) await importExport(splot, name, text)
  const rows = await splot.db
    .selectFrom('indicators.revision as r')
    .innerJoin('indicators.origin as before', 'before.id', 'r.originId')
    .innerJoin('indicators.origin as after', 'after.id', 'r.replacedById')
    .select(['year', 'value', 'newValue', 'newStatus', 'before.publishedOn as from', 'after.publishedOn as by'])
    .orderBy('r.id')
    .execute()
  expect(rows).toEqual([
    { year: 2022, value: 10, newValue: 11, newStatus: 'value', from: '2023-03-01', by: '2024-03-01' },
    { year: 2023, value: null, newValue: 20, newStatus: 'value', from: '2023-03-01', by: '2024-03-01' },
    { year: 2023, value: 20, newValue: 21, newStatus: 'value', from: '2024-03-01', by: '2025-03-01' },
    { year: 2024, value: null, newValue: 30, newStatus: 'value', from: '2024-03-01', by: '2025-03-01' },
  ])
})

test('wycofanie pliku nie gubi zapisu o tym, co kiedyś zmienił', async () => {
  const splot = await region()
  await importExport(splot, EXPORTS[0].name, EXPORTS[0].text)
  await importExport(splot, EXPORTS[1].name, EXPORTS[1].text)

  const report = await importExport(splot, 'KULT_9002_CTAB_20240301.csv', EXPORTS[1].text)

  expect(report.observations).toMatchObject({ withdrawn: 3, added: 3 })
  const { count } = await splot.db
    .selectFrom('indicators.revision as r')
    .innerJoin('indicators.variable as v', 'v.id', 'r.variableId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('v.subjectCode', '=', 'P9001')
    .executeTakeFirstOrThrow()
  expect(count).toBe(2)
})

test('starszy plik nie nadpisuje nowszego, a zachowane liczby są policzone i nazwane', async () => {
  const splot = await region()
  await importExport(splot, EXPORTS[2].name, EXPORTS[2].text)

  const report = await importExport(splot, EXPORTS[0].name, EXPORTS[0].text)

  expect(report.observations).toMatchObject({ added: 0, changed: 0, confirmed: 0, keptNewer: 3 })
  expect(report.notes.join(' ')).toMatch(/nowsze liczby niż z pliku z dnia 1.marca 2023.r\./)
  expect(await valuesOf(splot)).toEqual([11, 21, 30])
})

test('w każdej kolejności importów zostaje to samo, z tym samym pochodzeniem', async () => {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const
  for (const order of orders) {
    const splot = await region()
    for (const at of order) await importExport(splot, EXPORTS[at].name, EXPORTS[at].text)
    const rows = await splot.db
      .selectFrom('indicators.observation as o')
      .innerJoin('indicators.origin as p', 'p.id', 'o.originId')
      .select(['o.year', 'o.value', 'o.status', 'p.publishedOn'])
      .orderBy('o.year')
      .execute()
    expect(rows, order.join(' → ')).toEqual([
      { year: 2022, value: 11, status: 'value', publishedOn: '2025-03-01' },
      { year: 2023, value: 21, status: 'value', publishedOn: '2025-03-01' },
      { year: 2024, value: 30, status: 'value', publishedOn: '2025-03-01' },
    ])
  }
})

test('ten sam plik wczytany drugi raz niczego nie zmienia, także pod nazwą bez daty', async () => {
  const splot = await region()
  await importExport(splot, EXPORTS[1].name, EXPORTS[1].text)
  const again = await importExport(splot, EXPORTS[1].name, EXPORTS[1].text)
  expect(again.observations).toMatchObject({ added: 0, changed: 0, confirmed: 3, keptNewer: 0 })

  await importExport(splot, 'kluby.csv', EXPORTS[1].text, { subject: 'P9001' })
  const [origin] = await splot.db.selectFrom('indicators.origin').select('publishedOn').execute()
  expect(origin).toEqual({ publishedOn: '2024-03-01' })
  const older = await importExport(splot, EXPORTS[0].name, EXPORTS[0].text)
  expect(older.observations).toMatchObject({ keptNewer: 3 })
})

test('plik bez daty ustępuje plikom z datą, a spośród takich jak on wygrywa ostatni', async () => {
  const splot = await region()
  await importExport(splot, 'a.csv', file(1, 2, 3), { subject: 'P9001' })
  expect((await importExport(splot, 'b.csv', file(1, 2, 4), { subject: 'P9001' })).observations).toMatchObject({
    changed: 1,
    confirmed: 2,
  })
  expect(await valuesOf(splot)).toEqual([1, 2, 4])

  await importExport(splot, EXPORTS[0].name, EXPORTS[0].text)
  expect(await valuesOf(splot)).toEqual([10, null, null])
  expect((await importExport(splot, 'c.csv', file(7, 8, 9), { subject: 'P9001' })).observations).toMatchObject({
    keptNewer: 3,
  })
})

test('data z przyszłości w nazwie niczego nie daje: taki plik jest jak bez daty', async () => {
  const splot = await region()
  const report = await importExport(splot, dated('20991231'), file(1, 2, 3))
  expect(report).toMatchObject({ publishedOn: null })
  expect(report.notes).toContainEqual(expect.stringContaining('nie niesie daty'))
  await importExport(splot, EXPORTS[0].name, EXPORTS[0].text)
  expect(await valuesOf(splot)).toEqual([10, null, null])
})

test('liczba, która w nowszym pliku zniknęła, nie zostaje po cichu z dawnego', async () => {
  const splot = await region()
  await importExport(splot, EXPORTS[2].name, EXPORTS[2].text)
  const report = await importExport(splot, dated('20260101'), file(11, 21, ''))
  expect(report.observations).toMatchObject({ changed: 1, confirmed: 2, missing: 1 })
  expect(await observationsOf(splot, '020101')).toMatchObject([
    { value: 11 },
    { value: 21 },
    { value: null, status: 'not-collected' },
  ])
})
