import { type PlainDate, yearOf } from '#kernel/plain-date.ts'

/** What a map of a past year is drawn with. */
type Dated = { stateOn: PlainDate | null }

/**
 * Which of the held boundaries a map of that year is drawn with, and whether they are those of the year. Division
 * changes on 1 January, so boundaries of any day of a year are those of the year. Where none of the year are held, the
 * nearest stand in, the later of two equally near; boundaries of an unknown day stand in only where no others are held.
 */
export function boundaryOfYear<State extends Dated>(
  states: readonly State[],
  year: number,
): { state: State; isOfYear: boolean } | undefined {
  let best: { state: State; away: number } | undefined
  for (const state of states) {
    const own = state.stateOn === null ? Number.NaN : yearOf(state.stateOn)
    const away = Number.isNaN(own) ? Number.POSITIVE_INFINITY : Math.abs(own - year)
    const isLater = best !== undefined && away === best.away && (state.stateOn ?? '') > (best.state.stateOn ?? '')
    if (best === undefined || away < best.away || isLater) best = { state, away }
  }
  return best === undefined ? undefined : { state: best.state, isOfYear: best.away === 0 }
}
