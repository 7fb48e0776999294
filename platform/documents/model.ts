import type { PlainDate } from '#kernel/plain-date.ts'

/**
 * The one model of a printed document. PDF and DOCX are made from it, so they cannot differ in what they say.
 *
 * It is plain data: texts are never markup, pictures are bytes or SVG text, dates of data are words ("za 2024 r.").
 * What a correct document must have is checked by `modelProblems`.
 */
export type DocumentModel = {
  /** Title of the file, of the cover or of the opening, and of the running head. */
  title: string
  subtitle?: string
  language: 'pl'
  /** The day the document was made; printed, and the creation date of the file. */
  madeOn: PlainDate
  /** What the figures describe, in words: "za 2024 r., pobrane 9 marca 2026 r.". */
  dataDate: string
  /** Drafts carry "PROJEKT" on every page. */
  draft: boolean
  /** A statement about the whole document that no reader may miss: "Dane syntetyczne. Województwo nie istnieje." */
  notice?: string
  organisation: Organisation
  /** A page of its own before everything else; without it the first page opens with letterhead and title. */
  cover?: Cover
  /** A list of headings down to a level with page numbers, after the cover or the opening. */
  contents?: { depth: 1 | 2 }
  sections: Section[]
}

/** The letterhead, and the strip of logos that funded projects must show. */
export type Organisation = {
  name: string
  /** Address and other lines under the name. */
  lines: string[]
  logo?: Picture
  logos: Picture[]
}

/** A raster picture in PNG or JPEG. */
export type Picture = { bytes: Uint8Array; alt: string }

export type Cover = {
  /** Kind of the document over the title: "Zeszyt powiatu". */
  kicker?: string
  figure?: Pick<Figure, 'svg' | 'alt' | 'widthMm'>
}

/** Pages of one orientation; a section begins a new page. */
export type Section = {
  orientation?: 'portrait' | 'landscape'
  /** Right side of the running head; the title stands on the left. */
  runningHead?: string
  blocks: Block[]
}

export type Block = ColumnBlock | Columns
/** What may stand in a column as well as on the whole width. */
export type ColumnBlock = Heading | Paragraph | List | Table | Figure | KeyFigures

/** A string without marks, or strings and marked runs in order. */
export type Text = string | readonly (string | Run)[]

export type Run = {
  text: string
  /** `quiet` is for units and asides in grey. */
  mark?: 'strong' | 'emphasis' | 'quiet'
  /** An https or mailto address, or `#id` of a heading, table or figure of this document. */
  href?: string
}

export type Heading = {
  kind: 'heading'
  level: 1 | 2 | 3 | 4
  text: string
  id?: string
  /** Begins a new page. The first block of a section does so anyway. */
  newPage?: boolean
}

export type Paragraph = {
  kind: 'paragraph'
  text: Text
  /** `kind`: the grey line under a title; `lead`: larger opening sentences; `note`: small print. */
  style?: 'lead' | 'kind' | 'note'
}

export type List = { kind: 'list'; ordered?: boolean; items: Text[] }

/** Figures one should remember: large values with their names, three or four in a row. */
export type KeyFigures = { kind: 'key-figures'; figures: KeyFigure[] }
export type KeyFigure = { label: string; value: string; unit?: string; note?: string }

/** A table of figures. The first column heads the rows; head and row headers are announced with their scope. */
export type Table = {
  kind: 'table'
  id?: string
  caption: string
  /** All columns with the one of row headers first. */
  columns: Column[]
  groups: RowGroup[]
  notes?: string[]
  source: Source
  /** Smaller print for many columns. */
  dense?: boolean
}

export type Column = {
  heading: string
  /** Unit under the heading, in grey. */
  unit?: string
  /** The first column is aligned to the start, others to the end unless told otherwise. */
  align?: 'start' | 'end'
  /** Relative width; without it a column is as wide as its content, and the first takes the rest. */
  share?: number
  /** Set apart from the columns before it, as medians are from the units they are compared with. */
  apart?: boolean
}

export type RowGroup = { heading?: string; rows: Row[] }

export type Row = {
  header: Text
  /** One cell for each column after the first. */
  cells: Cell[]
  /** A sum or a unit of higher level: strong, with a rule above. */
  total?: boolean
}

/** A value, a strong value, or the word for a value that is not there ("tajemnica", "nie podano"). */
export type Cell = string | { text: string; strong: true } | { missing: string }

export type Source = {
  /** Who publishes the figures: "GUS, Bank Danych Lokalnych (P2137)". */
  text: string
  /** What day or year they describe, in words. */
  dateOfData: string
}

/** A chart or a map as SVG with colours as plain attributes: no style sheet, no script, nothing from outside. */
export type Figure = {
  kind: 'figure'
  id?: string
  svg: string
  /** What the picture says, for those who do not see it. */
  alt: string
  caption?: string
  notes?: string[]
  /** `null` only when the picture shows no data of its own, as a locator map does. */
  source: Source | null
  /** Width in millimetres; without it the whole width of the column. Height follows from the view box. */
  widthMm?: number
  /** Side of a picture narrower than its column. */
  align?: 'start' | 'end'
}

/** Two columns beside each other, read left first. */
export type Columns = {
  kind: 'columns'
  /** Relative widths, left and right; equal without it. */
  shares?: [number, number]
  left: ColumnBlock[]
  right: ColumnBlock[]
}
