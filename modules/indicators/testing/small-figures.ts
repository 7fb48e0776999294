import { FIVE_YEAR_GROUPS } from '../shared/age-groups.ts'
import type { MissingStatus } from '../shared/bdl/observation.ts'
import type { CensusBase } from '../shared/census-base.ts'
import { computeIndicator, type IndicatorMatrix, type YearInputs } from '../shared/compute.ts'
import { definitions, findDefinition } from '../shared/definitions.ts'
import { type Frame, type FrameUnit, makeFrame } from '../shared/frame.ts'
import { alternativeKey, type Indicator, type InputAlternative } from '../shared/indicator.ts'
import { buildInput, type Series } from '../shared/input-matrix.ts'
import { packCells } from '../shared/packed-cells.ts'
import { profileRow } from '../shared/profile-row.ts'
import type { SentenceFacts } from '../shared/sentences/facts.ts'
import { isShown } from '../shared/shown.ts'

/** "P2137 65-69" → year → code → number, or why the office gives none. What is not written is not delivered. */
export type Cells = Record<string, Record<number, Record<string, number | MissingStatus>>>

/** A municipality by its code, with its kind. */
export type Small = { code: string; kind?: 1 | 2 | 3; name?: string; isCertain?: boolean }

/** Units of one small division: the municipalities given, with their counties, voivodeships and the country. */
export function smallFrame(year: number, municipalities: readonly Small[]): Frame {
  const larger = new Map<string, FrameUnit>()
  const add = (code: string, level: FrameUnit['level'], name: string) =>
    larger.set(code, { code, level, name, kind: null, isCertain: true })
  add('00', 'country', 'Polska')
  for (const { code } of municipalities) {
    add(code.slice(0, 2), 'voivodeship', 'nadborskie')
    add(code.slice(0, 4), 'county', 'żurawiecki')
  }
  const units = municipalities.map(({ code, kind = 2, name = `Gmina ${code}`, isCertain = true }) => ({
    code,
    level: 'municipality' as const,
    name,
    kind,
    isCertain,
  }))
  return makeFrame(year, [...larger.values(), ...units])
}

/** Inputs of a definition in one year, as the server would read them. */
function smallInputs(definition: Indicator, frame: Frame, cells: Cells, base: CensusBase = 'nsp-2021'): YearInputs {
  const inputs = new Map(
    Object.entries(definition.inputs).map(([name, alternatives]) => [
      name,
      buildInput(frame, seriesOf(alternatives, frame, cells), () => base),
    ]),
  )
  return { frame, inputs }
}

function seriesOf(alternatives: readonly InputAlternative[], frame: Frame, cells: Cells): Series[] {
  const { year } = frame
  return alternatives.flatMap((alternative) => {
    const values = cells[alternativeKey(alternative)]?.[year]
    if (values === undefined) return []
    const observations = Object.entries(values).map(([unitCode, value]) => ({
      unitCode,
      kind: null,
      value: typeof value === 'number' ? value : null,
      status: typeof value === 'number' ? ('value' as const) : value,
      originId: `plik ${alternative.subject} ${year}`,
    }))
    return [{ alternative, cells: packCells(frame, observations) }]
  })
}

/** One indicator of one year over a small division. */
export function smallMatrix(
  code: string,
  frame: Frame,
  cells: Cells,
  options: { base?: CensusBase; earlier?: { frame: Frame; base?: CensusBase }; areas?: Record<string, number> } = {},
): IndicatorMatrix {
  const definition = findDefinition(code)
  if (definition === undefined) throw new Error(`Nie ma wskaźnika ${code}.`)
  const { earlier, areas, base } = options
  return computeIndicator(definition, smallInputs(definition, frame, cells, base), {
    ...(areas === undefined ? {} : { areas: new Map(Object.entries(areas)) }),
    ...(earlier === undefined ? {} : { earlier: smallInputs(definition, earlier.frame, cells, earlier.base ?? base) }),
  })
}

/** Everything the rules may speak from about the municipalities of one county, all indicators computed. */
export function smallFacts(
  municipalities: readonly Small[],
  cells: Cells,
  options: { county?: string; areas?: Record<string, number>; currentYear?: number } = {},
): Map<string, SentenceFacts> {
  const { county = municipalities[0]?.code.slice(0, 4) ?? '', areas = {}, currentYear = 2026 } = options
  const years = [...new Set(Object.values(cells).flatMap((byYear) => Object.keys(byYear).map(Number)))].sort()
  const matrices = new Map(
    definitions.map((definition) => [definition.code, matricesOf(definition, municipalities, cells, years, areas)]),
  )
  const rows = (code: string) =>
    new Map(
      definitions.flatMap((definition) => {
        const held = matrices.get(definition.code) ?? []
        return isShown(definition, held, code, 'with-figures')
          ? [[definition.code, profileRow(definition, code, held)] as const]
          : []
      }),
    )
  const around = {
    county: { code: county, name: 'żurawiecki' },
    voivodeship: { code: county.slice(0, 2), name: 'nadborskie' },
    countyRows: rows(county),
    voivodeshipRows: rows(county.slice(0, 2)),
    currentYear,
  }
  return new Map(
    municipalities
      .filter(({ code }) => code.startsWith(county))
      .map(({ code }) => [code, { ...around, unitCode: code, rows: rows(code) }]),
  )
}

function matricesOf(
  definition: Indicator,
  municipalities: readonly Small[],
  cells: Cells,
  years: readonly number[],
  areas: Record<string, number>,
): IndicatorMatrix[] {
  const { formula } = definition
  const hasAll = (year: number) =>
    Object.values(definition.inputs).every((alternatives) =>
      alternatives.some((alternative) => cells[alternativeKey(alternative)]?.[year] !== undefined),
    )
  return years
    .filter((year) => hasAll(year) && (formula.kind !== 'change' || hasAll(year - formula.years)))
    .map((year) =>
      smallMatrix(definition.code, smallFrame(year, municipalities), cells, {
        areas,
        ...(formula.kind === 'change' ? { earlier: { frame: smallFrame(year - formula.years, municipalities) } } : {}),
      }),
    )
}

/** Cells of the age export from whole groups: children, adults and older people put into one group each. */
export function agesOf(
  year: number,
  people: Record<string, { children: number; adults: number; older: number; oldest?: number }>,
): Cells {
  const cells: Cells = {}
  for (const group of [...FIVE_YEAR_GROUPS, 'ogółem']) cells[`P2137 ${group}`] = { [year]: {} }
  for (const [code, { children, adults, older, oldest = 0 }] of Object.entries(people)) {
    const put = (group: string, value: number) => {
      const column = cells[`P2137 ${group}`]?.[year]
      if (column !== undefined) column[code] = value
    }
    for (const group of FIVE_YEAR_GROUPS) put(group, 0)
    put('5-9', children)
    put('35-39', adults)
    put('65-69', older - oldest)
    put('85 i więcej', oldest)
    put('ogółem', children + adults + older)
  }
  return cells
}
