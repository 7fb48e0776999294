import { MISSING_WORDS } from '#kernel/missing.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { type NamedUnit, unitName } from '#kernel/polish-place.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { TerritorialUnit } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import { numberOrNull } from '../../shared/comparison.ts'
import type { IndicatorMatrix } from '../../shared/compute.ts'
import type { EvidenceContent, EvidenceFigure, EvidenceKind } from '../../shared/evidence/evidence.ts'
import { explain } from '../../shared/explain.ts'
import type { Indicator } from '../../shared/indicator.ts'
import { unpackReason } from '../../shared/missing.ts'
import { membersIn } from '../../shared/peers.ts'
import { trendOf } from '../../shared/trend.ts'
import { compareCounty } from '../compare-county.ts'
import { profiledUnit } from '../get-profile.ts'
import { getDefinition } from '../list-indicators.ts'
import { matricesOf, matrixOf, yearsOf } from '../matrices.ts'
import { type Panel, panelOf } from '../panel.ts'
import { sourced } from '../sources.ts'

/** What is to be frozen. */
export type EvidenceSubject = {
  kind: EvidenceKind
  indicatorCode?: string | undefined
  unitCode: string
  year?: number | undefined
}

/** What was shown of it at this moment. */
export type Composed = {
  unitCode: string
  year: number | null
  title: string
  content: EvidenceContent
}

/**
 * Puts together what the pages show of a subject now. It asks the same parts that the pages ask, which know no hidden
 * number.
 *
 * @refuses `indicator-not-found`, `unit-not-found`, `unit-without-profile`, `not-a-county`, `year-without-data`,
 * `evidence-needs-indicator`, `evidence-map-scope`, `evidence-without-figures`
 */
export async function composeEvidence(ctx: Ctx, subject: EvidenceSubject): Promise<Composed> {
  const panel = await panelOf(ctx)
  if (subject.kind === 'table') return await composeTable(ctx, panel, subject)
  if (subject.indicatorCode === undefined) throw new Refusal('evidence-needs-indicator')
  const definition = getDefinition(subject.indicatorCode)
  switch (subject.kind) {
    case 'figure':
      return await composeFigure(ctx, panel, definition, subject)
    case 'chart':
      return await composeChart(ctx, panel, definition, subject)
    case 'map':
      return await composeMap(ctx, panel, definition, subject)
  }
}

async function composeFigure(ctx: Ctx, panel: Panel, definition: Indicator, subject: EvidenceSubject) {
  const unit = await profiledUnit(ctx, subject.unitCode)
  const matrix = await matrixIn(ctx, panel, definition, subject.year, unit.code)
  const place = matrix.frame.indexOf.get(unit.code)
  if (place === undefined) throw new Refusal('evidence-without-figures')
  const { arithmetic, terms } = explain(matrix, place)
  const cells = terms.flatMap((term) => term.cells)
  return made(ctx, panel, unit, [definition], {
    year: matrix.frame.year,
    title: `${definition.shortName}: ${named(unit)}, ${matrix.frame.year} r.`,
    figures: [figureAt(matrix, unit.code, named(unit))],
    arithmetic,
    cells: cells.map(({ parts: _, ...cell }) => cell),
    originIds: cells.flatMap(({ originIds }) => originIds),
  })
}

async function composeChart(ctx: Ctx, panel: Panel, definition: Indicator, subject: EvidenceSubject) {
  const unit = await profiledUnit(ctx, subject.unitCode)
  const matrices = await matricesOf(ctx, panel, definition)
  const points = trendOf(unit.code, matrices)
  const figures = points.map(({ year, value, missing, isAfterBreak }) => ({
    ...shownAs(definition, value, missing),
    indicatorCode: definition.code,
    unitCode: unit.code,
    unitName: named(unit),
    year,
    isAfterBreak,
  }))
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) throw new Refusal('evidence-without-figures')
  return made(ctx, panel, unit, [definition], {
    year: null,
    title: `${definition.shortName}: ${named(unit)}, ${first.year}–${last.year}`,
    figures,
    originIds: matrices.flatMap((matrix) => originsOf(matrix)),
  })
}

async function composeMap(ctx: Ctx, panel: Panel, definition: Indicator, subject: EvidenceSubject) {
  const unit = await getUnit(ctx, subject.unitCode)
  if (unit.level !== 'voivodeship' && unit.level !== 'country') throw new Refusal('evidence-map-scope')
  const matrix = await matrixIn(ctx, panel, definition, subject.year)
  const figures = membersIn(matrix, unit.code).map((member) => {
    const { code = '', name = '' } = matrix.frame.units[member] ?? {}
    return figureAt(matrix, code, name)
  })
  return made(ctx, panel, unit, [definition], {
    year: matrix.frame.year,
    title: `${definition.shortName}: gminy, ${named(unit)}, ${matrix.frame.year} r.`,
    figures,
    originIds: originsOf(matrix),
  })
}

