import { expect, test } from 'vitest'
import type { Cell } from './open-file.ts'
import { splitCsv } from './split-csv.ts'

function cellsOf(text: string): Cell[][] {
  const opened = splitCsv(text)
  if ('problem' in opened) throw new Error(opened.problem.message)
  return opened.table.rows.map(({ cells }) => cells)
}

test.each([
  ['średnik', 'Kod;Nazwa;a;\r\n0200000;X;1;\r\n'],
  ['przecinek', 'Kod,Nazwa,a,\n0200000,X,1,\n'],
  ['tabulator', 'Kod\tNazwa\ta\t\n0200000\tX\t1\t'],
])('separatorem jest %s, jeśli stoi za pierwszą komórką', (_, text) => {
  expect(cellsOf(text)).toEqual([
    ['Kod', 'Nazwa', 'a', ''],
    ['0200000', 'X', '1', ''],
  ])
})

test('w cudzysłowie wolno użyć separatora, a podwojony cudzysłów jest zwykłym', () => {
  expect(cellsOf('"Kod";"Nazwa";"ogółem;2003;[osoba]";\n"0200000";"Gmina ""Stara""; nowa";12;\n')).toEqual([
    ['Kod', 'Nazwa', 'ogółem;2003;[osoba]', ''],
    ['0200000', 'Gmina "Stara"; nowa', '12', ''],
  ])
})

test('nagłówek bywa w cudzysłowach tylko częściowo', () => {
  expect(cellsOf('"Kod";Nazwa;ludność w tysiącach;\n0000000;"POLSKA";37636,51;\n')[0]).toEqual([
    'Kod',
    'Nazwa',
    'ludność w tysiącach',
    '',
  ])
})

test('puste linie znikają, ale wiersze zachowują numery z edytora', () => {
  const opened = splitCsv('\r\nKod;a\r\n\r\n0200000;1\r\n\r\n')
  expect('table' in opened && opened.table.rows.map(({ number }) => number)).toEqual([2, 4])
})

test.each([
  ['niezamknięty', 'Kod;Nazwa\n0200000;"ucię'],
  ['z tekstem za sobą', 'Kod;Nazwa\n0200000;"a"b;1'],
])('cudzysłów %s to błąd, który wskazuje wiersz', (_, text) => {
  expect(splitCsv(text)).toMatchObject({ problem: { row: 2, remedy: expect.stringContaining('Pobierz') } })
})

test('pusty plik i plik bez kolumn są odrzucane zdaniem', () => {
  expect(splitCsv(' \r\n \n')).toMatchObject({ problem: { message: 'Plik jest pusty.' } })
  expect(splitCsv('zwykły tekst\nbez kolumn')).toMatchObject({
    problem: { message: expect.stringContaining('nagłówka') },
  })
})
