import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PRINT_INKS } from '../html/ink.ts'
import { PRINT_MAP } from '../html/map-inks.ts'

const sheets = new Map(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.css'))
    .map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')]),
)
const tokens = sheets.get('tokens.css') ?? ''

/** Values set in the block that begins with this selector. */
function block(selector: string, css = tokens): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  if (start === -1) throw new Error(`Nie ma bloku ${selector}`)
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** Names used but never set, and names set but never used. */
function loose(css: string): string[] {
  const used = new Set([...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name))
  const set = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name))
  return [...used].filter((name) => !set.has(name)).concat([...set].filter((name) => !used.has(name)))
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

describe('wartości wyglądu', () => {
  test('każda użyta jest określona i każda określona użyta', () => {
    expect(loose([...sheets.values()].join('\n'))).toEqual([])
    expect(loose('a { --jest: 1; color: var(--brak) }')).toEqual(['--brak', '--jest'])
  })

  test('barwy są tylko w pliku wartości', () => {
    const strays = (css: string) => css.match(/#[0-9a-f]{3,8}\b|rgb\(/gi) ?? []
    const others = [...sheets].filter(([name]) => name !== 'tokens.css')
    expect(others.flatMap(([name, css]) => strays(css).map((colour) => `${name}: ${colour}`))).toEqual([])
    expect(strays('a { color: #fff; fill: rgb(1, 2, 3) }')).toHaveLength(2)
  })

  test('ciemny motyw jest ten sam, gdy chce go system i gdy wybierze go człowiek', () => {
    const bySystem = block(':root:not([data-theme])', tokens.slice(tokens.indexOf('prefers-color-scheme: dark')))
    expect(Object.keys(bySystem).length).toBeGreaterThan(20)
    expect(block(':root[data-theme="dark"]')).toEqual(bySystem)
  })

  test.each([
    ['jasny', block(':root')],
    ['ciemny', block(':root[data-theme="dark"]')],
  ])('%s motyw: tekst ma 4,5 : 1, kontrolki i fokus 3 : 1 na obu tłach', (_, theme) => {
    const colour = (name: string) => theme[name] ?? ''
    for (const ground of [colour('--paper'), colour('--paper-2')]) {
      for (const text of ['--ink', '--ink-2', '--ink-3', '--link', '--link-visited', '--brand', '--error']) {
        expect(contrast(colour(text), ground), `${text} na ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
      for (const edge of ['--rule-2', '--focus', '--series-1', '--action']) {
        expect(contrast(colour(edge), ground), `${edge} na ${ground}`).toBeGreaterThanOrEqual(3)
      }
    }
    expect(contrast(colour('--action-ink'), colour('--action'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast('#999999', '#ffffff')).toBeLessThan(4.5)
  })

  test('dokumenty mają barwy jasnego motywu', () => {
    const light = block(':root')
    for (const [name, colour] of Object.entries(PRINT_MAP)) expect(colour, name).toBe(light[name])

    const css = sheets.get('chart.css') ?? ''
    for (const [ink, print] of Object.entries(PRINT_INKS)) {
      const rule = css.slice(css.indexOf(`.${ink} {`))
      const token = (property: string) =>
        rule.slice(0, rule.indexOf('}')).match(new RegExp(`${property}: var\\((.+?)\\)`))?.[1]
      const { fill, stroke } = print as { fill?: string; stroke?: string }
      if (fill !== undefined && fill !== 'none') expect(fill, `${ink}, fill`).toBe(light[token('fill') ?? ''])
      if (stroke !== undefined) expect(stroke, `${ink}, stroke`).toBe(light[token('stroke') ?? ''])
    }
  })
})
