import type { Columns, Section } from './model.ts'

/** Width of the text on an A4 page with margins of 20 mm, in millimetres. */
export const TEXT_WIDTH_MM: Record<NonNullable<Section['orientation']>, number> = { portrait: 170, landscape: 257 }

/** Space between two columns, in millimetres. */
export const COLUMN_GAP_MM = 8

/** Widths of two columns on a text of the given width, in millimetres. */
export function columnPair({ shares = [1, 1] }: Columns, widthMm: number): [left: number, right: number] {
  const left = ((widthMm - COLUMN_GAP_MM) * shares[0]) / (shares[0] + shares[1])
  return [left, widthMm - COLUMN_GAP_MM - left]
}
