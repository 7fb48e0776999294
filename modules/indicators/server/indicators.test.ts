import { beforeAll, describe, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { readXlsxSheets } from '#platform/exchange/xlsx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { type World, world } from '#platform/testing/world.ts'
import { FIVE_YEAR_GROUPS } from '../shared/age-groups.ts'
import { definitions } from '../shared/definitions.ts'
import { indicatorOperations as api } from '../shared/operations.ts'
import { givenFigures } from '../testing/given-figures.ts'
import { rowOf } from '../testing/row-of.ts'
import { indicatorsModule } from './index.ts'

const KINDS = { '020101': 1, '020102': 2, '020103': 3, '040101': 1, '040102': 2, '040103': 3 } as const
const TODAY = '2026-03-02'

/** The age export of three municipalities: in each group as many people as told, more in the group 65–69. */
const ages = (people: Record<string, [each: number, of65: number]>) =>
  Object.fromEntries(
    [...FIVE_YEAR_GROUPS, 'ogółem'].map((group) => [
      group,
      Object.fromEntries(
        Object.entries(people).map(([code, [each, of65]]) => {
          const extra = group === '65-69' || group === 'ogółem' ? of65 : 0
          return [code, (group === 'ogółem' ? each * FIVE_YEAR_GROUPS.length : each) + extra]
        }),
      ),
    ]),
  )

function text({ bytes }: BytesAnswer): string[][] {
  const [bom, ...rest] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  expect(bom).toBe('\ufeff')
  return rest
    .join('')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'))
}

describe('wskaźniki w regionie z danymi', () => {
  let region: World & { end: () => Promise<void> }

  beforeAll(async () => {
    region = await world(TODAY, [territoryModule, indicatorsModule])
    await givenRegister(region, smallCountry('2024-01-01'))
    await givenFigures(region, KINDS, {
      subject: 'P2137',
      year: 2024,
      columns: ages({ '020101': [100, 200], '020102': [50, 0], '020103': [40, 80] }),
    })
    for (const [year, values] of [
      [2023, { '0201': 80, '020101': 50, '020102': 20, '020103': 10 }],
      [2024, { '0201': 75, '020101': 45, '020102': 20, '020103': 10 }],
    ] as const)
      await givenFigures(region, KINDS, { subject: 'P1944', year, columns: { ogółem: values } })
    return () => region.end()
  })

  test('profil gminy: wartość, porównanie, źródło i komórki, z których powstała', async () => {
    const profile = await region.resident.call(api.getProfile, { params: { unitCode: '020101' } })
    const share = rowOf(profile, 'share-65-plus')
    expect(share).toMatchObject({ year: 2024, value: (700 / 2000) * 100, missing: null, kind: 1 })
    expect(share?.cells.map(({ label, value }) => [label, value])).toContainEqual(['65-69', 300])
    expect(share?.comparison?.county).toMatchObject({ withValue: 3, all: 3, rank: { fromHighest: 1, sharedWith: 1 } })
    expect(share?.comparison?.voivodeship?.value).toBeCloseTo(((700 + 250 + 280) / (2000 + 900 + 800)) * 100, 10)
    expect(profile.ageStructure?.groups.find(({ label }) => label === '65-69')).toMatchObject({ count: 300, share: 15 })
    expect(profile.sources.map(({ subjectCode }) => subjectCode)).toEqual(['P1944', 'P2137'])
    expect(profile.sources[1]?.text).toContain('plik z 30\u00a0czerwca 2025\u00a0r.')
    expect(profile).toMatchObject({
      synthetic: false,
      asOf: TODAY,
      county: { code: '0201' },
      voivodeship: { code: '02' },
    })
  })

  test('profil do roku jest taki, jakby późniejszych lat nie było', async () => {
    const profile = await region.resident.call(api.getProfile, {
      params: { unitCode: '020101' },
      query: { year: 2023 },
    })
    const unemployed = rowOf(profile, 'registered-unemployed')
    expect(unemployed).toMatchObject({ year: 2023, value: 50, comparison: { county: { rank: { fromHighest: 1 } } } })
    expect(unemployed?.trend.map(({ year }) => year)).toEqual([2023])
    expect(rowOf(profile, 'share-65-plus')).toMatchObject({ value: null, missing: 'not-delivered' })
    expect(profile).toMatchObject({ ageStructure: null, sentences: [] })
  })

  test('liczba powiatu jest jego własna, gdy urząd ją podał, a suma gmin, gdy nie', async () => {
    const county = await region.resident.call(api.getProfile, { params: { unitCode: '0201' } })
    expect(rowOf(county, 'registered-unemployed')?.cells[0]).toMatchObject({ value: 75, sumOf: null })
    expect(rowOf(county, 'share-65-plus')?.cells[0]).toMatchObject({ value: 470, sumOf: 3 })
  })

  test('brak danych innego województwa nie staje się zerem, a suma kraju jest niepełna', async () => {
    const other = await region.resident.call(api.getProfile, { params: { unitCode: '040101' } })
    expect(rowOf(other, 'registered-unemployed')).toMatchObject({ value: null, missing: 'not-delivered' })
    expect(other.sentences).toEqual([])
    const country = await region.resident.call(api.getProfile, { params: { unitCode: '00' } })
    expect(rowOf(country, 'registered-unemployed')).toMatchObject({ value: null, missing: 'incomplete-sum' })
  })

  test('wieku produkcyjnego nie ma, a luka mówi, którego pliku brakuje', async () => {
    const profile = await region.resident.call(api.getProfile, { params: { unitCode: '020101' } })
    expect(rowOf(profile, 'share-working-age')).toMatchObject({ value: null, missing: 'not-delivered' })
    const gap = profile.gaps.find(({ indicatorCodes }) => indicatorCodes.includes('share-working-age'))
    expect(gap?.remedy).toContain('P1342')
    expect(gap?.remedy).not.toContain('P2137')
  })

  test('zdania profilu cytują swoje liczby', async () => {
    const { sentences } = await region.resident.call(api.getProfile, { params: { unitCode: '020101' } })
    expect(sentences.length).toBeGreaterThan(0)
    for (const { cells } of sentences) expect(cells.length).toBeGreaterThan(0)
  })

  test('profil przyjmuje kod w każdej pisowni, a nieznany kod odrzuca', async () => {
    for (const unitCode of ['020101', '0201011', '020101_1']) {
      const profile = await region.resident.call(api.getProfile, { params: { unitCode } })
      expect(profile.unit.code).toBe('020101')
    }
    await expect(region.resident.call(api.getProfile, { params: { unitCode: 'Pisz' } })).rejects.toMatchObject({
      code: 'input-invalid',
      details: { issues: [{ message: 'Podaj kod jednostki z samych cyfr, na przykład 2816 albo 281601.' }] },
    })
    const unknown = region.resident.call(api.getProfile, { params: { unitCode: '999999' } })
    await expect(unknown).rejects.toMatchObject({ code: 'unit-not-found' })
  })

  test('porównanie powiatu: jeden rok dla wszystkich gmin, mediany osobno, najdalsza wartość wskazana', async () => {
    const answer = await region.resident.call(api.compareCounty, { params: { countyCode: '0201' } })
    expect(answer.municipalities.map(({ code }) => code)).toEqual(['020101', '020102', '020103'])
    // The core indicators also without figures; of the others only what the loaded files give.
    const shown = definitions.filter(({ isCore, code }) => isCore || code === 'old-per-15-64')
    expect(answer.rows.map(({ code }) => code)).toEqual(shown.map(({ code }) => code))
    const unemployed = answer.rows.find(({ code }) => code === 'registered-unemployed')
    expect(unemployed).toMatchObject({
      year: 2024,
      values: [{ value: 45 }, { value: 20 }, { value: 10 }],
      county: { value: 75 },
      countyMedian: 20,
      voivodeshipMedian: 20,
      farthest: 0,
    })
    expect(answer.rows.find(({ code }) => code === 'share-working-age')).toMatchObject({ year: null, farthest: null })
  })

  test('porównania nie ma dla czegoś, co nie jest powiatem', async () => {
    const wrong = region.resident.call(api.compareCounty, { params: { countyCode: '02' } })
    await expect(wrong).rejects.toMatchObject({ code: 'input-invalid' })
    const unknown = region.resident.call(api.compareCounty, { params: { countyCode: '0299' } })
    await expect(unknown).rejects.toMatchObject({ code: 'unit-not-found' })
  })

  test('mapa: gminy województwa, najnowszy rok, miejsca; zły rok i obszar są odrzucone po polsku', async () => {
    const params = { indicatorCode: 'registered-unemployed' }
    const map = await region.resident.call(api.getMap, { params, query: { scope: '02' } })
    expect(map).toMatchObject({ year: 2024, years: [2023, 2024], scopeValue: 75, withValue: 3, median: 20 })
    expect(map.codes).toEqual(['020101', '020102', '020103'])
    expect(map.places).toEqual([1, 2, 3])
    expect(map.kinds).toEqual([1, 2, 3])
    const whole = await region.resident.call(api.getMap, { params })
    expect(whole.codes).toHaveLength(48)
    expect(whole.missing.filter((reason) => reason === 'not-delivered')).toHaveLength(45)
    await expect(region.resident.call(api.getMap, { params, query: { year: 2011 } })).rejects.toMatchObject({
      code: 'year-without-data',
      details: { years: [2023, 2024] },
    })
    await expect(region.resident.call(api.getMap, { params, query: { scope: 'śląsk' } })).rejects.toMatchObject({
      code: 'input-invalid',
      details: { issues: [{ message: 'Podaj dwucyfrowy kod województwa albo 00 dla całego kraju.' }] },
    })
    await expect(region.resident.call(api.getMap, { params: { indicatorCode: 'szczęście' } })).rejects.toMatchObject({
      code: expect.stringMatching(/^(indicator-not-found|input-invalid)$/),
    })
  })

  test('lista wskaźników mówi, za które lata są dane', async () => {
    const { indicators } = await region.resident.call(api.list, {})
    const years = Object.fromEntries(indicators.map((indicator) => [indicator.code, indicator.years]))
    expect(years).toMatchObject({
      'registered-unemployed': [2023, 2024],
      'share-65-plus': [2024],
      'share-working-age': [],
    })
    const one = await region.resident.call(api.get, { params: { indicatorCode: 'share-65-plus' } })
    expect(one.indicator.formulaInWords).toBe('osoby w wieku 65 lat i więcej ÷ ludność × 100')
    await expect(region.resident.call(api.get, { params: { indicatorCode: 'brak' } })).rejects.toMatchObject({
      code: 'indicator-not-found',
    })
  })

  test('pliki CSV mają te same liczby co strony, z przecinkiem i powodem braku', async () => {
    const params = { unitCode: '020101' }
    const profile = text(await region.resident.call(api.exportProfile, { params: { ...params, format: 'csv' } }))
    expect(profile.find(([code]) => code === 'share-65-plus')?.slice(3, 6)).toEqual(['2024', '35,0', ''])
    expect(profile.find(([code]) => code === 'share-working-age')?.slice(3, 6)).toEqual([
      '',
      '',
      'Nie wczytano pliku urzędu, który zawiera te dane.',
    ])
    const age = text(await region.resident.call(api.exportAgeStructure, { params: { ...params, format: 'csv' } }))
    expect(age).toHaveLength(1 + FIVE_YEAR_GROUPS.length)
    expect(age.find(([label]) => label === '65-69')?.slice(1, 4)).toEqual(['2024', '300', '15,0'])
    const trend = text(
      await region.resident.call(api.exportTrend, {
        params: { ...params, indicatorCode: 'registered-unemployed', format: 'csv' },
      }),
    )
    expect(trend.slice(1).map(([year, value]) => [year, value])).toEqual([
      ['2023', '50'],
      ['2024', '45'],
    ])
    const county = text(await region.resident.call(api.exportCounty, { params: { countyCode: '0201', format: 'csv' } }))
    expect(county.find(([code]) => code === 'registered-unemployed')?.slice(3, 9)).toEqual([
      '2024',
      '45',
      '20',
      '10',
      '75',
      '20',
    ])
    expect(county.find(([code]) => code === 'share-working-age')?.[4]).toBe('brak danych')
    const map = text(
      await region.resident.call(api.exportMap, {
        params: { indicatorCode: 'registered-unemployed', format: 'csv' },
        query: { scope: '02' },
      }),
    )
    expect(map.slice(1).map(([code, , kind, , , value]) => [code, kind, value])).toEqual([
      ['020101', 'miejska', '45'],
      ['020102', 'wiejska', '20'],
      ['020103', 'miejsko-wiejska', '10'],
    ])
    const without = region.resident.call(api.exportAgeStructure, { params: { unitCode: '040101', format: 'csv' } })
    await expect(without).rejects.toMatchObject({ code: 'age-structure-not-delivered' })
  })

  test('ten sam plik jako XLSX ma liczby, które są liczbami', async () => {
    const { bytes, fileName } = await region.resident.call(api.exportProfile, {
      params: { unitCode: '020101', format: 'xlsx' },
    })
    expect(fileName).toMatch(/^profil-020101-.*\.xlsx$/)
    const [sheet] = await readXlsxSheets(bytes)
    expect(sheet?.rows.find(([code]) => code === 'share-65-plus')?.slice(3, 5)).toEqual([2024, 35])
  })

  test('mieszkaniec czyta wskaźniki bez konta, ale niczego nie wczyta', async () => {
    await expect(region.resident.call(api.list, {})).resolves.toBeDefined()
    await expect(
      givenFigures({ ...region, operator: region.resident }, KINDS, { subject: 'P1944', year: 2022, columns: {} }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
