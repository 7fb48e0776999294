import { formatNumber, roundDecimal } from '#kernel/polish-number.ts'
import { YEAR_OFFSETS, type YearOffset } from './assessment.ts'
import { type CellContent, decimalsOf, readCell } from './cell-text.ts'
import type { SumRule, TemplateRow } from './template/row.ts'
import type { Template } from './template/template.ts'

/** `error` – cannot stand; `comment` – may stand with a word of why; `empty` – still to be filled in. */
export type CheckKind = 'error' | 'comment' | 'empty'
export type Finding = { kind: CheckKind; row: string; offset: YearOffset; message: string }

/** Everything written in the form, by row and year. */
export type Written = { cell: (row: string, offset: YearOffset) => string; comment: (row: string) => string }

/**
 * From one year to the next a figure may change by this share, or by so few that a share says nothing; beyond both it
 * needs a word of why. The bounds are a proposal of Splot: no provision gives any.
 */
export const JUMP = { share: 0.3, least: 10 } as const

/**
 * Everything that is wrong or still missing: unreadable entries, sums, jumps without a comment, and empty cells of the
 * year of the assessment. Past years and forecasts may stay empty.
 */
export function checkForm({ rows, sums }: Template, written: Written): Finding[] {
  const contents = new Map<string, CellContent>()
  const findings: Finding[] = []
  for (const row of rows)
    for (const offset of YEAR_OFFSETS) {
      const read = readCell(row, written.cell(row.code, offset))
      if ('problem' in read) findings.push({ kind: 'error', row: row.code, offset, message: read.problem })
      else if (read.content !== undefined) contents.set(`${row.code} ${offset}`, read.content)
      else if (offset === 0)
        findings.push({ kind: 'empty', row: row.code, offset, message: 'Wpisz liczbę, 0, kropkę albo x.' })
    }
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const numberAt = (code: string, offset: YearOffset) => contents.get(`${code} ${offset}`)?.value ?? null
  for (const rule of sums)
    for (const offset of YEAR_OFFSETS)
      findings.push(...sumFindings(rule, offset, byCode, (code) => numberAt(code, offset)))
  for (const row of rows)
    if (written.comment(row.code).trim() === '')
      findings.push(...jumpFindings(row, (offset) => numberAt(row.code, offset)))
  return findings
}

function sumFindings(
  { kind, total, parts }: SumRule,
  offset: YearOffset,
  rows: ReadonlyMap<string, TemplateRow>,
  numberAt: (code: string) => number | null,
): Finding[] {
  const whole = numberAt(total)
  const row = rows.get(total)
  if (whole === null || row === undefined) return []
  const known = parts.flatMap((code) => {
    const value = numberAt(code)
    return value === null ? [] : [{ code, value }]
  })
  const figure = (value: number) => formatNumber(value, { decimals: decimalsOf(row) })
  const label = (code: string) => `„${rows.get(code)?.label ?? code}”`
  if (kind === 'some')
    return known
      .filter(({ value }) => value > whole)
      .map(({ code, value }) => ({
        kind: 'error',
        row: code,
        offset,
        message: `To część wiersza ${label(total)} (${figure(whole)}), a jest większa: ${figure(value)}. Popraw jedną z liczb.`,
      }))
  const sum = roundDecimal(
    known.reduce((all, { value }) => all + value, 0),
    2,
  )
  const isOff = kind === 'all' && known.length === parts.length ? sum !== whole : sum > whole
  if (!isOff) return []
  return [
    {
      kind: 'error',
      row: total,
      offset,
      message: `Części dają razem ${figure(sum)}, a tu jest ${figure(whole)}. Popraw sumę albo części: ${parts
        .slice(0, 3)
        .map(label)
        .join(', ')}${parts.length > 3 ? ' i następne' : ''}.`,
    },
  ]
}

function jumpFindings({ code }: TemplateRow, numberAt: (offset: YearOffset) => number | null): Finding[] {
  return YEAR_OFFSETS.flatMap((offset): Finding[] => {
    const before = offset === -2 ? null : numberAt((offset - 1) as YearOffset)
    const value = numberAt(offset)
    if (before === null || value === null) return []
    const change = Math.abs(value - before)
    if (change < JUMP.least || change <= before * JUMP.share) return []
    const figure = (number: number) => formatNumber(number, { decimals: Number.isInteger(number) ? 0 : 2 })
    return [
      {
        kind: 'comment',
        row: code,
        offset,
        message: `Duża zmiana rok do roku: z ${figure(before)} na ${figure(value)}. Sprawdź liczbę i napisz w uwadze, skąd ta zmiana.`,
      },
    ]
  })
}
