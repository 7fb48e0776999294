import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import type { World } from '#platform/testing/world.ts'
import { cp1250, importExport, officeCsv, refusedExport, region } from './testing.ts'

const UNITS = [
  ['0200000', 'ŁĄKOWE 02'],
  ['0201000', 'Powiat brzeziński 02'],
  ['0201011', 'Brzezina 02 (1)'],
  ['0201022', 'Brzezina 02 (2)'],
  ['0201033', 'Żabie Łęgi 02 (3)'],
] as const
/** Thousands of people in two years: decimals, so that a mark read wrongly shows. */
const FIGURES = [
  [60.5, 61.25],
  [60.5, 61.25],
  [30.25, 31],
  [20, 20.25],
  [10.25, 10],
] as const
const LABEL = 'ludność w tysiącach'
const UNIT = 'tys. osób'

const wideRows = UNITS.map((unit, at) => [...unit, ...FIGURES[at]!])
const WIDE = officeCsv(
  [2023, 2024].map((year) => `${LABEL};${year};[${UNIT}]`),
  wideRows,
)
const LONG = officeCsv(
  ['Wskaźniki', 'Rok', 'Wartosc', 'Jednostka miary', 'Atrybut'],
  UNITS.flatMap((unit, at) =>
    [2023, 2024].map((year, which) => [...unit, LABEL, `${year}`, FIGURES[at]![which]!, UNIT, '']),
  ),
)
const withCommas = (text: string) =>
  text
    .replaceAll(/(\d),(\d)/g, '$1.$2')
    .replaceAll(/"([^"]*)"/g, (_, cell: string) => (cell.includes(';') ? `"${cell}"` : cell))
    .replaceAll(/"[^"]*"|;/g, (part) => (part === ';' ? ',' : part))

