import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { importBytes } from '#modules/territory/testing/given.ts'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { type World, world } from '#platform/testing/world.ts'
import type { BdlImportReport } from '../../shared/bdl/report.ts'
import { type RawCell, rawCells } from './raw-reader.ts'
import { bdlModule, importExport, observationsOf } from './testing.ts'

const REGISTERS = [
  'TERC_Urzedowy_stan_2022-01-01.csv',
  'TERC_Urzedowy_2025-03-20.csv',
  'TERC_Urzedowy_2025-11-18.zip',
  'TERC_Urzedowy_2026-01-08.csv',
]
const UNEMPLOYED = 'RYNE_1944_CTAB_20250616_bezrobotni_2003-2024.csv'
const PEOPLE = {
  municipality: 'LUDN_2137_CTAB_20210625_gminy_2020.csv',
  county: 'LUDN_2137_CTAB_20210624_powiaty_2020.csv',
  voivodeship: 'LUDN_2137_CTAB_20210703_wojewodztwa_2020.csv',
}
const THOUSANDS = 'LUDN_2425_CTAB_20241028_ludnosc-tys_2023.csv'
const NURSERIES = 'OCHR_3227_CREL_20230312_zlobki_podregiony.csv'
const BENEFIT = 'OCHR_3803_CREL_20230312_swiadczenie-wychowawcze_podregiony.csv'
const BY_SEX = 'RYNE_1946_CREL_20230312_bezrobotni-plec_podregiony.csv'

/** Years that people gave on the command line, since these headers have none. */
const YEARS: Record<string, number> = {
  [PEOPLE.municipality]: 2020,
  [PEOPLE.county]: 2020,
  [PEOPLE.voivodeship]: 2020,
  [THOUSANDS]: 2023,
}
const FILES = [UNEMPLOYED, ...Object.values(PEOPLE), THOUSANDS, NURSERIES, BENEFIT, BY_SEX]

