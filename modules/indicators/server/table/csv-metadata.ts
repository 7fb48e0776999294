import { MISSING_WORDS } from '#kernel/missing.ts'
import { labels } from '../../shared/labels.pl.ts'
import { licenceAddresses } from '../../shared/licence.ts'
import { gapIn, licencesOf, type Table, type TableColumn, textIn, titleOf } from './table.ts'

/** Terms of Dublin Core that CSVW knows by their prefix. */
type Terms = Record<string, unknown>

/**
 * What a program must know to read the CSV of a table: its dialect, the type of each column, which words stand for a
 * missing number and what they mean, the licence and the sources. As W3C's "Metadata Vocabulary for Tabular Data".
 */
export function writeCsvMetadata(table: Table): Uint8Array {
  const keys = table.columns.filter(({ is }) => is === 'key').map(({ name }) => name)
  return new TextEncoder().encode(
    JSON.stringify({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'pl' }],
      '@type': 'Table',
      url: `csv${searchOf(table)}`,
      ...termsOf(table),
      dialect: {
        '@type': 'Dialect',
        delimiter: ';',
        encoding: 'utf-8',
        header: true,
        headerRowCount: 1,
        lineTerminators: ['\r\n'],
        quoteChar: '"',
        doubleQuote: true,
        trim: false,
      },
      tableSchema: {
        '@type': 'Schema',
        columns: table.columns.map((column, at) => describeColumn(table, column, at)),
        ...(keys.length > 0 && hasAllKeys(table) ? { primaryKey: keys } : {}),
      },
    }),
  )
}

/** "?scope=28&year=2020", or nothing: where the other forms of the same table stand. */
export function searchOf({ query = {} }: Pick<Table, 'query'>): string {
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`
}

function termsOf(table: Table): Terms {
  const addresses = licenceAddresses(licencesOf(table)).map((address) => ({ '@id': address }))
  const description = [...table.subjects.map(({ label, text, code }) => `${label}: ${text} (${code}).`)]
  if (table.synthetic) description.push(labels.synthetic)
  return {
    'dc:title': titleOf(table),
    ...(description.length === 0 ? {} : { 'dc:description': description.join(' ') }),
    'dc:language': 'pl',
    ...(table.sources.length === 0
      ? {}
      : {
          'dc:source': table.sources.map(({ text }) => text),
          'dc:publisher': [...new Set(table.sources.map(({ publisher }) => publisher))],
          'dc:rights': licencesOf(table),
        }),
    ...(addresses.length === 0 ? {} : { 'dc:license': addresses }),
    'dc:date': table.asOf,
  }
}

function describeColumn(table: Table, column: TableColumn, at: number) {
  const { name, heading } = column
  const head = { '@type': 'Column', name, titles: heading }
  if (column.is === 'measure') {
    const words = wordsIn(table, at)
    return {
      ...head,
      datatype: { base: 'decimal', format: { decimalChar: ',' } },
      null: ['', ...words.keys()],
      'dc:description': [
        ...(column.unit === undefined ? [] : [`Jednostka: ${column.unit}.`]),
        'Puste znaczy: nie ma liczby.',
        ...[...words].map(([word, meaning]) => `„${word}” znaczy: ${meaning}.`),
      ].join(' '),
    }
  }
  if (column.is === 'key')
    return { ...head, datatype: column.role === 'time' ? 'gYear' : 'string', required: hasAllKeys(table) }
  return { ...head, datatype: 'string' }
}

/** Words that stand in a column of numbers, with what they mean. */
function wordsIn({ rows }: Table, at: number): Map<string, string> {
  const words = new Map<string, string>()
  for (const row of rows) {
    const cell = row[at] ?? null
    const gap = gapIn(cell)
    if (gap !== null && textIn(cell) !== '') words.set(textIn(cell), MISSING_WORDS[gap].meaning)
  }
  return words
}

/** A key of a table must be filled in every row; the year of an indicator without figures is not. */
function hasAllKeys({ columns, rows }: Table): boolean {
  return columns.every(({ is }, at) => is !== 'key' || rows.every((row) => textIn(row[at] ?? null) !== ''))
}
