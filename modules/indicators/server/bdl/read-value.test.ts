import { describe, expect, test } from 'vitest'
import type { Table } from './open-file.ts'
import { type DecimalMark, decimalMarkOf, readValue } from './read-value.ts'

const place = { row: 7, column: 'ogółem' }
const read = (cell: string | number, sign = '', mark: DecimalMark = ',') => readValue(cell, sign, mark, place)
const value = (figure: number) => ({ value: figure, status: 'value' })
const missing = (status: string | null) => ({ value: null, status })

describe('komórka', () => {
  test.each([
    ['89762', value(89762)],
    [' 12 ', value(12)],
    ['0', value(0)],
    ['-15', value(-15)],
    ['37636,51', value(37636.51)],
    ['1 234 567,5', value(1234567.5)],
    ['', missing(null)],
    ['  ', missing(null)],
    ['-', missing('not-applicable')],
    ['.', missing('confidential')],
    ['x', missing('confidential')],
    ['n', missing('not-yet-published')],
  ])('„%s” czyta jako %j', (cell, expected) => {
    expect(read(cell)).toEqual(expected)
  })

  test.each([
    ['12 osób', 'nie jest liczbą'],
    ['1e5', 'nie jest liczbą'],
    ['1,2,3', 'nie jest liczbą'],
    ['k', 'nie jest liczbą'],
    ['87.64', 'kropkę'],
    ['NaN', 'nie jest liczbą'],
  ])('„%s” odrzuca: %s', (cell, message) => {
    expect(read(cell)).toMatchObject({ row: 7, column: 'ogółem', message: expect.stringContaining(message) })
  })

  test('liczba z arkusza jest liczbą, a nieskończoność błędem', () => {
    expect(read(38.9)).toEqual(value(38.9))
    expect(read(Number.POSITIVE_INFINITY)).toHaveProperty('message')
  })

  test('w pliku z kropkami przecinek jest błędem, nie separatorem tysięcy', () => {
    expect(read('87.64', '', '.')).toEqual(value(87.64))
    expect(read('1,234', '', '.')).toMatchObject({ message: expect.stringContaining('przecinek') })
  })
})

describe('znak umowny obok liczby', () => {
  test.each([
    ['12', 'k', value(12)],
    ['12', 'M', value(12)],
    ['0', 'z', value(0)],
    ['', 'z', value(0)],
    ['0', 'a', missing('below-threshold')],
    ['', 'A', missing('below-threshold')],
    ['0', 'x', missing('confidential')],
    ['', 'X', missing('confidential')],
    ['0', '.', missing('confidential')],
    ['0', '-', missing('not-applicable')],
    ['', 'n', missing('not-yet-published')],
    ['', 'k', missing(null)],
  ])('„%s” ze znakiem „%s” to %j', (cell, sign, expected) => {
    expect(read(cell, sign)).toEqual(expected)
  })

  test('nieznany znak i liczba obok znaku braku są błędami', () => {
    expect(read('12', 'q')).toMatchObject({ column: 'Atrybut', message: expect.stringContaining('„q”') })
    expect(read('12', 'x')).toMatchObject({ message: expect.stringContaining('„12”') })
    expect(read('12', 'toString')).toHaveProperty('message')
  })
})

describe('znak ułamka', () => {
  const table = (separator: Table['separator']): Table => ({ format: 'csv', separator, rows: [] })

  test.each([
    [';', ['1.5'], ','],
    [',', ['12', '37636,51'], ','],
    [',', ['12', '', '3.5'], '.'],
    [null, ['3.5'], ','],
  ] as const)('przy separatorze %s i komórkach %j to „%s”', (separator, cells, mark) => {
    expect(decimalMarkOf(table(separator), [...cells])).toBe(mark)
  })
})
