import { z } from 'zod'
import { MISSING_KINDS } from '#kernel/missing.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { areaCell, cellOf, InputCell } from './cells.ts'
import { numberOrNull } from './comparison.ts'
import type { IndicatorMatrix, YearInputs } from './compute.ts'
import type { Formula } from './indicator.ts'
import type { InputMatrix } from './input-matrix.ts'
import { unpackReason } from './missing.ts'
import { SmallNumber, smallNumberAt } from './small-number.ts'

/** A cell with what it was added up from, when the office gave no figure of the larger unit. */
const ExplainedCell = InputCell.extend({
  parts: z
    .array(
      z.object({
        unitCode: z.string().meta({ label: 'Kod gminy', reach: 'public' }),
        unitName: z.string().meta({ label: 'Gmina', reach: 'public' }),
        value: z.number().nullable().meta({ label: 'Liczba', reach: 'public' }),
        missing: z.enum(MISSING_KINDS).nullable().meta({ label: 'Dlaczego brakuje', reach: 'public' }),
      }),
    )
    .meta({ label: 'Gminy, z których powstała suma', reach: 'public' }),
})
type ExplainedCell = z.infer<typeof ExplainedCell>

const TERM_ROLES = ['taken', 'minus', 'over', 'under', 'earlier', 'area'] as const

/** One value taken apart: every number that went into it, and the sum that they make. */
export const Explanation = z.object({
  year: z.int().meta({ label: 'Rok', reach: 'public' }),
  value: z.number().nullable().meta({ label: 'Wartość', reach: 'public' }),
  missing: z.enum(MISSING_KINDS).nullable().meta({ label: 'Dlaczego brakuje', reach: 'public' }),
  arithmetic: z.string().nullable().meta({ label: 'Działanie', hint: 'Puste, gdy nie ma wyniku.', reach: 'public' }),
  terms: z.array(
    z.object({
      role: z.enum(TERM_ROLES).meta({ label: 'Miejsce we wzorze', reach: 'public' }),
      sum: z.number().nullable().meta({ label: 'Razem', reach: 'public' }),
      cells: z.array(ExplainedCell),
    }),
  ),
  smallNumber: SmallNumber.nullable(),
})
export type Explanation = z.infer<typeof Explanation>
type Term = Explanation['terms'][number]

/** Explains the value of one unit down to the cells of the files. The arithmetic is made of the very cells it lists. */
export function explain(matrix: IndicatorMatrix, index: number): Explanation {
  const { frame } = matrix
  const missing = unpackReason(matrix.reasons[index] as number)
  const terms = termsOf(matrix, index)
  return {
    year: frame.year,
    value: numberOrNull(matrix.values[index]),
    missing,
    arithmetic: missing === null ? equation(matrix, index, terms) : null,
    terms,
    smallNumber: smallNumberAt(matrix, index),
  }
}

/** "400 ÷ 2 000 × 100 = 20,0"; "≈" where the result is rounded. A number that was only taken stands alone. */
function equation({ definition, values, shown }: IndicatorMatrix, index: number, terms: readonly Term[]): string {
  const done = arithmeticOf(definition.formula, terms)
  const result = formatNumber(shown[index] as number, { decimals: definition.decimals })
  if (done === result) return result
  return `${done} ${Math.abs((shown[index] as number) - (values[index] as number)) < 1e-9 ? '=' : '≈'} ${result}`
}

function termsOf(matrix: IndicatorMatrix, index: number): Term[] {
  const { definition, frame, inputs, surroundings } = matrix
  const { formula } = definition
  const year = { frame, inputs }
  const term = (role: Term['role'], names: readonly string[]) => termOf(role, names, year, index)
  switch (formula.kind) {
    case 'published':
      return [term('taken', formula.of)]
    case 'count':
      return [term('taken', formula.of), ...(formula.minus === undefined ? [] : [term('minus', formula.minus)])]
    case 'ratio':
      return [
        term('over', formula.numerator),
        ...(formula.minus === undefined ? [] : [term('minus', formula.minus)]),
        term('under', formula.denominator),
      ]
    case 'change': {
      const place = surroundings.earlier?.frame.indexOf.get(frame.units[index]?.code ?? '')
      return surroundings.earlier === undefined || place === undefined
        ? [term('taken', formula.of)]
        : [term('taken', formula.of), termOf('earlier', formula.of, surroundings.earlier, place)]
    }
    case 'density': {
      const area = { ...areaCell(matrix, index), parts: [] }
      return [term('over', formula.of), { role: 'area', sum: area.value, cells: [area] }]
    }
  }
}

function termOf(role: Term['role'], names: readonly string[], { frame, inputs }: YearInputs, index: number): Term {
  const cells = names.flatMap((name) => explainedCell(inputs.get(name), frame, index))
  const known = cells.flatMap(({ value }) => value ?? [])
  const isWhole = known.length === names.length
  return { role, sum: isWhole ? known.reduce((sum, value) => sum + value, 0) : null, cells }
}

function explainedCell(input: InputMatrix | undefined, frame: YearInputs['frame'], index: number): ExplainedCell[] {
  return cellOf(input, frame, index).map((cell) => ({
    ...cell,
    parts: cell.sumOf === null || input === undefined ? [] : partsOf(input, cell.unitCode),
  }))
}

function partsOf(input: InputMatrix, code: string): ExplainedCell['parts'] {
  return (input.frame.municipalitiesOf.get(code) ?? []).flatMap((member) => {
    const unit = input.frame.units[member]
    const missing = unpackReason(input.reasons[member] as number)
    if (unit === undefined || missing === 'no-such-unit') return []
    return [{ unitCode: unit.code, unitName: unit.name, value: numberOrNull(input.values[member]), missing }]
  })
}

function arithmeticOf(formula: Formula, terms: readonly Term[]): string {
  const said = (role: Term['role']) => sumInWords(terms.find((term) => term.role === role))
  switch (formula.kind) {
    case 'published':
      return said('taken')
    case 'count':
      return formula.minus === undefined ? said('taken') : `${said('taken')} − ${said('minus')}`
    case 'ratio': {
      const over = formula.minus === undefined ? said('over') : `(${said('over')} − ${said('minus')})`
      return `${over} ÷ ${said('under')}${perInWords(formula.per)}`
    }
    case 'change':
      return `(${said('taken')} − ${said('earlier')}) ÷ ${said('earlier')} × 100`
    case 'density':
      return `${said('over')} ÷ ${said('area')}`
  }
}

/** "5 000", or "(400 + 300)" of several. */
function sumInWords(term: Term | undefined): string {
  const numbers = (term?.cells ?? []).map(({ value }) => exactly(value ?? 0))
  return numbers.length === 1 ? (numbers[0] as string) : `(${numbers.join(' + ')})`
}

/** A rate below one is easier to read as a division: "÷ 12" months. */
function perInWords(per: number): string {
  if (per === 1) return ''
  return per < 1 ? ` ÷ ${exactly(1 / per)}` : ` × ${exactly(per)}`
}

const MOST_DECIMALS = 6

/** All digits that matter: a person who counts again has to get the same. */
function exactly(value: number): string {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1)
    if (Math.abs(Number(value.toFixed(decimals)) - value) < 1e-9) return formatNumber(value, { decimals })
  return formatNumber(value, { decimals: MOST_DECIMALS })
}