async function composeTable(ctx: Ctx, panel: Panel, { unitCode }: EvidenceSubject): Promise<Composed> {
  const { county, municipalities, rows } = await compareCounty(ctx, { countyCode: unitCode })
  const shownRows = rows.filter((row) => row.year !== null)
  const definitions = shownRows.map(({ code }) => getDefinition(code))
  const figures = shownRows.flatMap((row) => {
    const figure = (unit: { code: string; name: string }, { value, missing }: (typeof row.values)[number]) => ({
      ...shownAs(row, value, missing),
      indicatorCode: row.code,
      unitCode: unit.code,
      unitName: unit.name,
      year: row.year as number,
      isAfterBreak: false,
    })
    return [
      ...municipalities.map((unit, place) => figure(unit, row.values[place] as (typeof row.values)[number])),
      figure({ code: county.code, name: named(county) }, row.county),
    ]
  })
  return made(ctx, panel, county, definitions, {
    year: null,
    title: `Porównanie gmin: ${named(county)}`,
    figures,
    originIds: shownRows.flatMap(({ county: { cells } }) => cells.flatMap(({ originIds }) => originIds)),
  })
}

type Parts = Pick<Composed, 'year' | 'title'> & {
  figures: EvidenceFigure[]
  originIds: readonly string[]
  arithmetic?: string | null
  cells?: EvidenceContent['cells']
}

function made(
  ctx: Ctx,
  panel: Panel,
  unit: Pick<TerritorialUnit, 'code' | 'level' | 'name' | 'kind'>,
  definitions: readonly Indicator[],
  { year, title, figures, originIds, arithmetic = null, cells = [] }: Parts,
): Composed {
  if (figures.length === 0) throw new Refusal('evidence-without-figures')
  const { sources, synthetic } = sourced(ctx, panel, originIds)
  const indicators = definitions.map(({ code, name, shortName, unit: measure, decimals, formulaInWords }) => {
    return { code, name, shortName, unit: measure, decimals, formulaInWords }
  })
  const content = { indicators, figures, arithmetic, cells, sources, synthetic }
  return { unitCode: unit.code, year, title, content: { unitName: named(unit), unitLevel: unit.level, ...content } }
}

/** One number of a matrix as it is shown now. */
export function figureAt(matrix: IndicatorMatrix, unitCode: string, name: string): EvidenceFigure {
  const { definition, frame, values, reasons } = matrix
  const place = frame.indexOf.get(unitCode)
  const missing = place === undefined ? ('no-such-unit' as const) : unpackReason(reasons[place] as number)
  return {
    ...shownAs(definition, numberOrNull(values[place ?? -1]), missing),
    indicatorCode: definition.code,
    unitCode,
    unitName: name,
    year: frame.year,
    isAfterBreak: false,
  }
}

function shownAs(
  { decimals }: Pick<Indicator, 'decimals'>,
  value: number | null,
  missing: EvidenceFigure['missing'],
): Pick<EvidenceFigure, 'value' | 'missing' | 'shown'> {
  const shown = value === null ? MISSING_WORDS[missing ?? 'not-delivered'].word : formatNumber(value, { decimals })
  return { value, missing: value === null ? (missing ?? 'not-delivered') : null, shown }
}

/** The year asked for, or the latest in which the unit has a value; without a unit the latest held. */
async function matrixIn(
  ctx: Ctx,
  panel: Panel,
  definition: Indicator,
  year: number | undefined,
  unitCode?: string,
): Promise<IndicatorMatrix> {
  const years = yearsOf(panel, definition)
  const latest = years.at(-1)
  if (latest === undefined) throw new Refusal('evidence-without-figures')
  if (year !== undefined) {
    if (!years.includes(year)) throw new Refusal('year-without-data', { code: definition.code, year, years })
    return await matrixOf(ctx, panel, definition, year)
  }
  for (const one of unitCode === undefined ? [] : years.toReversed()) {
    const matrix = await matrixOf(ctx, panel, definition, one)
    if (matrix.reasons[matrix.frame.indexOf.get(unitCode as string) ?? -1] === 0) return matrix
  }
  return await matrixOf(ctx, panel, definition, latest)
}

function originsOf({ inputs }: IndicatorMatrix): string[] {
  return [...inputs.values()].flatMap(({ originIds }) => [...originIds])
}

/** "gmina Dąbie", "powiat żurawiecki": the name with the noun that says what it is. */
export function named(unit: Pick<TerritorialUnit, 'level' | 'name' | 'kind'>): string {
  return unit.level === 'statistical-subregion' ? unit.name : unitName(unit as NamedUnit, 'nominative')
}
