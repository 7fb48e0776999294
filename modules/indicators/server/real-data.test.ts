import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { importBytes } from '#modules/territory/testing/given.ts'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { type World, world } from '#platform/testing/world.ts'
import type { Profile } from '../shared/answers.ts'
import { fairOperations } from '../shared/fair/operations.ts'
import { indicatorOperations as api } from '../shared/operations.ts'
import { type RawFigures, rawFigures, rawSum } from '../testing/raw-figures.ts'
import { rowOf } from '../testing/row-of.ts'
import { type ImportOptions, importExport } from './bdl/testing.ts'
import { indicatorsModule } from './index.ts'

const AGES = 'LUDN_2137_CTAB_20210625_gminy_2020.csv'
const PEOPLE = 'LUDN_2425_CTAB_20241028_ludnosc-tys_2023.csv'
const UNEMPLOYED = 'RYNE_1944_CTAB_20250616_bezrobotni_2003-2024.csv'
const FILES: [string, ImportOptions][] = [
  [AGES, { year: 2020 }],
  ['LUDN_2137_CTAB_20210624_powiaty_2020.csv', { year: 2020 }],
  ['LUDN_2137_CTAB_20210703_wojewodztwa_2020.csv', { year: 2020 }],
  [PEOPLE, { year: 2023 }],
  [UNEMPLOYED, {}],
]
const COUNTIES = { '2816': 4, '0402': 10, '0601': 19 }
const FROM_15_TO_64 = ['15-19', '20-24', '25-29', '30-34', '35-39', '40-44', '45-49', '50-54', '55-59', '60-64']
const FROM_65 = ['65-69', '70-74', '75-79', '80-84', '85 i więcej']

