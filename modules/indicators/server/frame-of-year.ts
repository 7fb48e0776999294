import type { PlainDate } from '#kernel/plain-date.ts'
import { municipalitiesOn } from '#modules/territory/server/api.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Frame, FrameUnit } from '../shared/frame.ts'
import { sameDivision, sameFrame } from './lasting.ts'
import { keep, type Panel } from './panel.ts'

/**
 * The units of a year. Changes of the division take effect on 1 January, so the states nearest to the first days of
 * the year and of the next one bracket its last day, to which figures belong; a municipality in only one of them may
 * not have existed. Years between the same two states share their units.
 */
export async function frameOf(ctx: Ctx, panel: Panel, year: number): Promise<Frame> {
  const start = withinHeld(panel, `${year}-01-01`)
  const end = withinHeld(panel, `${year + 1}-01-01`)
  const states = `${start} ${end}`
  const division = await keep(panel.divisions, states, async () => {
    const atStart = await municipalitiesOn(ctx, start)
    const atEnd = start === end ? atStart : await municipalitiesOn(ctx, end)
    return sameDivision(panel.lasting, states, year, [...panel.largerUnits, ...bracketed(atStart, atEnd)])
  })
  return sameFrame(panel.lasting, division, year)
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
