import { expect, test } from 'vitest'
import { describeShared } from '#platform/testing/shared-material.ts'
import { world } from '#platform/testing/world.ts'
import { deriveHistory } from '../../shared/history.ts'
import { territoryOperations as api } from '../../shared/operations.ts'
import { changesOf, versionsByUnit } from '../../shared/unit-changes.ts'
import { importBytes } from '../../testing/given.ts'
import { permutations, realBytes, realState, TERC_DAYS, TERC_FILES, type TercDay } from '../../testing/real-files.ts'
import { terc } from '../../testing/small-country.ts'
import { territoryModule } from '../index.ts'
import { readRegister } from './read-register.ts'

describeShared('rejestr TERC z lat 2022–2026', () => {
  test('stanem jest STAN_NA, a XML, CSV i ZIP tego samego stanu mówią to samo', () => {
    for (const day of TERC_DAYS) expect(realState(day).stateOn).toBe(day)
    const csv = readRegister(realBytes(TERC_FILES['2026-01-01'])).entries.map(({ row: _, ...entry }) => entry)
    const xml = readRegister(realBytes('data/teryt/TERC_Urzedowy_2026-01-08.xml')).entries.map(
      ({ row: _, ...entry }) => entry,
    )
    expect(csv).toHaveLength(4360)
    expect(xml).toEqual(csv)
  })

  test('66 gmin zmieniło się w latach 2022–2026: 62 rodzaj, 2 nazwę, 2 powstały – dokładnie jak w wykazie obok', () => {
    const { versions } = deriveHistory(TERC_DAYS.map(realState))
    const byUnit = [...versionsByUnit(versions)].filter(([code]) => code.length === 6)
    const changed = byUnit.filter(([, own]) => changesOf(own).length > 0)
    const count = (type: string) =>
      changed.filter(([, own]) => changesOf(own).some((change) => change.type === type)).length
    expect([changed.length, count('kind-changed'), count('renamed'), count('created'), count('abolished')]).toEqual([
      66, 62, 2, 2, 0,
    ])

    const lines = new TextDecoder()
      .decode(realBytes('data/teryt/derived_terc_gmina_changes_2022_2026.csv'))
      .trim()
      .split(/\r?\n/)
    const cell = (code: string, day: TercDay) => {
      const version = versionsByUnit(versions)
        .get(code)
        ?.find(({ beganBy, endedBy }) => beganBy <= day && (endedBy === null || endedBy > day))
      return version === undefined ? ';' : `${version.kind};${version.name}`
    }
    expect(changed.map(([code]) => [code, ...TERC_DAYS.map((day) => cell(code, day))].join(';'))).toEqual(
      lines.slice(1),
    )
  })

  test('wszystkie 24 kolejności czterech stanów dają tę samą historię', () => {
    const states = TERC_DAYS.map(realState)
    const expected = JSON.stringify(deriveHistory(states))
    for (const order of permutations(states)) expect(JSON.stringify(deriveHistory(order)) === expected).toBe(true)
  })

  test('wczytany rejestr 2026 ma 16 województw, 380 powiatów i 2479 gmin: 302, 1453 i 724', async () => {
    const splot = await world('2026-03-02', [territoryModule])
    const report = await importBytes(splot, 'importRegister', realBytes(TERC_FILES['2026-01-01']))
    expect(report.counts.map(({ count }) => count)).toEqual([16, 380, 2479, 302, 1453, 724, 1485])

    const counts = await splot.db
      .selectFrom('territory.unit')
      .select(['level', (row) => row.fn.countAll<number>().as('count')])
      .groupBy('level')
      .orderBy('count')
      .execute()
    expect(counts.map(({ level, count }) => [level, Number(count)])).toEqual([
      ['country', 1],
      ['voivodeship', 16],
      ['county', 380],
      ['municipality', 2479],
    ])
    const warsaw = await splot.resident.call(api.getUnit, { params: { code: '1465011' } })
    expect([warsaw.kind, warsaw.parts.length, warsaw.nameKind]).toEqual([1, 18, 'gmina miejska, miasto stołeczne'])
    expect(
      (await splot.resident.call(api.getUnit, { params: { code: '2816' } })).children.map(({ name }) => name),
    ).toEqual(['Biała Piska', 'Orzysz', 'Pisz', 'Ruciane-Nida'])
  })

  test('wyszukiwanie w prawdziwych nazwach: bez znaków, z literówką, jednakowe nazwy rozróżnione', async () => {
    const splot = await world('2026-03-02', [territoryModule])
    await importBytes(splot, 'importRegister', realBytes(TERC_FILES['2026-01-01']))
    const search = async (q: string) =>
      (await splot.resident.call(api.searchUnits, { query: { q } })).items.map(({ code }) => code)
    expect((await search('lodz'))[0]).toBe('1061')
    expect(await search('Ruciane Nida')).toEqual(['281604'])
    expect((await search('Oryzsz'))[0]).toBe('281602')
    expect((await search('boleslawiec')).slice(0, 3)).toEqual(['020101', '020102', '101801'])
    expect((await search('boleslawiec wieruszowski'))[0]).toBe('101801')
  })

  test('tabele po imporcie całych plików od najstarszego i od najnowszego są takie same', async () => {
    const bytes = TERC_DAYS.map((day) => realBytes(TERC_FILES[day]))
    const tables = await tablesAfter(bytes)
    expect(tables.versions).toHaveLength(1 + 16 + 380 + 2479 + 62 + 2)
    expect(await tablesAfter([...bytes].reverse())).toEqual(tables)
  }, 120_000)

  test('wszystkie 24 kolejności importu czterech stanów dają te same tabele (powiaty, w których coś się zmieniło)', async () => {
    const changed = new Set(changedCounties())
    const cut = TERC_DAYS.map((day) => {
      const { entries } = realState(day)
      return terc(entries.filter(({ code }) => code.length === 2 || changed.has(code.slice(0, 4))))
    })
    const orders = permutations(cut)
    expect(orders).toHaveLength(24)
    const expected = JSON.stringify(await tablesAfter(cut))
    for (const order of orders) expect(JSON.stringify(await tablesAfter(order)) === expected).toBe(true)
  }, 240_000)
})

/** Counties in which some municipality changed, and one more in each voivodeship that would have none. */
function changedCounties(): string[] {
  const { units, versions } = deriveHistory(TERC_DAYS.map(realState))
  const changed = [...versionsByUnit(versions)]
    .filter(([, own]) => changesOf(own).length > 0)
    .map(([code]) => code.slice(0, 4))
  const voivodeships = units.filter(({ level }) => level === 'voivodeship').map(({ code }) => `${code}01`)
  return [...changed, ...voivodeships]
}

async function tablesAfter(files: readonly Uint8Array[]) {
  const splot = await world('2026-03-02', [territoryModule])
  for (const bytes of files) await importBytes(splot, 'importRegister', bytes)
  const tables = {
    units: await splot.db.selectFrom('territory.unit').selectAll().orderBy('code').execute(),
    versions: await splot.db
      .selectFrom('territory.unitVersion')
      .selectAll()
      .orderBy('unitCode')
      .orderBy('ordinal')
      .execute(),
  }
  await splot.end()
  return tables
}
