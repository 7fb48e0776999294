import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'

/** More areas than this are compared as lists: hundreds of ranges would take longer to plan than to run. */
const MOST_RANGES = 8

/**
 * SQL for "lies within one of these areas": a code begins with the code of its voivodeship and county. Written with `=`,
 * ranges and `= any` only, so that an index on the column is used, also below row-level security.
 *
 * @param unit the column, or the value, of a TERYT code collated "C"
 * @param codes areas of 2, 4 or 6 digits; none means nowhere
 */
export function within(unit: Expression<string | null>, codes: readonly string[]): RawBuilder<SqlBool> {
  const areas = widest(codes)
  if (areas.length === 0) return sql<SqlBool>`false`
  if (areas.length <= MOST_RANGES) {
    const ranges = areas.map((code) => sql<SqlBool>`(${unit} >= ${code} and ${unit} < ${after(code)})`)
    return sql<SqlBool>`(${sql.join(ranges, sql` or `)})`
  }
  const lists = [2, 4, 6].flatMap((digits) => {
    const list = areas.filter((code) => code.length === digits)
    const start = digits === 6 ? unit : sql<string | null>`left(${unit}, ${sql.lit(digits)})`
    return list.length === 0 ? [] : [sql<SqlBool>`${start} = any(${list}::text[])`]
  })
  return sql<SqlBool>`(${sql.join(lists, sql` or `)})`
}

/** Without areas that lie inside others of the list. */
export function widest(codes: readonly string[]): string[] {
  const known = new Set(codes)
  const isInside = (code: string) =>
    (code.length > 2 && known.has(code.slice(0, 2))) || (code.length > 4 && known.has(code.slice(0, 4)))
  return [...known].filter((code) => !isInside(code)).sort()
}

/** The first text, byte by byte, that does not begin with the code. */
function after(code: string): string {
  return code.slice(0, -1) + String.fromCharCode(code.charCodeAt(code.length - 1) + 1)
}
