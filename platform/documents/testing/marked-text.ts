import { dictionaryIn, type PdfFile } from '../pdf/pdf-file.ts'
import { type PdfDictionary, type PdfValue, pdfText, pdfTokens, readPdfValue, referencesIn } from '../pdf/pdf-object.ts'

/** Text of one marked piece of a page and the height it stands at: pieces of one line share it. */
export type MarkedText = { text: string; height: number }

type Open = { id: number | undefined; replaced: boolean }

/**
 * Texts of a page by the number that the structure tree refers to them with. Poppler cuts such texts at every no-break
 * space, so "6 412" would be read as 6; this reader follows the replacement texts of the PDF as screen readers do.
 */
export function markedTexts(file: PdfFile, pageNumber: number): Map<number, MarkedText> {
  const page = file.read(pageNumber)
  const fonts = fontsOf(file, page)
  const texts = new Map<number, MarkedText>()
  const open: Open[] = []
  let operands: string[] = []
  let font = new Map<number, string>()
  let height = 0
  const show = (strings: string[]) => {
    const within = open.findLast(({ id }) => id !== undefined)
    if (within?.id === undefined || open.some(({ replaced }) => replaced)) return
    add(texts, within.id, height, strings.map((string) => decoded(string, font)).join(''))
  }
  for (const token of referencesIn(page, 'Contents').flatMap((content) => pdfTokens(file.stream(content)))) {
    if (!/^[A-Za-z'"*]/.test(token)) {
      operands.push(token)
      continue
    }
    if (token === 'BDC') {
      const properties = propertiesOf(operands)
      const id = properties.get('MCID')
      const actual = properties.get('ActualText')
      const within = open.findLast((one) => one.id !== undefined)?.id
      open.push({ id: typeof id === 'number' ? id : undefined, replaced: actual !== undefined })
      if (isString(actual) && within !== undefined) add(texts, within, height, pdfText(actual))
    } else if (token === 'BMC') open.push({ id: undefined, replaced: false })
    else if (token === 'EMC') open.pop()
    else if (token === 'cm') height = Number(operands.at(-1))
    else if (token === 'Tf') font = fonts.get(operands[0]?.slice(1) ?? '') ?? new Map()
    else if (token === 'Tj' || token === 'TJ') show(operands.filter((operand) => /^[(<]/.test(operand)))
    operands = []
  }
  return texts
}

function add(texts: Map<number, MarkedText>, id: number, height: number, text: string): void {
  texts.set(id, { text: (texts.get(id)?.text ?? '') + text, height })
}

function propertiesOf(operands: string[]): PdfDictionary {
  const start = operands.indexOf('<<')
  const value = start < 0 ? new Map() : readPdfValue(operands.slice(start).join(' '))
  return value instanceof Map ? value : new Map()
}

/** Letters are shown by two-byte numbers of glyphs; the font says which text each stands for. */
function decoded(string: string, font: Map<number, string>): string {
  const value = readPdfValue(string)
  const bytes = Buffer.from(isString(value) ? value.bytes : '', 'latin1')
  return Array.from({ length: bytes.length / 2 }, (_, at) => font.get(bytes.readUInt16BE(at * 2)) ?? '\ufffd').join('')
}

function fontsOf(file: PdfFile, page: PdfDictionary): Map<string, Map<number, string>> {
  const resources = dictionaryIn(file, page, 'Resources') ?? new Map()
  const fonts = dictionaryIn(file, resources, 'Font') ?? new Map<string, PdfValue>()
  return new Map(
    [...fonts.keys()].map((name) => {
      const [toUnicode] = referencesIn(dictionaryIn(file, fonts, name) ?? new Map(), 'ToUnicode')
      return [name, toUnicode === undefined ? new Map() : knownLetters(file, toUnicode)]
    }),
  )
}

const lettersOfFiles = new WeakMap<PdfFile, Map<number, Map<number, string>>>()

/** Each page names the same few fonts: their letters are read once a file. */
function knownLetters(file: PdfFile, toUnicode: number): Map<number, string> {
  const known = lettersOfFiles.get(file) ?? new Map<number, Map<number, string>>()
  lettersOfFiles.set(file, known)
  const letters = known.get(toUnicode) ?? lettersOf(file.stream(toUnicode))
  known.set(toUnicode, letters)
  return letters
}

function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>()
  for (const [, pairs = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of pairs.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      letters.set(Number.parseInt(glyph, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'))
    }
  }
  return letters
}

function isString(value: PdfValue | undefined): value is { bytes: string } {
  return value instanceof Object && 'bytes' in value
}
