import type { FeatureCollection } from 'geojson'
import type { MapLibreMap, StyleSpecification } from 'maplibre-gl'
import { drawnUnits, type Shapes } from './live-map-data.ts'

/** Name of the source whose shapes carry the state "pointed at". */
export const UNITS = 'units'

/**
 * Names are drawn with the fonts of the page. MapLibre takes the weight from the first name of the list, which need not be
 * a font, and puts the others into CSS as they are, so a family with a digit in its name brings its own quotes.
 */
const NAMES_FONT = ['SemiBold', "'Source Sans 3 Variable'"] as const

/** Classes drawn as hatching, and which way their lines run. */
const HATCHES = { missing: 'slanting', withheld: 'level' } as const

/** The look of the moving map, read off the drawn one: same classes, same colours, in whichever theme is on. */
export function liveMapStyle(frame: HTMLElement, shapes: Shapes): StyleSpecification {
  const colour = (token: string) => resolvedColour(frame, token)
  return {
    version: 8,
    sources: {
      [UNITS]: { type: 'geojson', data: coloured(frame, shapes), promoteId: 'code' },
      borders: { type: 'geojson', data: shapes.borders },
      names: { type: 'geojson', data: shapes.names },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colour('--paper') } },
      {
        id: 'units',
        type: 'fill',
        source: UNITS,
        filter: ['!', ['in', ['get', 'mapClass'], ['literal', Object.keys(HATCHES)]]],
        paint: { 'fill-color': ['get', 'colour'], 'fill-antialias': false },
      },
      {
        id: 'unknown-units',
        type: 'fill',
        source: UNITS,
        filter: ['in', ['get', 'mapClass'], ['literal', Object.keys(HATCHES)]],
        paint: { 'fill-pattern': ['get', 'mapClass'] },
      },
      { id: 'lines', type: 'line', source: UNITS, paint: { 'line-color': colour('--map-line'), 'line-width': 1 } },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': colour('--map-border'), 'line-width': 1.5 },
      },
      {
        id: 'pointed',
        type: 'line',
        source: UNITS,
        paint: {
          'line-color': colour('--focus'),
          'line-width': ['case', ['boolean', ['feature-state', 'pointed'], false], 3, 0],
        },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': [...NAMES_FONT],
          'text-size': 14,
          'text-max-width': 7,
          'symbol-sort-key': ['get', 'order'],
        },
        paint: {
          'text-color': colour('--map-label'),
          'text-halo-color': colour('--map-halo'),
          'text-halo-width': 1.5,
        },
      },
    ],
  }
}

/** Gives the map the two patterns of missing figures, drawn in the colours of the theme. */
export function addHatching(map: MapLibreMap, frame: HTMLElement): void {
  for (const [name, lines] of Object.entries(HATCHES)) {
    if (map.hasImage(name)) map.removeImage(name)
    map.addImage(name, hatch(lines, resolvedColour(frame, '--map-missing'), resolvedColour(frame, '--map-hatch')), {
      pixelRatio: 2,
    })
  }
}

function coloured(frame: HTMLElement, shapes: Shapes): FeatureCollection {
  const drawn = drawnUnits(frame)
  const features = shapes.units.features.map((shape) => {
    const code: string = shape.properties?.code
    return { ...shape, properties: { code, ...drawn.get(code) } }
  })
  return { type: 'FeatureCollection', features }
}

/** What a token comes to on this page: MapLibre knows neither variables nor the names of system colours. */
function resolvedColour(frame: HTMLElement, token: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${token})`
  frame.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

function hatch(lines: 'slanting' | 'level', ground: string, line: string): ImageData {
  const size = 20
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('The browser draws no patterns')
  pen.fillStyle = ground
  pen.fillRect(0, 0, size, size)
  pen.strokeStyle = line
  pen.lineWidth = 3
  const ends = lines === 'level' ? [[-1, 10, 21, 10]] : [-size, 0, size].map((shift) => [shift, size, shift + size, 0])
  for (const [fromX = 0, fromY = 0, toX = 0, toY = 0] of ends) {
    pen.beginPath()
    pen.moveTo(fromX, fromY)
    pen.lineTo(toX, toY)
    pen.stroke()
  }
  return pen.getImageData(0, 0, size, size)
}
