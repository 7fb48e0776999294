import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { indicatorOperations as indicators } from '#modules/indicators/shared/operations.ts'
import { describeError } from '#platform/http/problem.ts'
import { assessmentOperations as api } from '../shared/operations.ts'
import { assessmentWorld, confirmWhole, givenWorker, wholeForm } from './testing.ts'

type Worker = Awaited<ReturnType<typeof givenWorker>>
const params = { unitCode: '020101', year: 2025 }
const TOLD = { 'ozps:3.1.social-work-families': '180', 'ozps:6.social-workers': '4', 'ozps:10.4.poverty': '30' }

let region: Awaited<ReturnType<typeof assessmentWorld>>
let manager: Worker
let office: Worker

beforeAll(async () => {
  region = await assessmentWorld('2026-03-02')
  manager = await givenWorker(region)
  office = await givenWorker(region, 'centre-office')
})
beforeEach(async () => {
  for (const table of ['cell', 'comment', 'step', 'assessment'] as const)
    await region.db.deleteFrom(`assessments.${table}`).execute()
  await region.db.deleteFrom('indicators.revision').execute()
  const ours = region.db.selectFrom('indicators.origin').where('subjectCode', '=', 'OZPS').select('id')
  await region.db.deleteFrom('indicators.observation').where('originId', 'in', ours).execute()
})
afterAll(() => region.end())

const save = (caller: Worker, version: number, cells: [string, number, string][], comments: [string, string][] = []) =>
  caller.as.call(api.save, {
    params,
    body: {
      version,
      cells: cells.map(([row, offset, text]) => ({ row, offset, text })),
      comments: comments.map(([row, text]) => ({ row, text })),
    },
  })
const form = (caller = manager) => caller.as.call(api.get, { params })
const observed = async () =>
  await region.db
    .selectFrom('indicators.observation as o')
    .innerJoin('indicators.variable as v', 'v.id', 'o.variableId')
    .where('v.rowCode', 'is not', null)
    .select(['v.rowCode', 'o.year', 'o.unitCode', 'o.value', 'o.status'])
    .orderBy('v.rowCode')
    .orderBy('o.year')
    .execute()
const explained = async (code: string) =>
  (
    await region.resident.call(indicators.explainValue, {
      params: { unitCode: '020101', indicatorCode: code },
      query: {},
    })
  ).explanation

describe('wypełnianie', () => {
  test('pierwszy zapis zaczyna ocenę, następny dopisuje tylko to, co podano, a pusty tekst kasuje', async () => {
    expect(await form()).toMatchObject({ version: 0, state: 'none', cells: [], dueOn: '2026-04-30', isLate: false })
    expect(
      await save(office, 0, [
        ['ozps:1', 0, '2 000'],
        ['ozps:10', 0, '.'],
        ['ozps:11', 0, 'x'],
      ]),
    ).toEqual({ version: 1 })
    expect(
      await save(
        office,
        1,
        [
          ['ozps:12', 0, '0'],
          ['ozps:10', 0, ''],
        ],
        [['ozps:1', 'spis']],
      ),
    ).toEqual({ version: 2 })
    expect(await form()).toMatchObject({
      state: 'draft',
      cells: [
        { row: 'ozps:1', offset: 0, text: '2000' },
        { row: 'ozps:11', offset: 0, text: 'x' },
        { row: 'ozps:12', offset: 0, text: '0' },
      ],
      comments: [{ row: 'ozps:1', text: 'spis' }],
      steps: [{ kind: 'started', madeBy: 'Osoba Próbna' }],
    })
    expect(await observed()).toEqual([])
  })

  test('kto zapisuje na starej wersji, dostaje odmowę z radą, a cudzy zapis zostaje', async () => {
    await save(office, 0, [['ozps:1', 0, '2000']])
    for (const version of [0, 7]) {
      const late = await save(manager, version, [['ozps:1', 0, '1']]).catch((error: unknown) => error)
      expect(describeError(region.platform, late)).toMatchObject({
        code: 'assessment-changed-meanwhile',
        status: 409,
        detail: expect.stringContaining('Wczytaj nowszą wersję'),
      })
    }
    expect((await form()).cells).toEqual([{ row: 'ozps:1', offset: 0, text: '2000' }])
  })

  test('nieczytelny wpis zatrzymuje cały zapis i mówi, gdzie i co wpisać', async () => {
    const refused = await save(office, 0, [
      ['ozps:1', 0, '5'],
      ['ozps:10', -1, 'dużo'],
    ]).catch((error: unknown) => error)
    expect(describeError(region.platform, refused)).toMatchObject({
      status: 422,
      detail:
        '„bezrobotni ogółem”, 2024: „dużo” to nie liczba. Wpisz na przykład 1234 albo 12,5; kropkę, gdy nie ma danych, albo x.',
    })
    expect((await form()).version).toBe(0)
    await expect(save(office, 0, [['ozps:nie-ma', 0, '1']])).rejects.toMatchObject({ code: 'assessment-row-unknown' })
  })

  test('roku, który trwa, nie da się ocenić; ocena z roku poprzedniego podpowiada wpisy, przesunięte', async () => {
    await expect(
      office.as.call(api.save, { params: { ...params, year: 2026 }, body: { version: 0, cells: [], comments: [] } }),
    ).rejects.toMatchObject({ code: 'assessment-year-not-over' })
    await office.as.call(api.save, {
      params: { ...params, year: 2024 },
      body: {
        version: 0,
        cells: [
          { row: 'ozps:1', offset: 0, text: '9' },
          { row: 'ozps:1', offset: 1, text: '8' },
        ],
        comments: [],
      },
    })
    expect((await form()).earlier).toEqual([{ row: 'ozps:1', offset: -1, text: '9' }])
  })
})

