import type { PlainDate } from '#kernel/plain-date.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { areaOf, getUnit, isDemo, listUnits, municipalitiesOn } from '#modules/territory/server/api.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import { peopleAged } from '../shared/age-groups.ts'
import { AGE_STRUCTURE_INPUTS } from '../shared/age-structure.ts'
import { censusBase } from '../shared/census-base.ts'
import { computeIndicator, type IndicatorMatrix, type Surroundings, type YearInputs } from '../shared/compute.ts'
import { definitions } from '../shared/definitions.ts'
import { type Frame, type FrameUnit, makeFrame } from '../shared/frame.ts'
import type { Indicator, InputAlternative } from '../shared/indicator.ts'
import { buildInput, type InputMatrix, type Observation, type Series } from '../shared/input-matrix.ts'
import type { SourceNote } from '../shared/source-note.ts'
import { type HeldVariable, readOrigins, readVariables, readYear, variableKey } from './read-observations.ts'
import type { CountyWords } from './say-sentences.ts'

/**
 * Everything computed from one version of the data, filled as it is asked for and dropped with the version.
 * A whole country's year of one indicator is one packed matrix; profiles, tables and maps are cut from it.
 */
export type Panel = {
  synthetic: boolean
  origins: ReadonlyMap<string, SourceNote>
  variables: ReadonlyMap<string, HeldVariable>
  /** The country, voivodeships and counties, which do not change with the year. */
  largerUnits: readonly FrameUnit[]
  areas: ReadonlyMap<string, number>
  /** Days of the first and the last held state of the register. */
  held: { first: PlainDate | null; last: PlainDate | null }
  divisions: Map<string, Frame>
  frames: Map<number, Frame>
  inputs: Map<string, InputMatrix>
  matrices: Map<string, IndicatorMatrix>
  /** What is said of a county and its municipalities, by county and the reader's year. */
  words: Map<string, CountyWords>
}

/** The panel of the data this operation sees. */
export async function panelOf(ctx: Ctx): Promise<Panel> {
  return await ctx.remember('indicators panel', async () => ({
    synthetic: await isDemo(ctx),
    origins: await readOrigins(ctx),
    variables: await readVariables(ctx),
    largerUnits: [
      ...(await largerUnits(ctx, 'country')),
      ...(await largerUnits(ctx, 'voivodeship')),
      ...(await largerUnits(ctx, 'county')),
    ],
    areas: await areaOf(ctx),
    held: await heldStates(ctx),
    divisions: new Map(),
    frames: new Map(),
    inputs: new Map(),
    matrices: new Map(),
    words: new Map(),
  }))
}

/** The country is in every state, so its own first and last are those of the register. */
async function heldStates(ctx: Ctx): Promise<Panel['held']> {
  if ((await listUnits(ctx, { level: 'country' })).length === 0) return { first: null, last: null }
  const { firstStateOn, lastStateOn } = await getUnit(ctx, COUNTRY_CODE)
  return { first: firstStateOn, last: lastStateOn }
}

async function largerUnits(ctx: Ctx, level: 'country' | 'voivodeship' | 'county'): Promise<FrameUnit[]> {
  const units = await listUnits(ctx, { level })
  return units.map(({ code, name }) => ({ code, level, name, kind: null, isCertain: true }))
}

/** Subjects of which at least one value is held. */
export function heldSubjects({ variables }: Panel): Set<string> {
  return new Set([...variables.values()].map(({ subjectCode }) => subjectCode))
}

/** Years for which every input of the indicator has figures, oldest first. */
export function yearsOf(panel: Panel, definition: Indicator): number[] {
  const perInput = Object.values(definition.inputs).map((alternatives) => yearsHeld(panel, alternatives))
  const [first = new Set<number>(), ...others] = perInput
  const common = [...first].filter((year) => others.every((years) => years.has(year))).sort((a, b) => a - b)
  const { formula } = definition
  return formula.kind === 'change' ? common.filter((year) => common.includes(year - formula.years)) : common
}

function yearsHeld({ variables }: Panel, alternatives: readonly InputAlternative[]): Set<number> {
  const years = alternatives.flatMap(({ subject, label }) => [
    ...(variables.get(variableKey(subject, label))?.years ?? []),
  ])
  return new Set(years)
}

