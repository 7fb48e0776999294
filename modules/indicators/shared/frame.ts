/** A unit as far as figures of one year need it. */
export type FrameUnit = {
  code: string
  level: 'country' | 'voivodeship' | 'county' | 'municipality'
  name: string
  /** 1 urban, 2 rural, 3 urban-rural, as the register had it around that year; null for larger units. */
  kind: number | null
  /** False when the held states of the register do not settle whether the municipality existed that year. */
  isCertain: boolean
}

/** The units of one year in one fixed order, so that a column of figures is a plain array. */
export type Frame = {
  year: number
  units: readonly FrameUnit[]
  indexOf: ReadonlyMap<string, number>
  /** Code of a county, voivodeship or the country → places of its municipalities. */
  municipalitiesOf: ReadonlyMap<string, readonly number[]>
}

const DEMO_VOIVODESHIP = '98'

/**
 * Lays out the units of one year.
 *
 * @throws when invented units stand beside real ones: a database is demo or real, never both
 */
export function makeFrame(year: number, units: readonly FrameUnit[]): Frame {
  const invented = units.filter((unit) => unit.code.startsWith(DEMO_VOIVODESHIP)).length
  const local = units.filter((unit) => unit.level !== 'country').length
  if (invented > 0 && invented < local) throw new Error('Demo and real units in one comparison.')

  const indexOf = new Map(units.map((unit, index) => [unit.code, index]))
  if (indexOf.size !== units.length) throw new Error(`A unit appears twice among those of ${year}.`)
  const municipalitiesOf = new Map<string, number[]>()
  units.forEach((unit, index) => {
    if (unit.level !== 'municipality') return
    for (const code of [unit.code.slice(0, 4), unit.code.slice(0, 2), '00']) {
      const members = municipalitiesOf.get(code)
      if (members === undefined) municipalitiesOf.set(code, [index])
      else members.push(index)
    }
  })
  return { year, units, indexOf, municipalitiesOf }
}

/** Code of the county of a municipality, null for larger units. */
export function countyOf(unit: Pick<FrameUnit, 'code' | 'level'>): string | null {
  return unit.level === 'municipality' ? unit.code.slice(0, 4) : null
}

/** Code of the voivodeship of a municipality or county, null for larger units. */
export function voivodeshipOf(unit: Pick<FrameUnit, 'code' | 'level'>): string | null {
  return unit.level === 'municipality' || unit.level === 'county' ? unit.code.slice(0, 2) : null
}
