import type { ImportProblem } from '#kernel/import-report.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'

/** Letters and signs that occur in the office's Polish files; anything else betrays that the bytes were read wrongly. */
const POLISH = /^[\t\r\n\x20-\x7eąćęłńóśźżĄĆĘŁŃÓŚŹŻ\u00a0–—„”’°²³§±]*$/u

/**
 * The text of a file in UTF-8, with or without a mark at its beginning, or in cp1250 as older spreadsheets save it.
 *
 * A UTF-8 file with one broken byte would also pass for cp1250 and turn "ogółem" into another column, so cp1250 is
 * believed only when every line of it reads as Polish.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { problem: ImportProblem } {
  if (bytes.includes(0)) return { problem: bdlProblems.notATable() }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const text = new TextDecoder('windows-1250').decode(bytes)
    if (text.split('\n').every((line) => POLISH.test(line))) return { text }
    return { problem: bdlProblems.damagedText(firstBrokenLine(bytes)) }
  }
}

/** The number of the first line that is not UTF-8. */
function firstBrokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start)
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end))
    } catch {
      return line
    }
    if (end < 0) break
    start = end + 1
  }
  return line
}
