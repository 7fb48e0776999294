import { beforeAll, describe, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister, importBytes } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { geoJson, smallMap } from '#modules/territory/testing/small-map.ts'
import { type World, world } from '#platform/testing/world.ts'
import { FIVE_YEAR_GROUPS } from '../../shared/age-groups.ts'
import type { ComparisonQuery } from '../../shared/fair/answers.ts'
import { fairOperations as api } from '../../shared/fair/operations.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { givenFigures } from '../../testing/given-figures.ts'
import { indicatorsModule } from '../index.ts'

/** The small country, where the powiat of voivodeship 04 is a city with the rights of a powiat. */
function country(stateOn: string) {
  return smallCountry(stateOn).map((entry) =>
    entry.code === '0401' && entry.kindName === 'powiat'
      ? { ...entry, name: 'Brzezina', kindName: 'miasto na prawach powiatu' }
      : entry,
  )
}

const CODES = smallCountry('2024-01-01').flatMap(({ code, part }) => (code.length === 6 && part < 4 ? [code] : []))
const KINDS = Object.fromEntries(CODES.map((code) => [code, Number(code.slice(5)) as 1 | 2 | 3]))
/** Older people of each municipality among a thousand; 020102 and 040102 have the same. */
const older = (code: string) => (code === '020102' ? 180 : 100 + Number(code.slice(0, 2)) * 20)
const people = (code: string) => 1000 * Number(code.slice(5)) ** 2

/** Ages of everybody: ten in each other group, so that a nought is nowhere taken for a sign of the office. */
function ages(year: number, codes: readonly string[] = CODES) {
  const of = (count: (code: string) => number) => Object.fromEntries(codes.map((code) => [code, count(code)]))
  const old = (code: string) => Math.round((older(code) * people(code)) / 1000)
  const OLD_GROUPS = 5
  const others = FIVE_YEAR_GROUPS.length - OLD_GROUPS - 1
  const columns = FIVE_YEAR_GROUPS.map((group) => {
    if (group === '65-69') return [group, of((code) => old(code) - 10 * (OLD_GROUPS - 1))]
    return [group, of(group === '35-39' ? (code) => people(code) - old(code) - 10 * others : () => 10)]
  })
  return { subject: 'P2137', year, columns: { ...Object.fromEntries(columns), ogółem: of(people) } }
}

