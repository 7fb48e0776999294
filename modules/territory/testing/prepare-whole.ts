import { prepareBoundaries, type RegisterForBoundaries } from '../server/boundaries/prepare-boundaries.ts'

/** A boundary file with everything that an import keeps of it in the end, larger units and maps drawn too. */
export async function prepareWhole(bytes: Uint8Array, register: RegisterForBoundaries) {
  const { boundaries, ...read } = await prepareBoundaries(bytes, register)
  if (boundaries === undefined) return { ...read, boundaries }
  const { measures, topologies } = await boundaries.drawLarger()
  const all = new Map([...boundaries.measures, ...measures])
  return { ...read, boundaries: { neighbours: boundaries.neighbours, measures: all, topologies } }
}

export type PreparedWhole = Awaited<ReturnType<typeof prepareWhole>>
