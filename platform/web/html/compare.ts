import { type Figure, isMissing, numbersOf } from './figure.ts'

export type CompareUnit = {
  code: string
  name: string
  href: string
  /** "wiejska", "miejsko-wiejska" */
  kind: string
}

export type CompareRow = {
  /** Names the indicator in addresses: "osoby-65". */
  key: string
  name: string
  href?: string
  unit: string
  decimals: number
  /** One for each unit, in the order of units. */
  figures: readonly Figure[]
  /** One for each of `medianHeads`. The last is what "farthest" is measured from. */
  medians: readonly Figure[]
}

export type CompareSort = {
  /** The indicator the units are in the order of now. None: by name. */
  by?: string
  direction: 'highest' | 'lowest'
  /** Address of this page with the units in the order of an indicator. */
  hrefOf: (key: string, direction: 'highest' | 'lowest') => string
  /** Address of this page with the units in the order of their names. */
  hrefByName: string
}

export type CompareTableProps = {
  id: string
  /** "Gminy powiatu żurawieckiego: 13 wskaźników, 2024 r." */
  caption: string
  /** Head of the column of indicators: "Wskaźnik, 2024 r." */
  indicatorHead: string
  units: readonly CompareUnit[]
  groups: readonly { title: string; rows: readonly CompareRow[] }[]
  /** "Mediana powiatu", "Mediana województwa". */
  medianHeads: readonly string[]
  /** The last median in the genitive: "mediany województwa". */
  farFrom: string
  sort?: CompareSort
}

/** More units than this are rows. */
export const MOST_COLUMNS = 8

/** Below this many units nothing is far from the others. */
const FEWEST_FOR_FAR = 3

/** Positions of the units farthest from the last median; several when they are equally far, none when all agree. */
export function farthest({ figures, medians }: CompareRow): Set<number> {
  const median = medians.at(-1)
  if (median === undefined || isMissing(median) || numbersOf(figures).length < FEWEST_FOR_FAR) return new Set()
  const distances = figures.map((figure) => (isMissing(figure) ? 0 : Math.abs(figure - median)))
  const greatest = Math.max(...distances)
  return new Set(distances.flatMap((distance, position) => (distance > 0 && distance === greatest ? [position] : [])))
}

export function hasFarthest(rows: readonly CompareRow[]): boolean {
  return rows.some((row) => farthest(row).size > 0)
}

export type ColumnWidth = 'narrow' | 'middle' | 'broad' | 'broadest'

/** A column is as broad as the longest word of its heads, for names are not broken inside words. */
export function columnWidth(heads: readonly string[]): ColumnWidth {
  const longest = Math.max(...heads.flatMap((head) => head.split(/[\s-]/)).map((word) => word.length))
  if (longest <= 6) return 'narrow'
  if (longest <= 9) return 'middle'
  return longest <= 12 ? 'broad' : 'broadest'
}

const REM: Record<ColumnWidth, number> = { narrow: 4.75, middle: 6, broad: 7.75, broadest: 10.25 }
const NAME_REM = 15
const MEDIAN_REM = 6.5
const PAGE_REM = 75

/** Whether the whole table can be seen on the widest page; otherwise it scrolls in a box of its own. */
export function fitsWidestPage({ units, medianHeads }: CompareTableProps): boolean {
  if (units.length > MOST_COLUMNS) return false
  const width = REM[columnWidth(units.map(({ name }) => name))]
  return NAME_REM + units.length * width + medianHeads.length * MEDIAN_REM <= PAGE_REM
}
