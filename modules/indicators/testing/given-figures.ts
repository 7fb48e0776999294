import type { World } from '#platform/testing/world.ts'
import { importExport, officeCsv } from '../server/bdl/testing.ts'
import type { BdlImportReport } from '../shared/bdl/report.ts'

/** Figures of one subject and year: column → code of a unit → number, or text such as '' and 'x' for a missing one. */
type GivenFigures = {
  subject: string
  year: number
  columns: Record<string, Record<string, number | string>>
  /** Day in the office's file name, which decides the census of 2010, 2020 and 2021. */
  publishedOn?: string
  synthetic?: boolean
  unit?: string
}

/** Kind digit of a municipality by its code, for the seventh digit of the office's files. */
export type Kinds = Record<string, 1 | 2 | 3>

const PREFIX: Readonly<Record<string, string>> = { P1944: 'RYNE' }

/** Figures held by the region, taken in through the same import as the office's files. */
export async function givenFigures(region: World, kinds: Kinds, given: GivenFigures): Promise<BdlImportReport> {
  const { subject, year, columns, publishedOn = '2025-06-30', synthetic, unit = 'osoba' } = given
  const labels = Object.keys(columns)
  const codes = [...new Set(labels.flatMap((label) => Object.keys(columns[label] ?? {})))].sort()
  const csv = officeCsv(
    labels.map((label) => `${label};${year};[${unit}]`),
    codes.map((code) => [
      sevenDigits(code, kinds),
      `Jednostka ${code}`,
      ...labels.map((label) => columns[label]?.[code] ?? ''),
    ]),
  )
  const stamp = `${publishedOn.replaceAll('-', '')}120000`
  const fileName = `${PREFIX[subject] ?? 'LUDN'}_${subject.slice(1)}_CTAB_${stamp}.csv`
  return await importExport(region, fileName, csv, synthetic === undefined ? {} : { synthetic })
}

function sevenDigits(code: string, kinds: Kinds): string {
  return code.length === 6 ? `${code}${kinds[code] ?? 2}` : code.padEnd(7, '0')
}
