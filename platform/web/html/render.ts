import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A whole page as text. Nothing of React reaches the browser. */
export function renderPage(document: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(document)}`
}

/**
 * A picture as a file of its own, for PDF and DOCX.
 *
 * A document has no style sheet, so a picture painted for the page would come out black: that is refused here rather
 * than found in print.
 *
 * @throws Error when the element is not one `<svg>`, or colours itself by classes, styles or variables
 */
export function svgString(picture: ReactElement): string {
  const svg = renderToStaticMarkup(picture)
  if (!svg.startsWith('<svg ') || !svg.endsWith('</svg>')) throw new Error('Not a picture: one <svg> was expected')
  if (!svg.includes('xmlns="http://www.w3.org/2000/svg"') || /\s(class|style)="|var\(--/.test(svg)) {
    throw new Error("This picture is coloured by a style sheet; a document needs paint='print'")
  }
  return svg
}
