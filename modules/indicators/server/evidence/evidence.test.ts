import { beforeAll, describe, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { type GivenAccount, givenAccount } from '#platform/access/testing.ts'
import { callByName } from '#platform/call.ts'
import { type World, world } from '#platform/testing/world.ts'
import { evidenceOperations as api } from '../../shared/evidence/operations.ts'
import { givenDelivered } from '../../testing/given-delivered.ts'
import { givenFigures } from '../../testing/given-figures.ts'
import { indicatorsModule } from '../index.ts'

const KINDS = { '020101': 1, '020102': 2, '020103': 3, '040101': 1 } as const
const UNEMPLOYED = 'registered-unemployed'

describe('dowody', () => {
  let region: World & { end: () => Promise<void> }
  let writer: GivenAccount
  let elsewhere: GivenAccount

  beforeAll(async () => {
    region = await world('2026-03-02', [territoryModule, indicatorsModule])
    await givenRegister(region, smallCountry('2024-01-01'))
    for (const year of [2023, 2024])
      await givenFigures(region, KINDS, {
        subject: 'P1944',
        year,
        columns: { ogółem: { '020101': 45, '020102': 20, '020103': 10, '040101': 7 } },
      })
    writer = await givenAccount(region, { roles: [{ role: 'centre-manager', unitCode: '020101' }] })
    elsewhere = await givenAccount(region, { roles: [{ role: 'centre-manager', unitCode: '040101' }] })
    return () => region.end()
  })

  const order = {
    kind: 'figure',
    indicatorCode: UNEMPLOYED,
    unitCode: '020102',
    citingUnitCode: '020101',
    purpose: 'Strategia gminy 2027',
  } as const
  const freeze = (change = {}) => region.as(writer.actor).call(api.freeze, { body: { ...order, ...change } })
  const open = (id: string) => region.resident.call(api.get, { params: { evidenceId: id as never } })
  const correct = (value: number, publishedOn: string) =>
    givenFigures(region, KINDS, {
      subject: 'P1944',
      year: 2024,
      columns: { ogółem: { '020102': value } },
      publishedOn,
    })

  test('zamrożona liczba ma jednostkę, rok, wartość jak pokazano, źródło i datę, a każdy ją otworzy bez konta', async () => {
    const { id } = await freeze()
    const evidence = await open(id)
    expect(evidence).toMatchObject({
      kind: 'figure',
      year: 2024,
      unitCode: '020102',
      frozenOn: '2026-03-02',
      purpose: 'Strategia gminy 2027',
      changes: [],
      content: { arithmetic: '20', figures: [{ value: 20, shown: '20', year: 2024, unitCode: '020102' }] },
    })
    expect(evidence.content.sources.map(({ subjectCode }) => subjectCode)).toEqual(['P1944'])
    expect(JSON.stringify(evidence)).not.toContain(writer.id)
  })

  test('późniejsza zmiana liczby nie zmienia dowodu, a dowód, spis i lista wskaźnika mówią o obu wartościach', async () => {
    const figure = await freeze({ purpose: 'Diagnoza powiatu' })
    const chart = await freeze({ kind: 'chart' })
    const map = await freeze({ kind: 'map', unitCode: '02' })
    const table = await freeze({ kind: 'table', unitCode: '0201', indicatorCode: undefined })
    const before = await open(figure.id)
    await correct(23, '2025-09-30')
    const after = await open(figure.id)
    expect(after.content).toEqual(before.content)
    for (const { id } of [figure, chart, map])
      expect((await open(id)).changes).toEqual([
        expect.objectContaining({ unitCode: '020102', year: 2024, was: '20', is: '23' }),
      ])
    const inTable = (await open(table.id)).changes.filter(({ indicatorCode }) => indicatorCode === UNEMPLOYED)
    expect(inTable.map(({ unitCode, was, is }) => [unitCode, was, is])).toEqual([
      ['020102', '20', '23'],
      ['0201', '75', '78'],
    ])
    const { items } = await region.resident.call(api.list, { query: { indicatorCode: UNEMPLOYED } })
    expect(items.find(({ id }) => id === figure.id)).toMatchObject({ changedFigures: 1, shown: '20' })
    const others = await region.resident.call(api.list, { query: { indicatorCode: 'population' } })
    expect(others.items).toEqual([])
    await correct(20, '2025-10-30')
    expect((await open(figure.id)).changes).toEqual([])
  })

  test('ten sam zamiar wysłany dwa razy daje jeden dowód, a ślad zna jego identyfikator', async () => {
    const again = () =>
      callByName(
        region.platform,
        writer.actor,
        api.freeze.name,
        { body: { ...order, purpose: 'Powtórzony zamiar' } },
        'klucz-powtorzenia-0001',
      )
    const [one, two] = [await again(), await again()]
    expect(two.answer).toEqual(one.answer)
    const { items } = await region.resident.call(api.list, { query: { unitCode: '020102' } })
    expect(items.filter(({ purpose }) => purpose === 'Powtórzony zamiar')).toHaveLength(1)
    const entries = await region.db
      .selectFrom('audit.entry')
      .select(['subjectNoun', 'actorId', 'action'])
      .where('subjectId', '=', items.find(({ purpose }) => purpose === 'Powtórzony zamiar')?.id ?? '')
      .execute()
    expect(entries).toEqual([{ subjectNoun: 'evidence', actorId: writer.id, action: 'evidence.freeze' }])
  })

  test('cytuje się w imieniu własnej jednostki; mieszkaniec i osoba spoza obszaru słyszą dlaczego nie', async () => {
    await expect(region.resident.call(api.freeze, { body: order })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(region.as(elsewhere.actor).call(api.freeze, { body: order })).rejects.toMatchObject({
      code: 'evidence-outside-area',
    })
    const own = await region.as(elsewhere.actor).call(api.freeze, { body: { ...order, citingUnitCode: '040101' } })
    const seen = (person: GivenAccount) => region.as(person.actor).call(api.listOwn, { query: {} })
    expect((await seen(elsewhere)).items.map(({ id, isMine }) => [id, isMine])).toEqual([[own.id, true]])
    const mine = (await seen(writer)).items
    expect(mine.length).toBeGreaterThan(0)
    expect(mine.map(({ id }) => id)).not.toContain(own.id)
  })

  test('czego nie ma, nie da się zamrozić, a odmowa mówi, co zmienić', async () => {
    for (const [change, code] of [
      [{ indicatorCode: undefined }, 'evidence-needs-indicator'],
      [{ indicatorCode: 'ngo-tasks' }, 'evidence-without-figures'],
      [{ indicatorCode: 'brak' }, 'indicator-not-found'],
      [{ year: 2011 }, 'year-without-data'],
      [{ kind: 'map' }, 'evidence-map-scope'],
      [{ kind: 'table', unitCode: '02' }, 'not-a-county'],
      [{ unitCode: '029999' }, 'unit-not-found'],
      [{ purpose: ' ' }, 'input-invalid'],
    ] as const)
      await expect(freeze(change), JSON.stringify(change)).rejects.toMatchObject({ code })
    await expect(open('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'evidence-not-found' })
  })

  test('dowodu nie zmieni ani nie usunie nikt, kto ma tylko konto aplikacji', async () => {
    const { id } = await freeze()
    await expect(
      region.db.updateTable('indicators.evidence').set({ title: 'inny' }).where('id', '=', id).execute(),
    ).rejects.toThrow(/permission denied/)
    await expect(region.db.deleteFrom('indicators.evidence').where('id', '=', id).execute()).rejects.toThrow(
      /permission denied/,
    )
  })

  test('liczbę ukrytą można zamrozić tylko jako ukrytą', async () => {
    await givenFigures(region, KINDS, {
      subject: 'P2137',
      year: 2024,
      columns: { ogółem: { '020101': 2000, '020102': 900, '020103': 800 } },
    })
    await givenDelivered(region, KINDS, 'ozps:10.4.violence', {
      subject: 'P9001',
      year: 2024,
      counts: { '020101': 30, '020102': 3, '020103': 12 },
    })
    const { id } = await freeze({ indicatorCode: 'reason-violence', year: 2024 })
    const { content } = await open(id)
    expect(content.figures).toEqual([
      expect.objectContaining({ value: null, missing: 'protected', shown: 'ukryte: mała liczba osób' }),
    ])
    expect(content.arithmetic).toBeNull()
    expect(content.cells.map(({ value }) => value)).toEqual([null, 900])
  })
})
