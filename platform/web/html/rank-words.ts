import { formatNumber, formatOrdinal } from '#kernel/polish-number.ts'

/** Place among the units that have the value. Equal values share a place, so after two first ones comes the third. */
export type Rank = {
  place: number
  /** How many units have the value. */
  of: number
  /** From which end the places are counted: the nearer one says more. */
  from: 'highest' | 'lowest'
}

/** "9. z 116" and "od najwyższej": the direction is always said, since the first place is no praise. */
export function rankWords({ place, of, from }: Rank): { place: string; direction: string } {
  return {
    place: `${formatOrdinal(place)} z\u00a0${formatNumber(of)}`,
    direction: from === 'highest' ? 'od najwyższej' : 'od najniższej',
  }
}
