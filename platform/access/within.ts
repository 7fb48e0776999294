import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'

/** More ranges than this are compared as lists: hundreds of ranges would take longer to plan than to run. */
const MOST_RANGES = 8
/** More municipalities than this, one in twenty-five of the country, lie on nearly every page of a table. */
const MOST_LISTED = 100
/** Digits of a municipality's code: nothing lies inside it, so it is compared whole. */
const WHOLE = 6

/**
 * What the rows are read by: by the index of the area, as a count does, or by that of the order or of the words sought,
 * so that the area of each row that was read is only compared.
 */
export type ReadBy = 'area' | 'order'

/**
 * SQL for "lies within one of these areas": a code begins with the code of its voivodeship and county. Written with `=`,
 * ranges and `= any`, so that an index on the column is used, also below row-level security; only where hundreds of
 * municipalities are compared with rows that are read anyway, as a list that takes no time to plan.
 *
 * @param unit the column, or the value, of a TERYT code collated "C"
 * @param codes areas of 2, 4 or 6 digits; none means nowhere
 */
export function within(
  unit: Expression<string | null>,
  codes: readonly string[],
  readBy: ReadBy = 'order',
): RawBuilder<SqlBool> {
  const areas = widest(codes)
  if (areas.length === 0) return sql<SqlBool>`false`
  const municipalities = areas.filter((code) => code.length === WHOLE)
  const whole = municipalities.length === 0 ? [] : [isOneOf(unit, municipalities, readBy)]
  const wide = areas.filter((code) => code.length < WHOLE)
  const ranges = joined(wide)
  const inside =
    ranges.length <= MOST_RANGES
      ? ranges.map(({ from, to }) => sql<SqlBool>`(${unit} >= ${from} and ${unit} < ${after(to)})`)
      : [2, 4].flatMap((digits) => {
          const list = wide.filter((code) => code.length === digits)
          return list.length === 0 ? [] : [isAnyOf(sql<string | null>`left(${unit}, ${sql.lit(digits)})`, list)]
        })
  return sql<SqlBool>`(${sql.join([...whole, ...inside], sql` or `)})`
}

/** Without areas that lie inside others of the list. */
export function widest(codes: readonly string[]): string[] {
  const known = new Set(codes)
  const isInside = (code: string) =>
    (code.length > 2 && known.has(code.slice(0, 2))) || (code.length > 4 && known.has(code.slice(0, 4)))
  return [...known].filter((code) => !isInside(code)).sort()
}

/** Neighbouring codes of one length as one range: between 9809 and 9810 there is no other. */
export function joined(codes: readonly string[]): { from: string; to: string }[] {
  const ranges: { from: string; to: string }[] = []
  for (const code of [...codes].sort((a, b) => a.length - b.length || Number(a) - Number(b))) {
    const last = ranges.at(-1)
    if (last !== undefined && last.to.length === code.length && Number(last.to) + 1 === Number(code)) last.to = code
    else ranges.push({ from: code, to: code })
  }
  return ranges
}

function isOneOf(unit: Expression<string | null>, list: string[], readBy: ReadBy): RawBuilder<SqlBool> {
  const [first, ...others] = list
  if (first !== undefined && others.length === 0) return sql<SqlBool>`${unit} = ${first}`
  return readBy === 'order' && list.length > MOST_LISTED ? isOneOfMany(unit, list) : isAnyOf(unit, list)
}

/**
 * The planner weighs each text of a list against each frequent value of the column, which takes longer than a page;
 * about an expression it knows no values, so there is nothing to weigh. The list is hashed all the same, and no index
 * answers it.
 */
function isOneOfMany(unit: Expression<string | null>, list: string[]): RawBuilder<SqlBool> {
  return isAnyOf(sql<string | null>`(${unit} || '')`, list)
}

function isAnyOf(value: Expression<string | null>, list: string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${value} = any(${list}::text[])`
}

/** The first text, byte by byte, that does not begin with the code. */
function after(code: string): string {
  return code.slice(0, -1) + String.fromCharCode(code.charCodeAt(code.length - 1) + 1)
}
