import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Line, UnitShape, UnitShapes } from './border-lines.ts'
import { type Grid, STEPS_PER_DEGREE } from './grid.ts'
import { simplifyLines } from './simplify-lines.ts'

/** A TopoJSON ready to be sent: of the whole country ('pl') or of one voivodeship. */
export type WrittenTopology = { scope: string; brotli: Uint8Array; size: number }

/** A ten-thousandth of a degree, some 10 m, as fine as the widest zoom shows; one grid, so that all maps fit together. */
const STEPS_PER_CELL = 10
const CELL = STEPS_PER_CELL / STEPS_PER_DEGREE
/** South-west of Poland: numbers of cells from here stay short. */
const [WEST, SOUTH] = [13, 48]
const TRANSFORM = { scale: [CELL, CELL], translate: [WEST, SOUTH] }

/** Two steps more would save three bytes in a hundred and take twice as long. */
const QUALITY = 5

const pack = promisify(brotliCompress)

type Layers = Record<string, UnitShape[]>

/**
 * Writes one file for each voivodeship, with its municipalities, counties and outline, and one for the country, with
 * counties and voivodeships. Names travel along, so that a map is readable without a second request. Packing goes on
 * beside the caller's own work, file by file.
 */
export async function writeTopologies(
  units: UnitShapes,
  nameByCode: ReadonlyMap<string, string>,
): Promise<WrittenTopology[]> {
  const { municipalities, counties, voivodeships } = units
  const simplified = simplifyLines(units, ringsOf(municipalities))
  await setImmediate()
  const lines = simplified.map((line) => stepsAlong(units.grid, line))
  const within = (code: string, shapes: UnitShape[]) => shapes.filter(({ id }) => id.startsWith(code))
  await setImmediate()
  return await Promise.all([
    write('pl', { counties, voivodeships }),
    ...voivodeships.map(({ id }) =>
      write(id, {
        municipalities: within(id, municipalities),
        counties: within(id, counties),
        voivodeships: within(id, voivodeships),
      }),
    ),
  ])

  async function write(scope: string, layers: Layers): Promise<WrittenTopology> {
    const placeOf = new Map<number, number>() // of a line among those of this map
    const layer = (shapes: UnitShape[]) => ({
      type: 'GeometryCollection',
      geometries: shapes.map(({ type, id, arcs }) => ({
        type,
        id,
        properties: { name: nameByCode.get(id) ?? id },
        arcs: arcs.map((rings) => rings.map((ring) => ring.map(own))),
      })),
    })
    const own = (arc: number): number => {
      if (arc < 0) return ~own(~arc)
      const place = placeOf.get(arc) ?? placeOf.size
      placeOf.set(arc, place)
      return place
    }
    const objects = Object.fromEntries(Object.entries(layers).map(([name, shapes]) => [name, layer(shapes)]))
    const arcs = [...placeOf.keys()].map((line) => lines[line])
    const text = Buffer.from(JSON.stringify({ type: 'Topology', transform: TRANSFORM, objects, arcs }))
    const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
    return { scope, brotli: await pack(text, { params }), size: text.length }
  }
}

function* ringsOf(shapes: UnitShape[]): Generator<number[]> {
  for (const { arcs } of shapes) for (const polygon of arcs) yield* polygon
}

/** The first cell of a line and from each to the next, as TopoJSON writes them; two at least. */
function stepsAlong({ lon, lat }: Grid, line: Line): [number, number][] {
  const steps: [number, number][] = []
  let x0 = 0
  let y0 = 0
  for (let index = 0; index < line.length; index += 1) {
    const point = line[index] as number
    const x = Math.round(((lon[point] as number) - WEST * STEPS_PER_DEGREE) / STEPS_PER_CELL)
    const y = Math.round(((lat[point] as number) - SOUTH * STEPS_PER_DEGREE) / STEPS_PER_CELL)
    if (steps.length > 0 && x === x0 && y === y0) continue
    steps.push([x - x0, y - y0])
    x0 = x
    y0 = y
  }
  if (steps.length === 1) steps.push([0, 0])
  return steps
}
