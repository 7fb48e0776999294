import { computeIndicator, type IndicatorMatrix, type YearInputs } from './compute.ts'
import { explain } from './explain.ts'
import { makeFrame } from './frame.ts'
import type { Indicator } from './indicator.ts'
import { buildInput } from './input-matrix.ts'
import { packCells } from './packed-cells.ts'

const UNIT = '980101'

/** The worked example of a definition, computed as the server computes: one municipality, the first place of each input. */
export function exampleMatrix(definition: Indicator): { matrix: IndicatorMatrix; place: number } {
  const { example, formula } = definition
  const matrix = computeIndicator(definition, inputsOf(definition, 2024, example.inputs), {
    ...(example.areaKm2 === undefined ? {} : { areas: new Map([[UNIT, example.areaKm2]]) }),
    ...(formula.kind === 'change'
      ? { earlier: inputsOf(definition, 2024 - formula.years, example.earlier ?? {}) }
      : {}),
  })
  return { matrix, place: matrix.frame.indexOf.get(UNIT) as number }
}

function inputsOf({ inputs }: Indicator, year: number, values: Readonly<Record<string, number>>): YearInputs {
  const unit = { code: UNIT, level: 'municipality' as const, name: 'Przykładowa', kind: 2, isCertain: true }
  const frame = makeFrame(year, [unit])
  const matrices = Object.entries(inputs).map(([name, alternatives]) => {
    const [alternative] = alternatives
    const value = values[name]
    if (alternative === undefined || value === undefined) throw new Error(`The example says nothing of ${name}.`)
    const scaled = value / (alternative.scale ?? 1)
    const cell = { unitCode: UNIT, kind: 2, value: scaled, status: 'value' as const, originId: 'przykład' }
    const series = { alternative, cells: packCells(frame, [cell]) }
    return [name, buildInput(frame, [series], () => 'nsp-2021')] as const
  })
  return { frame, inputs: new Map(matrices) }
}

/** "30 ÷ 500 × 100 = 6,0": the example written out, for the catalogue and the page of the indicator. */
export function exampleInWords(definition: Indicator): string {
  const { matrix, place } = exampleMatrix(definition)
  return explain(matrix, place).arithmetic ?? ''
}
