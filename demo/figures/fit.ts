import type { DemoMunicipality } from '../region.ts'
import { type Course, countAged, type People, projectPopulation } from './population.ts'

/** A step so small that the model is straight over it. */
const STEP = 1e-4
/** Points of per cent by which a figure may miss the table; far below the published decimals. */
const CLOSE_ENOUGH = 1e-6

/**
 * Finds how the gmina started and who moved, so that in 2024 its share of people aged 65+ and its change over
 * five years are those of the table, and scales the result to its population.
 *
 * Newton's method in two unknowns; it settles in four or five rounds.
 */
export function fitPopulation(unit: DemoMunicipality): Map<number, People> {
  let course: Course = { ageing: 0, families: 0 }
  for (let round = 0; round < 12; round += 1) {
    const miss = missOf(unit, course)
    if (Math.max(...miss.map(Math.abs)) < CLOSE_ENOUGH)
      return scaled(projectPopulation(unit.character, course), unit.people)
    course = improved(unit, course, miss)
  }
  throw new Error(`No course of population fits the table for ${unit.code} ${unit.name}`)
}

function improved(unit: DemoMunicipality, course: Course, miss: readonly [number, number]): Course {
  const older = missOf(unit, { ...course, ageing: course.ageing + STEP })
  const fuller = missOf(unit, { ...course, families: course.families + STEP })
  const [a, b] = [(older[0] - miss[0]) / STEP, (fuller[0] - miss[0]) / STEP]
  const [c, d] = [(older[1] - miss[1]) / STEP, (fuller[1] - miss[1]) / STEP]
  const determinant = a * d - b * c
  return {
    ageing: course.ageing - (d * miss[0] - b * miss[1]) / determinant,
    families: course.families - (a * miss[1] - c * miss[0]) / determinant,
  }
}

/** By how many points of per cent the model misses the share of 65+ and the change over five years. */
function missOf(unit: DemoMunicipality, course: Course): [elderly: number, change: number] {
  const byYear = projectPopulation(unit.character, course)
  const [then, now] = [byYear.get(2019)!, byYear.get(2024)!]
  const elderly = (countAged(now, 65) / countAged(now, 0)) * 100
  const change = (countAged(now, 0) / countAged(then, 0) - 1) * 100
  return [elderly - unit.elderly, change - unit.change]
}

function scaled(byYear: ReadonlyMap<number, People>, people: number): Map<number, People> {
  const factor = people / countAged(byYear.get(2024)!, 0)
  const grow = (counts: readonly number[]) => counts.map((count) => count * factor)
  return new Map([...byYear].map(([year, { women, men }]) => [year, { women: grow(women), men: grow(men) }]))
}
