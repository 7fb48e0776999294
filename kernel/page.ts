import { z } from 'zod'
import { Refusal } from './refusal.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Where the next page of a list begins: the sort key of the last row shown, sealed so that nobody builds on its form.
 * Rows added or removed meanwhile neither repeat nor skip others, as they would with numbered pages.
 */
export const Cursor = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,2000}$/, 'Weź wartość nextCursor z poprzedniej strony listy, bez zmian.')
  .meta({ label: 'Następna strona', hint: 'Wartość nextCursor z poprzedniej strony.', reach: 'public' })
export type Cursor = z.infer<typeof Cursor>

/** One page of a list and the cursor of the next one, null on the last page. */
export type Page<Item> = { items: Item[]; nextCursor: Cursor | null }

/** The schema of a page, for the `returns` of an operation. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: Cursor.nullable() })
}

/**
 * Makes a page of rows read with one more than `limit`: the surplus row proves that there is a next page.
 * `keyOf` gives the values the query sorts by; together they must be unique, or rows with equal keys are skipped.
 */
export function cutPage<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => unknown[]): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return { items, nextCursor: hasMore ? encodeCursor(keyOf(last)) : null }
}

/** Seals a sort key: JSON in base64url. The kernel has neither Node's Buffer nor the browser's btoa. */
export function encodeCursor(key: readonly unknown[]): Cursor {
  const bytes = utf8(JSON.stringify(key))
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const digits = [group >> 18, (group >> 12) & 63, (group >> 6) & 63, group & 63]
    text += digits
      .slice(0, Math.min(3, bytes.length - i) + 1)
      .map((digit) => ALPHABET[digit])
      .join('')
  }
  return text
}

/**
 * The sort key in a cursor, proved by the schema of the list's own key.
 *
 * @refuses `cursor-not-readable` when the text was altered or belongs to another list
 */
export function decodeCursor<Key>(cursor: Cursor, key: z.ZodType<Key>): Key {
  const parsed = key.safeParse(jsonOf(cursor))
  if (!parsed.success) throw new Refusal('cursor-not-readable')
  return parsed.data
}

function jsonOf(cursor: Cursor): unknown {
  try {
    return JSON.parse(decodeURIComponent(bytesOf(cursor).map(percent).join('')))
  } catch {
    return undefined
  }
}

function bytesOf(cursor: Cursor): number[] {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const character of cursor) {
    bits = ((bits << 6) | ALPHABET.indexOf(character)) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes.push((bits >> held) & 0xff)
    }
  }
  return bytes
}

/** The bytes of UTF-8 by way of URI escapes, the only encoder the bare language has. */
function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text)
  return [...escaped.matchAll(/%([0-9A-F]{2})|./g)].map(([character, hex]) =>
    hex === undefined ? character.charCodeAt(0) : Number.parseInt(hex, 16),
  )
}

function percent(byte: number): string {
  return `%${byte.toString(16).padStart(2, '0')}`
}
