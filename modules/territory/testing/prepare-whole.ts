import { drawLarger, findBorders } from '../server/boundaries/draw-borders.ts'
import { prepareBoundaries, type RegisterForBoundaries } from '../server/boundaries/prepare-boundaries.ts'

/** A boundary file with everything that an import keeps of it in the end. */
export async function prepareWhole(bytes: Uint8Array, register: RegisterForBoundaries) {
  const { municipalities, ...read } = await prepareBoundaries(bytes, register)
  if (municipalities === undefined) return { ...read, counts: [], boundaries: undefined }
  const borders = await findBorders(municipalities.polygons)
  const { measures, topologies } = await drawLarger(borders, municipalities.measures, register)
  const all = new Map([...municipalities.measures, ...measures])
  return { ...read, counts: borders.counts, boundaries: { measures: all, neighbours: borders.neighbours, topologies } }
}

export type PreparedWhole = Awaited<ReturnType<typeof prepareWhole>>
