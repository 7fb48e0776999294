import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { quantize } from 'topojson-client'
import { filter } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { UnitShape, UnitTopology } from './build-topology.ts'
import { simplifyTopology } from './simplify-topology.ts'

/** A TopoJSON ready to be sent: of the whole country ('pl') or of one voivodeship. */
export type WrittenTopology = { scope: string; brotli: Uint8Array; size: number }

/** A ten-thousandth of a degree, some 10 m, as fine as the widest zoom shows; one grid, so that all maps fit together. */
const GRID = { scale: [0.0001, 0.0001] as [number, number], translate: [13, 48] as [number, number] }

/** Two steps more would save three bytes in a hundred and take twice as long. */
const QUALITY = 5

const pack = promisify(brotliCompress)

type Layers = Record<string, UnitShape[]>
type Layer = Record<string, GeometryCollection<{ name: string }>>

/**
 * Writes one file for each voivodeship, with its municipalities, counties and outline, and one for the country, with
 * counties and voivodeships. Names travel along, so that a map is readable without a second request. Packing goes on
 * beside the caller's own work, file by file.
 */
export async function writeTopologies(
  units: UnitTopology,
  nameByCode: ReadonlyMap<string, string>,
): Promise<WrittenTopology[]> {
  const simplified = simplifyTopology(units.topology, ringsOf(units.municipalities))
  const { municipalities, counties, voivodeships } = units
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
    const objects = Object.fromEntries(Object.entries(layers).map(([layer, shapes]) => [layer, collect(shapes)]))
    const own = filter({ ...simplified, objects } as Topology<Layer>, () => true) // leaves out arcs of others
    const text = Buffer.from(JSON.stringify(quantize(own as Topology<Layer>, GRID)))
    const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
    return { scope, brotli: await pack(text, { params }), size: text.length }
  }

  function collect(shapes: UnitShape[]) {
    const geometries = shapes.map((shape) => ({ ...shape, properties: { name: nameByCode.get(shape.id) ?? shape.id } }))
    return { type: 'GeometryCollection' as const, geometries }
  }
}

function* ringsOf(shapes: UnitShape[]): Generator<number[]> {
  for (const { arcs } of shapes) for (const polygon of arcs) yield* polygon
}
