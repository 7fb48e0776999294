import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import type { ObservationStatus } from '../shared/bdl/observation.ts'
import type { Frame } from '../shared/frame.ts'
import { type PackedCells, reasonOf } from '../shared/packed-cells.ts'
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

/** A column that has figures, and in which years, each with the number of its last change: the same number, the same figures. */
export type HeldVariable = { id: number; subjectCode: string; label: string; years: ReadonlyMap<number, number> }

/** Every column with at least one value, under each key by which a definition may ask for it. */
export async function readVariables(ctx: Ctx): Promise<Map<string, HeldVariable>> {
  const { rows } = await sql<{
    id: number
    subjectCode: string
    label: string
    bdlId: number | null
    rowCode: string | null
    years: number[]
    stamps: string[]
  }>`
    select v.id, v.subject_code, v.label, v.bdl_id, v.row_code,
      array_agg(s.year order by s.year)::integer[] as years, array_agg(s.stamp order by s.year)::text[] as stamps
    from indicators.variable v
    join indicators.column_state s on s.variable_id = v.id
    where exists (
      select from indicators.observation o where o.variable_id = s.variable_id and o.year = s.year and o.status = 'value'
    )
    group by v.id`.execute(ctx.db)
  return new Map(
    rows.flatMap(({ bdlId, rowCode, years, stamps, ...row }) => {
      const held = { ...row, years: new Map(years.map((year, place) => [year, Number(stamps[place])])) }
      if (rowCode !== null) return [[rowCode, held] as const]
      const byLabel = [`${row.subjectCode} ${row.label}`, held] as const
      return bdlId === null ? [byLabel] : [byLabel, [`bdl ${bdlId}`, held] as const]
    }),
  )
}

/** One column of one file: its cells as lists in one order, written out with commas. */
type WrittenCells = {
  variableId: number
  originId: string
  unitCodes: string
  kinds: string
  values: string
  /** Empty where there is a value. */
  statuses: string
}

/**
 * All cells of one year of the given columns, in one read: variable → its cells, file by file. Cells travel as a few
 * long texts; as rows of their own they would take many times longer to receive than to read.
 */
export async function readYear(
  ctx: Ctx,
  variableIds: readonly number[],
  frame: Frame,
): Promise<Map<number, PackedCells[]>> {
  const cells = new Map<number, PackedCells[]>(variableIds.map((id) => [id, []]))
  if (variableIds.length === 0) return cells
  const { rows } = await sql<WrittenCells>`
    select variable_id, origin_id,
      string_agg(unit_code, ',') as unit_codes,
      string_agg(coalesce(municipality_kind::text, ''), ',') as kinds,
      string_agg(coalesce(value::text, ''), ',') as values,
      string_agg(case when status = 'value' then '' else status end, ',') as statuses
    from indicators.observation
    where year = ${frame.year} and variable_id = any(${[...variableIds]}::integer[])
    group by variable_id, origin_id`.execute(ctx.db)
  const read = cellReader(frame)
  for (const row of rows) cells.get(row.variableId)?.push(read(row))
  return cells
}

/**
 * Columns of one file have the same units, kinds and mostly the same statuses, so such a text is taken apart once and
 * the lists are shared. Nothing writes into them.
 */
function cellReader(frame: Frame): (row: WrittenCells) => PackedCells {
  const places = new Map<string, Int32Array>()
  const kinds = new Map<string, Uint8Array>()
  const reasons = new Map<string, Uint8Array>()
  return ({ originId, ...written }) => ({
    originId,
    places: once(places, written.unitCodes, (text) =>
      Int32Array.from(text.split(','), (code) => frame.indexOf.get(code) ?? -1),
    ),
    kinds: once(kinds, written.kinds, (text) => Uint8Array.from(text.split(','), Number)),
    values: Float64Array.from(written.values.split(','), (text) => (text === '' ? Number.NaN : Number(text))),
    reasons: once(reasons, written.statuses, (text) =>
      Uint8Array.from(text.split(','), (status) => reasonOf((status || 'value') as ObservationStatus)),
    ),
  })
}

function once<T>(known: Map<string, T>, text: string, make: (text: string) => T): T {
  const made = known.get(text) ?? make(text)
  known.set(text, made)
  return made
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
