import { beforeAll, describe, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import type { Role } from '#platform/access/roles.ts'
import { givenAccount } from '#platform/access/testing.ts'
import { type World, world } from '#platform/testing/world.ts'
import { deskOperations as api } from '../../shared/desk/operations.ts'
import { questionOperations as questions } from '../../shared/desk/question-operations.ts'
import { givenFigures } from '../../testing/given-figures.ts'
import { indicatorsModule } from '../index.ts'

const CODES = [...new Set(smallCountry('2024-01-01').map(({ code }) => code))].filter((code) => code.length === 6)
const KINDS = Object.fromEntries(CODES.map((code) => [code, ((Number(code.at(-1)) - 1) % 3) + 1])) as Record<
  string,
  1 | 2 | 3
>
const UNEMPLOYED = 'registered-unemployed'

describe('stan danych', () => {
  let region: World & { end: () => Promise<void> }
  let researcher: Awaited<ReturnType<typeof someone>>

  async function someone(role: Role, unitCode: string) {
    const account = await givenAccount(region, { roles: [{ role, unitCode }] })
    return { ...account, ...region.as(account.actor) }
  }

  beforeAll(async () => {
    region = await world('2026-03-02', [territoryModule, indicatorsModule])
    await givenRegister(region, smallCountry('2024-01-01'))
    const counts = (year: number) =>
      Object.fromEntries(CODES.map((code, place) => [code, 1000 + place * 10 + (year - 2023) * (20 + (place % 5))]))
    for (const year of [2023, 2024])
      await givenFigures(region, KINDS, {
        subject: 'P1944',
        year,
        columns: { ogółem: year === 2024 ? { ...counts(year), '020101': 9000, '040102': 'x' } : counts(year) },
      })
    researcher = await someone('regional-researcher', '02')
    return () => region.end()
  })

  test('dziennik importów ma plik, osobę, chwilę, wiersze i całe sprawozdanie', async () => {
    const { items } = await researcher.call(api.listImports, {})
    expect(items).toHaveLength(2)
    const told = { subjectCode: 'P1944', rowsRead: CODES.length, hasReport: true, importedBy: null }
    expect(items).toMatchObject([told, told])
    const reports = await Promise.all(
      items.map(async ({ id }) => (await researcher.call(api.getImport, { params: { importId: id } })).report),
    )
    // both were taken in while the clock stood, so neither is the later one
    reports.sort((a, b) => Number(a.years[0]) - Number(b.years[0]))
    expect(reports).toMatchObject([2023, 2024].map((year) => ({ accepted: true, dryRun: false, years: [year] })))
    await expect(
      researcher.call(api.getImport, { params: { importId: '7d9e0a0e-6f0e-4f7c-9a55-0d5d8c6b1a09' } }),
    ).rejects.toMatchObject({ code: 'import-not-found' })
  })

  test('świeżość zna najnowszy rok, dzień źródła i gminy z liczbą, a bez danych mówi, że ich nie ma', async () => {
    const { items } = await researcher.call(api.listFreshness, {})
    expect(items.find(({ code }) => code === UNEMPLOYED)).toMatchObject({
      latestYear: 2024,
      years: 2,
      withValue: CODES.length - 1,
      municipalities: CODES.length,
      sourceOn: '2025-06-30',
      expectedOn: null,
      state: 'current',
    })
    expect(items.find(({ code }) => code === 'population')).toMatchObject({ latestYear: null, state: 'none' })
    // the assessment of resources has a day by law; of other sources nobody says when
    expect(items.find(({ code }) => code === 'reason-poverty')?.expectedOn).toBe('2026-04-30')
  })

  test('pokrycie kraju liczy województwa, województwa powiaty, a powiatu gminy, zawsze z powodami', async () => {
    const country = await researcher.call(api.getCoverage, { params: { scope: '00' }, query: {} })
    const at = country.columns.findIndex(({ key }) => key === UNEMPLOYED)
    expect([country.year, country.rows.length]).toEqual([2024, 16])
    expect(country.whole.cells[at]).toEqual({
      withValue: CODES.length - 1,
      missing: [{ kind: 'confidential', count: 1 }],
    })
    const population = country.columns.findIndex(({ key }) => key === 'population')
    expect(country.whole.cells[population]?.missing).toEqual([{ kind: 'not-delivered', count: CODES.length }])
    const county = await researcher.call(api.getCoverage, { params: { scope: '0401' }, query: { year: 2024 } })
    expect(county.rows.map(({ code, cells }) => [code, cells[at]?.withValue])).toEqual([
      ['040101', 1],
      ['040102', 0],
      ['040103', 1],
    ])
    const years = await researcher.call(api.getIndicatorCoverage, {
      params: { indicatorCode: UNEMPLOYED, scope: '04' },
    })
    expect(years.columns.map(({ key }) => key)).toEqual(['2023', '2024'])
    expect(years.rows.map(({ code, of, cells }) => [code, of, cells.map(({ withValue }) => withValue)])).toEqual([
      ['0401', [3, 3], [3, 2]],
    ])
    await expect(
      researcher.call(api.getCoverage, { params: { scope: '00' }, query: { year: 2001 } }),
    ).rejects.toMatchObject({ code: 'desk-year-without-data' })
    const file = await researcher.call(api.exportCoverage, { params: { scope: '0401', format: 'csv' }, query: {} })
    expect(new TextDecoder().decode(file.bytes)).toContain('Bezrobotni zarejestrowani;0;1;brak lub tajemnica: 1')
  })

  test('skok jednej gminy jest na liście odstających z powodem, a w innym województwie lista jest pusta', async () => {
    const { items } = await researcher.call(api.listOutliers, { params: { scope: '02' }, query: {} })
    expect(items).toMatchObject([
      { indicatorCode: UNEMPLOYED, unitCode: '020101', year: 2024, rule: 'jump', shown: '9\u00a0000' },
    ])
    expect(items[0]?.reason).toMatch(
      /^Zmiana od 2023 r\.: \+800,0%, a mediana zmian gmin tego samego rodzaju: \+[\d,]+%; to /,
    )
    expect(await researcher.call(api.listOutliers, { params: { scope: '06' }, query: {} })).toEqual({
      items: [],
      total: 0,
    })
  })

  test('stanu danych nie ogląda nikt poza badaczem, administratorem i obsługą', async () => {
    const manager = await someone('centre-manager', '020101')
    const administrator = await someone('administrator', '98')
    await expect(manager.call(api.listFreshness, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(region.resident.call(api.listOutliers, { params: { scope: '00' }, query: {} })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(administrator.call(api.getQuotas, {})).resolves.toMatchObject({
      items: expect.arrayContaining([{ client: 'anonymous', seconds: 900, requests: 100, used: 0 }]),
    })
  })

  const draft = {
    indicatorCode: UNEMPLOYED,
    unitCode: '020101',
    year: 2024,
    question: 'Skąd dziewięć tysięcy bezrobotnych?',
    dueOn: '2026-03-16',
  } as const

  test('badacz pyta, ludzie jednostki widzą i odpowiadają, badacz zamyka; inni niczego nie widzą', async () => {
    const manager = await someone('centre-manager', '020101')
    const neighbour = await someone('centre-manager', '020102')
    const councillor = await someone('councillor', '020101')
    const asked = await researcher.call(questions.ask, { body: draft })
    expect(asked).toMatchObject({
      state: 'open',
      shown: '9\u00a0000',
      isMine: true,
      mayAnswer: false,
      mayClose: true,
      isLate: false,
    })

    const seen = await manager.call(questions.list, { query: { state: 'open' } })
    expect(seen.items).toMatchObject([
      { id: asked.id, question: draft.question, isMine: false, mayAnswer: true, mayClose: false },
    ])
    expect(JSON.stringify(seen)).not.toContain(researcher.id)
    expect((await neighbour.call(questions.list, { query: {} })).items).toEqual([])
    await expect(councillor.call(questions.list, { query: {} })).rejects.toMatchObject({ code: 'forbidden' })

    const params = { questionId: asked.id }
    const body = { answer: 'Pomyłka w pliku, poprawimy do piątku.' }
    await expect(neighbour.call(questions.answer, { params, body })).rejects.toMatchObject({
      code: 'figure-question-not-found',
    })
    await expect(researcher.call(questions.answer, { params, body })).rejects.toMatchObject({ code: 'forbidden' })
    const answered = await manager.call(questions.answer, { params, body })
    expect(answered).toMatchObject({ state: 'answered', answer: body.answer, mayAnswer: false })
    await expect(manager.call(questions.answer, { params, body })).rejects.toMatchObject({
      code: 'figure-question-not-in-state',
    })
    await expect(manager.call(questions.close, { params })).rejects.toMatchObject({ code: 'forbidden' })

    expect(await researcher.call(questions.close, { params })).toMatchObject({ state: 'closed', mayClose: false })
    await expect(researcher.call(questions.close, { params })).rejects.toMatchObject({
      code: 'figure-question-not-in-state',
    })
    const trail = await region.db
      .selectFrom('audit.entry')
      .select('operation')
      .where('subjectId', '=', asked.id)
      .where('subjectNoun', '=', 'figure-question')
      .execute()
    expect(trail.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining([
        'indicators.askAboutFigure',
        'indicators.answerAboutFigure',
        'indicators.closeFigureQuestion',
      ]),
    )
  })

  test('nie pyta się poza swoim obszarem ani z terminem, który minął, i wtedy nikt nie dostaje pytania', async () => {
    const far = await someone('centre-manager', '040101')
    await expect(researcher.call(questions.ask, { body: { ...draft, unitCode: '040101' } })).rejects.toMatchObject({
      code: 'figure-question-outside-area',
    })
    await expect(researcher.call(questions.ask, { body: { ...draft, dueOn: '2026-03-02' } })).rejects.toMatchObject({
      code: 'figure-question-due-passed',
    })
    await expect(far.call(questions.ask, { body: { ...draft, unitCode: '040101' } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await far.call(questions.list, { query: {} })).items).toEqual([])
    expect((await researcher.call(questions.list, { query: { state: 'open' } })).items).toEqual([])
  })

  test('po terminie pytanie bez odpowiedzi jest spóźnione', async () => {
    const { id } = await researcher.call(questions.ask, { body: draft })
    region.setNow('2026-03-17T11:00:00Z')
    const { items } = await researcher.call(questions.list, { query: { state: 'open' } })
    region.setNow('2026-03-02T11:00:00Z')
    expect(items).toMatchObject([{ id, isLate: true }])
  })
})
