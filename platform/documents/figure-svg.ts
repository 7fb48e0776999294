/** What a figure must not contain: script, foreign content, style sheets, and anything fetched from elsewhere. */
const FORBIDDEN: [RegExp, string][] = [
  [/<script\b/i, 'zawiera skrypt'],
  [/<foreignObject\b/i, 'zawiera obcą treść (foreignObject)'],
  [/<style\b/i, 'zawiera arkusz stylów; podaj kolory jako atrybuty'],
  [/\sclass=/i, 'używa klas; podaj kolory jako atrybuty'],
  [/\son[a-z]+=/i, 'zawiera obsługę zdarzeń'],
  [/var\(/, 'używa zmiennych CSS'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'zawiera deklarację typu dokumentu'],
  [/(?:href|src)\s*=\s*["'](?!#)/i, 'sięga poza siebie'],
  [/url\(\s*["']?(?!#)/i, 'sięga poza siebie'],
]

/** Why a figure's SVG cannot be printed; empty when it can. */
export function svgProblems(svg: string): string[] {
  const problems = FORBIDDEN.filter(([pattern]) => pattern.test(svg)).map(([, problem]) => problem)
  if (!/^\s*(?:<\?xml[^>]*>\s*)?<svg\b/.test(svg)) problems.push('nie zaczyna się od <svg')
  else if (viewBoxOf(svg) === undefined) problems.push('nie ma atrybutu viewBox o dodatnich wymiarach')
  return problems
}

/** Height divided by width, from the view box. */
export function svgProportion(svg: string): number {
  const box = viewBoxOf(svg)
  if (box === undefined) throw new Error('Rysunek nie ma atrybutu viewBox.')
  return box.height / box.width
}

/**
 * The figure made independent of where it is drawn: own name space, size in millimetres, the document's own
 * font for all texts: renderers outside a browser draw nothing in a family they do not have.
 */
export function standaloneSvg(svg: string, widthMm: number, fontFamily: string): string {
  const heightMm = widthMm * svgProportion(svg)
  const inherited = { 'font-family': `'${fontFamily}'`, width: `${widthMm}mm`, height: `${heightMm.toFixed(2)}mm` }
  const inOurFont = svg.replace(/\sfont-family\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
  return inOurFont.replace(/<svg\b([^>]*)>/, (_, attributes: string) => {
    const kept = attributes.replace(/\s(?:width|height|style)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    const nameSpace = /\sxmlns\s*=/.test(kept) ? '' : ' xmlns="http://www.w3.org/2000/svg"'
    const added = Object.entries(inherited).map(([name, value]) => ` ${name}="${value}"`)
    return `<svg${nameSpace}${kept}${added.join('')}>`
  })
}

function viewBoxOf(svg: string): { width: number; height: number } | undefined {
  const [, box = ''] = /<svg\b[^>]*\sviewBox\s*=\s*["']([^"']+)["']/.exec(svg) ?? []
  const [, , width, height] = box
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width! > 0 && height! > 0 ? { width: width!, height: height! } : undefined
}
