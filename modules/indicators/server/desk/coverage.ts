import { MISSING_WORDS } from '#kernel/missing.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import type { IndicatorMatrix } from '../../shared/compute.ts'
import { definitions } from '../../shared/definitions.ts'
import { coverageOf, partsOf, wholeOf } from '../../shared/desk/coverage.ts'
import type { Coverage, CoverageRow } from '../../shared/desk/operations.ts'
import type { Frame } from '../../shared/frame.ts'
import type { TableFormat } from '../../shared/table-formats.ts'
import { named } from '../evidence/compose-evidence.ts'
import { getDefinition } from '../list-indicators.ts'
import { matricesOf, matrixOf, yearsOf } from '../matrices.ts'
import { panelOf } from '../panel.ts'
import { sourced } from '../sources.ts'
import { key, measure, note, type Table, type TableCell } from '../table/table.ts'
import { type InFormat, tableAnswer } from '../table/table-answer.ts'

export type YearScope = { scope: string; year?: number | undefined }
export type IndicatorScope = { scope: string; indicatorCode: string }

/** A column of figures: of one indicator in one year; without a matrix nothing was delivered. */
type Column = { frame: Frame; matrix: IndicatorMatrix | undefined }

/**
 * All indicators in one year, for the parts of a scope. Without a year: the one in which most indicators have figures.
 *
 * @refuses `unit-not-found`; `desk-year-without-data` when nothing is held of that year
 */
export async function getCoverage(ctx: Ctx, { scope, year }: YearScope): Promise<Coverage> {
  const unit = await getUnit(ctx, scope)
  const panel = await panelOf(ctx)
  const held = definitions.map((definition) => yearsOf(panel, definition))
  const years = [...new Set(held.flat())].sort((a, b) => a - b)
  const indicatorsIn = (one: number) => held.filter((list) => list.includes(one)).length
  const fullest = years.reduce<number | undefined>(
    (best, one) => (best === undefined || indicatorsIn(one) >= indicatorsIn(best) ? one : best),
    undefined,
  )
  const shown = year ?? fullest
  const head = { scope, scopeName: named(unit), years }
  if (shown === undefined || !years.includes(shown)) {
    if (year !== undefined) throw new Refusal('desk-year-without-data', { year, years })
    return { ...head, year: null, columns: [], rows: [], whole: rowOf(unit, []) }
  }
  const matrices: (IndicatorMatrix | undefined)[] = []
  for (const [place, definition] of definitions.entries())
    matrices.push(held[place]?.includes(shown) ? await matrixOf(ctx, panel, definition, shown) : undefined)
  const frame = matrices.find((matrix) => matrix !== undefined)?.frame as Frame
  const table = tableOf(
    unit,
    scope,
    matrices.map((matrix) => ({ frame, matrix })),
  )
  const columns = definitions.map(({ code, shortName, topic }) => ({ key: code, title: shortName, topic }))
  return { ...head, year: shown, columns, ...table }
}

/** One indicator through the years, for the parts of a scope. @refuses `indicator-not-found`, `unit-not-found` */
export async function getIndicatorCoverage(ctx: Ctx, { scope, indicatorCode }: IndicatorScope): Promise<Coverage> {
  const { topic, ...definition } = getDefinition(indicatorCode)
  const unit = await getUnit(ctx, scope)
  const matrices = await matricesOf(ctx, await panelOf(ctx), { topic, ...definition })
  const years = matrices.map(({ frame }) => frame.year)
  const columns = years.map((year) => ({ key: String(year), title: String(year), topic }))
  const table = tableOf(
    unit,
    scope,
    matrices.map((matrix) => ({ frame: matrix.frame, matrix })),
  )
  return { scope, scopeName: named(unit), year: null, years, columns, ...table }
}

type NamedUnit = Pick<Awaited<ReturnType<typeof getUnit>>, 'code' | 'name' | 'level'>

/** Years may have other units, so a row is a code, and where it was not there nothing could be. */
function tableOf(unit: NamedUnit, scope: string, columns: readonly Column[]): Pick<Coverage, 'rows' | 'whole'> {
  const perFrame = new Map<Frame, Map<string, ReturnType<typeof partsOf>[number]>>()
  const partsIn = (frame: Frame) => {
    const known = perFrame.get(frame) ?? new Map(partsOf(frame, scope).map((part) => [part.code, part]))
    perFrame.set(frame, known)
    return known
  }
  const parts = new Map(columns.flatMap(({ frame }) => [...partsIn(frame)]))
  const cellsOf = (membersIn: (frame: Frame) => readonly number[]) =>
    columns.map(({ frame, matrix }) => {
      const members = membersIn(frame)
      return { of: members.length, cell: coverageOf({ members }, matrix?.reasons) }
    })
  const rows = [...parts.values()]
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .map((part) =>
      rowOf(
        part,
        cellsOf((frame) => partsIn(frame).get(part.code)?.members ?? []),
      ),
    )
  return {
    rows,
    whole: rowOf(
      unit,
      cellsOf((frame) => wholeOf(frame, scope)),
    ),
  }
}

function rowOf(
  { code, name, level }: NamedUnit,
  cells: readonly { of: number; cell: CoverageRow['cells'][number] }[],
): CoverageRow {
  return {
    code,
    name,
    level: level as CoverageRow['level'],
    of: cells.map(({ of }) => of),
    cells: cells.map(({ cell }) => cell),
  }
}

/** The same table as a file. @refuses as `getCoverage` */
export async function exportCoverage(ctx: Ctx, input: YearScope & InFormat): Promise<BytesAnswer> {
  const coverage = await getCoverage(ctx, input)
  return await exported(ctx, coverage, `pokrycie ${input.scope} ${coverage.year ?? ''}`, 'Wskaźnik', input.format, {
    year: input.year,
  })
}

/** The same table as a file. @refuses as `getIndicatorCoverage` */
export async function exportIndicatorCoverage(ctx: Ctx, input: IndicatorScope & InFormat): Promise<BytesAnswer> {
  const coverage = await getIndicatorCoverage(ctx, input)
  return await exported(ctx, coverage, `pokrycie ${input.indicatorCode} ${input.scope}`, 'Rok', input.format)
}

async function exported(
  ctx: Ctx,
  { columns, rows, whole }: Coverage,
  name: string,
  heading: string,
  format: TableFormat,
  query: Table['query'] = {},
): Promise<BytesAnswer> {
  const lines = [...rows, whole].flatMap((row) =>
    columns.map(({ key: code, title }, place): TableCell[] => {
      const cell = row.cells[place] as CoverageRow['cells'][number]
      const missing = cell.missing.map(({ kind, count }) => `${MISSING_WORDS[kind].word}: ${count}`).join(', ')
      return [row.code, row.name, code, title, cell.withValue, row.of[place] ?? 0, missing]
    }),
  )
  return await tableAnswer(format, {
    name,
    query,
    subjects: [],
    columns: [
      key('unit', 'Kod', { role: 'geo', labelledBy: ['unit_name'] }),
      note('unit_name', 'Jednostka'),
      key('column', `${heading} – kod`, { labelledBy: ['column_name'] }),
      note('column_name', heading),
      measure('with_value', 'Gminy z wartością'),
      measure('of', 'Gminy'),
      note('missing', 'Dlaczego brakuje'),
    ],
    rows: lines,
    ...sourced(ctx, await panelOf(ctx), []),
  })
}
