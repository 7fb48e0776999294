import { describe, expect, test } from 'vitest'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { importExport, observationsOf, officeCsv, refusedExport, region } from './testing.ts'

const WIDE = 'KULT_9001_CTAB_20260201.csv'
const LONG = 'KULT_9001_CREL_20260201.csv'
const statuses = (rows: { year: number; status: string; value: number | null }[]) =>
  rows.map(({ year, status, value }) => [year, status, value])

describe('pusta komórka', () => {
  test('znaczy „nie zebrano”, gdy jednostka była, a „nie dotyczy”, gdy jej nie było – nigdy zero', async () => {
    const before = smallCountry('2022-01-01').filter(({ code }) => code !== '020103')
    const splot = await region(before, smallCountry('2024-01-01'), smallCountry('2025-01-01'))
    const years = [2015, 2022, 2023, 2024, 2025]
    const empty = years.map(() => '')

    const report = await importExport(
      splot,
      WIDE,
      officeCsv(
        years.map((year) => `kluby;${year};[szt.]`),
        [
          ['0201022', 'Brzezina 02 (2)', ...empty.slice(1), 4],
          ['0201033', 'Żabie Łęgi 02 (3)', ...empty.slice(1), 0],
        ],
      ),
    )

    expect(report.observations).toMatchObject({ added: 10, missing: 8 })
    expect(statuses(await observationsOf(splot, '020102'))).toEqual([
      [2015, 'not-collected', null],
      [2022, 'not-collected', null],
      [2023, 'not-collected', null],
      [2024, 'not-collected', null],
      [2025, 'value', 4],
    ])
    expect(statuses(await observationsOf(splot, '020103'))).toEqual([
      [2015, 'not-applicable', null],
      [2022, 'not-applicable', null],
      [2023, 'not-applicable', null],
      [2024, 'not-collected', null],
      [2025, 'value', 0],
    ])
  })

  test('słucha lat, które urząd dopisał do nazwy', async () => {
    const splot = await region()
    const header = [2012, 2013, 2014, 2015].map((year) => `kluby;${year};[szt.]`)
    await importExport(
      splot,
      WIDE,
      officeCsv(header, [
        ['0201011', 'Brzezina od 2013 (1)', '', '', 3, ''],
        ['0201022', 'Brzezina od 2010 do 2013 (2)', 5, '', '', ''],
        ['0201032', 'Żabie Łęgi do 2012 (2)', 5, '', '', ''],
        ['0201033', 'Żabie Łęgi (3)', '', '', 6, ''],
      ]),
    )
    const told = async (code: string) => (await observationsOf(splot, code)).map(({ status }) => status)
    expect(await told('020101')).toEqual(['not-applicable', 'not-collected', 'value', 'not-collected'])
    expect(await told('020102')).toEqual(['value', 'not-collected', 'not-applicable', 'not-applicable'])
    expect(await told('020103')).toEqual(['value', 'not-collected', 'value', 'not-collected'])
  })

  test('rodzaj gminy jest tylko przy liczbie', async () => {
    const splot = await region()
    await importExport(
      splot,
      WIDE,
      officeCsv(['kluby;2014;[szt.]', 'kluby;2015;[szt.]'], [['0201011', 'Brzezina 02 (1)', '', 3]]),
    )
    expect(await observationsOf(splot, '020101')).toMatchObject([{ municipalityKind: null }, { municipalityKind: 1 }])
  })
})

test('znaki umowne z kolumny Atrybut mają swój rodzaj braku, a zero obok nich nie jest zerem', async () => {
  const splot = await region()
  const rows = [
    ['2010', 0, ''],
    ['2011', 0, 'x'],
    ['2012', '', '.'],
    ['2013', 0, '-'],
    ['2014', 0, 'a'],
    ['2015', '', 'n'],
    ['2016', 0, 'z'],
    ['2017', 12, 'M'],
    ['2018', '', ''],
  ] as const
  await importExport(
    splot,
    LONG,
    officeCsv(
      ['Rodzaj', 'Rok', 'Wartosc', 'Jednostka miary', 'Atrybut'],
      rows.map(([year, value, sign]) => ['0201011', 'Brzezina 02 (1)', 'kluby', year, value, 'szt.', sign]),
    ),
  )
  expect(statuses(await observationsOf(splot, '020101'))).toEqual([
    [2010, 'value', 0],
    [2011, 'confidential', null],
    [2012, 'confidential', null],
    [2013, 'not-applicable', null],
    [2014, 'below-threshold', null],
    [2015, 'not-yet-published', null],
    [2016, 'value', 0],
    [2017, 'value', 12],
    [2018, 'not-collected', null],
  ])
})

