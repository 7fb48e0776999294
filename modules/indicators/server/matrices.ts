import { setImmediate } from 'node:timers/promises'
import type { Ctx } from '#platform/ctx.ts'
import { peopleAged } from '../shared/age-groups.ts'
import { AGE_STRUCTURE_INPUTS } from '../shared/age-structure.ts'
import { computeIndicator, type IndicatorMatrix, type Surroundings, type YearInputs } from '../shared/compute.ts'
import type { Frame } from '../shared/frame.ts'
import { alternativeKey, type Indicator, type InputAlternative } from '../shared/indicator.ts'
import type { InputMatrix } from '../shared/input-matrix.ts'
import { frameOf } from './frame-of-year.ts'
import { inputKey, inputsOfYear } from './inputs-of-year.ts'
import { sameMatrix } from './lasting.ts'
import { keep, type Panel } from './panel.ts'

/** Years for which every input of the indicator has figures, oldest first. */
export function yearsOf(panel: Panel, definition: Indicator): number[] {
  const perInput = Object.values(definition.inputs).map((alternatives) => yearsHeld(panel, alternatives))
  const [first = new Set<number>(), ...others] = perInput
  const common = [...first].filter((year) => others.every((years) => years.has(year))).sort((a, b) => a - b)
  const { formula } = definition
  return formula.kind === 'change' ? common.filter((year) => common.includes(year - formula.years)) : common
}

function yearsHeld({ variables }: Panel, alternatives: readonly InputAlternative[]): Set<number> {
  const years = alternatives.flatMap((alternative) => [
    ...(variables.get(alternativeKey(alternative))?.years.keys() ?? []),
  ])
  return new Set(years)
}

/** The indicator in every year it has, oldest first. */
export async function matricesOf(ctx: Ctx, panel: Panel, definition: Indicator): Promise<readonly IndicatorMatrix[]> {
  return await keep(panel.series, definition.code, async () => {
    const matrices: IndicatorMatrix[] = []
    for (const year of yearsOf(panel, definition)) matrices.push(await matrixOf(ctx, panel, definition, year))
    return matrices
  })
}

/** The indicator in one year, for all units at once. */
export async function matrixOf(ctx: Ctx, panel: Panel, definition: Indicator, year: number): Promise<IndicatorMatrix> {
  const key = `${definition.code} ${year}`
  return await keep(panel.matrices, key, async () => {
    const surroundings: Surroundings = {}
    const { formula } = definition
    if (formula.kind === 'density') surroundings.areas = panel.areas
    if (formula.kind === 'change')
      surroundings.earlier = await yearInputs(ctx, panel, definition.inputs, year - formula.years)
    const inputs = await yearInputs(ctx, panel, definition.inputs, year)
    return sameMatrix(panel.lasting, key, inputs, surroundings) ?? (await compute(key, inputs, surroundings))
  })

  async function compute(key: string, inputs: YearInputs, surroundings: Surroundings): Promise<IndicatorMatrix> {
    const matrix = computeIndicator(definition, inputs, surroundings)
    panel.lasting.matrices.set(key, matrix)
    await setImmediate() // a country takes long: others are answered in between
    return matrix
  }
}

/** Inputs of the age structure in one year: the groups and the columns that repeat them. */
export async function ageInputsOf(ctx: Ctx, panel: Panel, year: number): Promise<YearInputs> {
  const inputs = Object.fromEntries(AGE_STRUCTURE_INPUTS.map((group) => [group, peopleAged(group)]))
  return await yearInputs(ctx, panel, inputs, year)
}

async function yearInputs(ctx: Ctx, panel: Panel, inputs: Indicator['inputs'], year: number): Promise<YearInputs> {
  const frame = await keep(panel.frames, year, () => frameOf(ctx, panel, year))
  const built = await keep(panel.inputs, year, () => inputsOfYear(ctx, panel, frame))
  const own = Object.entries(inputs).map(([name, alternatives]) => {
    return [name, built.get(inputKey(alternatives)) as InputMatrix] as const
  })
  return { frame, inputs: new Map(own) }
}

/** What is held of any input in one year, read once; undefined for an input of which nothing was ever held. */
export async function heldInputs(
  ctx: Ctx,
  panel: Panel,
  year: number,
): Promise<{ frame: Frame; inputOf: (alternatives: readonly InputAlternative[]) => InputMatrix | undefined }> {
  const frame = await keep(panel.frames, year, () => frameOf(ctx, panel, year))
  const built = await keep(panel.inputs, year, () => inputsOfYear(ctx, panel, frame))
  return { frame, inputOf: (alternatives) => built.get(inputKey(alternatives)) }
}
