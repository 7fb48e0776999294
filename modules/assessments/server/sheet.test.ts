import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readXlsxSheets, writeXlsx } from '#platform/exchange/xlsx.ts'
import { describeError } from '#platform/http/problem.ts'
import { assessmentOperations as api } from '../shared/operations.ts'
import { ROWS } from '../shared/template/template.ts'
import { assessmentWorld, confirmWhole, givenWorker, wholeForm } from './testing.ts'

const params = { unitCode: '020101', year: 2025 }
const neighbour = { unitCode: '020102', year: 2025 }

let region: Awaited<ReturnType<typeof assessmentWorld>>
let worker: Awaited<ReturnType<typeof givenWorker>>

beforeAll(async () => {
  region = await assessmentWorld('2026-03-02')
  worker = await givenWorker(region)
})
beforeEach(async () => {
  for (const table of ['cell', 'comment', 'step', 'assessment'] as const)
    await region.db.deleteFrom(`assessments.${table}`).execute()
})
afterAll(() => region.end())

const sheet = async (place = params, as = worker.as) => (await as.call(api.exportSheet, { params: place })).bytes
const take = (content: Uint8Array, { dryRun = 'nie' as const, version = 0, place = params } = {}) =>
  worker.as.call(api.importSheet, { params: place, query: { dryRun, version }, body: { content } })
const cells = async () => (await worker.as.call(api.get, { params })).cells

/** The sheet of the empty template with some cells written, as a person would in a spreadsheet. */
async function filled(written: Record<string, (string | number | null)[]>, name?: string): Promise<Uint8Array> {
  const [form] = await readXlsxSheets(await sheet())
  const [header = [], ...rows] = form?.rows ?? []
  return await writeXlsx([
    {
      name: name ?? form?.name ?? '',
      columns: header.map((heading) => ({ heading: String(heading) })),
      rows: rows.map((row) => {
        const own = written[String(row[0])]
        return own === undefined ? row : [...row.slice(0, 4), ...own]
      }),
    },
  ])
}

test('pusty szablon ma każdy wiersz i pięć lat; wypełniony wraca taki sam, ze znakami i uwagami', async () => {
  const [form] = await readXlsxSheets(await sheet())
  expect(form?.name).toBe('OZPS 2025 gmina 020101')
  expect(form?.rows[0]?.slice(4, 10)).toEqual(['2023', '2024', '2025', '2026 (prognoza)', '2027 (prognoza)', 'Uwaga'])
  expect(form?.rows.length).toBe(ROWS.size + 1)
  await worker.as.call(api.save, {
    params,
    body: {
      version: 0,
      cells: [
        ...wholeForm(2025, {
          'ozps:1': '2000',
          'ozps:2': '1000',
          'ozps:6': '1000',
          'ozps:9.tasks': '0',
          'ozps:8.value': 'x',
        }),
        { row: 'ozps:7.852', offset: 0, text: '1234,5' },
      ],
      comments: [{ row: 'ozps:1', text: 'po spisie' }],
    },
  })
  const before = await worker.as.call(api.get, { params })
  const bytes = await sheet()
  for (const table of ['cell', 'comment', 'step', 'assessment'] as const)
    await region.db.deleteFrom(`assessments.${table}`).execute()
  expect(await take(bytes)).toMatchObject({ accepted: true, rowsRead: ROWS.size, problems: [] })
  const after = await worker.as.call(api.get, { params })
  expect([after.cells, after.comments]).toEqual([before.cells, before.comments])
  expect(await take(bytes, { version: 1 })).toMatchObject({
    counts: [{ count: 0 }, { count: 0 }, { label: 'wpisy bez zmian', count: before.cells.length }, { count: 1 }],
  })
})

test('próba mówi, co by się zmieniło, i nie zostawia śladu; puste komórki niczego nie kasują', async () => {
  await worker.as.call(api.save, {
    params,
    body: {
      version: 0,
      cells: [
        { row: 'ozps:10', offset: 0, text: '7' },
        { row: 'ozps:11', offset: 0, text: '5' },
      ],
      comments: [],
    },
  })
  const bytes = await filled({ 'ozps:10': [null, null, 4, null, null, ''], 'ozps:12': ['.', 'x', 0, null, null, ''] })
  const report = await take(bytes, { dryRun: 'tak' as never, version: 1 })
  expect(report).toMatchObject({
    accepted: true,
    dryRun: true,
    counts: [{ label: 'nowe wpisy', count: 3 }, { label: 'zmienione wpisy', count: 1 }, { count: 1 }, { count: 0 }],
    notes: expect.arrayContaining([expect.stringMatching(/^Sumy do poprawienia: 1/)]),
  })
  expect(await cells()).toHaveLength(2)
})

