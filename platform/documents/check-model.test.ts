import { describe, expect, test } from 'vitest'
import { checkModel, modelProblems } from './check-model.ts'
import type { Block, DocumentModel, Figure, Table } from './model.ts'
import { sampleDocument, tinyPng } from './testing/sample-document.ts'

const svg = '<svg viewBox="0 0 10 10"><rect width="5" height="5" fill="#000"/></svg>'
const source = { text: 'GUS, BDL', dateOfData: '2024 r.' }
const table: Table = {
  kind: 'table',
  caption: 'Ludność',
  columns: [{ heading: 'Gmina' }, { heading: 'Osoby' }],
  groups: [{ rows: [{ header: 'Pisz', cells: ['27 000'] }] }],
  source,
}
const figure: Figure = { kind: 'figure', svg, alt: 'Ludność rośnie', source }
const heading: Block = { kind: 'heading', level: 1, text: 'Rozdział' }

/** A small correct document with the given blocks, or with other fields changed. */
function documentOf(blocks: Block[], changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    title: 'Tytuł',
    language: 'pl',
    madeOn: '2026-03-09',
    dataDate: '2024 r.',
    draft: false,
    organisation: { name: 'Ośrodek', lines: [], logos: [] },
    sections: [{ blocks }],
    ...changes,
  }
}

test('wymagający dokument wzorcowy jest poprawny', () => {
  expect(modelProblems(sampleDocument())).toEqual([])
  expect(modelProblems(documentOf([heading, table, figure]))).toEqual([])
})

describe('zły dokument nie zostanie wydrukowany', () => {
  const cases: [string, DocumentModel, string][] = [
    ['bez tytułu', documentOf([table], { title: ' ' }), 'tytuł dokumentu: brak tekstu'],
    ['bez dnia danych', documentOf([table], { dataDate: '' }), 'dzień danych: brak tekstu'],
    ['bez części', documentOf([], { sections: [] }), 'dokument nie ma ani jednej części'],
    ['z pustą częścią', documentOf([]), 'część 1 jest pusta'],
    ['zaczyna od poziomu 2', documentOf([{ ...heading, level: 2 }, table]), 'poziomu 2 po poziomie 0'],
    ['przeskakuje poziom', documentOf([heading, table, { ...heading, level: 3 }, table]), 'poziomu 3 po poziomie 1'],
    ['nagłówek bez treści', documentOf([table, heading]), 'pod nagłówkiem „Rozdział” nic nie ma'],
    ['rysunek bez opisu', documentOf([{ ...figure, alt: '' }]), 'opis zastępczy: brak tekstu'],
    ['tabela bez podpisu', documentOf([{ ...table, caption: '' }]), 'podpis tabeli: brak tekstu'],
    ['tabela bez źródła', documentOf([{ ...table, source: { ...source, text: '' } }]), 'źródło: brak tekstu'],
    [
      'tabela bez dnia danych',
      documentOf([{ ...table, source: { ...source, dateOfData: '' } }]),
      'dzień danych: brak tekstu',
    ],
    [
      'kolumna bez nagłówka',
      documentOf([{ ...table, columns: [{ heading: 'A' }, { heading: '' }] }]),
      'kolumna bez nagłówka',
    ],
    ['jedna kolumna', documentOf([{ ...table, columns: [{ heading: 'A' }] }]), 'co najmniej dwie kolumny'],
    [
      'pusta komórka',
      documentOf([{ ...table, groups: [{ rows: [{ header: 'Pisz', cells: [''] }] }] }]),
      'komórka: brak tekstu',
    ],
    [
      'brak bez słowa',
      documentOf([{ ...table, groups: [{ rows: [{ header: 'Pisz', cells: [{ missing: '' }] }] }] }]),
      'komórka: brak tekstu',
    ],
    [
      'za mało komórek',
      documentOf([{ ...table, groups: [{ rows: [{ header: 'Pisz', cells: [] }] }] }]),
      '0 komórek zamiast 1',
    ],
    [
      'wiersz bez nagłówka',
      documentOf([{ ...table, groups: [{ rows: [{ header: '', cells: ['1'] }] }] }]),
      'nagłówek wiersza: brak tekstu',
    ],
    ['tabela bez wierszy', documentOf([{ ...table, groups: [] }]), 'nie ma wierszy'],
    [
      'odsyłacz donikąd',
      documentOf([{ kind: 'paragraph', text: [{ text: 'x', href: '#nie-ma' }] }]),
      '„#nie-ma” prowadzi donikąd',
    ],
    [
      'odsyłacz, który coś uruchamia',
      documentOf([{ kind: 'paragraph', text: [{ text: 'x', href: 'javascript:alert(1)' }] }]),
      'prowadzi donikąd',
    ],
    [
      'powtórzony identyfikator',
      documentOf([
        { ...table, id: 'a' },
        { ...figure, id: 'a' },
      ]),
      '„a” powtarza się',
    ],
    [
      'logo, które nie jest obrazem',
      documentOf([table], {
        organisation: { name: 'O', lines: [], logos: [{ bytes: new Uint8Array(8), alt: 'Znak' }] },
      }),
      'nie jest plikiem PNG ani JPEG',
    ],
    [
      'logo bez opisu',
      documentOf([table], {
        organisation: { name: 'O', lines: [], logos: [{ bytes: tinyPng(2, 2, [0, 0, 0]), alt: '' }] },
      }),
      'opis zastępczy logo',
    ],
    [
      'błąd w kolumnie obok',
      documentOf([{ kind: 'columns', left: [table], right: [{ ...figure, alt: '' }] }]),
      'opis zastępczy',
    ],
  ]
  test.each(cases)('%s', (_, model, problem) => {
    expect(modelProblems(model).join('; ')).toContain(problem)
    expect(() => checkModel(model)).toThrow(problem)
  })
})

describe('rysunek nie może nic ukryć', () => {
  test.each([
    ['skrypt', svg.replace('<rect', '<script>1</script><rect')],
    ['arkusz stylów', svg.replace('<rect', '<style>rect{}</style><rect')],
    ['klasy', svg.replace('<rect', '<rect class="a"')],
    ['obsługa zdarzeń', svg.replace('<rect', '<rect onload="x()"')],
    ['zmienne', svg.replace('#000', 'var(--ink)')],
    ['obraz z sieci', svg.replace('<rect', '<image href="https://przyklad.example/x.png"/><rect')],
    ['wypełnienie z sieci', svg.replace('#000', 'url(https://przyklad.example/x.svg#a)')],
    ['brak viewBox', svg.replace(' viewBox="0 0 10 10"', '')],
    ['pusty viewBox', svg.replace('0 0 10 10', '0 0 0 10')],
    ['coś innego niż SVG', '<p>tekst</p>'],
  ])('%s', (_, bad) => {
    expect(modelProblems(documentOf([{ ...figure, svg: bad }]))).not.toEqual([])
  })

  test('odwołania w obrębie rysunku są dozwolone', () => {
    const hatched = svg
      .replace('#000', 'url(#kreski)')
      .replace('<rect', '<pattern id="kreski"/><use href="#kreski"/><rect')
    expect(modelProblems(documentOf([{ ...figure, svg: hatched }]))).toEqual([])
  })
})
