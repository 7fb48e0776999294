import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Families of printed documents; the same as on the pages. */
export const SANS = 'Source Sans 3'
export const SERIF = 'Source Serif 4'

/** Static TrueType files: Typst sets nothing in WOFF2, and variable fonts in their thinnest weight. */
export const PDF_FONTS = [
  'source-sans/TTF/SourceSans3-Regular.ttf',
  'source-sans/TTF/SourceSans3-It.ttf',
  'source-sans/TTF/SourceSans3-Semibold.ttf',
  'source-serif/TTF/SourceSerif4-Regular.ttf',
  'source-serif/TTF/SourceSerif4-It.ttf',
  'source-serif/TTF/SourceSerif4-Semibold.ttf',
]

const { resolve } = createRequire(import.meta.url)

/** Bytes of a font file named by its package and path. */
export function readFont(file: string): Buffer<ArrayBuffer> {
  return readFileSync(resolve(file))
}
