import { parsePolishNumber } from '#kernel/polish-number.ts'
import type { CellSign } from './assessment.ts'
import type { Measure, TemplateRow } from './template/row.ts'

/** What a cell says; nothing where it is empty. */
export type CellContent = { value: number; sign: null } | { value: null; sign: CellSign } | undefined

/** Amounts, posts and hours have parts; whoever and whatever is counted is whole. */
const DECIMALS: Partial<Record<Measure, number>> = { zł: 2, etaty: 2, godziny: 2 }

/** Digits after the comma that a row's figures may have. */
export function decimalsOf({ measure }: Pick<TemplateRow, 'measure'>): number {
  return DECIMALS[measure] ?? 0
}

/** Larger figures than all of the country's spending are slips of the keyboard. */
const LARGEST = 1e12

/** Reads what was written in a cell, or says what to write instead. */
export function readCell(
  row: Pick<TemplateRow, 'measure'>,
  text: string,
): { content: CellContent } | { problem: string } {
  const written = text.trim()
  if (written === '') return { content: undefined }
  if (written === '.') return { content: { value: null, sign: 'no-information' } }
  if (written === 'x' || written === 'X') return { content: { value: null, sign: 'not-applicable' } }
  if (written === '-' || written === '–')
    return { problem: 'Kreska nic nie mówi. Wpisz 0, gdy nic nie było, kropkę, gdy nie ma danych, albo x.' }
  const value = parsePolishNumber(written)
  if (value === undefined)
    return {
      problem: `„${written}” to nie liczba. Wpisz na przykład 1234 albo 12,5; kropkę, gdy nie ma danych, albo x.`,
    }
  if (value < 0) return { problem: 'Liczba nie może być ujemna. Popraw ją.' }
  if (value > LARGEST) return { problem: 'Liczba jest za duża. Sprawdź, czy nie ma w niej zbędnych cyfr.' }
  const decimals = decimalsOf(row)
  if (Number(value.toFixed(decimals)) !== value)
    return {
      problem:
        decimals === 0
          ? `${row.measure === 'liczba' ? 'Ta pozycja liczy' : `Jednostka „${row.measure}” liczy`} tylko całe. Wpisz liczbę bez przecinka.`
          : 'Wpisz najwyżej dwa miejsca po przecinku.',
    }
  return { content: { value, sign: null } }
}

const SIGN_TEXTS: Record<CellSign, string> = { 'no-information': '.', 'not-applicable': 'x' }

/** A cell as it is typed: without spaces between thousands, with a comma. */
export function cellText(content: CellContent): string {
  if (content === undefined) return ''
  return content.sign === null ? String(content.value).replace('.', ',') : SIGN_TEXTS[content.sign]
}
