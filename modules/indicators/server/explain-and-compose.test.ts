import { beforeAll, describe, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { type World, world } from '#platform/testing/world.ts'
import { FIVE_YEAR_GROUPS } from '../shared/age-groups.ts'
import { indicatorOperations as api } from '../shared/operations.ts'
import { givenFigures } from '../testing/given-figures.ts'
import { indicatorsModule } from './index.ts'

const KINDS = { '020101': 1, '020102': 2, '020103': 3 } as const

describe('wyjaśnienia i wyniki złożone', () => {
  let region: World & { end: () => Promise<void> }

  beforeAll(async () => {
    region = await world('2026-03-02', [territoryModule, indicatorsModule])
    await givenRegister(region, smallCountry('2024-01-01'))
    const ages = { '020101': 100, '020102': 50, '020103': 40 }
    const older = { '020101': 300, '020102': 50, '020103': 120 }
    const all = { '020101': 2000, '020102': 900, '020103': 800 }
    await givenFigures(region, KINDS, {
      subject: 'P2137',
      year: 2024,
      columns: {
        ...Object.fromEntries(FIVE_YEAR_GROUPS.map((group) => [group, group === '65-69' ? older : ages])),
        ogółem: all,
      },
    })
    await givenFigures(region, KINDS, {
      subject: 'P1944',
      year: 2024,
      columns: { ogółem: { '020101': 60, '020102': 45, '020103': 24 } },
    })
    // What the synchronisation with the office will bring: a rate of municipalities, held under the variable's number.
    await givenFigures(region, KINDS, {
      subject: 'P3870',
      year: 2024,
      columns: { beneficjenci: { '020101': 400, '020102': 300, '020103': 200 } },
    })
    await region.db
      .updateTable('indicators.variable')
      .set({ bdlId: 1548717 })
      .where('subjectCode', '=', 'P3870')
      .execute()
    return () => region.end()
  })

  const explain = (unitCode: string, indicatorCode: string, query = {}) =>
    region.resident.call(api.explainValue, { params: { unitCode, indicatorCode }, query })
  const compose = (parts: string, more = {}) =>
    region.resident.call(api.getComposite, { query: { parts, scope: '0201', ...more } })

  test('wartość powiatu rozkłada się na działanie, liczby i gminy, z plikiem każdej liczby', async () => {
    const { explanation, sources, unit } = await explain('0201', 'share-65-plus')
    expect(unit).toMatchObject({ code: '0201', level: 'county' })
    expect(explanation?.arithmetic).toBe('(470 + 190 + 190 + 190 + 190) ÷ 3\u00a0700 × 100 ≈ 33,2')
    expect(explanation?.terms[0]?.cells[0]).toMatchObject({ label: '65-69', year: 2024, value: 470, sumOf: 3 })
    expect(explanation?.terms[0]?.cells[0]?.parts.map(({ unitCode, value }) => [unitCode, value])).toEqual([
      ['020101', 300],
      ['020102', 50],
      ['020103', 120],
    ])
    const files = explanation?.terms.flatMap(({ cells }) => cells.flatMap(({ originIds }) => originIds))
    expect([...new Set(files)]).toEqual(sources.map(({ originId }) => originId))
  })

  test('roku bez danych i nieznanego wskaźnika nie da się wyjaśnić, a bez żadnych danych wyjaśnienia nie ma', async () => {
    await expect(explain('0201', 'share-65-plus', { year: 2011 })).rejects.toMatchObject({ code: 'year-without-data' })
    await expect(explain('0201', 'brak')).rejects.toMatchObject({ code: 'indicator-not-found' })
    await expect(explain('0201', 'ngo-tasks')).resolves.toMatchObject({ explanation: null, years: [] })
  })

  test('zmienna znana tylko z numeru trafia do profilu, a wskaźników gmin nikt nie dodaje', async () => {
    const municipality = await region.resident.call(api.getProfile, { params: { unitCode: '020101' } })
    const rowOf = (profile: typeof municipality) =>
      profile.topics.find(({ topic }) => topic === 'assistance')?.rows.map(({ code, value }) => [code, value])
    expect(rowOf(municipality)).toEqual([['assistance-beneficiaries', 400]])
    const county = await region.resident.call(api.getProfile, { params: { unitCode: '0201' } })
    expect(rowOf(county)).toEqual([['assistance-beneficiaries', null]])
  })

  test('reszta katalogu nie zaśmieca profilu, a w innym województwie nie ma też tego, co tu jest', async () => {
    const profile = await region.resident.call(api.getProfile, { params: { unitCode: '020101' } })
    expect(profile.topics.map(({ topic }) => topic)).toEqual(['population', 'age', 'assistance', 'work'])
    const elsewhere = await region.resident.call(api.getProfile, { params: { unitCode: '040101' } })
    expect(elsewhere.topics.map(({ topic }) => topic)).toEqual(['population', 'age', 'work'])
    expect(elsewhere.topics.flatMap(({ rows }) => rows)).toHaveLength(15)
  })

  test('wynik złożony: wagi, udziały, średnie grupy i odwrócony kierunek', async () => {
    const answer = await compose('registered-unemployed:3,assistance-beneficiaries')
    expect(answer.parts).toMatchObject([
      { code: 'registered-unemployed', weight: 3, share: 0.75, year: 2024, mean: 43, direction: 'worse' },
      { code: 'assistance-beneficiaries', weight: 1, share: 0.25, year: 2024, mean: 300 },
    ])
    const [first, second, third] = answer.units
    expect([first, second, third].map((unit) => [unit?.code, unit?.place])).toEqual([
      ['020101', 3],
      ['020102', 2],
      ['020103', 1],
    ])
    expect(second?.scores[1]).toBeCloseTo(0, 12)
    expect(third?.score).toBeCloseTo(0.75 * (third?.scores[0] ?? 0) + 0.25 * (third?.scores[1] ?? 0), 12)
    expect(answer.sources.map(({ subjectCode }) => subjectCode)).toEqual(['P1944', 'P3870'])
    expect(answer.method.join(' ')).toContain('jednej piątej')
  })

  test('złożyć się nie da z tego, co niczego nie ocenia, czego nie ma, co podano dwa razy, ani w garstce gmin', async () => {
    for (const [parts, code, more] of [
      ['population', 'composite-part-neutral', {}],
      ['ngo-tasks', 'composite-without-figures', {}],
      ['share-65-plus,share-65-plus:2', 'composite-part-twice', {}],
      ['share-65-plus:0', 'composite-part-without-weight', {}],
      ['szczescie', 'indicator-not-found', {}],
      ['share-65-plus', 'composite-few-peers', { kind: 1 }],
      ['Zły Kod', 'input-invalid', {}],
    ] as const)
      await expect(compose(parts, more), parts).rejects.toMatchObject({ code })
  })
})
