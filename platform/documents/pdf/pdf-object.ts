/**
 * Values of PDF syntax, as far as structure trees and trailers use them. Texts stay bytes in Latin-1, as they stand in
 * the file; `pdfText` reads them.
 */
export type PdfValue = number | boolean | null | PdfName | PdfString | PdfReference | PdfValue[] | PdfDictionary
export type PdfName = { name: string }
export type PdfString = { bytes: string }
export type PdfReference = { reference: number }
export type PdfDictionary = Map<string, PdfValue>

/** A token and, when it is a reference, the number of the object. */
type Token = [token: string, referred: string | undefined]

/** One token, but for strings in parentheses, which may nest. A reference is one token; `%` begins a comment. */
const TOKEN =
  /(?:\s|%[^\n\r]*)*(<<|>>|[[\]{}]|\/[^\s()<>[\]{}/%]*|<[0-9a-fA-F\s]*>|(\d+)\s+\d+\s+R(?![^\s()<>[\]{}/%])|\(|[^\s()<>[\]{}/%]+)/y
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads the one value a text begins with. @throws Error when the text is not PDF syntax */
export function readPdfValue(source: string): PdfValue {
  return readValue(source, { at: 0 })
}

/** All tokens of a text in PDF syntax, operators of page contents among them. */
export function pdfTokens(source: string): string[] {
  const place = { at: 0 }
  const tokens: string[] = []
  for (let found = findToken(source, place); found !== undefined; found = findToken(source, place))
    tokens.push(found[0])
  return tokens
}

/** Writes a value so that `readPdfValue` gives it back. */
export function writePdfValue(value: PdfValue): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(writePdfValue).join(' ')}]`
  if (value instanceof Map) return `<<${[...value].map(([key, of]) => `/${key} ${writePdfValue(of)}`).join(' ')}>>`
  if ('name' in value) return `/${value.name}`
  if ('reference' in value) return `${value.reference} 0 R`
  return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`
}

/** A text string of a PDF as people read it: UTF-16 with its mark, else Latin-1, which is enough for codes. */
export function pdfText({ bytes }: PdfString): string {
  const isUtf16 = bytes.startsWith('\xfe\xff')
  return isUtf16 ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes
}

/** The name (without its slash) that a dictionary holds under a key. */
export function nameIn(dictionary: PdfDictionary, key: string): string | undefined {
  const value = dictionary.get(key)
  return value instanceof Object && 'name' in value ? value.name : undefined
}

/** Object numbers under a key that holds a reference or a list of them; other members are left out. */
export function referencesIn(dictionary: PdfDictionary, key: string): number[] {
  return listIn(dictionary, key).flatMap((value) =>
    value instanceof Object && 'reference' in value ? [value.reference] : [],
  )
}

/** The members under a key that holds a list or, as PDF allows, its only member. */
export function listIn(dictionary: PdfDictionary, key: string): PdfValue[] {
  const value = dictionary.get(key)
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function readValue(source: string, place: { at: number }): PdfValue {
  const [token, referred] = nextToken(source, place)
  if (token === '<<') return readDictionary(source, place)
  if (token === '[') return readList(source, place)
  if (referred !== undefined) return { reference: Number(referred) }
  if (token.startsWith('/')) return { name: token.slice(1) }
  if (token.startsWith('(')) return { bytes: unescaped(token.slice(1, -1)) }
  if (token.startsWith('<')) return { bytes: Buffer.from(token.replace(/[<>\s]/g, ''), 'hex').toString('latin1') }
  if (token === 'true' || token === 'false') return token === 'true'
  if (token === 'null') return null
  const number = Number(token)
  if (Number.isNaN(number)) throw new Error(`PDF: niezrozumiały zapis „${token.slice(0, 30)}”.`)
  return number
}

function readDictionary(source: string, place: { at: number }): PdfDictionary {
  const entries: PdfDictionary = new Map()
  for (let [token] = nextToken(source, place); token !== '>>'; [token] = nextToken(source, place)) {
    entries.set(token.slice(1), readValue(source, place))
  }
  return entries
}

function readList(source: string, place: { at: number }): PdfValue[] {
  const members: PdfValue[] = []
  for (;;) {
    const before = place.at
    if (nextToken(source, place)[0] === ']') return members
    place.at = before
    members.push(readValue(source, place))
  }
}

function nextToken(source: string, place: { at: number }): Token {
  const token = findToken(source, place)
  if (token === undefined) throw new Error(`PDF: niezrozumiały zapis „${source.slice(place.at, place.at + 30)}”.`)
  return token
}

function findToken(source: string, place: { at: number }): Token | undefined {
  TOKEN.lastIndex = place.at
  const [whole, token, referred] = TOKEN.exec(source) ?? []
  if (whole === undefined) return undefined
  place.at += whole.length
  return token === '(' ? [readParentheses(source, place), undefined] : [token!, referred]
}

/** The string whose opening parenthesis has just been read, with both its parentheses. */
function readParentheses(source: string, place: { at: number }): string {
  const start = place.at - 1
  for (let depth = 1; depth > 0; place.at++) {
    const letter = source[place.at]
    if (letter === undefined) throw new Error('PDF: niezamknięty napis.')
    if (letter === '\\') place.at++
    else if (letter === '(') depth++
    else if (letter === ')') depth--
  }
  return source.slice(start, place.at)
}

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, letter?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
    return letter === undefined ? '' : (ESCAPES[letter] ?? letter)
  })
}