describe('uczciwe porównanie', () => {
  let region: World & { end: () => Promise<void> }

  beforeAll(async () => {
    region = await world('2026-03-02', [territoryModule, indicatorsModule])
    await givenRegister(region, country('2024-01-01'))
    await importBytes(region, 'importBoundaries', geoJson(smallMap()))
    await givenFigures(region, KINDS, ages(2024))
    return () => region.end()
  })

  const compare = (query: ComparisonQuery = {}, unitCode = '020102', indicatorCode = 'share-65-plus') =>
    region.resident.call(api.compareUnit, { params: { unitCode, indicatorCode }, query })
  const group = (answer: Awaited<ReturnType<typeof compare>>, key: string) =>
    answer.groups.find((one) => one.key === key)

  test('gmina stoi obok powiatu, województwa, kraju, rodzaju i podobnych, a bez listy nie ma listy', async () => {
    const answer = await compare()
    expect(answer).toMatchObject({ year: 2024, value: 18, indicator: { direction: 'worse' }, without: 'none' })
    expect(answer.groups.map(({ key, all }) => [key, all])).toEqual([
      ['county', 3],
      ['voivodeship', 3],
      ['country', 48],
      ['same-kind-country', 16],
      ['similar', expect.any(Number)],
    ])
    expect(group(answer, 'county')).toMatchObject({ highest: 18, rank: { fromHighest: 1, fromLowest: 3 } })
  })

  test('remis: równe pokazane wartości dzielą miejsce, a następna stoi dalej', async () => {
    const { list } = await compare({ units: '040101,040102,040103,060101' })
    expect(list?.key).toBe('county')
    const chosen = await compare({ units: '040101,040102,040103,060101', list: 'chosen' })
    expect(chosen.list?.units.map(({ code, place, value }) => [code, place, value])).toEqual([
      ['060101', 1, 22],
      ['020102', 2, 18],
      ['040101', 2, 18],
      ['040102', 2, 18],
      ['040103', 2, 18],
    ])
    expect(group(chosen, 'chosen')).toMatchObject({ all: 4, rank: { fromHighest: 2, of: 5, sharedWith: 3 } })
  })

  test('bez samej siebie: mediana i liczba powiatu są z pozostałych gmin, a miejsce nadal z nią', async () => {
    const county = group(await compare({ without: 'self' }), 'county')
    expect(county).toMatchObject({ all: 2, leftOut: 1, rank: { of: 3, fromHighest: 1 } })
    expect(county?.median).toBeCloseTo(14, 9)
    expect(county?.wholeWithout).toBeCloseTo(14, 9)
    // 140 + 720 + 1260 older people among 1 + 4 + 9 thousand
    expect(county?.whole).toBeCloseTo(2120 / 140, 9)
  })

  test('bez miast na prawach powiatu: kraj traci trzy gminy miasta, a powiat bez miasta nic', async () => {
    const answer = await compare({ without: 'cities' })
    expect(group(answer, 'country')).toMatchObject({ all: 45, leftOut: 3 })
    expect(group(answer, 'county')).toMatchObject({ leftOut: 0, wholeWithout: null })
    expect(group(await compare({ without: 'both' }), 'country')).toMatchObject({ all: 44, leftOut: 4 })
  })

  test('powiat i województwo też mają z kim stać, a kraj nie', async () => {
    expect((await compare({}, '0201')).groups.map(({ key }) => key)).toEqual(['country'])
    expect((await compare({}, '02')).groups.map(({ key, all }) => [key, all])).toEqual([['country', 16]])
    await expect(compare({}, '00')).rejects.toMatchObject({ code: 'unit-without-peers' })
  })

  test('nieznane kody, inny poziom i rok bez danych są odmową, która mówi, co poprawić', async () => {
    await expect(compare({ units: '999999,0401' })).rejects.toMatchObject({
      code: 'chosen-units-unknown',
      details: { codes: ['999999', '0401'] },
    })
    await expect(compare({ year: 2011 })).rejects.toMatchObject({ code: 'year-without-data' })
    await expect(compare({ units: 'Pisz' })).rejects.toMatchObject({ code: 'input-invalid' })
  })

  test('podobne gminy: zestaw bez wczytanych wskaźników mówi, czego nie ma, a każda gmina ma powód', async () => {
    const answer = await region.resident.call(api.findSimilar, { params: { unitCode: '020102' } })
    expect(answer.isDefault).toBe(true)
    expect(answer.parts.map(({ code }) => code)).toEqual([
      'population',
      'population-density',
      'share-65-plus',
      'share-under-15',
    ])
    expect(answer.undelivered.map(({ code }) => code)).toEqual(['unemployed-per-15-64', 'income-per-resident'])
    const first = answer.units[0]
    expect(first?.code).toBe('040102')
    expect(first?.reasons).toHaveLength(4)
    expect(first?.reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(answer.units.some(({ code }) => code === '020102')).toBe(false)
    const sameKind = await region.resident.call(api.findSimilar, {
      params: { unitCode: '020102' },
      query: { kind: 'same', weights: 'share-65-plus:3' },
    })
    expect(sameKind.units.map(({ kind }) => kind)).not.toContain(1)
    expect(sameKind.units).toHaveLength(15)
  })

  test('bez ponad jednej piątej wagi podobnych nie ma, powiat ich nie ma nigdy, a reszta porównania zostaje', async () => {
    const similar = (weights: string, unitCode = '020102') =>
      region.resident.call(api.findSimilar, { params: { unitCode }, query: { weights } })
    await expect(similar('share-65-plus:3,income-per-resident:1')).rejects.toMatchObject({
      code: 'similar-weight-missing',
      details: { codes: ['income-per-resident'] },
    })
    await expect(similar('share-65-plus:4,income-per-resident:1')).resolves.toMatchObject({ isDefault: false })
    await expect(similar('population', '0201')).rejects.toMatchObject({ code: 'similar-not-a-municipality' })
    await expect(similar('population,population')).rejects.toMatchObject({ code: 'composite-part-twice' })
    const answer = await compare({ weights: 'income-per-resident' })
    expect(answer.groups.map(({ key }) => key)).not.toContain('similar')
  })

  test('każda tabela ma plik z tymi samymi liczbami', async () => {
    const params = { unitCode: '020102', indicatorCode: 'share-65-plus', format: 'csv' as const }
    const text = async (answer: Promise<{ bytes: Uint8Array }>) => new TextDecoder().decode((await answer).bytes)
    const groups = await text(region.resident.call(api.exportComparison, { params, query: { without: 'self' } }))
    expect(groups).toContain('gminy powiatu brzeziński 02;2024')
    expect(groups).toContain('samą tę jednostkę')
    const ranking = await text(region.resident.call(api.exportRanking, { params, query: { list: 'country' } }))
    expect(ranking.trim().split('\n')).toHaveLength(49)
    const { indicatorCode: _indicator, ...ofUnit } = params
    const similar = await text(region.resident.call(api.exportSimilar, { params: ofUnit }))
    expect(similar.trim().split('\n').length).toBeGreaterThanOrEqual(22)
    const series = await text(region.resident.call(api.exportSeries, { params }))
    expect(series).toContain('2024;18,0')
  })
})

describe('szereg przez zmiany', () => {
  const ACT = 'rozporządzenie w sprawie ustalenia granic gmin'

  /** 020104 was rural until 2022 and joined 020102 whole on 1 January 2023; a part of 020101 went to 020103. */
  async function changed(lines: string[]) {
    const region = await world('2026-03-02', [territoryModule, indicatorsModule])
    const former = { code: '020104', part: 2 as const, name: 'Dawna', kindName: 'gmina wiejska', stateOn: '2021-01-01' }
    await givenRegister(region, [
      ...country('2021-01-01').map((entry) => (entry.code === '020102' ? { ...entry, name: 'Stara Nazwa' } : entry)),
      former,
    ])
    // as many gminas as before: a register that has lost one in fifty is taken for a cut file
    await givenRegister(region, [
      ...country('2024-01-01'),
      { ...former, code: '020105', name: 'Nowa', stateOn: '2024-01-01' },
    ])
    const kinds = { ...KINDS, '020104': 2 as const }
    const early = [...CODES, '020104']
    for (const year of [2021, 2022])
      await givenFigures(region, kinds, { ...ages(year, early), publishedOn: '2025-06-30' })
    for (const year of [2023, 2024]) await givenFigures(region, KINDS, ages(year))
    const file = `kod;poprzednik;akt_prawny;dzień;udział\n${lines.join('\n')}\n`
    await importBytes(region, 'importPredecessors', new TextEncoder().encode(file))
    const series = (unitCode: string, indicatorCode = 'population') =>
      region.resident.call(api.getSeries, { params: { unitCode, indicatorCode } })
    return { region, series }
  }

  test('połączone całe gminy: obok podanych stoi suma, a przerwa ma powód; nazwa i rodzaj niczego nie przerywają', async () => {
    const { region, series } = await changed([`020102;020104;${ACT};2023-01-01;`])
    const { points } = await series('020102')
    expect(points.map(({ year, value, bridged, bridge, breakBy }) => [year, value, bridged, bridge, breakBy])).toEqual([
      [2021, 4000, 20_000, 'bridged', null],
      [2022, 4000, 20_000, 'bridged', null],
      [2023, 4000, null, 'none', 'territory'],
      [2024, 4000, null, 'none', null],
    ])
    expect(points[0]?.parts.map(({ code, share }) => [code, share])).toEqual([
      ['020104', 1],
      ['020102', 1],
    ])
    const share = await series('020102', 'share-65-plus')
    // 720 of 4 000 and 2 240 of 16 000: divided after adding, not the mean of 18 and 14
    expect(share.points[0]?.bridged).toBeCloseTo(14.8, 9)
    const profile = await region.resident.call(indicatorOperations.getProfile, { params: { unitCode: '020102' } })
    expect(profile.gaps.some(({ why }) => why.includes('inny obszar'))).toBe(true)
    await region.end()
  })

  test('część gminy bez udziału jest nieznana, z udziałem złożona, a zmiana nazwy sama nie robi przerwy', async () => {
    const unknown = await changed([`020103;020101;${ACT};2023-01-01;`])
    expect((await unknown.series('020103')).points[0]).toMatchObject({ bridge: 'no-share', bridged: null, value: 9000 })
    const renamed = await unknown.series('020102')
    expect(renamed.points.map(({ breakBy }) => breakBy)).toEqual([null, null, null, null])
    await unknown.region.end()
    const known = await changed([`020103;020101;${ACT};2023-01-01;25`])
    expect((await known.series('020103')).points[0]).toMatchObject({ bridge: 'bridged', bridged: 9250 })
    expect((await known.series('020101')).points[0]).toMatchObject({ bridge: 'bridged', bridged: 750 })
    await known.region.end()
  })
})