test('kolumna samych zer na całym poziomie to brak danych, a zera między liczbami to zera', async () => {
  const splot = await region()
  const codes = smallCountry('2024-01-01').filter(({ part }) => part === 1 || part === 2 || part === 3)
  const report = await importExport(
    splot,
    WIDE,
    officeCsv(
      ['kluby;2010;[szt.]', 'kluby;2024;[szt.]'],
      [
        ['0201000', 'Powiat brzeziński 02', 9, 9],
        ...codes.map(({ code, part, name }, at) => [`${code}${part}`, name, 0, at === 0 ? 9 : 0]),
      ],
    ),
  )
  expect(report.notes).toContain('„kluby”, 2010 r.: dla wszystkich gmin jest 0, więc to brak danych, a nie zera.')
  expect(statuses(await observationsOf(splot, '020102'))).toEqual([
    [2010, 'not-collected', null],
    [2024, 'value', 0],
  ])
  expect(statuses(await observationsOf(splot, '0201'))).toEqual([
    [2010, 'value', 9],
    [2024, 'value', 9],
  ])
})

describe('dwa wiersze tej samej gminy', () => {
  const file = (first: (string | number)[], second: (string | number)[]) =>
    officeCsv(
      ['kluby;2023;[szt.]', 'kluby;2024;[szt.]'],
      [
        ['0201022', 'Brzezina 02 (2)', ...first],
        ['0201023', 'Brzezina 02 (3)', ...second],
      ],
    )

  test('równe liczby są jedną', async () => {
    const splot = await region()
    expect(await importExport(splot, WIDE, file([3, 4], ['', 4]))).toMatchObject({
      accepted: true,
      observations: { added: 2 },
    })
    expect(await observationsOf(splot, '020102')).toMatchObject([
      { value: 3, municipalityKind: 2 },
      { value: 4, municipalityKind: 2 },
    ])
  })

  test('różne liczby są błędem, który wskazuje oba wiersze i komórkę', async () => {
    const splot = await region()
    const report = await refusedExport(splot, WIDE, file([3, 4], ['', 5]))
    expect(report.problems).toMatchObject([
      {
        row: 3,
        column: 'kluby;2024;[szt.]',
        message:
          'Brzezina 02 (2), 2024 r.: w tej komórce jest „5”, a w wierszu 2 „4”. To ta sama jednostka, rok i zmienna.',
      },
    ])
    expect(await observationsOf(splot, '020102')).toEqual([])
  })

  test('dwie różne kolumny jednej zmiennej też są błędem i nazwane są obie', async () => {
    const splot = await region()
    const doubled = officeCsv(
      ['70-74;2020;[osoba]', '70-74;ogółem;2020;[osoba]'],
      [['0201011', 'Brzezina 02 (1)', 7, 8]],
    )
    const report = await refusedExport(splot, 'LUDN_2137_CTAB_20260201.csv', doubled)
    expect(report.problems).toMatchObject([
      { row: 2, column: '70-74;ogółem;2020;[osoba]', message: expect.stringContaining('kolumna „70-74;2020;[osoba]”') },
    ])
  })

  test('powtórzony wiersz długiego pliku jest policzony, a nie dodany', async () => {
    const splot = await region()
    const row = ['0201011', 'Brzezina 02 (1)', 'kluby', '2024', 3, 'szt.', '']
    const report = await importExport(
      splot,
      LONG,
      officeCsv(
        ['Rodzaj', 'Rok', 'Wartosc', 'Jednostka miary', 'Atrybut'],
        [row, row, ['0201012', ...row.slice(1, 4), '', 'szt.', '']],
      ),
    )
    expect(report.counts).toEqual([
      { label: 'gminy', count: 1 },
      { label: 'kolejne wiersze gmin, które zmieniły rodzaj', count: 1 },
      { label: 'powtórzone wiersze', count: 1 },
    ])
    expect(report.observations).toMatchObject({ added: 1 })
  })
})

test('podregion jest jednostką osobnego rodzaju, a makroregion tylko policzony', async () => {
  const splot = await region()
  const report = await importExport(
    splot,
    WIDE,
    officeCsv(
      ['kluby;2024;[szt.]'],
      [
        ['010200000000', 'ŁĄKOWE 02', 30],
        ['010212000000', 'PODREGION BRZEZIŃSKI', 20],
        ['010000000000', 'MAKROREGION ŁĄKOWY', 99],
      ],
    ),
  )
  expect(report.counts).toEqual([
    { label: 'województwa', count: 1 },
    { label: 'podregiony', count: 1 },
    { label: 'makroregiony i regiony (niewczytane)', count: 1 },
  ])
  expect(await observationsOf(splot, '010212000000')).toMatchObject([{ value: 20, municipalityKind: null }])
  const unit = await splot.db
    .selectFrom('territory.unit')
    .selectAll()
    .where('code', '=', '010212000000')
    .executeTakeFirst()
  expect(unit).toMatchObject({ level: 'statistical-subregion', parentCode: '02' })
})