describeShared('pliki Banku Danych Lokalnych pobrane z urzędu', () => {
  let splot: World & { end: () => Promise<void> }
  const reports = new Map<string, BdlImportReport>()
  const reportOf = (name: string) => reports.get(name)!

  beforeAll(async () => {
    splot = await world('2026-03-02', [territoryModule, bdlModule])
    for (const name of REGISTERS) {
      await importBytes(splot, 'importRegister', new Uint8Array(readFileSync(sharedFile(`data/teryt/${name}`))))
    }
    for (const name of FILES) {
      const bytes = new Uint8Array(readFileSync(sharedFile(`data/bdl/${name}`)))
      const year = YEARS[name]
      reports.set(name, await importExport(splot, name, bytes, year === undefined ? {} : { year }))
    }
    return () => splot.end()
  }, 300_000)

  test('4434 wiersze pliku o bezrobotnych są rozliczone co do jednego', () => {
    const report = reportOf(UNEMPLOYED)
    expect(report.rowsRead).toBe(4434)
    expect(report.counts).toEqual([
      { label: 'Polska', count: 1 },
      { label: 'województwa', count: 16 },
      { label: 'powiaty', count: 380 },
      { label: 'gminy', count: 2477 },
      { label: 'części gmin (niewczytane)', count: 1422 },
      { label: 'kolejne wiersze gmin, które zmieniły rodzaj', count: 134 },
      { label: 'jednostki spoza rejestru (niewczytane)', count: 4 },
    ])
    expect(report.notLoaded).toEqual([
      { code: '022109', name: 'Wałbrzych od 2003 do 2012 (1)', rows: 1 },
      { code: '060608', name: 'Rejowiec (2)', rows: 1 },
      { code: '080910', name: 'Zielona Góra (2)', rows: 1 },
      { code: '320304', name: 'Ostrowice (2)', rows: 1 },
    ])
    expect(report.observations).toMatchObject({ added: 2874 * 22, missing: 30 })
    expect(report.years).toHaveLength(22)
  })

  test('w każdym pliku liczby wierszy według losu dają wszystkie przeczytane', () => {
    for (const name of FILES) {
      const { counts, rowsRead } = reportOf(name)
      expect(
        counts.reduce((sum, { count }) => sum + count, 0),
        name,
      ).toBe(rowsRead)
    }
  })

  test('w 2020 r. było 38 265 013 osób: tyle dają gminy, tyle powiaty i tyle województwa', async () => {
    for (const level of ['municipality', 'county', 'voivodeship']) {
      const { rows } = await sql<{ people: number; units: number }>`
        select sum(o.value) as people, count(*) as units
        from indicators.observation o
        join indicators.variable v on v.id = o.variable_id
        join territory.unit u on u.code = o.unit_code
        where v.subject_code = 'P2137' and v.label = 'ogółem' and o.year = 2020 and u.level = ${level}`.execute(
        splot.db,
      )
      expect(rows[0], level).toEqual({
        people: 38_265_013,
        units: { municipality: 2477, county: 380, voivodeship: 16 }[level],
      })
    }
  })

  test('ułamki są ułamkami, a powtórzony wiersz Warszawy jest jeden', async () => {
    const [poland] = (await observationsOf(splot, '00')).filter(({ subjectCode }) => subjectCode === 'P2425')
    expect(poland).toMatchObject({ label: 'ludność w tysiącach', year: 2023, value: 37636.51 })
    const warsaw = (await observationsOf(splot, '146501')).filter(({ subjectCode }) => subjectCode === 'P2425')
    expect(warsaw).toMatchObject([{ value: 1861.6, municipalityKind: 1 }])
    expect(reportOf(THOUSANDS).counts).toContainEqual({ label: 'powtórzone wiersze', count: 1 })
    expect(reportOf(THOUSANDS).variables).toEqual([{ label: 'ludność w tysiącach', measureUnit: 'tys. osób' }])
  })

  test('podregiony są 73 i mają swoje liczby, a puste komórki są brakiem, nie zerem', async () => {
    const subregions = await splot.db
      .selectFrom('territory.unit')
      .select('code')
      .where('level', '=', 'statistical-subregion')
      .execute()
    expect(subregions).toHaveLength(73)
    expect(reportOf(NURSERIES)).toMatchObject({ rowsRead: 730, observations: { added: 730, missing: 146 } })
    expect(reportOf(BENEFIT)).toMatchObject({ rowsRead: 365, observations: { added: 365, missing: 0 } })
    expect(reportOf(BY_SEX)).toMatchObject({ rowsRead: 5037, observations: { added: 5037, missing: 0 } })
    expect(reportOf(BY_SEX).variables.map(({ label }) => label)).toEqual([
      'ogółem',
      'ogółem; mężczyźni',
      'ogółem; kobiety',
    ])
    const cracow = (await observationsOf(splot, '011212000000')).filter(({ subjectCode }) => subjectCode === 'P3227')
    expect(cracow.slice(0, 3)).toMatchObject([
      { year: 2012, value: null, status: 'not-collected' },
      { year: 2013, value: null, status: 'not-collected' },
      { year: 2014, value: 24, status: 'value' },
    ])
  })

  test('gmina po zmianie rodzaju to jeden szereg: Pieszyce były miejskie do 2015 r., potem są miejsko-wiejskie', async () => {
    const years = (await observationsOf(splot, '020203')).filter(({ subjectCode }) => subjectCode === 'P1944')
    expect(years).toHaveLength(22)
    expect(years.map(({ municipalityKind }) => municipalityKind)).toEqual([...Array(13).fill(1), ...Array(9).fill(3)])
    expect(years.map(({ value }) => value).slice(11, 15)).toEqual([513, 365, 282, 208])
  })

  test('30 pustych komórek ma swój rodzaj braku: Wałbrzych przed 2013 r. „nie dotyczy”, Jaśliska „nie zebrano”', async () => {
    const missing = await splot.db
      .selectFrom('indicators.observation as o')
      .innerJoin('indicators.variable as v', 'v.id', 'o.variableId')
      .select(['unitCode', 'o.status', ({ fn }) => fn.countAll<number>().as('years')])
      .where('v.subjectCode', '=', 'P1944')
      .where('o.value', 'is', null)
      .groupBy(['unitCode', 'o.status'])
      .orderBy('unitCode')
      .execute()
    expect(missing).toEqual([
      { unitCode: '0265', status: 'not-applicable', years: 10 },
      { unitCode: '026501', status: 'not-applicable', years: 10 },
      { unitCode: '060315', status: 'not-collected', years: 3 },
      { unitCode: '180710', status: 'not-collected', years: 7 },
    ])
  })

  test('sześćdziesiąt losowych komórek każdego pliku zgadza się z czytnikiem, który nie zna importera', async () => {
    const draw = drawer(20_260_302)
    for (const name of FILES) {
      const cells = rawCells(sharedFile(`data/bdl/${name}`)).filter(({ unitCode }) => !STRANGERS.includes(unitCode))
      const subjectCode = `P${name.split('_')[1]}`
      for (let n = 0; n < 60; n += 1) {
        const cell = cells[draw(cells.length)]!
        expect(await storedFor(splot, subjectCode, cell, YEARS[name]), `${name} ${JSON.stringify(cell)}`).toBe(
          expectedFor(cell, cells),
        )
      }
    }
  })

  test('każdy z plików wczytany ponownie potwierdza wszystko i niczego nie zmienia', async () => {
    for (const name of [PEOPLE.county, NURSERIES]) {
      const bytes = new Uint8Array(readFileSync(sharedFile(`data/bdl/${name}`)))
      const { observations } = await importExport(splot, name, bytes)
      expect(observations, name).toMatchObject({
        added: 0,
        changed: 0,
        keptNewer: 0,
        withdrawn: 0,
        confirmed: reportOf(name).observations.added,
      })
    }
  })
})

const STRANGERS = ['022109', '060608', '080910', '320304']

/** The figure of the cell, or of the municipality's other row when this one is empty: the file says it only once. */
function expectedFor(cell: RawCell, cells: RawCell[]): string {
  const twin = cells.find(
    ({ unitCode, title, year, text }) =>
      unitCode === cell.unitCode && title === cell.title && year === cell.year && text !== '',
  )
  return twin === undefined ? 'brak' : String(Number(twin.text.replace(',', '.')))
}

async function storedFor(
  splot: World,
  subjectCode: string,
  cell: RawCell,
  givenYear: number | undefined,
): Promise<string> {
  const label = cell.title.replace(/; ogółem$/, '')
  const row = await splot.db
    .selectFrom('indicators.observation as o')
    .innerJoin('indicators.variable as v', 'v.id', 'o.variableId')
    .select(['o.value', 'o.status'])
    .where('v.subjectCode', '=', subjectCode)
    .where('v.label', '=', label)
    .where('o.unitCode', '=', cell.unitCode)
    .where('o.year', '=', givenYear ?? cell.year)
    .executeTakeFirstOrThrow()
  return row.status === 'value' ? String(row.value) : 'brak'
}

/** The same draw every time, so that a failure can be looked at again. */
function drawer(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
