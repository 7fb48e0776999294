/**
 * Which census a population balance stands on. Balances of different censuses are different measurements:
 * the jump between them is not a change in people's lives.
 */
export const CENSUS_BASES = ['none', 'synthetic', 'nsp-2002', 'nsp-2011', 'nsp-2021', 'unknown'] as const
export type CensusBase = (typeof CENSUS_BASES)[number]

/** As much of an origin as the census base depends on. */
type DatedOrigin = { publishedOn: string | null; synthetic: boolean }

/**
 * The base of one population figure.
 *
 * The office keeps two versions of the years 2010, 2020 and 2021: first on the older census, later recounted
 * on the newer one. Only the day of the export tells which one a file holds; without it, or in the months when
 * the versions were being exchanged, the base is unknown and nothing is compared with it.
 */
export function censusBase(year: number, origin: DatedOrigin): CensusBase {
  if (origin.synthetic) return 'synthetic'
  if (year <= 2009) return 'nsp-2002'
  if (year === 2010) return byExportDay(origin, '2012-01-01', 'nsp-2002', '2014-01-01', 'nsp-2011')
  if (year <= 2019) return 'nsp-2011'
  if (year <= 2021) return byExportDay(origin, '2022-01-01', 'nsp-2011', '2024-01-01', 'nsp-2021')
  return 'nsp-2021'
}

/** Whether a change may be computed between figures of these two bases. */
export function areComparable(a: CensusBase, b: CensusBase): boolean {
  return a === b && a !== 'unknown'
}

/** The base of a figure made of several: figures that stand on no census do not count, a mixture is unknown. */
export function joinBases(bases: Iterable<CensusBase>): CensusBase {
  let joined: CensusBase = 'none'
  for (const base of bases) {
    if (base === 'none' || base === joined) continue
    if (joined !== 'none') return 'unknown'
    joined = base
  }
  return joined
}

function byExportDay(
  { publishedOn }: DatedOrigin,
  before: string,
  older: CensusBase,
  from: string,
  newer: CensusBase,
): CensusBase {
  if (publishedOn === null) return 'unknown'
  if (publishedOn < before) return older
  return publishedOn >= from ? newer : 'unknown'
}
