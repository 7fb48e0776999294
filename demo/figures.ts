import { countAged, YEARS } from './figures/population.ts'
import {
  municipalityFigures,
  ofPostWorkingAge,
  ofWorkingAge,
  summedFigures,
  type YearFigures,
} from './figures/published.ts'
import { onTerritoryOfThen } from './figures/transfer.ts'
import { COUNTIES, kindIn, MIDDLE_STATE, MUNICIPALITIES, VOIVODESHIP } from './region.ts'

/** A file in the shape of a table export of the Bank Danych Lokalnych. */
type DemoExport = { subject: string; name: string; bytes: Uint8Array<ArrayBuffer> }

type Column = { label: string; value: (figures: YearFigures) => number }
type Row = { code: string; name: string; byYear: ReadonlyMap<number, YearFigures> }
type Subject = { subject: string; name: string; columns: readonly Column[]; gaps: readonly Gap[] }

/** Cells without a figure on purpose: the demo must show how missing figures look. */
type Gap = { code: string; year: number; except: string; cell: '' | 'x' }

/** Of one gmina no ages were collected; of the other, the smallest, the office keeps them secret and says so by its sign. */
const AGE_GAPS: readonly Gap[] = [
  { code: '980404', year: 2024, except: 'ogółem', cell: '' },
  { code: '980505', year: 2024, except: 'ogółem', cell: 'x' },
]

const AGE_GROUPS: readonly (readonly [label: string, from: number, to?: number])[] = [
  ['ogółem', 0],
  ...Array.from({ length: 14 }, (_, step) => fiveYears(step * 5)),
  ['70 i więcej', 70],
  fiveYears(70),
  fiveYears(75),
  fiveYears(80),
  ['85 i więcej', 85],
  ['0-14', 0, 14],
]

const SUBJECTS: readonly Subject[] = [
  {
    subject: 'P2137',
    name: 'LUDN_2137_CTAB_20250630_dane-syntetyczne.csv',
    columns: AGE_GROUPS.map(([label, from, to]) => ({ label, value: ({ people }) => countAged(people, from, to) })),
    gaps: AGE_GAPS,
  },
  {
    subject: 'P1342',
    name: 'LUDN_1342_CTAB_20250630_dane-syntetyczne.csv',
    columns: [
      { label: 'ogółem', value: ({ people }) => countAged(people, 0) },
      { label: 'w wieku przedprodukcyjnym', value: ({ people }) => countAged(people, 0, 17) },
      { label: 'w wieku produkcyjnym', value: ({ people }) => ofWorkingAge(people) },
      { label: 'w wieku poprodukcyjnym', value: ({ people }) => ofPostWorkingAge(people) },
    ],
    gaps: [],
  },
  {
    subject: 'P1944',
    name: 'RYNE_1944_CTAB_20250630_dane-syntetyczne.csv',
    columns: [{ label: 'ogółem', value: ({ unemployed }) => unemployed }],
    gaps: [],
  },
]

/**
 * Synthetic figures of the demo region for 2015–2024, as three files of the shape the office serves.
 *
 * Every number comes from the cohort model in `figures/`; powiats and the voivodeship are sums of their gminas.
 * Two gminas have no age groups in the last year, so that the pages can show how a gap in data looks.
 */
export function demoExports(): DemoExport[] {
  const rows = figuresOfUnits()
  return SUBJECTS.map((subject) => ({
    subject: subject.subject,
    name: subject.name,
    bytes: tableExport(subject, rows),
  }))
}

function figuresOfUnits(): Row[] {
  const ofToday = new Map(MUNICIPALITIES.map((unit) => [unit.code, municipalityFigures(unit)]))
  const published = onTerritoryOfThen(ofToday)
  const municipalities = MUNICIPALITIES.map((unit) => {
    // All figures are from before the change of kind, so the year's row carries the kind of the earlier state.
    const kind = kindIn(unit, MIDDLE_STATE)
    return { code: `${unit.code}${kind}`, name: `${unit.name} (${kind})`, byYear: published.get(unit.code)! }
  })
  const counties = COUNTIES.map(({ code, name }) => ({
    code: `${code}000`,
    name: `Powiat ${name}`,
    byYear: summedFigures(municipalities.filter((unit) => unit.code.startsWith(code)).map(({ byYear }) => byYear)),
  }))
  const whole = {
    code: `${VOIVODESHIP.code}00000`,
    name: VOIVODESHIP.name.toLocaleUpperCase('pl'),
    byYear: summedFigures(counties.map(({ byYear }) => byYear)),
  }
  return [whole, ...counties, ...municipalities].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Quotes, semicolons, CRLF and a semicolon at the end of each line, as in the office's files. */
function tableExport({ columns, gaps }: Subject, rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const cells = columns.flatMap((column) => YEARS.map((year) => ({ column, year })))
  const heads = cells.map(({ column, year }) => `"${column.label};${year};[osoba]"`)
  const lines = [
    ['"Kod"', '"Nazwa"', ...heads],
    ...rows.map(({ code, name, byYear }) => [
      code,
      `"${name}"`,
      ...cells.map(({ column, year }) => {
        const gap = gaps.find((one) => code.startsWith(one.code) && one.year === year && one.except !== column.label)
        return gap?.cell ?? String(column.value(byYear.get(year)!))
      }),
    ]),
  ]
  return new TextEncoder().encode(lines.map((line) => `${line.join(';')};\r\n`).join(''))
}

function fiveYears(from: number): [label: string, from: number, to: number] {
  return [`${from}-${from + 4}`, from, from + 4]
}