describeShared('wskaźniki z prawdziwych plików urzędu', () => {
  let region: World & { end: () => Promise<void> }
  let ages: RawFigures
  let people: RawFigures
  let unemployed: RawFigures

  beforeAll(async () => {
    ages = rawFigures(AGES)
    people = rawFigures(PEOPLE)
    unemployed = rawFigures(UNEMPLOYED)
    region = await world('2026-03-02', [territoryModule, indicatorsModule])
    const bytes = (path: string) => new Uint8Array(readFileSync(sharedFile(path)))
    for (const state of ['TERC_Urzedowy_stan_2022-01-01.csv', 'TERC_Urzedowy_2026-01-08.csv'])
      await importBytes(region, 'importRegister', bytes(`data/teryt/${state}`))
    for (const [name, options] of FILES) await importExport(region, name, bytes(`data/bdl/${name}`), options)
    return () => region.end()
  }, 600_000)

  /** A municipality that changed its kind has a row under each; the year's figure stands in one of them. */
  function sum(figures: RawFigures, code: string, columns: readonly string[]): number {
    const rows = [...figures.keys()].filter((seven) => seven.startsWith(code) && /[123]$/.test(seven))
    const sums = rows.map((seven) => rawSum(figures, seven, columns)).filter((figure) => !Number.isNaN(figure))
    if (new Set(sums).size !== 1) throw new Error(`Gmina ${code} nie ma w pliku jednej liczby: ${sums.join(', ')}.`)
    return sums[0] as number
  }

  function expected(code: string): Record<string, number> {
    const all = sum(ages, code, ['ogółem'])
    const children = sum(ages, code, ['0-14'])
    const older = sum(ages, code, ['65-69', '70 i więcej'])
    const working = sum(ages, code, FROM_15_TO_64)
    return {
      population: sum(people, code, ['ludność w tysiącach']) * 1000,
      'share-under-15': (children / all) * 100,
      'share-65-plus': (older / all) * 100,
      'share-80-plus': (sum(ages, code, ['80-84', '85 i więcej']) / all) * 100,
      'share-85-plus': (sum(ages, code, ['85 i więcej']) / all) * 100,
      'dependency-ratio': ((children + older) / working) * 100,
      'old-age-index': (older / children) * 100,
      'registered-unemployed': sum(unemployed, code, ['ogółem;2024;[osoba]']),
      'unemployed-per-15-64': (sum(unemployed, code, ['ogółem;2020;[osoba]']) / working) * 100,
    }
  }

  const olderPerHundred = (code: string) => (sum(ages, code, FROM_65) / sum(ages, code, FROM_15_TO_64)) * 100

  const valuesOf = (profile: Profile) =>
    new Map(profile.topics.flatMap(({ rows }) => rows.map(({ code, value }) => [code, value])))

  test.each(Object.entries(COUNTIES))(
    'powiat %s: każda liczba każdej z jego gmin zgadza się z plikiem czytanym osobno',
    async (countyCode, count) => {
      const { municipalities } = await region.resident.call(api.compareCounty, { params: { countyCode } })
      expect(municipalities).toHaveLength(count)
      let compared = 0
      for (const { code } of municipalities) {
        const values = valuesOf(await region.resident.call(api.getProfile, { params: { unitCode: code } }))
        for (const [indicator, figure] of Object.entries(expected(code))) {
          expect(values.get(indicator), `${code} ${indicator}`).toBeCloseTo(figure, 9)
          compared += 1
        }
      }
      expect(compared).toBeGreaterThanOrEqual(30)
    },
    120_000,
  )

  test('mapa województwa 28: współczynnik i miejsce każdej ze 116 gmin zgadzają się z plikiem czytanym osobno', async () => {
    const map = await region.resident.call(api.getMap, {
      params: { indicatorCode: 'old-per-15-64' },
      query: { scope: '28' },
    })
    const codes = [...new Set([...ages.keys()].filter((seven) => /^28\d{4}[123]$/.test(seven)))].map((seven) =>
      seven.slice(0, 6),
    )
    const raw = new Map(codes.map((code) => [code, olderPerHundred(code)]))
    expect(raw.size).toBe(116)
    expect([...map.codes].sort()).toEqual([...raw.keys()].sort())
    const shown = [...raw.values()].map((figure) => Math.round(figure * 10))
    for (const [at, code] of map.codes.entries()) {
      const figure = raw.get(code) as number
      expect(map.values[at], code).toBeCloseTo(figure, 9)
      expect(map.places[at], code).toBe(1 + shown.filter((other) => other > Math.round(figure * 10)).length)
    }
  })

  test('działanie rozkłada się do komórek pliku: 15 grup wieku w każdej z dziesięciu gmin powiatu 0402', async () => {
    const { municipalities } = await region.resident.call(api.compareCounty, { params: { countyCode: '0402' } })
    let compared = 0
    for (const { code } of municipalities) {
      const { explanation } = await region.resident.call(api.explainValue, {
        params: { unitCode: code, indicatorCode: 'old-per-15-64' },
        query: { year: 2020 },
      })
      const [over, under] = explanation?.terms ?? []
      expect(over?.cells.map(({ label, value }) => [label, value])).toEqual(
        FROM_65.map((group) => [group, sum(ages, code, [group])]),
      )
      expect(under?.cells.map(({ label, value }) => [label, value])).toEqual(
        FROM_15_TO_64.map((group) => [group, sum(ages, code, [group])]),
      )
      expect(explanation?.value).toBeCloseTo(olderPerHundred(code), 9)
      compared += FROM_65.length + FROM_15_TO_64.length
    }
    expect(compared).toBe(150)
  }, 120_000)

  test('szereg bezrobotnych czterech gmin powiatu 2816 ma liczbę pliku w każdym roku od 2003 do 2024', async () => {
    const { municipalities } = await region.resident.call(api.compareCounty, { params: { countyCode: '2816' } })
    const compared = await Promise.all(
      municipalities.map(async ({ code }) => {
        const { points } = await region.resident.call(fairOperations.getSeries, {
          params: { unitCode: code, indicatorCode: 'registered-unemployed' },
        })
        const ofFile = Array.from({ length: 22 }, (_, step) => [
          2003 + step,
          sum(unemployed, code, [`ogółem;${2003 + step};[osoba]`]),
        ])
        const held = points.map(({ year, value }) => [year, value]).filter(([year]) => (year as number) <= 2024)
        expect(held, code).toEqual(ofFile)
        return held.length
      }),
    )
    expect(compared).toEqual([22, 22, 22, 22])
  }, 120_000)

  test('w 2020 r. w Polsce mieszkało 38 265 013 osób: suma wszystkich gmin, bo pliku kraju nie ma', async () => {
    const country = await region.resident.call(api.getProfile, { params: { unitCode: '00' } })
    const trend = rowOf(country, 'population')?.trend
    expect(trend?.find(({ year }) => year === 2020)?.value).toBe(38_265_013)
    expect(trend?.find(({ year }) => year === 2023)).toMatchObject({ value: 37_636_510, isAfterBreak: true })
  })

  test('liczba każdego województwa jest jego własna i równa sumie gmin', async () => {
    const codes = new Set([...ages.keys()].map((seven) => seven.slice(0, 2)))
    expect(codes.size).toBe(16)
    for (const code of codes) {
      const share = rowOf(await region.resident.call(api.getProfile, { params: { unitCode: code } }), 'share-65-plus')
      const mine = [...ages.keys()].filter((seven) => seven.startsWith(code) && /[123]$/.test(seven))
      const older = mine.reduce((sum, seven) => sum + rawSum(ages, seven, FROM_65), 0)
      expect(share?.cells.slice(0, 5).reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(older)
      expect(share?.cells.every(({ sumOf }) => sumOf === null)).toBe(true)
    }
  }, 120_000)

  test('zmiany w ciągu pięciu lat nie ma, a przerwa między spisami jest nazwana', async () => {
    const profile = await region.resident.call(api.getProfile, { params: { unitCode: '281601' } })
    expect(valuesOf(profile).get('population-change')).toBeNull()
    expect(profile.gaps.find(({ kind }) => kind === 'series-break')?.indicatorCodes).toContain('population')
  })

  test('trzy powiaty mówią co najmniej ośmioma regułami, każda gmina dwoma albo trzema zdaniami', async () => {
    const rules = new Set<string>()
    for (const countyCode of Object.keys(COUNTIES)) {
      const { municipalities, lead } = await region.resident.call(api.compareCounty, { params: { countyCode } })
      expect(lead?.text).toMatch(/\.$/)
      for (const { code } of municipalities) {
        const { sentences } = await region.resident.call(api.getProfile, { params: { unitCode: code } })
        expect(sentences.length, code).toBeGreaterThanOrEqual(2)
        for (const { ruleId } of sentences) rules.add(ruleId)
      }
    }
    expect(rules.size).toBeGreaterThanOrEqual(8)
  }, 120_000)

  test('mapa kraju za 2020 r. ma 2477 gmin z wartością, bez gmin utworzonych w 2025 r.', async () => {
    const map = await region.resident.call(api.getMap, { params: { indicatorCode: 'share-65-plus' } })
    expect(map).toMatchObject({ year: 2020, withValue: 2477 })
    expect(map.codes).toHaveLength(2477)
    expect(map.codes).not.toContain('120713')
    expect(map.classes.reduce((all, { count }) => all + count, 0)).toBe(2477)
  })

  test('gmina utworzona w 2025 r. ma w 2020 r. brak, nie zero', async () => {
    const young = await region.resident.call(api.getProfile, { params: { unitCode: '120713' } })
    expect(rowOf(young, 'share-65-plus')).toMatchObject({ value: null, missing: 'no-such-unit' })
  })
})
