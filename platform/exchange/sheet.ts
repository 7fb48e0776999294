/** A value of a table that leaves the program: a text, a number that stays a number, or nothing. */
export type SheetValue = string | number | null

/** A table to be opened in a spreadsheet. */
export type Sheet = { name: string; columns: SheetColumn[]; rows: SheetValue[][] }

export type SheetColumn = {
  heading: string
  /** Digits after the comma of the column's numbers; without it they are written as they are. */
  decimals?: number
}
