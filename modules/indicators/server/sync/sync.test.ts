import { expect, test } from 'vitest'
import { dataVersion } from '#platform/data-version.ts'
import { syncOperations as api } from '../../shared/sync/operations.ts'
import { importExport, officeCsv } from '../bdl/testing.ts'
import {
  asExpected,
  bankId,
  expectedVariable,
  heldFigures,
  PEOPLE,
  regionWithBank,
  registerCode,
  someNumber,
  synchronise,
  UNEMPLOYED,
} from './testing.ts'

test('synchronizacja wczytuje całą zmienną, a każda odpowiedź jest przechowana i prowadzi do niej pochodzenie', async () => {
  const set = await regionWithBank()
  const before = await dataVersion(set.region.db)

  const { rest, log, itemOf } = await synchronise(set, [PEOPLE, UNEMPLOYED])

  expect(rest).toEqual({ kind: 'done' })
  expect(log.items.map(({ state, reason }) => [state, reason])).toEqual([
    ['applied', null],
    ['applied', null],
    ['applied', null],
  ])
  // kraj, 16 województw, 16 powiatów i 48 gmin w dwóch latach; części gmin i dawny rodzaj nie są osobnymi jednostkami
  expect(itemOf(PEOPLE)).toMatchObject({ added: 81 * 2, changed: 0, confirmed: 0, keptNewer: 0 })
  const cells = await set.region.db
    .selectFrom('indicators.observation as o')
    .innerJoin('indicators.origin as p', 'p.id', 'o.originId')
    .select(['o.value', 'o.municipalityKind', 'p.publishedOn', 'p.obtainedOn', 'p.fileSha256', 'p.synthetic'])
    .where('o.unitCode', '=', '020103')
    .where('o.year', '=', 2023)
    .execute()
  expect(cells).toHaveLength(2)
  expect(cells[0]).toMatchObject({
    value: someNumber('020103', 2023),
    municipalityKind: 3,
    publishedOn: '2026-03-02',
    obtainedOn: '2026-03-02',
    synthetic: false,
  })
  const manifest = JSON.parse(
    new TextDecoder().decode(await set.region.platform.files.get(itemOf(PEOPLE).fileSha256 ?? '')),
  )
  expect(manifest.answers).toHaveLength(5)
  for (const { sha256, question } of manifest.answers) {
    const kept = JSON.parse(new TextDecoder().decode(await set.region.platform.files.get(sha256)))
    expect(kept.variableId, question).toBe(PEOPLE)
  }
  expect(await dataVersion(set.region.db)).toBe(before + 2)
  const numbers = await set.region.db
    .selectFrom('indicators.variable')
    .select(['subjectCode', 'label', 'bdlId'])
    .where('bdlId', 'is not', null)
    .orderBy('bdlId', 'desc')
    .execute()
  expect(numbers).toEqual([
    { subjectCode: 'P2137', label: 'ogółem', bdlId: PEOPLE },
    { subjectCode: 'P1944', label: 'ogółem', bdlId: UNEMPLOYED },
  ])
  expect(set.bank.excess).toBe(0)
})

test('każde pytanie zadano raz, a jednostki spoza rejestru są wymienione i niewczytane', async () => {
  const set = await regionWithBank()
  const { itemOf } = await synchronise(set)
  const paths = set.bank.log.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).toContain('/data/by-variable/72305?unit-level=6&lang=pl&format=json&page-size=100&page=1')
  expect(itemOf(PEOPLE).notes).toContain('(16\u00a0jednostek): Powiat nieustalony (020198)')
  const crosswalk = await set.region.db.selectFrom('indicators.bdlUnit').selectAll().execute()
  expect(crosswalk).toHaveLength(set.bank.units.length)
  expect(crosswalk.find(({ id }) => id === bankId('020103', 3))).toMatchObject({
    unitCode: '020103',
    kind: 3,
    level: 6,
    seenOn: '2026-03-02',
  })
  expect(crosswalk.find(({ id }) => id === bankId('020103', 4))).toMatchObject({ unitCode: null, kind: 4 })
})

test('gdy bank nie ogłosił zmian, czyta się tylko początki i niczego nie zapisuje', async () => {
  const set = await regionWithBank()
  // bez wyboru zmiennych: te, których bank nie zna, są zawieszone, a obie znane wczytane
  await synchronise(set, 'all')
  const asked = set.bank.log.length

  const { itemOf, log } = await synchronise(set, 'all')

  expect(itemOf(PEOPLE).state).toBe('unchanged')
  const again = set.bank.log.slice(asked).map(({ path }) => path)
  expect(again.filter((path) => path.includes(`/${PEOPLE}`))).toHaveLength(5) // opis i cztery pierwsze strony
  expect(again.some((path) => path.includes('page=1') || path.startsWith('/units'))).toBe(false)
  expect(log.items.filter(({ state }) => state === 'suspended').length).toBe(log.items.length - 2)
  expect(await set.region.db.selectFrom('indicators.revision').selectAll().execute()).toEqual([])
})

