import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Families of printed documents; the same as on the pages. */
export const SANS = 'Source Sans 3'
export const SERIF = 'Source Serif 4'

const SANS_REGULAR = 'source-sans/TTF/SourceSans3-Regular.ttf'
const SANS_ITALIC = 'source-sans/TTF/SourceSans3-It.ttf'
const SERIF_REGULAR = 'source-serif/TTF/SourceSerif4-Regular.ttf'
const SERIF_ITALIC = 'source-serif/TTF/SourceSerif4-It.ttf'

/** Static TrueType files: Typst sets nothing in WOFF2, and variable fonts in their thinnest weight. */
export const PDF_FONTS = [
  SANS_REGULAR,
  SANS_ITALIC,
  'source-sans/TTF/SourceSans3-Semibold.ttf',
  SERIF_REGULAR,
  SERIF_ITALIC,
  'source-serif/TTF/SourceSerif4-Semibold.ttf',
]

/** Word knows a family by its regular and bold faces only, so its strong text is bold where the PDF has semibold. */
export const DOCX_FONTS = [
  { name: SANS, regular: SANS_REGULAR, bold: 'source-sans/TTF/SourceSans3-Bold.ttf', italic: SANS_ITALIC },
  { name: SERIF, regular: SERIF_REGULAR, bold: 'source-serif/TTF/SourceSerif4-Bold.ttf', italic: SERIF_ITALIC },
]

const { resolve } = createRequire(import.meta.url)

/** Bytes of a font file named by its package and path. */
export function readFont(file: string): Buffer<ArrayBuffer> {
  return readFileSync(resolve(file))
}
