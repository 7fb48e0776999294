import { readFileSync } from 'node:fs'
import { sharedFile } from '#platform/testing/shared-material.ts'

/**
 * Figures of the office's files as a clerk would work them out with a sheet: split at semicolons, add, divide.
 * For tests only; it shares no code with the importer or the indicators.
 */
export function rawFigures(): { population: Raw; unemployed: Raw } {
  const population = new Map<string, Record<string, number>>()
  for (const line of lines('data/bdl/LUDN_2137_CTAB_20210625_gminy_2020.csv').slice(1)) {
    const cells = line.split(';')
    const code = plain(cells[0])
    if (!/[123]$/.test(code)) continue
    const [all, ...groups] = cells.slice(2, 22).map((cell) => Number(plain(cell)))
    const aged = (from: number, until: number) => groups.slice(from, until).reduce((sum, people) => sum + people, 0)
    const under15 = aged(0, 3)
    const from65 = (groups[13] as number) + aged(15, 19)
    const from80 = aged(17, 19)
    const working = aged(3, 13)
    population.set(code.slice(0, 6), {
      all: all as number,
      under15,
      working,
      from65,
      from80,
      from85: groups[18] as number,
    })
  }
  const unemployed = new Map<string, Record<string, number>>()
  const [head = '', ...rows] = lines('data/bdl/RYNE_1944_CTAB_20250616_bezrobotni_2003-2024.csv')
  const years = [...head.matchAll(/;(\d{4});/g)].map(([, year]) => year as string)
  for (const line of rows) {
    const cells = line.split(';')
    const code = plain(cells[0])
    if (!/[123]$/.test(code)) continue
    const held = unemployed.get(code.slice(0, 6)) ?? {}
    for (const [place, year] of years.entries())
      if (plain(cells[place + 2]) !== '') held[year] = Number(plain(cells[place + 2]))
    unemployed.set(code.slice(0, 6), held)
  }
  return { population, unemployed }
}

export type Raw = ReadonlyMap<string, Record<string, number>>

function lines(file: string): string[] {
  return readFileSync(sharedFile(file), 'utf8').split(/\r?\n/).filter(Boolean)
}

function plain(cell: string | undefined): string {
  return (cell ?? '').replaceAll('"', '').trim()
}
