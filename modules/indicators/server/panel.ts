import type { PlainDate } from '#kernel/plain-date.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { areaOf, getUnit, isDemo, listUnits, transfersOf } from '#modules/territory/server/api.ts'
import type { TerritoryHistory } from '#modules/territory/shared/composition.ts'
import type { Ctx } from '#platform/ctx.ts'
import { parameterOn } from '#platform/parameters/parameters-on.ts'
import { shareWork, type UnderWay } from '#platform/share-work.ts'
import type { IndicatorMatrix } from '../shared/compute.ts'
import type { Frame, FrameUnit } from '../shared/frame.ts'
import type { InputMatrix } from '../shared/input-matrix.ts'
import type { SourceNote } from '../shared/source-note.ts'
import { type Lasting, lastingOf, sameAreas } from './lasting.ts'
import { type HeldVariable, readOrigins, readVariables } from './read-observations.ts'
import type { CountyWords } from './say-sentences.ts'

/**
 * Everything computed from one version of the data, filled as it is asked for and dropped with the version; what still
 * holds in the next one is taken from what lasts. A whole country's year of one indicator is one packed matrix; profiles,
 * tables and maps are cut from it.
 */
export type Panel = {
  /** The smallest protected count that is shown. */
  threshold: number
  synthetic: boolean
  origins: ReadonlyMap<string, SourceNote>
  variables: ReadonlyMap<string, HeldVariable>
  /** The country, voivodeships and counties, which do not change with the year. */
  largerUnits: readonly FrameUnit[]
  areas: ReadonlyMap<string, number>
  /** Territory that passed between units, by the reviewed list. */
  history: TerritoryHistory
  /** Days of the first and the last held state of the register. */
  held: { first: PlainDate | null; last: PlainDate | null }
  lasting: Lasting
  divisions: Map<string, Frame>
  frames: Map<number, Frame>
  /** All inputs of a year by what they are made of. */
  inputs: Map<number, ReadonlyMap<string, InputMatrix>>
  matrices: Map<string, IndicatorMatrix>
  /** An indicator's years, oldest first. */
  series: Map<string, readonly IndicatorMatrix[]>
  /** What is said of a county and its municipalities, by county and the reader's year. */
  words: Map<string, CountyWords>
}

/** One operation sees one state of the data, also where nothing outlives it: printing asks for dozens of profiles. */
const withinOperation = new WeakMap<Ctx, Panel>()

/** The panel of the data this operation sees. */
export async function panelOf(ctx: Ctx): Promise<Panel> {
  const known = withinOperation.get(ctx)
  if (known !== undefined) return known
  const threshold = await ctx.remember(`smallest shown count ${ctx.today}`, () => smallestShown(ctx))
  const panel = await ctx.remember(`indicators panel ${threshold}`, () => makePanel(ctx, threshold))
  withinOperation.set(ctx, panel)
  return panel
}

/** The smallest count of people that is shown today, of those that are protected. */
async function smallestShown(ctx: Ctx): Promise<number> {
  const { quantity } = await parameterOn(ctx, 'small-cell-threshold', ctx.today)
  if (quantity === null) throw new Error('Parametr small-cell-threshold nie ma liczby.')
  return quantity
}

async function makePanel(ctx: Ctx, threshold: number): Promise<Panel> {
  const lasting = lastingOf(ctx)
  return {
    threshold,
    synthetic: await isDemo(ctx),
    origins: await readOrigins(ctx),
    variables: await readVariables(ctx),
    largerUnits: [
      ...(await largerUnits(ctx, 'country')),
      ...(await largerUnits(ctx, 'voivodeship')),
      ...(await largerUnits(ctx, 'county')),
    ],
    areas: sameAreas(lasting, await areaOf(ctx)),
    history: await transfersOf(ctx),
    held: await heldStates(ctx),
    lasting,
    divisions: new Map(),
    frames: new Map(),
    inputs: new Map(),
    matrices: new Map(),
    series: new Map(),
    words: new Map(),
  }
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

const underWay = new WeakMap<object, UnderWay>()

/**
 * What is kept, or else made and kept; whoever asks while it is being made waits for it. The work belongs to one
 * operation's transaction: when that fails, the others do it in their own.
 */
export async function keep<Key extends string | number, Value>(
  kept: Map<Key, Value>,
  key: Key,
  make: () => Promise<Value> | Value,
): Promise<Value> {
  const known = kept.get(key)
  if (known !== undefined) return known
  const others: UnderWay = underWay.get(kept) ?? new Map()
  underWay.set(kept, others)
  return await shareWork(others, String(key), async () => {
    const made = await make()
    kept.set(key, made)
    return made
  })
}
