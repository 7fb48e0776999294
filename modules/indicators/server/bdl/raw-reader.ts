import { readFileSync } from 'node:fs'

/** A figure as it stands in an office's file. */
export type RawCell = { unitCode: string; title: string; year: number; text: string }

/**
 * Reads exports the plainest way, for tests that hold the importer against the file: it shares no line of code with it
 * and knows only what the office's own files look like (no semicolon in a name, seven or twelve digits in front).
 */
export function rawCells(path: string): RawCell[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const titles = head.match(/"[^"]*"|[^;"]+/g)!.map((title) => title.replaceAll('"', ''))
  const cells: RawCell[] = []
  for (const line of lines) {
    const parts = line.split(';').map((part) => part.replaceAll('"', ''))
    const code = parts[0]!
    const unitCode = code.length === 12 ? code : shorten(code)
    if (unitCode === null) continue
    if (titles.includes('Wartosc')) {
      const at = (title: string) => parts[titles.indexOf(title)]!
      const title = titles
        .slice(2, titles.indexOf('Rok'))
        .map((dimension) => at(dimension))
        .join('; ')
      cells.push({ unitCode, title, year: Number(at('Rok')), text: at('Wartosc') })
      continue
    }
    for (const [at, title] of titles.entries()) {
      if (at < 2) continue
      const year = Number(/;(\d{4});/.exec(title)?.[1] ?? 0)
      cells.push({ unitCode, title: title.split(';')[0]!, year, text: parts[at]! })
    }
  }
  return cells
}

function shorten(code: string): string | null {
  if (code === '0000000') return '00'
  if (code.endsWith('00000')) return code.slice(0, 2)
  if (code.endsWith('000')) return code.slice(0, 4)
  return '123'.includes(code.at(-1)!) ? code.slice(0, 6) : null
}
