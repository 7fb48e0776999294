import { typographic } from '#kernel/polish-text.ts'
import type { Run, Text } from './model.ts'

/** Control characters, which XML forbids, except tab and line feed. Lone surrogates are made well-formed separately. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
const FORBIDDEN_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g
/** Fields that are addresses, codes or drawings, not words to read. */
const VERBATIM = new Set(['svg', 'id', 'href', 'kind', 'style', 'align', 'mark', 'orientation', 'madeOn', 'language'])

/** A text as a list of runs. */
export function runsOf(text: Text): Run[] {
  return (typeof text === 'string' ? [text] : text).map((run) => (typeof run === 'string' ? { text: run } : run))
}

/** The words of a text without its marks. */
export function plainText(text: Text): string {
  return runsOf(text)
    .map((run) => run.text)
    .join('')
}

/**
 * The same data with every text fit to be set: Polish no-break spaces, and without the characters that neither XML nor
 * fonts know (they come from pasted or scanned sources and would make a DOCX unreadable).
 */
export function withTidyTexts<T>(data: T): T {
  return tidied(data) as T
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return typographic(wellFormed(value).replace(FORBIDDEN_CHARACTERS, '\ufffd'))
  if (Array.isArray(value)) return value.map(tidied)
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, VERBATIM.has(name) ? field : tidied(field)]),
  )
}

/** Lone halves of surrogate pairs replaced; `String.prototype.toWellFormed` is not in the typed library yet. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** A full stop unless the words end with one, as "2024 r." does. */
export function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