test('zmieniona liczba zastępuje dawną, a dawna zostaje z dniem zmiany', async () => {
  const set = await regionWithBank()
  await synchronise(set)
  set.time.pass(86_400_000)
  const variable = set.bank.variables.get(PEOPLE)!
  const before = variable.cell
  // Brzezina ma o jedną osobę mniej; suma musi się zgadzać we wszystkich szczeblach
  const path = new Set(['020101', '0201', '02', '00'])
  set.bank.variables.set(PEOPLE, {
    ...variable,
    lastUpdate: '2026-03-02T09:00:00',
    cell: (id, year) => {
      const cell = before(id, year)
      return year === 2023 && path.has(registerCode(id)) ? { ...cell, val: (cell?.val ?? 0) - 1, attrId: 1 } : cell
    },
  })

  const { itemOf } = await synchronise(set)

  expect(itemOf(PEOPLE)).toMatchObject({ state: 'applied', added: 0, changed: 4, confirmed: 158 })
  const { items, nextCursor } = await set.region.resident.call(api.listRevisions, {
    query: { since: '2026-03-03', limit: 3 },
  })
  expect(items).toHaveLength(3)
  const rest = await set.region.resident.call(api.listRevisions, {
    query: { since: '2026-03-03', limit: 3, cursor: nextCursor ?? undefined },
  })
  expect(rest).toMatchObject({ items: [{ year: 2023 }], nextCursor: null })
  expect([...items, ...rest.items].find(({ unitCode }) => unitCode === '020101')).toMatchObject({
    unitName: 'Brzezina 02',
    value: someNumber('020101', 2023),
    newValue: someNumber('020101', 2023) - 1,
    status: 'value',
    replacedOn: '2026-03-03',
  })
  expect(await set.region.resident.call(api.listRevisions, { query: { since: '2026-03-04' } })).toEqual({
    items: [],
    nextCursor: null,
  })
  const { bytes } = await set.region.resident.call(api.exportRevisions, {
    params: { since: '2026-03-01', format: 'csv' },
  })
  const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines.find((line) => line.includes('020101'))).toBe(
    `03.03.2026;020101;Brzezina 02;P2137;ogółem;osoba;2023;${someNumber('020101', 2023)};${someNumber('020101', 2023) - 1}`,
  )
})

test('plik urzędu z późniejszym dniem nie ustępuje synchronizacji, a wcześniejszy ustępuje i zostaje w zmianach', async () => {
  const set = await regionWithBank()
  const file = (value: number) => officeCsv(['ogółem;2022;[osoba]'], [['0201011', 'Brzezina 02', value]])
  await importExport(set.region, 'LUDN_2137_CTAB_20250101120000.csv', file(7))
  await synchronise(set)
  expect(await set.region.db.selectFrom('indicators.revision').select(['value', 'newValue']).execute()).toEqual([
    { value: 7, newValue: someNumber('020101', 2022) },
  ])
  set.time.pass(5 * 86_400_000)
  await importExport(set.region, 'LUDN_2137_CTAB_20260306120000.csv', file(8))
  set.time.pass(-2 * 86_400_000) // zegar maszyny cofnięto: odpowiedzi są starsze niż plik

  const { itemOf } = await synchronise(set)

  expect(itemOf(PEOPLE)).toMatchObject({ keptNewer: 1, changed: 0 })
  expect((await heldFigures(set.region)).find((row) => row.startsWith('P2137 ogółem 2022 020101'))).toContain(
    ' 8 value',
  )
})

test('wybrane lata idą do zapytania i tylko one są wczytane', async () => {
  const set = await regionWithBank()
  await synchronise(set, [PEOPLE], { yearFrom: 2023, yearTo: 2024 })
  expect(set.bank.log.some(({ path }) => path.includes('unit-level=6&year=2023&year=2024&lang=pl'))).toBe(true)
  expect(new Set((await heldFigures(set.region)).map((row) => row.split(' ')[2]))).toEqual(new Set(['2023']))
})

test('rodzaje braku i zera czyta się z atrybutów', async () => {
  const set = await regionWithBank()
  set.bank.years = [2019, 2020, 2021, 2022, 2023]
  const cells: Record<number, { val?: number | null; value?: number; attrId: number }> = {
    2019: { val: 0, attrId: 0 }, // przed pierwszą liczbą: nie wiadomo, czy szereg już był
    2020: { value: 12, attrId: 9 },
    2021: { val: 0, attrId: 0 }, // między liczbami, osoby: naprawdę zero
    2022: { val: 0, attrId: 4 },
    2023: { val: 5, attrId: 20 },
  }
  const expected = { ...expectedVariable(UNEMPLOYED) }
  set.bank.variables.set(
    UNEMPLOYED,
    asExpected(expected, (id, year) => (id === bankId('020101', 1) ? cells[year] : undefined)),
  )
  const { itemOf } = await synchronise(set, [UNEMPLOYED])
  expect(itemOf(UNEMPLOYED).notes).toContain('Zer, które bank wpisuje także tam, gdzie nie ma danych: 1.')
  expect((await heldFigures(set.region)).map((row) => row.split(' ').slice(2).join(' '))).toEqual([
    '2019 020101   not-collected',
    '2020 020101 1 12 value',
    '2021 020101 1 0 value',
    '2022 020101   confidential',
    '2023 020101 1 5 value',
  ])
})

test('nieznany atrybut, liczba mimo znaku braku i wartość bez liczby: z tej zmiennej nie wczytuje się niczego', async () => {
  const set = await regionWithBank()
  const variable = set.bank.variables.get(PEOPLE)!
  const cases: [{ val: number | null; attrId: number }, string][] = [
    [{ val: 5, attrId: 77 }, 'atrybutem 77, którego nie znamy'],
    [{ val: 5, attrId: 15 }, 'Atrybut 15 mówi, że liczby nie ma'],
    [{ val: null, attrId: 1 }, 'Bank nie podał liczby'],
  ]
  for (const [cell, sentence] of cases) {
    set.bank.variables.set(PEOPLE, {
      ...variable,
      cell: (id, year) => (id === bankId('300102', 2) && year === 2022 ? cell : variable.cell(id, year)),
    })
    const { itemOf } = await synchronise(set)
    expect(itemOf(PEOPLE)).toMatchObject({ state: 'failed', reason: expect.stringContaining(sentence) })
    expect(itemOf(PEOPLE).reason).toContain('Brzezina 30, 2022 r.')
  }
  expect(await heldFigures(set.region)).toEqual([])
})
