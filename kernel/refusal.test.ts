import { expect, test } from 'vitest'
import { idOf } from './id.ts'
import { ImportReport } from './import-report.ts'
import { Refusal } from './refusal.ts'

test('odmowa niesie kod i powody, a nie zdanie', () => {
  const refusal = new Refusal('service-not-publishable', { obstacles: ['no-eligibility'] })
  expect(refusal).toBeInstanceOf(Error)
  expect(refusal).toMatchObject({
    name: 'Refusal',
    code: 'service-not-publishable',
    details: { obstacles: ['no-eligibility'] },
  })
  expect(new Refusal('import-refused').details).toEqual({})
})

test('identyfikator jednego rodzaju nie zastąpi identyfikatora drugiego', () => {
  const originId = idOf('origin')
  const text = '0198c0de-0000-7000-8000-000000000001'
  expect(originId.parse(text)).toBe(text)
  expect(originId.safeParse('origin-1').success).toBe(false)
  // @ts-expect-error plain text lacks the brand, so the compiler stops it
  const unproved: ReturnType<typeof originId.parse> = text
  expect(unproved).toBe(text)
})

test('raport z importu nie przyjmuje błędu bez rady ani wiersza zerowego', () => {
  const report = { accepted: false, dryRun: true, title: 'TERC', rowsRead: 1, counts: [], notes: [] }
  const problem = { row: 2, column: 'RODZ', message: 'Nie ma rodzaju 7.', remedy: 'Pobierz plik jeszcze raz.' }
  expect(ImportReport.safeParse({ ...report, problems: [problem] }).success).toBe(true)
  expect(ImportReport.safeParse({ ...report, problems: [{ ...problem, row: null, column: null }] }).success).toBe(true)
  expect(ImportReport.safeParse({ ...report, problems: [{ ...problem, remedy: '' }] }).success).toBe(false)
  expect(ImportReport.safeParse({ ...report, problems: [{ ...problem, row: 0 }] }).success).toBe(false)
})
