import type { Ctx } from '#platform/ctx.ts'
import type { IndicatorMatrix, Surroundings, YearInputs } from '../shared/compute.ts'
import { type Frame, type FrameUnit, makeFrame } from '../shared/frame.ts'
import type { InputMatrix } from '../shared/input-matrix.ts'

/**
 * What was computed of figures and may hold in the next version of the data as well: an import changes a few columns of
 * many. Each thing is kept beside what it was made of and taken again only when that is the same; so no import has to
 * say what it touched, and an answer made of kept and of new things is of one version.
 */
export type Lasting = {
  areas: ReadonlyMap<string, number>
  /** Units between two states of the register. */
  divisions: Map<string, Frame>
  frames: Map<number, Frame>
  /** By year and what the input is made of. */
  inputs: Map<string, LastingInput>
  /** By indicator and year. */
  matrices: Map<string, IndicatorMatrix>
}

/** An input with the state of the figures that it was made of. */
export type LastingInput = { state: string; input: InputMatrix }

export function lastingOf(ctx: Ctx): Lasting {
  return ctx.lasting('indicators', () => ({
    areas: new Map(),
    divisions: new Map(),
    frames: new Map(),
    inputs: new Map(),
    matrices: new Map(),
  }))
}

/** The areas as they were, when they are the same. */
export function sameAreas(lasting: Lasting, areas: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const known = lasting.areas
  const isSame = known.size === areas.size && [...areas].every(([code, area]) => known.get(code) === area)
  if (!isSame) lasting.areas = areas
  return lasting.areas
}

/** The units as they were laid out before, when they are the same. */
export function sameDivision(lasting: Lasting, key: string, year: number, units: readonly FrameUnit[]): Frame {
  const known = lasting.divisions.get(key)
  if (known !== undefined && areSame(known.units, units)) return known
  const made = makeFrame(year, units)
  lasting.divisions.set(key, made)
  return made
}

function areSame(some: readonly FrameUnit[], others: readonly FrameUnit[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ code, level, name, kind, isCertain }, place) => {
      const other = others[place] as FrameUnit
      return (
        other.code === code &&
        other.level === level &&
        other.name === name &&
        other.kind === kind &&
        other.isCertain === isCertain
      )
    })
  )
}

/** A division as that of one year. */
export function sameFrame({ frames }: Lasting, division: Frame, year: number): Frame {
  const known = frames.get(year)
  if (known?.units === division.units) return known
  const made = { ...division, year }
  frames.set(year, made)
  return made
}

/** The indicator of the year as it was computed before, when it rests on the same inputs. */
export function sameMatrix(
  { matrices }: Lasting,
  key: string,
  { frame, inputs }: YearInputs,
  { areas, earlier }: Surroundings,
): IndicatorMatrix | undefined {
  const known = matrices.get(key)
  const isSame =
    known?.frame === frame &&
    haveSame(known.inputs, inputs) &&
    known.surroundings.areas === areas &&
    known.surroundings.earlier?.frame === earlier?.frame &&
    haveSame(known.surroundings.earlier?.inputs, earlier?.inputs)
  return isSame ? known : undefined
}

function haveSame(some: YearInputs['inputs'] = NOTHING, others: YearInputs['inputs'] = NOTHING): boolean {
  return some.size === others.size && [...some].every(([name, input]) => others.get(name) === input)
}

const NOTHING: YearInputs['inputs'] = new Map()
