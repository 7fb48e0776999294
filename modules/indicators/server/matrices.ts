import type { Ctx } from '#platform/ctx.ts'
import { peopleAged } from '../shared/age-groups.ts'
import { AGE_STRUCTURE_INPUTS } from '../shared/age-structure.ts'
import { censusBase } from '../shared/census-base.ts'
import { computeIndicator, type IndicatorMatrix, type Surroundings, type YearInputs } from '../shared/compute.ts'
import { definitions } from '../shared/definitions.ts'
import type { Frame } from '../shared/frame.ts'
import { alternativeKey, type Indicator, type InputAlternative } from '../shared/indicator.ts'
import { buildInput, type InputMatrix, type Series } from '../shared/input-matrix.ts'
import type { PackedCells } from '../shared/packed-cells.ts'
import { frameOf } from './frame-of-year.ts'
import { keep, type Panel } from './panel.ts'
import { type HeldVariable, readYear } from './read-observations.ts'
import { withoutSmallCounts } from './without-small-counts.ts'

/** Years for which every input of the indicator has figures, oldest first. */
export function yearsOf(panel: Panel, definition: Indicator): number[] {
  const perInput = Object.values(definition.inputs).map((alternatives) => yearsHeld(panel, alternatives))
  const [first = new Set<number>(), ...others] = perInput
  const common = [...first].filter((year) => others.every((years) => years.has(year))).sort((a, b) => a - b)
  const { formula } = definition
  return formula.kind === 'change' ? common.filter((year) => common.includes(year - formula.years)) : common
}

function yearsHeld({ variables }: Panel, alternatives: readonly InputAlternative[]): Set<number> {
  const years = alternatives.flatMap((alternative) => [...(variables.get(alternativeKey(alternative))?.years ?? [])])
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
  return await keep(panel.matrices, `${definition.code} ${year}`, async () => {
    const surroundings: Surroundings = {}
    const { formula } = definition
    if (formula.kind === 'density') surroundings.areas = panel.areas
    if (formula.kind === 'change')
      surroundings.earlier = await yearInputs(ctx, panel, definition.inputs, year - formula.years)
    return computeIndicator(definition, await yearInputs(ctx, panel, definition.inputs, year), surroundings)
  })
}

/** Inputs of the age structure in one year: the groups and the columns that repeat them. */
export async function ageInputsOf(ctx: Ctx, panel: Panel, year: number): Promise<YearInputs> {
  const inputs = Object.fromEntries(AGE_STRUCTURE_INPUTS.map((group) => [group, peopleAged(group)]))
  return await yearInputs(ctx, panel, inputs, year)
}

async function yearInputs(ctx: Ctx, panel: Panel, inputs: Indicator['inputs'], year: number): Promise<YearInputs> {
  const frame = await keep(panel.frames, year, () => frameOf(ctx, panel, year))
  const built = await keep(panel.inputs, year, () => readInputs(ctx, panel, frame))
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
  const built = await keep(panel.inputs, year, () => readInputs(ctx, panel, frame))
  return { frame, inputOf: (alternatives) => built.get(inputKey(alternatives)) }
}

const DEFINED_INPUTS: readonly InputAlternative[][] = definitions.flatMap(({ inputs }) => Object.values(inputs))
const AGE_INPUTS: readonly InputAlternative[][] = AGE_STRUCTURE_INPUTS.map(peopleAged)

/** Inputs of which anything is held, and those of the age structure. Of the others no year is ever asked for. */
function wantedInputs({ variables }: Panel): InputAlternative[][] {
  const held = DEFINED_INPUTS.filter((alternatives) => alternatives.some((one) => variables.has(alternativeKey(one))))
  return [...held, ...AGE_INPUTS]
}

/** Reads a whole year once, for all indicators; inputs that definitions share are one. */
async function readInputs(ctx: Ctx, panel: Panel, frame: Frame): Promise<ReadonlyMap<string, InputMatrix>> {
  const variables = new Map<string, HeldVariable>()
  const wanted = wantedInputs(panel)
  for (const alternative of wanted.flat()) {
    const held = panel.variables.get(alternativeKey(alternative))
    if (held?.years.has(frame.year)) variables.set(alternativeKey(alternative), held)
  }
  const ids = [...variables.values()].map(({ id }) => id)
  const cells = await readYear(ctx, ids, frame)
  const baseOf = (originId: string) =>
    censusBase(frame.year, panel.origins.get(originId) ?? { publishedOn: null, synthetic: false })
  const built = new Map<string, InputMatrix>()
  for (const alternatives of wanted) {
    const key = inputKey(alternatives)
    if (!built.has(key)) built.set(key, buildInput(frame, seriesOf(alternatives, variables, cells), baseOf))
  }
  return await withoutSmallCounts(ctx, panel, frame, built)
}

function seriesOf(
  alternatives: readonly InputAlternative[],
  variables: ReadonlyMap<string, HeldVariable>,
  cells: ReadonlyMap<number, readonly PackedCells[]>,
): Series[] {
  return alternatives.flatMap((alternative) => {
    const variable = variables.get(alternativeKey(alternative))
    return variable === undefined ? [] : [{ alternative, cells: cells.get(variable.id) ?? [] }]
  })
}

const inputKeys = new WeakMap<readonly InputAlternative[], string>()

function inputKey(alternatives: readonly InputAlternative[]): string {
  const key = inputKeys.get(alternatives) ?? alternatives.map(alternativeKey).join(' | ')
  inputKeys.set(alternatives, key)
  return key
}
