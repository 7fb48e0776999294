import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { standaloneSvg } from '../figure-svg.ts'
import { PDF_FONTS, readFont, SANS } from '../fonts.ts'
import { encodePng } from './png.ts'

export type Rasterise = (svg: string, widthMm: number) => Uint8Array

/** Two picture points for each of the 96 to an inch that Word counts in: sharp in print, and small. */
const POINTS_PER_MM = (2 * 96) / 25.4

let engine: Promise<Rasterise> | undefined

/** What draws figures as PNG with the document's fonts: Word shows SVG only with the fonts of its own computer. */
export function rasteriser(): Promise<Rasterise> {
  engine ??= startEngine()
  return engine
}

async function startEngine(): Promise<Rasterise> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  // Figures are set in the sans alone, and every font handed over is read anew for every drawing.
  const fontBuffers = PDF_FONTS.filter((file) => file.startsWith('source-sans/')).map(readFont)
  return (svg, widthMm) => {
    const drawing = new Resvg(standaloneSvg(svg, widthMm, SANS), {
      font: { fontBuffers, defaultFontFamily: SANS },
      fitTo: { mode: 'width', value: Math.round(widthMm * POINTS_PER_MM) },
      background: '#ffffff',
    })
    const picture = drawing.render()
    const png = encodePng(picture.width, picture.height, picture.pixels)
    picture.free()
    drawing.free()
    return png
  }
}
