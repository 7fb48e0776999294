import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'

/** More ranges than this are compared as lists: hundreds of ranges would take longer to plan than to run. */
const MOST_RANGES = 8
/** Digits of a municipality's code: nothing lies inside it, so it is compared whole. */
const WHOLE = 6

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
  const [first, ...others] = areas.filter((code) => code.length === WHOLE)
  const whole =
    first === undefined
      ? []
      : [others.length === 0 ? sql<SqlBool>`${unit} = ${first}` : isAnyOf(unit, [first, ...others])]
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

function isAnyOf(value: Expression<string | null>, list: string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${value} = any(${list}::text[])`
}

/** The first text, byte by byte, that does not begin with the code. */
function after(code: string): string {
  return code.slice(0, -1) + String.fromCharCode(code.charCodeAt(code.length - 1) + 1)
}