describe('przekazanie i potwierdzenie', () => {
  test('niepełnej oceny z błędną sumą i zmianą bez uwagi nie da się przekazać; odmowa liczy, czego brakuje', async () => {
    const cells = wholeForm(2025, {
      'ozps:10': '5',
      'ozps:11': '6',
      'ozps:10.4.poverty -1': '10',
      'ozps:10.4.poverty 0': '90',
    })
    await manager.as.call(api.save, {
      params,
      body: { version: 0, cells: cells.filter(({ row }) => row !== 'ozps:1'), comments: [] },
    })
    const refused = await manager.as.call(api.submit, { params, body: { version: 1 } }).catch((error: unknown) => error)
    const { detail } = describeError(region.platform, refused)
    expect(detail).toMatch(/3\u00a0błędy, 1\u00a0duża zmiana bez uwagi i 1\u00a0puste pole roku oceny/)
    expect((await form()).state).toBe('draft')
  })

  test('pracownik przekazuje, lecz nie potwierdza; wstępnych liczb nie ma we wskaźnikach ani u sąsiadów', async () => {
    await office.as.call(api.save, { params, body: { version: 0, cells: wholeForm(2025, TOLD), comments: [] } })
    await office.as.call(api.submit, { params, body: { version: 1 } })
    await expect(office.as.call(api.confirm, { params, body: { version: 2 } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(save(office, 2, [['ozps:1', 0, '7']])).rejects.toMatchObject({ code: 'assessment-not-a-draft' })
    expect(await observed()).toEqual([])
    const findings = await office.as.call(api.getFindings, { params })
    expect(findings.isProvisional).toBe(true)
    expect(findings.indicators.find(({ code }) => code === 'families-per-social-worker')?.values).toMatchObject([
      { year: 2023, value: 45 },
      { year: 2024, value: 45 },
      { year: 2025, value: 45, arithmetic: '180 ÷ 4 = 45,0', county: { median: 45, withValue: 1, all: 3 } },
    ])
    const neighbour = await givenWorker(region, 'centre-manager', '020102')
    await expect(neighbour.as.call(api.getFindings, { params })).rejects.toMatchObject({
      code: 'assessment-unit-not-yours',
    })
  })

  test('potwierdzone liczby lat minionych stają się obserwacjami z pochodzeniem; zero, kropka i x są osobno, prognoz nie ma', async () => {
    const told = { ...TOLD, 'ozps:9.tasks': '0', 'ozps:9.grants': 'x' }
    await confirmWhole(manager.as, '020101', 2025, told)
    const rows = await observed()
    const of = (code: string) => rows.filter(({ rowCode, year }) => rowCode === code && year === 2025)
    expect(of('ozps:9.tasks')).toMatchObject([{ value: 0, status: 'value' }])
    expect(of('ozps:9.grants')).toMatchObject([{ value: null, status: 'not-applicable' }])
    expect(of('ozps:3.1.people')).toMatchObject([{ value: null, status: 'not-collected' }])
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2023, 2024, 2025]))
    expect(new Set(rows.map(({ unitCode }) => unitCode))).toEqual(new Set(['020101']))
    expect(await explained('families-per-social-worker')).toMatchObject({ year: 2025, value: 45 })
    expect(await explained('reason-poverty')).toMatchObject({
      value: 15,
      arithmetic: '30 ÷ 2\u00a0000 × 1\u00a0000 = 15,0',
    })
    const { sources } = await region.resident.call(indicators.get, { params: { indicatorCode: 'reason-poverty' } })
    expect(sources.map(({ text }) => text).join()).toContain(
      'Ocena zasobów pomocy społecznej za 2025 r., gmina Brzezina 02 (020101), potwierdzona 2\u00a0marca 2026\u00a0r.',
    )
    const county = await region.resident.call(indicators.explainValue, {
      params: { unitCode: '0201', indicatorCode: 'families-per-social-worker' },
      query: { year: 2025 },
    })
    expect(county.explanation).toMatchObject({ value: null, missing: 'incomplete-sum' })
  })

  test('ponowne otwarcie zostawia ogłoszone liczby, a nowe potwierdzenie je zastępuje i cofa to, co znikło', async () => {
    const { version } = await confirmWhole(manager.as, '020101', 2025, TOLD)
    await expect(manager.as.call(api.reopen, { params, body: { version, reason: ' ' } })).rejects.toMatchObject({
      code: 'input-invalid',
    })
    const opened = await manager.as.call(api.reopen, { params, body: { version, reason: 'pomyłka w rodzinach' } })
    expect(await explained('families-per-social-worker')).toMatchObject({ value: 45 })
    const saved = await save(manager, opened.version, [
      ['ozps:3.1.social-work-families', 0, '200'],
      ['ozps:6.social-workers', -2, ''],
    ])
    const submitted = await manager.as.call(api.submit, { params, body: saved })
    await manager.as.call(api.confirm, { params, body: submitted })
    expect(await explained('families-per-social-worker')).toMatchObject({ value: 50 })
    const workers = (await observed()).filter(({ rowCode }) => rowCode === 'ozps:6.social-workers')
    expect(workers.map(({ year }) => year)).toEqual([2024, 2025])
    expect(await region.db.selectFrom('indicators.revision').select(['value', 'newValue']).execute()).toEqual([
      { value: 180, newValue: 200 },
    ])
    expect((await form()).steps.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['started', null],
      ['submitted', null],
      ['confirmed', null],
      ['reopened', 'pomyłka w rodzinach'],
      ['submitted', null],
      ['confirmed', null],
    ])
  })

  test('dwie osoby, które potwierdzają naraz, potwierdzają raz', async () => {
    await office.as.call(api.save, { params, body: { version: 0, cells: wholeForm(2025, TOLD), comments: [] } })
    await office.as.call(api.submit, { params, body: { version: 1 } })
    const both = [1, 2].map(() => manager.as.call(api.confirm, { params, body: { version: 2 } }))
    const settled = await Promise.allSettled(both)
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('kto widzi', () => {
  test('ROPS widzi stan każdej gminy obszaru i termin, nie liczby; gmina nie widzi stanu innych', async () => {
    await confirmWhole(manager.as, '020101', 2025, TOLD)
    const adviser = await givenWorker(region, 'regional-adviser', '0201')
    const year = { params: { year: 2025 } }
    const { items } = await adviser.as.call(api.listDeliveries, year)
    expect(items.map(({ unitCode, state, confirmedOn, isLate }) => [unitCode, state, confirmedOn, isLate])).toEqual(
      expect.arrayContaining([
        ['020101', 'confirmed', '2026-03-02', false],
        ['020102', 'none', null, false],
      ]),
    )
    expect(items.every(({ unitCode }) => unitCode.startsWith('0201'))).toBe(true)
    await expect(adviser.as.call(api.get, { params })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(manager.as.call(api.listDeliveries, year)).rejects.toMatchObject({ code: 'forbidden' })
    region.setNow('2026-05-01T08:00:00Z')
    const late = (await adviser.as.call(api.listDeliveries, year)).items.filter(({ isLate }) => isLate)
    region.setNow('2026-03-02T11:00:00Z')
    expect(late.map(({ unitCode }) => unitCode)).not.toContain('020101')
    expect(late).toHaveLength(items.length - 1)
  })

  test('starosta nie widzi liczb gmin powiatu, wójt widzi i nie zmienia, a cudza gmina jest jak nieistniejąca', async () => {
    const starost = await givenWorker(region, 'local-executive', '0201')
    await expect(starost.as.call(api.get, { params })).rejects.toMatchObject({ code: 'assessment-unit-not-yours' })
    const mayor = await givenWorker(region, 'local-executive')
    expect((await mayor.as.call(api.listOwn, {})).items).toMatchObject([
      { unitCode: '020101', year: 2025, state: 'none' },
    ])
    await expect(save(mayor, 0, [])).rejects.toMatchObject({ code: 'forbidden' })
    for (const unitCode of ['020102', '999999'])
      await expect(manager.as.call(api.get, { params: { unitCode, year: 2025 } })).rejects.toMatchObject({
        code: 'assessment-unit-not-yours',
      })
    await expect(region.resident.call(api.get, { params })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