async function sheets(rows: (string | number)[][], name = 'TABLICA'): Promise<Uint8Array> {
  return (await writeXlsx({
    sheets: [
      { name: 'OPIS', rows: [['Bank Danych Lokalnych']] },
      { name, rows },
    ],
  })) as Uint8Array
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const FORMS: [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['szeroki CSV', 'CTAB', () => utf8(WIDE)],
  ['szeroki CSV ze znacznikiem BOM', 'CTAB', () => utf8(`\ufeff${WIDE}`)],
  ['szeroki CSV w cp1250', 'CTAB', () => cp1250(WIDE)],
  ['szeroki CSV z samym LF i bez końcowego separatora', 'CTAB', () => utf8(WIDE.replaceAll(';\r\n', '\n'))],
  ['szeroki CSV bez cudzysłowów', 'CTAB', () => utf8(WIDE.replaceAll('"', ''))],
  [
    'szeroki CSV z kodami z 12 cyfr',
    'CTAB',
    () => utf8(WIDE.replaceAll(/^(02)(\d{5})/gm, (_, w, rest) => twelve(w, rest))),
  ],
  ['CSV zapisany ponownie z przecinkami i kropkami', 'CTAB', () => utf8(withCommas(WIDE))],
  ['CSV, w którym przecinki weszły też do nagłówka', 'CTAB', () => utf8(commaHeader())],
  ['szeroki CSV po angielsku', 'CTAB', () => utf8(WIDE.replace('"Kod";"Nazwa"', '"Code";"Name"'))],
  ['długi CSV', 'CREL', () => utf8(LONG)],
  ['długi CSV z kropkami i przecinkami', 'CREL', () => utf8(withCommas(LONG))],
  ['ZIP z CSV', 'CTAB', () => zipSync({ 'LUDN_2425_CTAB_20250601.csv': utf8(WIDE) })],
  [
    'arkusz szeroki z trzema wierszami nagłówka',
    'XTAB',
    () =>
      sheets([['Kod', 'Nazwa', LABEL, ''], ['', '', '2023', '2024'], ['', '', `[${UNIT}]`, `[${UNIT}]`], ...wideRows]),
  ],
  [
    'arkusz szeroki z liczbami zapisanymi tekstem',
    'XTAB',
    () =>
      sheets([
        ['Kod', 'Nazwa', LABEL, ''],
        ['', '', 2023, 2024],
        ['', '', UNIT, UNIT],
        ...UNITS.map((unit, at) => [...unit, ...FIGURES[at]!.map((figure) => String(figure).replace('.', ','))]),
      ]),
  ],
  [
    'arkusz długi',
    'XREL',
    () =>
      sheets(
        [
          ['Kod', 'Nazwa', 'Wskaźniki', 'Rok', 'Wartosc', 'Jednostka miary', 'Atrybut'],
          ...UNITS.flatMap((unit, at) =>
            [2023, 2024].map((year, which) => [...unit, LABEL, year, FIGURES[at]![which]!, UNIT, '']),
          ),
        ],
        'DANE',
      ),
  ],
]

/** Macroregion 01, region 1, podregion 20 are the small country's invention; the tree takes nothing from them. */
function twelve(voivodeship: string, rest: string): string {
  if (rest === '00000') return `01${voivodeship}00000000`
  return `01${voivodeship}120${rest}`
}

function commaHeader(): string {
  const [, ...rows] = withCommas(WIDE).split('\r\n')
  return [['Kod', 'Nazwa', ...[2023, 2024].map((year) => `"${LABEL},${year},[${UNIT}]"`), ''].join(','), ...rows].join(
    '\r\n',
  )
}

async function everything(splot: World) {
  return await splot.db
    .selectFrom('indicators.observation as o')
    .innerJoin('indicators.variable as v', 'v.id', 'o.variableId')
    .select([
      'v.subjectCode',
      'v.label',
      'v.measureUnit',
      'o.unitCode',
      'o.year',
      'o.municipalityKind',
      'o.value',
      'o.status',
    ])
    .orderBy('o.unitCode')
    .orderBy('o.year')
    .execute()
}

describe('ta sama tablica w każdej postaci daje te same obserwacje', () => {
  test.each(FORMS)('%s', async (_, form, make) => {
    const splot = await region()
    const report = await importExport(splot, `LUDN_2425_${form}_20250601.dat`, await make())

    expect(report).toMatchObject({
      accepted: true,
      publishedOn: '2025-06-01',
      years: [2023, 2024],
      observations: { added: 10 },
    })
    expect(await everything(splot)).toEqual(
      UNITS.flatMap(([code], at) =>
        [2023, 2024].map((year, which) => ({
          subjectCode: 'P2425',
          label: LABEL,
          measureUnit: UNIT,
          unitCode: code.endsWith('00000')
            ? code.slice(0, 2)
            : code.endsWith('000')
              ? code.slice(0, 4)
              : code.slice(0, 6),
          year,
          municipalityKind: code.endsWith('000') ? null : Number(code.at(-1)),
          value: FIGURES[at]![which],
          status: 'value',
        })),
      ).sort((a, b) => (a.unitCode < b.unitCode ? -1 : a.unitCode > b.unitCode ? 1 : a.year - b.year)),
    )
  })
})

describe('postać, której nie wolno zgadywać', () => {
  let splot: World & { end: () => Promise<void> }
  beforeAll(async () => {
    splot = (await region()) as World & { end: () => Promise<void> }
    return () => splot.end()
  })
  const NAME = 'LUDN_2425_CTAB_20250601.csv'

  test.each([
    [
      'kod bez zera z przodu',
      WIDE.replaceAll(/^02/gm, '2'),
      { row: 2, column: 'Kod', message: expect.stringContaining('uciął zera') },
    ],
    [
      'kod, który nie jest kodem',
      WIDE.replace('0201011', '02O1011'),
      { row: 4, column: 'Kod', message: expect.stringContaining('„02O1011”') },
    ],
    ['kod z rodzajem, którego nie ma', WIDE.replace('0201011', '0201017'), { row: 4, column: 'Kod' }],
    [
      'kropka w pliku z przecinkami',
      WIDE.replace('60,5', '60.5'),
      {
        row: 2,
        column: `${LABEL};2023;[${UNIT}]`,
        message: expect.stringContaining('kropkę'),
        remedy: expect.stringContaining('przecinki'),
      },
    ],
    ['słowo zamiast liczby', WIDE.replace('31;', 'brak;'), { row: 4, message: expect.stringContaining('„brak”') }],
    [
      'wiersz o komórkę krótszy',
      WIDE.replace('20;20,25;', '20;'),
      { row: 5, message: expect.stringContaining('4\u00a0komórki') },
    ],
    [
      'zamienione kolumny Kod i Nazwa bez nagłówka',
      WIDE.replaceAll(/^(\d{7});("[^"]*")/gm, '$2;$1'),
      { row: 2, column: 'Kod' },
    ],
    ['rok z przyszłości', WIDE.replaceAll(';2024;', ';2031;'), { row: null, message: expect.stringContaining('2031') }],
  ])('%s', async (_, text, problem) => {
    const report = await refusedExport(splot, NAME, text)
    expect(report.problems[0]).toMatchObject(problem)
    expect(report.problems.every(({ remedy }) => remedy.length > 10)).toBe(true)
    expect(await everything(splot)).toEqual([])
  })

  test('w długim pliku zły rok, nieznany znak i druga jednostka miary też wskazują wiersz', async () => {
    const name = 'LUDN_2425_CREL_20250601.csv'
    expect((await refusedExport(splot, name, LONG.replace('"2024"', '"24"'))).problems).toMatchObject([
      { row: 3, column: 'Rok' },
    ])
    expect((await refusedExport(splot, name, LONG.replace(';;\r\n', ';"q";\r\n'))).problems).toMatchObject([
      { row: 2, column: 'Atrybut' },
    ])
    const mixed = LONG.replace(/(.*\r\n.*)"tys\. osób"/, '$1"osoba"')
    expect((await refusedExport(splot, name, mixed)).problems[0]).toMatchObject({
      message: expect.stringContaining('„osoba”'),
    })
  })

  test('błędów pokazuje się najwyżej pięćdziesiąt i mówi się, że jest ich więcej', async () => {
    const rows = Array.from({ length: 80 }, () => ['0201011', 'Brzezina 02 (1)', 'brak'])
    const report = await refusedExport(splot, NAME, officeCsv([`${LABEL};2024;[${UNIT}]`], rows))
    expect(report.problems).toHaveLength(50)
    expect(report.notes).toContain('Błędów jest więcej; dalszych wierszy nie sprawdzano.')
  })
})
