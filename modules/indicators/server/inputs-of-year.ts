import type { Ctx } from '#platform/ctx.ts'
import { peopleAged } from '../shared/age-groups.ts'
import { AGE_STRUCTURE_INPUTS } from '../shared/age-structure.ts'
import { type CensusBase, censusBase } from '../shared/census-base.ts'
import { definitions } from '../shared/definitions.ts'
import type { Frame } from '../shared/frame.ts'
import { alternativeKey, type InputAlternative } from '../shared/indicator.ts'
import { buildInput, type InputMatrix, type Series } from '../shared/input-matrix.ts'
import type { PackedCells } from '../shared/packed-cells.ts'
import type { Panel } from './panel.ts'
import { type HeldVariable, readYear } from './read-observations.ts'
import { withoutSmallCounts } from './without-small-counts.ts'

const DEFINED_INPUTS: readonly InputAlternative[][] = definitions.flatMap(({ inputs }) => Object.values(inputs))
const AGE_INPUTS: readonly InputAlternative[][] = AGE_STRUCTURE_INPUTS.map(peopleAged)

/** Inputs by what they are made of. */
type Wanted = ReadonlyMap<string, readonly InputAlternative[]>

type BaseOf = (originId: string) => CensusBase

/**
 * All inputs of a year for all indicators; those that definitions share are one. Only those are read whose figures have
 * changed since they were made.
 */
export async function inputsOfYear(ctx: Ctx, panel: Panel, frame: Frame): Promise<ReadonlyMap<string, InputMatrix>> {
  const { inputs: known } = panel.lasting
  const wanted = wantedInputs(panel)
  const states = statesOf(panel, frame, wanted)
  const placeOf = (key: string) => `${frame.year} ${key}`
  const baseOf: BaseOf = (originId) =>
    censusBase(frame.year, panel.origins.get(originId) ?? { publishedOn: null, synthetic: false })

  const found = new Map<string, InputMatrix>()
  for (const key of wanted.keys()) {
    const { input, state } = known.get(placeOf(key)) ?? {}
    if (input?.frame === frame && state === stateWithBases(states.get(key), input, baseOf)) found.set(key, input)
  }
  const changed = new Map([...wanted].filter(([key]) => !found.has(key)))
  // what is hidden of one protected row is seen only with the others beside it, whatever it was that changed
  if ([...changed.values()].some(areProtected))
    for (const [key, alternatives] of wanted) if (areProtected(alternatives)) changed.set(key, alternatives)
  for (const [key, input] of await readInputs(ctx, panel, frame, changed, baseOf)) {
    found.set(key, input)
    known.set(placeOf(key), { input, state: stateWithBases(states.get(key), input, baseOf) })
  }
  return found
}

/** Inputs of which anything is held, and those of the age structure. Of the others no year is ever asked for. */
function wantedInputs({ variables }: Panel): Wanted {
  const held = DEFINED_INPUTS.filter((alternatives) => alternatives.some((one) => variables.has(alternativeKey(one))))
  return new Map([...held, ...AGE_INPUTS].map((alternatives) => [inputKey(alternatives), alternatives]))
}

/**
 * What each input is made of: columns and the numbers of their last changes. What is hidden of a protected row depends
 * on the others and on the threshold, so all protected rows of a year share one state.
 */
function statesOf(panel: Panel, frame: Frame, wanted: Wanted): Map<string, string> {
  const own = new Map([...wanted].map(([key, alternatives]) => [key, columnsOf(panel, frame, alternatives)]))
  const protectedKeys = [...wanted].filter(([, alternatives]) => areProtected(alternatives)).map(([key]) => key)
  const together = [panel.threshold, ...protectedKeys.map((key) => `${key}: ${own.get(key)}`)].join('\n')
  for (const key of protectedKeys) own.set(key, together)
  return own
}

const areProtected = (alternatives: readonly InputAlternative[]) =>
  alternatives.some(({ disclosure }) => disclosure !== undefined)

function columnsOf({ variables }: Panel, { year }: Frame, alternatives: readonly InputAlternative[]): string {
  return alternatives
    .map((alternative) => {
      const held = variables.get(alternativeKey(alternative))
      const stamp = held?.years.get(year)
      return stamp === undefined ? '–' : `${held?.id} ${stamp}`
    })
    .join(', ')
}

/** A file's date may be learnt after its figures, and with it the census that they rest on. */
function stateWithBases(state: string | undefined, { originIds }: InputMatrix, baseOf: BaseOf): string {
  return `${state}; ${originIds.map(baseOf).join(' ')}`
}

async function readInputs(
  ctx: Ctx,
  panel: Panel,
  frame: Frame,
  wanted: Wanted,
  baseOf: BaseOf,
): Promise<ReadonlyMap<string, InputMatrix>> {
  const variables = new Map<string, HeldVariable>()
  for (const alternative of [...wanted.values()].flat()) {
    const held = panel.variables.get(alternativeKey(alternative))
    if (held?.years.has(frame.year)) variables.set(alternativeKey(alternative), held)
  }
  const ids = [...variables.values()].map(({ id }) => id)
  const cells = await readYear(ctx, ids, frame)
  const built = new Map(
    [...wanted].map(([key, alternatives]) => [
      key,
      buildInput(frame, seriesOf(alternatives, variables, cells), baseOf),
    ]),
  )
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

/** Inputs made of the same columns in the same order are one. */
export function inputKey(alternatives: readonly InputAlternative[]): string {
  const key = inputKeys.get(alternatives) ?? alternatives.map(alternativeKey).join(' | ')
  inputKeys.set(alternatives, key)
  return key
}