test('błędy mają wiersz i kolumnę; jeden zatrzymuje cały plik', async () => {
  const bytes = await filled({ 'ozps:1': [1, 'dużo', 2.5, null, null, ''], 'ozps:10': [-4, 1, 1, null, null, ''] })
  const refused = await take(bytes).catch((error: unknown) => error)
  const { code, details } = describeError(region.platform, refused)
  expect(code).toBe('import-refused')
  expect((details as { report: { problems: unknown[] } }).report.problems).toMatchObject([
    { row: 2, column: '2024', message: expect.stringContaining('„dużo” to nie liczba') },
    { row: 2, column: '2025', message: expect.stringContaining('tylko całe') },
    { row: 11, column: '2023', message: expect.stringContaining('ujemna') },
  ])
  expect(await cells()).toEqual([])
})

test('arkusz innej gminy albo roku, bez kolumn, z obcym wierszem i plik, który arkuszem nie jest, mówią, co zrobić', async () => {
  const problemOf = async (content: Uint8Array) => {
    const { code, detail, details } = describeError(
      region.platform,
      await take(content).catch((error: unknown) => error),
    )
    return code === 'import-refused'
      ? (details as { report: { problems: { message: string }[] } }).report.problems
          .map(({ message }) => message)
          .join(' ')
      : `${code}: ${detail}`
  }
  expect(await problemOf(await filled({}, 'OZPS 2024 gmina 020103'))).toMatch(/^To arkusz gminy 020103 za 2024 r\./)
  const plain = (headings: string[], rows: string[][]) =>
    writeXlsx([{ name: 'A', columns: headings.map((heading) => ({ heading })), rows }])
  expect(await problemOf(await plain(['Co innego'], []))).toMatch(/nie ma arkusza z kolumną „Kod wiersza”/)
  expect(await problemOf(await plain(['Kod wiersza', '2025'], []))).toMatch(/brakuje kolumn: 2023, 2024, 2026/)
  const years = ['Kod wiersza', '2023', '2024', '2025', '2026', '2027']
  const rows = [['ozps:nie-ma'], ['ozps:1'], ['ozps:1']]
  expect(await problemOf(await plain(years, rows))).toMatch(
    /nie ma wiersza „ozps:nie-ma”.*ozps:1 jest w arkuszu drugi raz/,
  )
  expect(await problemOf(new TextEncoder().encode('to nie arkusz'))).toMatch(
    /^assessment-sheet-unreadable: .*zapisz jako XLSX/,
  )
})

test('arkusz wczytuje tylko swoja gmina i tylko do oceny w trakcie', async () => {
  await expect(take(await sheet(), { place: neighbour })).rejects.toMatchObject({ code: 'assessment-unit-not-yours' })
  const bytes = await sheet()
  await confirmWhole(worker.as, '020101', 2025, {})
  await expect(take(bytes, { version: 3 })).rejects.toMatchObject({ code: 'assessment-not-a-draft' })
})

test('tabele do dokumentów mówią, że liczby są wstępne, a po potwierdzeniu już nie', async () => {
  const told = { 'ozps:3.1.social-work-families': '180', 'ozps:6.social-workers': '4', 'ozps:9.tasks': '0' }
  await worker.as.call(api.save, { params, body: { version: 0, cells: wholeForm(2025, told), comments: [] } })
  const csv = async () =>
    new TextDecoder().decode((await worker.as.call(api.exportFindings, { params: { ...params, format: 'csv' } })).bytes)
  expect(await csv()).toContain('families-per-social-worker;')
  expect(await csv()).toMatch(/ozps:9\.tasks;zadania zlecone organizacjom;zadania;0;0;0;;;wstępne/)
  const docx = await worker.as.call(api.exportFindings, { params: { ...params, format: 'docx' } })
  expect(docx.fileName).toBe('ozps-tabele-2025-020101-brzezina-02-wstepne.docx')
  expect(docx.bytes.length).toBeGreaterThan(10_000)
  const { bytes } = await worker.as.call(api.exportFindings, { params: { ...params, format: 'xlsx' } })
  const [indicators, rows] = await readXlsxSheets(bytes)
  expect(indicators?.rows.find(([code]) => code === 'families-per-social-worker')?.slice(3, 6)).toEqual([45, 45, 45])
  expect(rows?.rows.find(([code]) => code === 'ozps:9.tasks')?.slice(3, 7)).toEqual([0, 0, 0, null])
  const submitted = await worker.as.call(api.submit, { params, body: { version: 1 } })
  await worker.as.call(api.confirm, { params, body: submitted })
  expect(await csv()).not.toContain('wstępne')
})
