import { describe, expect, test } from 'vitest'
import { readLayout } from './layout.ts'
import type { Cell, Table } from './open-file.ts'
import { splitCsv } from './split-csv.ts'

function csv(text: string): Table {
  const opened = splitCsv(text)
  if ('problem' in opened) throw new Error(opened.problem.message)
  return opened.table
}

function sheet(rows: Cell[][]): Table {
  return { format: 'xlsx', separator: null, rows: rows.map((cells, at) => ({ number: at + 1, cells })) }
}

function columnsOf(table: Table) {
  const read = readLayout(table)
  if ('problem' in read) throw new Error(read.problem.message)
  if (read.layout.form !== 'wide') throw new Error('układ długi')
  return read.layout.columns.map(({ dimensions, year, measureUnit }) => [dimensions.join('|'), year, measureUnit])
}

describe('układ szeroki', () => {
  test.each([
    [
      'wymiary, rok i jednostka',
      '"Kod";"Nazwa";"70-74;kobiety;2020;[osoba]";\n0200000;"X";1;',
      ['70-74|kobiety', 2020, 'osoba'],
    ],
    ['sam wymiar', '"Kod";"Nazwa";"ogółem";\n0200000;"X";1;', ['ogółem', undefined, undefined]],
    ['wymiar i jednostka bez roku', '"Kod";"Nazwa";"ogółem;[zł]";\n0200000;"X";1;', ['ogółem', undefined, 'zł']],
    ['sam rok', '"Kod";"Nazwa";"2020;[%]";\n0200000;"X";1;', ['', 2020, '%']],
    [
      'średniki zamienione na przecinki',
      'Kod,Nazwa,"ludność w tysiącach,2024,[tys. osób]"\n0200000,X,1',
      ['ludność w tysiącach', 2024, 'tys. osób'],
    ],
    ['nagłówek po angielsku', '"Code";"Name";"total;2020;[person]";\n0200000;"X";1;', ['total', 2020, 'person']],
    ['bez cudzysłowów', 'Kod;Nazwa;ogółem;2003;[osoba];\n0200000;X;1;', ['ogółem', 2003, 'osoba']],
    [
      'przedział wieku, który wygląda jak lata',
      '"Kod";"Nazwa";"1900-1950;2020;[osoba]";\n0200000;"X";1;',
      ['1900-1950', 2020, 'osoba'],
    ],
  ])('w nagłówku: %s', (_, text, column) => {
    expect(columnsOf(csv(text))).toEqual([column])
  })

  test('bez cudzysłowów kilka kolumn składa się z powrotem', () => {
    expect(columnsOf(csv('Kod;Nazwa;ogółem;2003;[osoba];ogółem;2004;[osoba];\n0200000;X;1;2;'))).toEqual([
      ['ogółem', 2003, 'osoba'],
      ['ogółem', 2004, 'osoba'],
    ])
  })

  test('w arkuszu nagłówek ma tyle wierszy, ile wymiarów, lat i jednostek, a scalone komórki mówią za sąsiednie', () => {
    const table = sheet([
      ['Kod', 'Nazwa', 'ogółem', '', '', '', 'kobiety', ''],
      ['', '', '0-4', '', '5-9', '', '0-4', ''],
      ['', '', 2019, 2020, '2019', '2020', 2019, 2020],
      ['', '', '[osoba]', '[osoba]', '[osoba]', '[osoba]', '[osoba]', '[osoba]'],
      ['0200000', 'X', 1, 2, 3, 4, 5, 6],
    ])
    expect(columnsOf(table)).toEqual([
      ['ogółem|0-4', 2019, 'osoba'],
      ['ogółem|0-4', 2020, 'osoba'],
      ['ogółem|5-9', 2019, 'osoba'],
      ['ogółem|5-9', 2020, 'osoba'],
      ['kobiety|0-4', 2019, 'osoba'],
      ['kobiety|0-4', 2020, 'osoba'],
    ])
  })

  test('arkusz bez wiersza jednostek i z jednostką bez nawiasów też się czyta', () => {
    const header = [
      ['Kod', 'Nazwa', 'ogółem', ''],
      ['', '', '2019', '2020'],
    ]
    const row = ['0200000', 'X', 1, 2]
    expect(columnsOf(sheet([...header, row]))).toEqual([
      ['ogółem', 2019, undefined],
      ['ogółem', 2020, undefined],
    ])
    expect(columnsOf(sheet([...header, ['', '', 'osoba', 'osoba'], row]))).toEqual([
      ['ogółem', 2019, 'osoba'],
      ['ogółem', 2020, 'osoba'],
    ])
  })

  test('pusta ostatnia kolumna nic nie znaczy, ale kolumna z liczbami bez nagłówka to błąd', () => {
    expect(columnsOf(csv('Kod;Nazwa;ogółem;Unnamed: 3\n0200000;X;1;'))).toHaveLength(1)
    expect(readLayout(csv('Kod;Nazwa;ogółem;\n0200000;X;1;7'))).toMatchObject({
      problem: { row: 2, message: expect.stringContaining('Kolumna 4.') },
    })
  })
})

test('układ długi poznaje po roku i wartości, a wymiarami są pozostałe kolumny', () => {
  const read = readLayout(
    csv(
      '"Kod";"Nazwa";"Wiek";"Płeć";"Rok";"Wartosc";"Jednostka miary";"Atrybut";\n0200000;"X";"a";"b";"2020";1;"osoba";"";',
    ),
  )
  expect(read).toMatchObject({
    layout: { form: 'long', width: 9, dimensions: [2, 3], year: 4, value: 5, measureUnit: 6, sign: 7 },
  })
})

test('kolumny wolno przestawić razem z nagłówkiem', () => {
  const read = readLayout(csv('Nazwa;Wartosc;Kod;Rok;Wiek\nX;1;0200000;2020;a'))
  expect(read).toMatchObject({ layout: { code: 2, name: 0, year: 3, value: 1, dimensions: [4], sign: null } })
})

test.each([
  ['bez kolumny Kod', 'Nazwa;ogółem\nX;1', 'nagłówka'],
  ['bez kolumny Nazwa', 'Kod;ogółem\n0200000;1', 'nagłówka'],
  ['bez kolumn z liczbami', 'Kod;Nazwa;\n0200000;X;', 'żadnej kolumny'],
  ['bez wierszy', '"Kod";"Nazwa";"ogółem";\n', 'ani jednego wiersza'],
])('plik %s jest odrzucany zdaniem', (_, text, message) => {
  expect(readLayout(csv(text))).toMatchObject({ problem: { message: expect.stringContaining(message) } })
})
