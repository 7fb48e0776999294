import type { SVGAttributes } from 'react'

/** Where a picture is going: a page, whose style sheet colours it, or a document, which has none. */
export type Paint = 'css' | 'print'

type InkAttributes = Pick<
  SVGAttributes<SVGElement>,
  | 'fill'
  | 'stroke'
  | 'strokeWidth'
  | 'strokeDasharray'
  | 'strokeLinecap'
  | 'strokeLinejoin'
  | 'fontFamily'
  | 'fontSize'
  | 'fontWeight'
>

const FONT = 'Source Sans 3'

/** The light theme's values of tokens.css and the rules of chart.css and map.css, written out. A test compares the colours. */
export const PRINT_INKS = {
  'ink-place': { fill: '#0d5c73' },
  'ink-place-line': {
    fill: 'none',
    stroke: '#0d5c73',
    strokeWidth: 1.75,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  'ink-other': { fill: '#a39d91' },
  'ink-other-line': { fill: 'none', stroke: '#d3cdc0', strokeWidth: 1, strokeLinejoin: 'round' },
  'ink-tick': { stroke: '#a39d91', strokeWidth: 1 },
  'ink-reference': { fill: 'none', stroke: '#a39d91', strokeWidth: 1, strokeDasharray: '2 2' },
  'ink-median': { stroke: '#1d1c1a', strokeWidth: 1.5 },
  'ink-outline': { fill: 'none', stroke: '#1d1c1a', strokeWidth: 1.25 },
  'ink-outline-fine': { fill: 'none', stroke: '#1d1c1a', strokeWidth: 0.9 },
  'ink-break': { stroke: '#69645b', strokeWidth: 1 },
  'ink-axis': { stroke: '#827c70', strokeWidth: 1 },
  'ink-grid': { stroke: '#dcd7cb', strokeWidth: 1 },
  'ink-text': { fill: '#4b4842', fontFamily: FONT, fontSize: 13 },
  'ink-label': { fill: '#1d1c1a', fontFamily: FONT, fontSize: 13, fontWeight: 600 },
} satisfies Record<string, InkAttributes>

export type Ink = keyof typeof PRINT_INKS

/** Attributes that colour one mark of a picture: a class on a page, plain attributes in a document. */
export function inkOf(paint: Paint, ink: Ink): InkAttributes & { className?: string } {
  return paint === 'css' ? { className: ink } : PRINT_INKS[ink]
}
