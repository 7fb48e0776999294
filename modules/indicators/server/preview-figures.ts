import type { Ctx } from '#platform/ctx.ts'
import type { ObservationStatus } from '../shared/bdl/observation.ts'
import { type Circle, compare, numberOrNull } from '../shared/comparison.ts'
import { computeIndicator, type IndicatorMatrix } from '../shared/compute.ts'
import { definitions } from '../shared/definitions.ts'
import { ENTERED_HERE } from '../shared/delivered-rows.ts'
import { explain } from '../shared/explain.ts'
import type { Frame } from '../shared/frame.ts'
import type { Indicator, InputAlternative } from '../shared/indicator.ts'
import { buildInput, type InputMatrix } from '../shared/input-matrix.ts'
import { packReason, unpackReason } from '../shared/missing.ts'
import type { OwnIndicator, OwnValue } from '../shared/own-indicator.ts'
import { heldInputs } from './matrices.ts'
import { panelOf } from './panel.ts'

type OwnFigure = { value: number | null; status: ObservationStatus }
/** Figures of one unit that need not be observations yet: year → code of the row → figure. */
export type OwnFigures = ReadonlyMap<number, ReadonlyMap<string, OwnFigure>>

/** Definitions that ask for a row which municipalities enter; a change or a density would need more than one year. */
const FROM_FORMS = definitions.filter(
  ({ inputs, formula }) =>
    (formula.kind === 'ratio' || formula.kind === 'count') &&
    Object.values(inputs).some((alternatives) => alternatives.some(({ source }) => ENTERED_HERE.includes(source))),
)

/**
 * What a unit's own figures give, year by year, as if they were observations already, beside what others have confirmed.
 * Nothing is written and nothing is kept: figures that nobody has confirmed are shown to their unit only.
 */
export async function previewFigures(
  ctx: Ctx,
  { unitCode, figures }: { unitCode: string; figures: OwnFigures },
): Promise<OwnIndicator[]> {
  const panel = await panelOf(ctx)
  const held = new Map<number, Awaited<ReturnType<typeof heldInputs>>>()
  for (const year of figures.keys()) held.set(year, await heldInputs(ctx, panel, year))
  return FROM_FORMS.map((definition) => {
    const values = [...figures].flatMap(([year, rows]): OwnValue[] => {
      const { frame, inputOf } = held.get(year) as Awaited<ReturnType<typeof heldInputs>>
      const place = frame.indexOf.get(unitCode)
      if (place === undefined) return []
      return [valueIn(matrixWith(definition, frame, inputOf, place, rows), place)]
    })
    const { code, name, shortName, unit, decimals, direction, topic, formulaInWords, isProposal } = definition
    return { code, name, shortName, unit, decimals, direction, topic, formulaInWords, isProposal, values }
  })
}

function matrixWith(
  definition: Indicator,
  frame: Frame,
  inputOf: (alternatives: readonly InputAlternative[]) => InputMatrix | undefined,
  place: number,
  rows: ReadonlyMap<string, OwnFigure>,
): IndicatorMatrix {
  const inputs = Object.entries(definition.inputs).map(([name, alternatives]): [string, InputMatrix] => {
    const input = inputOf(alternatives) ?? buildInput(frame, [], () => 'none')
    return [name, withOwn(input, alternatives, place, rows)]
  })
  return computeIndicator(definition, { frame, inputs: new Map(inputs) })
}

/** The own figure in its place, unless neighbours are compared on another measurement of the same thing. */
function withOwn(
  input: InputMatrix,
  alternatives: readonly InputAlternative[],
  place: number,
  rows: ReadonlyMap<string, OwnFigure>,
): InputMatrix {
  const alternative = input.alternative ?? alternatives.find(({ row }) => row !== undefined && rows.has(row)) ?? null
  const own = alternative?.row === undefined ? undefined : rows.get(alternative.row)
  if (own === undefined) return input
  const values = input.values.slice()
  const reasons = input.reasons.slice()
  values[place] = own.value ?? Number.NaN
  reasons[place] = own.status === 'value' ? 0 : packReason(own.status)
  return { ...input, alternative, values, reasons }
}

function valueIn(matrix: IndicatorMatrix, place: number): OwnValue {
  const { county, voivodeship, sameKind } = compare(matrix, place)
  return {
    year: matrix.frame.year,
    value: numberOrNull(matrix.values[place]),
    missing: unpackReason(matrix.reasons[place] as number),
    arithmetic: explain(matrix, place).arithmetic,
    county: peersOf(county),
    voivodeship: peersOf(voivodeship),
    sameKind: peersOf(sameKind),
  }
}

function peersOf(circle: Circle | null): OwnValue['county'] {
  if (circle === null) return null
  const { median, lowerQuartile, upperQuartile, withValue, all } = circle
  return { median, lowerQuartile, upperQuartile, withValue, all }
}