/** The indicator in every year it has, oldest first. */
export async function matricesOf(ctx: Ctx, panel: Panel, definition: Indicator): Promise<IndicatorMatrix[]> {
  const matrices: IndicatorMatrix[] = []
  for (const year of yearsOf(panel, definition)) matrices.push(await matrixOf(ctx, panel, definition, year))
  return matrices
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
  const keys = Object.entries(inputs).map(([name, alternatives]) => [name, inputKey(alternatives, year)] as const)
  if (keys.some(([, key]) => !panel.inputs.has(key))) await readInputs(ctx, panel, frame)
  return { frame, inputs: new Map(keys.map(([name, key]) => [name, panel.inputs.get(key) as InputMatrix])) }
}

/** Every input that any definition or the age structure uses. */
const ALL_INPUTS: readonly InputAlternative[][] = [
  ...definitions.flatMap(({ inputs }) => Object.values(inputs)),
  ...AGE_STRUCTURE_INPUTS.map(peopleAged),
]

/** Reads a whole year once, for all indicators. */
async function readInputs(ctx: Ctx, panel: Panel, frame: Frame): Promise<void> {
  const variables = new Map<string, HeldVariable>()
  for (const { subject, label } of ALL_INPUTS.flat()) {
    const held = panel.variables.get(variableKey(subject, label))
    if (held?.years.has(frame.year)) variables.set(variableKey(subject, label), held)
  }
  const ids = [...variables.values()].map(({ id }) => id)
  const cells = await readYear(ctx, ids, frame.year)
  const baseOf = (originId: string) =>
    censusBase(frame.year, panel.origins.get(originId) ?? { publishedOn: null, synthetic: false })
  for (const alternatives of ALL_INPUTS) {
    const key = inputKey(alternatives, frame.year)
    if (!panel.inputs.has(key))
      panel.inputs.set(key, buildInput(frame, seriesOf(alternatives, variables, cells), baseOf))
  }
}

function seriesOf(
  alternatives: readonly InputAlternative[],
  variables: ReadonlyMap<string, HeldVariable>,
  cells: ReadonlyMap<number, ReadonlyMap<string, Observation>>,
): Series[] {
  return alternatives.flatMap((alternative) => {
    const variable = variables.get(variableKey(alternative.subject, alternative.label))
    const observations = variable === undefined ? undefined : cells.get(variable.id)
    return observations === undefined ? [] : [{ alternative, observations }]
  })
}

function inputKey(alternatives: readonly InputAlternative[], year: number): string {
  return `${year} ${alternatives.map(({ subject, label }) => variableKey(subject, label)).join(' | ')}`
}

/**
 * The units of a year. Changes of the division take effect on 1 January, so the states nearest to the first days of
 * the year and of the next one bracket its last day, to which figures belong; a municipality in only one of them may
 * not have existed. Years between the same two states share their units.
 */
async function frameOf(ctx: Ctx, panel: Panel, year: number): Promise<Frame> {
  const start = withinHeld(panel, `${year}-01-01`)
  const end = withinHeld(panel, `${year + 1}-01-01`)
  const shared = await keep(panel.divisions, `${start} ${end}`, async () => {
    const atStart = await municipalitiesOn(ctx, start)
    const atEnd = start === end ? atStart : await municipalitiesOn(ctx, end)
    return makeFrame(year, [...panel.largerUnits, ...bracketed(atStart, atEnd)])
  })
  return { ...shared, year }
}

/** Before the first held state nothing earlier is known than that state, and after the last nothing later. */
function withinHeld({ held }: Panel, day: PlainDate): PlainDate {
  if (held.first !== null && day < held.first) return held.first
  return held.last !== null && day > held.last ? held.last : day
}

/** Municipalities of either state in the order of codes, with name and kind of the earlier one. */
function bracketed(atStart: readonly UnitSummary[], atEnd: readonly UnitSummary[]): FrameUnit[] {
  const later = new Set(atEnd.map(({ code }) => code))
  const earlier = new Set(atStart.map(({ code }) => code))
  const units = [...atStart, ...atEnd.filter(({ code }) => !earlier.has(code))]
  return units
    .map(({ code, name, kind }) => ({
      code,
      level: 'municipality' as const,
      name,
      kind,
      isCertain: earlier.has(code) && later.has(code),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/**
 * What is kept, or else made and kept. Only finished values are kept, never promises: the work belongs to one
 * operation's transaction, and another must not fall with it.
 */
export async function keep<Key, Value>(
  kept: Map<Key, Value>,
  key: Key,
  make: () => Promise<Value> | Value,
): Promise<Value> {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = await make()
  kept.set(key, made)
  return made
}
