import { seededRandom, seedOf } from '../random.ts'
import type { DemoMunicipality } from '../region.ts'
import { fitPopulation } from './fit.ts'
import { countAged, type People, SEXES, type Sex, YEARS } from './population.ts'

/** What the office would publish of one unit in one year; whole people. */
export type YearFigures = { people: People; unemployed: number }

/** Registered unemployed compared with 2024: a long fall, a bump in the epidemic, then a standstill. */
const UNEMPLOYED_RUN: Record<number, number> = {
  2015: 2.12,
  2016: 1.83,
  2017: 1.51,
  2018: 1.3,
  2019: 1.16,
  2020: 1.43,
  2021: 1.22,
  2022: 1.06,
  2023: 1.01,
  2024: 1,
}
/** How far the number of unemployed in a year may stray from its run, as a share. */
const UNEMPLOYED_STRAY = 0.07

/** Figures of a gmina for every year, in whole people that add up in every direction. */
export function municipalityFigures(unit: DemoMunicipality): Map<number, YearFigures> {
  const stray = seededRandom(seedOf(`bezrobotni ${unit.code}`))
  const population = fitPopulation(unit)
  return new Map(
    YEARS.map((year) => {
      const people = wholePeople(population.get(year)!)
      const chance = year === 2024 ? 0 : (stray() * 2 - 1) * UNEMPLOYED_STRAY
      const share = (unit.jobless / 100) * UNEMPLOYED_RUN[year]! * (1 + chance)
      return [year, { people, unemployed: Math.round(ofWorkingAge(people) * share) }]
    }),
  )
}

/** Figures of a larger unit: the sum of its gminas, year by year. */
export function summedFigures(parts: readonly ReadonlyMap<number, YearFigures>[]): Map<number, YearFigures> {
  return new Map(
    YEARS.map((year) => {
      const ofYear = parts.map((part) => part.get(year)!)
      return [
        year,
        {
          people: {
            women: addedByAge(ofYear.map(({ people }) => people.women)),
            men: addedByAge(ofYear.map(({ people }) => people.men)),
          },
          unemployed: ofYear.reduce((sum, { unemployed }) => sum + unemployed, 0),
        },
      ]
    }),
  )
}

/** @law The office's economic age groups: working age is 18–59 for women and 18–64 for men. */
export function ofWorkingAge(people: People): number {
  return countAged(people, 18, 59, ['women']) + countAged(people, 18, 64, ['men'])
}

export function ofPostWorkingAge(people: People): number {
  return countAged(people, 60, undefined, ['women']) + countAged(people, 65, undefined, ['men'])
}

function addedByAge(counts: readonly (readonly number[])[]): number[] {
  return counts[0]!.map((_, age) => counts.reduce((sum, ofUnit) => sum + ofUnit[age]!, 0))
}

/** Rounds the running total instead of each number, so that no range of ages is off by more than one person. */
export function wholePeople(people: People): People {
  const whole: Record<Sex, number[]> = { women: [], men: [] }
  let running = 0
  let given = 0
  for (const age of people.women.keys()) {
    for (const sex of SEXES) {
      running += people[sex][age]!
      whole[sex][age] = Math.round(running) - given
      given += whole[sex][age]!
    }
  }
  return whole
}
