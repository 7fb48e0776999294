import { expect, test } from 'vitest'
import { columnWidths } from './column-widths.ts'
import { encodePng } from './docx/png.ts'
import { standaloneSvg } from './figure-svg.ts'
import type { Table } from './model.ts'
import { pictureInfo } from './picture.ts'
import { sentence, withTidyTexts } from './text.ts'

test('teksty dostają twarde spacje i tracą znaki, których nie ma w XML; adresy i rysunki zostają', () => {
  const model = {
    title: 'w gminie\u0000 \ud800',
    svg: '<svg a="w gminie"/>',
    href: 'https://x.example/w gminie',
    madeOn: '2026-03-09',
  }
  expect(withTidyTexts(model)).toEqual({ ...model, title: 'w\u00a0gminie\ufffd \ufffd' })
})

test('zdanie ma jedną kropkę', () => {
  expect([sentence('za 2024 r.'), sentence('GUS'), sentence('Kiedy?')]).toEqual(['za 2024 r.', 'GUS.', 'Kiedy?'])
})

test('rysunek dostaje rozmiar, przestrzeń nazw i krój dokumentu zamiast własnych', () => {
  const svg = '<svg viewBox="0 0 20 10" width="20" style="font-family: serif"><text font-family="Arial">a</text></svg>'
  expect(standaloneSvg(svg, 100, 'Source Sans 3')).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" font-family="'Source Sans 3'" width="100mm" height="50.00mm"><text>a</text></svg>`,
  )
})

test('rodzaj i rozmiar obrazu czyta się z jego treści', () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 0, 0])
  expect(pictureInfo(jpeg)).toEqual({ type: 'jpg', width: 40, height: 30 })
  expect(pictureInfo(encodePng(3, 2, new Uint8Array(24)))).toEqual({ type: 'png', width: 3, height: 2 })
  expect(pictureInfo(Uint8Array.from([1, 2, 3]))).toBeUndefined()
})

test('szerokości kolumn dają dokładnie szerokość strony, a pierwszej zostaje miejsce', () => {
  const table = (columns: Table['columns']): Table => ({
    kind: 'table',
    caption: 'x',
    columns,
    groups: [{ rows: [{ header: 'Gmina', cells: columns.slice(1).map(() => '1 234,5') }] }],
    source: { text: 'x', dateOfData: 'y' },
  })
  const many = Array.from({ length: 14 }, () => ({ heading: 'Konstantynopolitańczykowianeczka' }))
  for (const columns of [
    [{ heading: 'A' }, { heading: 'B' }],
    [
      { heading: 'A', share: 3 },
      { heading: 'B', share: 1 },
    ],
    [{ heading: 'A' }, ...many],
  ]) {
    const widths = columnWidths(table(columns), 170)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(170, 6)
    expect(widths[0]).toBeGreaterThan(170 / 5)
    for (const width of widths) expect(width).toBeGreaterThan(3.5)
  }
})
