import { DOWNLOAD_AGAIN, type Read, wholeFile } from './file-problem.ts'

export type DecodedText = { text: string; encoding: 'UTF-8' | 'Windows-1250' }

/** Letters and signs that Polish registers use; a file read in the wrong encoding shows others at once. */
const NOT_POLISH = /[^\t\r\n\u0020-\u007eąćęłńóśźżĄĆĘŁŃÓŚŹŻ\u00a0§°²³±„”–—’…]/u
const NOT_TEXT = /[^\P{Cc}\t\r\n]|\ufffd/u

/**
 * Text of a file in UTF-8, with or without the mark at its beginning, or in Windows-1250.
 *
 * Every byte means something in Windows-1250, so there the letters are checked: a UTF-8 file with one damaged byte
 * would otherwise come out as "ĹÓDZKIE" and be taken.
 */
export function decodeText(bytes: Uint8Array): Read<DecodedText> {
  if (bytes.length === 0) return wholeFile('Plik jest pusty.', DOWNLOAD_AGAIN)
  const decoded =
    tryUtf8(bytes) ?? ({ text: new TextDecoder('windows-1250').decode(bytes), encoding: 'Windows-1250' } as const)
  const stranger = (decoded.encoding === 'UTF-8' ? NOT_TEXT : NOT_POLISH).exec(decoded.text)
  if (stranger === null) return { value: decoded }
  const row =
    decoded.encoding === 'UTF-8' ? decoded.text.slice(0, stranger.index).split('\n').length : firstBrokenLine(bytes)
  return {
    problem: {
      row,
      column: null,
      message:
        'W tym miejscu są znaki, których nie ma w polskim tekście. Plik jest uszkodzony albo zapisany w innym kodowaniu.',
      remedy: `${DOWNLOAD_AGAIN} Przyjmujemy UTF-8 i Windows-1250.`,
    },
  }
}

function tryUtf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return undefined
  }
}

/** The first line that is not UTF-8: there the damage is, whatever the rest looks like in another code page. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start)
    if (tryUtf8(bytes.subarray(start, end < 0 ? bytes.length : end)) === undefined) return line
    if (end < 0) break
    start = end + 1
  }
  return line
}
