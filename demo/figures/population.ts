import type { Character } from '../region.ts'

/** The oldest age told apart; everyone older is counted with it. */
const OLDEST = 100
/** The year whose end the model starts from, one before the first published year. */
const START = 2014
export const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024] as const
export const SEXES = ['women', 'men'] as const
export type Sex = (typeof SEXES)[number]

/** People by sex and single year of age on 31 December; fractions until they are rounded for publication. */
export type People = Readonly<Record<Sex, readonly number[]>>

/** The two unknowns of a gmina, found so that its figures come out as the table of the region says. */
export type Course = {
  /** How old it was at the start: above zero older than the average, below zero younger. */
  ageing: number
  /** How many families arrive (above zero) or leave, per person in the ages at which families move. */
  families: number
}

/** Yearly share of people in their early twenties who leave for studies and work. */
const YOUNG_LEAVE: Record<Character, number> = {
  town: 0.012,
  suburb: 0.006,
  lake: 0.016,
  forest: 0.026,
  farming: 0.022,
}
/** Children per woman compared with the whole region. */
const FERTILITY: Record<Character, number> = { town: 0.93, suburb: 1.07, lake: 1, forest: 0.97, farming: 1.04 }
/** Children per woman in the region, year by year: a short rise, then a long fall. */
const CHILDREN_PER_WOMAN: Record<number, number> = {
  2015: 1.34,
  2016: 1.4,
  2017: 1.48,
  2018: 1.46,
  2019: 1.43,
  2020: 1.38,
  2021: 1.32,
  2022: 1.24,
  2023: 1.15,
  2024: 1.08,
}
/** Deaths compared with an ordinary year: the epidemic. */
const EXCESS_DEATHS: Record<number, number> = { 2020: 1.14, 2021: 1.2, 2022: 1.03 }

const SHARE_OF_GIRLS = 0.486
const MOTHERS = { from: 15, to: 49, middle: 29.5, spread: 5.2 }
/** Speed at which the risk of dying grows with age, and the age at which most people die. */
const MORTALITY = { growth: 0.095, women: 86.5, men: 79.5 }

/** Shares of people of each age who live to the next birthday, and of the oldest who live on, by year. */
const SURVIVAL = new Map<number, People>(
  YEARS.map((year) => [year, { women: survivalIn(year, 'women'), men: survivalIn(year, 'men') }]),
)
/** Sizes of generations at the start, thinned by deaths, before a gmina is made older or younger. */
const GENERATIONS: People = {
  women: ages((age) => SHARE_OF_GIRLS * generation(START - age) * survivalTo(age, 'women')),
  men: ages((age) => (1 - SHARE_OF_GIRLS) * generation(START - age) * survivalTo(age, 'men')),
}
/** Ages at which families move: parents with small children, and a few of every age. */
const FAMILY_AGES = ages((age) => bell(age, 33, 7) + 0.7 * bell(age, 4, 5) + 0.15)
/** Ages at which people leave for studies and a first job. */
const LEAVING_AGES = ages((age) => bell(age, 22, 3.5))
/** Share of a woman's children that are born at each age. */
const MOTHERHOOD = motherhood()

/**
 * A cohort model of a gmina: people grow older, die, are born, arrive and leave, year after year.
 *
 * Everything is in proportion to the start, so the answer has no scale: multiply it to get any population.
 * Births, deaths and moves follow the character of the gmina and its course; no chance is involved.
 */
export function projectPopulation(character: Character, course: Course): Map<number, People> {
  const tilt = ages((age) => Math.exp((course.ageing * (age - 40)) / 40))
  const moves = ages((age) => 1 + course.families * FAMILY_AGES[age]! - YOUNG_LEAVE[character] * LEAVING_AGES[age]!)
  let people: People = { women: product(GENERATIONS.women, tilt), men: product(GENERATIONS.men, tilt) }
  const byYear = new Map<number, People>()
  for (const year of YEARS) {
    const born = birthsIn(people.women, year) * FERTILITY[character]
    people = {
      women: product(grownOlder(people, 'women', year, born * SHARE_OF_GIRLS), moves),
      men: product(grownOlder(people, 'men', year, born * (1 - SHARE_OF_GIRLS)), moves),
    }
    byYear.set(year, people)
  }
  return byYear
}

function grownOlder(people: People, sex: Sex, year: number, born: number): number[] {
  const living = product(people[sex], SURVIVAL.get(year)![sex])
  const grown = [born, ...living.slice(0, -1)]
  grown[OLDEST]! += living[OLDEST]!
  return grown
}

function birthsIn(women: readonly number[], year: number): number {
  const children = product(women, MOTHERHOOD).reduce((sum, count) => sum + count, 0)
  return children * CHILDREN_PER_WOMAN[year]!
}

/** Relative size of a generation: many born after the war and their children, few in between and since. */
function generation(bornIn: number): number {
  return (
    1 +
    0.42 * bell(bornIn, 1955, 6) -
    0.1 * bell(bornIn, 1967, 4) +
    0.5 * bell(bornIn, 1981, 6) -
    0.12 * bell(bornIn, 2003, 4) +
    0.05 * bell(bornIn, 2009, 3) -
    0.25 * bell(bornIn, 1942, 4)
  )
}

function survivalIn(year: number, sex: Sex): number[] {
  return ages((age) => Math.exp(-riskOfDying(age + 0.5, sex) * (EXCESS_DEATHS[year] ?? 1)))
}

function survivalTo(age: number, sex: Sex): number {
  return Math.exp((riskOfDying(0, sex) - riskOfDying(age, sex)) / MORTALITY.growth)
}

/** Gompertz: the risk grows by the same share with every year of age. */
function riskOfDying(age: number, sex: Sex): number {
  return MORTALITY.growth * Math.exp(MORTALITY.growth * (age - MORTALITY[sex]))
}

function motherhood(): number[] {
  const { from, to, middle, spread } = MOTHERS
  const weights = ages((age) => (age >= from && age <= to ? bell(age, middle, spread) : 0))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}

function bell(value: number, middle: number, spread: number): number {
  return Math.exp(-0.5 * ((value - middle) / spread) ** 2)
}

function ages(valueAt: (age: number) => number): number[] {
  return Array.from({ length: OLDEST + 1 }, (_, age) => valueAt(age))
}

function product(counts: readonly number[], factors: readonly number[]): number[] {
  return counts.map((count, age) => count * factors[age]!)
}

/** People of both or the given sexes in the ages from–to, both included. */
export function countAged(people: People, from: number, to: number = OLDEST, sexes: readonly Sex[] = SEXES): number {
  return sexes.reduce((sum, sex) => people[sex].slice(from, to + 1).reduce((part, count) => part + count, sum), 0)
}
