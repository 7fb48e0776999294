import { TRANSFER } from '../region.ts'
import { type People, YEARS } from './population.ts'
import { wholePeople, type YearFigures } from './published.ts'

type Figures = ReadonlyMap<number, YearFigures>

/** Years whose last day came before the land changed hands. */
const EARLIER = YEARS.filter((year) => `${year}-12-31` < TRANSFER.on)
/** People who live on that land, compared with those of the giving gmina of today. */
const PER_REMAINING = TRANSFER.share / (1 - TRANSFER.share)

/**
 * Figures as the office published them: those of earlier years on the territory of then. The model counts people where
 * they belong today, so the people of the land that changed hands are given back, person by person.
 */
export function onTerritoryOfThen(ofToday: ReadonlyMap<string, Figures>): Map<string, Figures> {
  const all = new Map(ofToday)
  const [giver, taker] = [ofToday.get(TRANSFER.from)!, ofToday.get(TRANSFER.to)!]
  const [givers, takers] = [new Map(giver), new Map(taker)]
  for (const year of EARLIER) {
    const [left, right] = [giver.get(year)!, taker.get(year)!]
    const people = wholePeople(byAge(left.people, left.people, (count) => count * PER_REMAINING))
    const unemployed = Math.round(left.unemployed * PER_REMAINING)
    givers.set(year, {
      people: byAge(left.people, people, (count, moved) => count + moved),
      unemployed: left.unemployed + unemployed,
    })
    takers.set(year, {
      people: byAge(right.people, people, (count, moved) => count - moved),
      unemployed: right.unemployed - unemployed,
    })
  }
  return all.set(TRANSFER.from, givers).set(TRANSFER.to, takers)
}

function byAge(one: People, other: People, of: (count: number, otherCount: number) => number): People {
  return {
    women: one.women.map((count, age) => of(count, other.women[age]!)),
    men: one.men.map((count, age) => of(count, other.men[age]!)),
  }
}
