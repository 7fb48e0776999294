import { z } from 'zod'
import { MISSING_KINDS } from '#kernel/missing.ts'
import { areaOf, type IndicatorMatrix } from './compute.ts'
import type { Frame } from './frame.ts'
import { inputsOf } from './indicator.ts'
import { type InputMatrix, originsAt } from './input-matrix.ts'
import { unpackReason } from './missing.ts'

/** One cell of an office's file (or the sum of such cells) from which a value was made: every number keeps its source. */
export const InputCell = z.object({
  subject: z.string().meta({ label: 'Podgrupa danych', reach: 'public' }),
  label: z.string().meta({ label: 'Kolumna', reach: 'public' }),
  unitCode: z.string().meta({ label: 'Kod jednostki', reach: 'public' }),
  year: z.int().meta({ label: 'Rok', reach: 'public' }),
  value: z.number().nullable().meta({ label: 'Liczba', reach: 'public' }),
  missing: z.enum(MISSING_KINDS).nullable().meta({ label: 'Dlaczego brakuje', reach: 'public' }),
  sumOf: z.int().nullable().meta({ label: 'Suma z ilu gmin', hint: 'Puste, gdy liczbę podał urząd.', reach: 'public' }),
  originIds: z.array(z.string()).meta({ label: 'Pliki', reach: 'public' }),
  note: z.string().nullable().meta({ label: 'Uwaga', reach: 'public' }),
})
export type InputCell = z.infer<typeof InputCell>

/** The cells behind one value, in the order of the formula; a change cites both years. */
export function cellsAt(matrix: IndicatorMatrix, index: number): InputCell[] {
  const { definition, frame, inputs, surroundings } = matrix
  const names = inputsOf(definition.formula)
  const cells = names.flatMap((name) => cellOf(inputs.get(name), frame, index))
  if (definition.formula.kind === 'density') cells.push(areaCell(matrix, index))
  const { earlier } = surroundings
  if (earlier !== undefined) {
    const place = earlier.frame.indexOf.get(frame.units[index]?.code ?? '')
    if (place !== undefined)
      cells.push(...names.flatMap((name) => cellOf(earlier.inputs.get(name), earlier.frame, place)))
  }
  return cells
}

/** The cell of one input; none when nothing was taken for that year. */
export function cellOf(input: InputMatrix | undefined, frame: Frame, index: number): InputCell[] {
  const unit = frame.units[index]
  if (input?.alternative == null || unit === undefined) return []
  const missing = unpackReason(input.reasons[index] as number)
  const { subject, label, note } = input.alternative
  const summed = input.sumOf[index] as number
  return [
    {
      subject,
      label,
      unitCode: unit.code,
      year: frame.year,
      value: missing === null ? (input.values[index] as number) : null,
      missing,
      sumOf: summed > 0 ? summed : null,
      originIds: originsAt(input, index),
      note: note ?? null,
    },
  ]
}

/** The unit's area, which stands under a density. */
export function areaCell({ frame, surroundings }: IndicatorMatrix, index: number): InputCell {
  const area = areaOf(frame, surroundings.areas, index)
  return {
    subject: 'granice',
    label: 'powierzchnia w km²',
    unitCode: frame.units[index]?.code ?? '',
    year: frame.year,
    value: area ?? null,
    missing: area === undefined ? 'no-area' : null,
    sumOf: null,
    originIds: [],
    note: 'Powierzchnia policzona z granicy, nie z ewidencji gruntów.',
  }
}
