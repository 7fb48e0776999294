import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import type { ObservationStatus } from '../shared/bdl/observation.ts'
import type { Observation } from '../shared/input-matrix.ts'
import { type SourceNote, sourceText } from '../shared/source-note.ts'

/** Every file that stands behind some figure, by its id. */
export async function readOrigins(ctx: Ctx): Promise<Map<string, SourceNote>> {
  const rows = await ctx.db.selectFrom('indicators.origin').selectAll().execute()
  return new Map(
    rows.map(({ id, ...origin }) => {
      const note = { originId: id, ...origin }
      return [id, { ...note, text: sourceText(note) }]
    }),
  )
}

/** A column that has figures, and in which years. */
export type HeldVariable = { id: number; subjectCode: string; label: string; years: Set<number> }

/** Every column with at least one value, under each key by which a definition may ask for it. */
export async function readVariables(ctx: Ctx): Promise<Map<string, HeldVariable>> {
  const { rows } = await sql<{
    id: number
    subjectCode: string
    label: string
    bdlId: number | null
    rowCode: string | null
    years: number[]
  }>`
    select v.id, v.subject_code, v.label, v.bdl_id, v.row_code, held.years
    from indicators.variable v
    join (
      select variable_id, array_agg(year order by year) as years
      from (select distinct variable_id, year from indicators.observation where status = 'value') as pairs
      group by variable_id
    ) as held on held.variable_id = v.id`.execute(ctx.db)
  return new Map(
    rows.flatMap(({ bdlId, rowCode, ...row }) => {
      const held = { ...row, years: new Set(row.years.map(Number)) }
      const keys = [`${row.subjectCode} ${row.label}`]
      if (bdlId !== null) keys.push(`bdl ${bdlId}`)
      if (rowCode !== null) keys.push(rowCode)
      return keys.map((key) => [key, held] as const)
    }),
  )
}

/** One column of one file: its cells as lists in one order, written out with commas. */
type PackedCells = {
  variableId: number
  originId: string
  unitCodes: string
  kinds: string
  values: string
  /** Empty where there is a value. */
  statuses: string
}

/**
 * All cells of one year of the given columns, in one read: variable → unit → cell. Cells travel as a few long texts;
 * as rows of their own they would take many times longer to receive than to read.
 */
export async function readYear(
  ctx: Ctx,
  variableIds: readonly number[],
  year: number,
): Promise<Map<number, Map<string, Observation>>> {
  const cells = new Map<number, Map<string, Observation>>(variableIds.map((id) => [id, new Map()]))
  if (variableIds.length === 0) return cells
  const { rows } = await sql<PackedCells>`
    select variable_id, origin_id,
      string_agg(unit_code, ',') as unit_codes,
      string_agg(coalesce(municipality_kind::text, ''), ',') as kinds,
      string_agg(coalesce(value::text, ''), ',') as values,
      string_agg(case when status = 'value' then '' else status end, ',') as statuses
    from indicators.observation
    where year = ${year} and variable_id = any(${[...variableIds]}::integer[])
    group by variable_id, origin_id`.execute(ctx.db)
  for (const row of rows) unpack(row, cells.get(row.variableId) as Map<string, Observation>)
  return cells
}

function unpack(row: PackedCells, into: Map<string, Observation>): void {
  const kinds = row.kinds.split(',')
  const values = row.values.split(',')
  const statuses = row.statuses.split(',')
  row.unitCodes.split(',').forEach((unitCode, place) => {
    into.set(unitCode, {
      unitCode,
      kind: kinds[place] === '' ? null : Number(kinds[place]),
      value: values[place] === '' ? null : Number(values[place]),
      status: (statuses[place] || 'value') as ObservationStatus,
      originId: row.originId,
    })
  })
}

/** What cells of one year said before they were replaced, oldest first: variable → unit → values, NaN where missing. */
export async function readHistory(
  ctx: Ctx,
  variableIds: readonly number[],
  year: number,
): Promise<Map<number, Map<string, number[]>>> {
  const history = new Map<number, Map<string, number[]>>()
  if (variableIds.length === 0) return history
  const rows = await ctx.db
    .selectFrom('indicators.revision')
    .select(['variableId', 'unitCode', 'value'])
    .where('variableId', 'in', [...variableIds])
    .where('year', '=', year)
    .orderBy('id')
    .execute()
  for (const { variableId, unitCode, value } of rows) {
    const ofVariable = history.get(variableId) ?? new Map<string, number[]>()
    history.set(variableId, ofVariable)
    ofVariable.set(unitCode, [...(ofVariable.get(unitCode) ?? []), value ?? Number.NaN])
  }
  return history
}
