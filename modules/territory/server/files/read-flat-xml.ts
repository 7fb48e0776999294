import { DOWNLOAD_AGAIN, ofRow, type Read } from '#platform/exchange/file-problem.ts'

/** The flat XML of the TERYT files: a root, one catalogue, rows of columns with text. */
export type FlatXml = { root: string; rows: Record<string, string>[] }

const DECLARATION = /^\ufeff?<\?xml\s[^<>]*\?>/
const TAG = /<(\/?)([A-Za-z_][\w.-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const TEXT = /[^<]+/y
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ROW_DEPTH = 3
const COLUMN_DEPTH = 4

/** Thrown inside, turned into a problem at the edge of this file. */
type Fault = { fault: string }

/**
 * Reads exactly the shape that the office serves and nothing else. Document types, comments, character data sections
 * and entities beyond the five of XML are refused: none occurs in these files, and all are ways to smuggle content.
 */
export function readFlatXml(text: string): Read<FlatXml> {
  const document: FlatXml = { root: '', rows: [] }
  const open: string[] = []
  let at = DECLARATION.exec(text)?.[0].length ?? 0
  let cell = ''
  while (at < text.length) {
    const step = text[at] === '<' ? readTag() : readText()
    if (step !== undefined) return fault(step.fault, document.rows.length)
  }
  if (open.length > 0 || document.root === '')
    return fault('Plik XML jest ucięty: brakuje znaczników końcowych.', document.rows.length)
  return { value: document }

  function readText(): Fault | undefined {
    TEXT.lastIndex = at
    const found = (TEXT.exec(text) as RegExpExecArray)[0]
    at += found.length
    if (open.length < COLUMN_DEPTH) {
      return found.trim() === '' ? undefined : { fault: `Tekst „${found.trim().slice(0, 30)}” stoi poza kolumną.` }
    }
    const decoded = decode(found)
    if (decoded === undefined) return { fault: 'W tekście jest encja, której te pliki nie używają.' }
    cell += decoded
    return undefined
  }

  function readTag(): Fault | undefined {
    if (text.startsWith('<!', at))
      return { fault: 'Plik zawiera DOCTYPE, komentarz albo CDATA, których pliki GUS nie mają.' }
    TAG.lastIndex = at
    const found = TAG.exec(text)
    if (found === null) return { fault: 'Znacznik XML jest uszkodzony.' }
    at += found[0].length
    const [, closing, name, attributes, selfClosing] = found as unknown as [string, string, string, string, string]
    if (closing !== '')
      return attributes === '' && selfClosing === '' ? close(name) : { fault: 'Znacznik XML jest uszkodzony.' }
    const fault = begin(name)
    return fault ?? (selfClosing === '' ? undefined : close(name))
  }

  function begin(name: string): Fault | undefined {
    if (open.length >= COLUMN_DEPTH) return { fault: `Kolumna ma w sobie następny znacznik „${name}”.` }
    if (open.length === 0 && document.root !== '') return { fault: `Po końcu dokumentu stoi znacznik „${name}”.` }
    open.push(name)
    if (open.length === 1) document.root = name
    if (open.length === ROW_DEPTH) document.rows.push({})
    cell = ''
    return undefined
  }

  function close(name: string): Fault | undefined {
    if (open.pop() !== name) return { fault: `Znacznik „${name}” zamyka się nie w porę.` }
    if (open.length !== ROW_DEPTH) return undefined
    const row = document.rows.at(-1) as Record<string, string>
    if (Object.hasOwn(row, name)) return { fault: `Kolumna „${name}” występuje w wierszu dwa razy.` }
    row[name] = cell.trim()
    return undefined
  }
}

function decode(text: string): string | undefined {
  let unknown = false
  const decoded = text.replace(/&([^;&\s]{0,8});?/g, (found, name: string) => {
    const sign = found.endsWith(';') && Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
    if (sign === undefined) unknown = true
    return sign ?? ''
  })
  return unknown ? undefined : decoded
}

function fault(message: string, row: number): { problem: ReturnType<typeof ofRow> } {
  return { problem: ofRow(Math.max(1, row), null, message, DOWNLOAD_AGAIN) }
}
