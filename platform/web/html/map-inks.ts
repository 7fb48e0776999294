import type { SVGAttributes } from 'react'
import type { Paint } from './ink.ts'
import type { MapClass } from './map-classes.ts'

type Attributes = Pick<
  SVGAttributes<SVGElement>,
  | 'className'
  | 'fill'
  | 'stroke'
  | 'strokeWidth'
  | 'strokeLinejoin'
  | 'fontFamily'
  | 'fontSize'
  | 'fontWeight'
  | 'textAnchor'
>

/** Colours of the map on paper: the light theme of tokens.css, written out. A test compares them. */
export const PRINT_MAP = {
  '--map-1': '#e3eeec',
  '--map-2': '#afd3d4',
  '--map-3': '#70b0ba',
  '--map-4': '#34849a',
  '--map-5': '#0d4a5c',
  '--map-line': '#ffffff',
  '--map-border': '#4b4842',
  '--map-missing': '#fdfbf7',
  '--map-hatch': '#8d877b',
  '--map-label': '#14130f',
  '--map-halo': '#fdfbf7',
  '--context-2': '#d3cdc0',
  '--series-1': '#0d5c73',
} as const

export function classInk(paint: Paint, mapClass: MapClass | 'none', mapId: string): Attributes {
  if (mapClass === 'missing' || mapClass === 'withheld') {
    return { ...shapeInk(paint), fill: `url(#${hatchId(mapId, mapClass)})` }
  }
  if (paint === 'css') return { className: `shape class-${mapClass}` }
  return { ...shapeInk(paint), fill: mapClass === 'none' ? PRINT_MAP['--context-2'] : PRINT_MAP[`--map-${mapClass}`] }
}

export function hatchId(mapId: string, kind: 'missing' | 'withheld'): string {
  return `${mapId}-${kind}`
}

function shapeInk(paint: Paint): Attributes {
  if (paint === 'css') return { className: 'shape' }
  return { stroke: PRINT_MAP['--map-line'], strokeWidth: 1, strokeLinejoin: 'round' }
}

export function borderInk(paint: Paint): Attributes {
  if (paint === 'css') return { className: 'border' }
  return { fill: 'none', stroke: PRINT_MAP['--map-border'], strokeWidth: 2, strokeLinejoin: 'round' }
}

/** On paper the name has no halo of its own: the same text is drawn under it with a thick edge, see `PlaceName`. */
export function labelInk(paint: Paint): Attributes {
  if (paint === 'css') return { className: 'place-name' }
  return {
    fill: PRINT_MAP['--map-label'],
    fontFamily: 'Source Sans 3',
    fontSize: 15,
    fontWeight: 600,
    textAnchor: 'middle',
  }
}

export function haloInk(): Attributes {
  return { ...labelInk('print'), stroke: PRINT_MAP['--map-halo'], strokeWidth: 3.5, strokeLinejoin: 'round' }
}
