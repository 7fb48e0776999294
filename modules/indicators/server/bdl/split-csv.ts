import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import type { Opened, Table } from './open-file.ts'

const QUOTE = '"'

/**
 * Cuts text into rows and cells. Exports have one record a line, so a row keeps the number an editor shows; a quoted
 * cell may hold the separator, and never a line break: a quote left open means that the file was cut.
 *
 * Written by hand because 300,000 rows take a fifth of the time of a general parser, and the row's number is free.
 */
export function splitCsv(text: string): Opened {
  const lines = text.split(/\r\n|\n|\r/)
  const header = lines.find((line) => line.trim() !== '')
  if (header === undefined) return { problem: bdlProblems.empty() }
  const separator = separatorOf(header)
  if (separator === undefined) return { problem: bdlProblems.noHeader() }

  const rows: Table['rows'] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = line.includes(QUOTE) ? quotedCells(line, separator) : line.split(separator)
    if (cells === undefined) return { problem: bdlProblems.openQuote(at + 1) }
    rows.push({ number: at + 1, cells })
  }
  return { table: { format: 'csv', separator, rows } }
}

/** The sign after the first header cell, which is "Kod" or "Code" and holds none of them. */
function separatorOf(header: string): ';' | ',' | '\t' | undefined {
  const sign = /[;,\t]/.exec(header)?.[0]
  return sign as ';' | ',' | '\t' | undefined
}

/** Cells of a line with quotes in it; undefined when a quote stays open. */
function quotedCells(line: string, separator: string): string[] | undefined {
  const cells: string[] = []
  for (let from = 0; from <= line.length; ) {
    if (line[from] !== QUOTE) {
      const end = line.indexOf(separator, from)
      cells.push(end < 0 ? line.slice(from) : line.slice(from, end))
      if (end < 0) return cells
      from = end + 1
      continue
    }
    let close = line.indexOf(QUOTE, from + 1)
    while (close >= 0 && line[close + 1] === QUOTE) close = line.indexOf(QUOTE, close + 2)
    if (close < 0) return undefined
    const after = close + 1
    if (after < line.length && line[after] !== separator) return undefined
    cells.push(line.slice(from + 1, close).replaceAll('""', QUOTE))
    if (after >= line.length) return cells
    from = after + 1
  }
  return cells
}
