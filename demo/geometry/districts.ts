import { MUNICIPALITIES, TRANSFER } from '../region.ts'
import { hills } from './noise.ts'
import { type Point, type Side, squaredDistance } from './voronoi.ts'

/** A small piece of land, like a village with its fields; gminas are put together from such pieces. */
export type Plot = { at: Point; area: number; sides: readonly Side[] }

/** Puts every plot into a gmina: the answer holds, plot by plot, the place of its gmina in `MUNICIPALITIES`. */
export function assignPlots(plots: ReadonlyMap<number, Plot>): Map<number, number> {
  const owner = new Map<number, number>()
  for (const [index, { kind }] of MUNICIPALITIES.entries()) if (kind === 1) settleTown(plots, owner, index)
  const countryside = new Map([...plots].filter(([id]) => !owner.has(id)))
  shareCountryside(countryside, owner)
  for (let round = 0; round < 2; round += 1) roundOff(countryside, owner)
  joinSeparated(countryside, owner)
  return owner
}

/** Gives the land that changed hands back to its former gmina: the plots of today's owner that lie nearest to it. */
export function returnLand(plots: ReadonlyMap<number, Plot>, owner: Map<number, number>) {
  const [giver, taker] = [TRANSFER.from, TRANSFER.to].map((code) =>
    MUNICIPALITIES.findIndex((one) => one.code === code),
  )
  const { at } = MUNICIPALITIES[giver!]!
  const nearestFirst = [...plots]
    .filter(([id]) => owner.get(id) === taker)
    .sort(([, a], [, b]) => squaredDistance(a.at, at) - squaredDistance(b.at, at))
  let given = 0
  for (const [id, { area }] of nearestFirst) {
    if (given + area / 2 > TRANSFER.area) break
    owner.set(id, giver!)
    given += area
  }
}

/** A town takes the plots nearest to its middle until it has its area. */
function settleTown(plots: ReadonlyMap<number, Plot>, owner: Map<number, number>, town: number) {
  const { at, area } = MUNICIPALITIES[town]!
  const nearestFirst = [...plots].sort(([, a], [, b]) => squaredDistance(a.at, at) - squaredDistance(b.at, at))
  let held = 0
  for (const [id, plot] of nearestFirst) {
    if (held + plot.area / 2 > area) break
    owner.set(id, town)
    held += plot.area
  }
}

/** A gmina that bids for land: the larger its advantage, the farther it reaches. */
type Rival = { index: number; at: Point; area: number; advantage: number; held: number }

/**
 * Nearest centre with handicaps: a gmina that got less land than it should gains an advantage, and so on until
 * areas come near to those written in the table. The ground is bent first, or borders would run straight.
 */
function shareCountryside(plots: ReadonlyMap<number, Plot>, owner: Map<number, number>) {
  const rivals = MUNICIPALITIES.flatMap(({ kind, at, area }, index): Rival[] =>
    kind === 1 ? [] : [{ index, at, area, advantage: 0, held: 0 }],
  )
  const bids = bidsOn(plots, rivals)
  const landPerWish = sum([...plots.values()].map(({ area }) => area)) / sum(rivals.map(({ area }) => area))
  for (let round = 0; round < 60; round += 1) {
    for (const rival of rivals) rival.held = 0
    for (const { id, area, bidders } of bids) {
      const winner = nearest(bidders)
      winner.held += area
      owner.set(id, winner.index)
    }
    for (const rival of rivals) rival.advantage += 0.3 * (rival.area * landPerWish - rival.held)
  }
}

type Bidder = { rival: Rival; distance: number }

/** For every plot the rivals near enough to win it. */
function bidsOn(plots: ReadonlyMap<number, Plot>, rivals: readonly Rival[]) {
  const bendX = hills(41, 26)
  const bendY = hills(42, 26)
  return [...plots].map(([id, { at, area }]) => {
    const bent = [at[0] + 4.5 * bendX(at), at[1] + 4.5 * bendY(at)] as const
    const bidders = rivals.map((rival): Bidder => ({ rival, distance: squaredDistance(bent, rival.at) }))
    return { id, area, bidders: bidders.sort((a, b) => a.distance - b.distance).slice(0, 10) }
  })
}

function nearest(bidders: readonly Bidder[]): Rival {
  let best = bidders[0]!
  for (const bidder of bidders) {
    if (bidder.distance - bidder.rival.advantage < best.distance - best.rival.advantage) best = bidder
  }
  return best.rival
}

/** Hands plots that hang on their gmina by a thread to the neighbour that surrounds them. */
function roundOff(plots: ReadonlyMap<number, Plot>, owner: Map<number, number>) {
  for (const [id, plot] of plots) {
    const [most] = touchedBy(plot, owner)
    if (most !== undefined && most.share > 0.6) owner.set(id, most.index)
  }
}

/** Gives pieces that lost touch with the rest of their gmina, plot by plot, to the neighbour they touch most. */
function joinSeparated(plots: ReadonlyMap<number, Plot>, owner: Map<number, number>) {
  for (const index of MUNICIPALITIES.keys()) {
    const [, ...separated] = piecesOf(plots, owner, index)
    for (const id of separated.flat()) {
      const other = touchedBy(plots.get(id)!, owner).find((touched) => touched.index !== index)
      if (other !== undefined) owner.set(id, other.index)
    }
  }
}

function piecesOf(plots: ReadonlyMap<number, Plot>, owner: ReadonlyMap<number, number>, index: number): number[][] {
  const waiting = new Set([...plots.keys()].filter((id) => owner.get(id) === index))
  const pieces: number[][] = []
  for (const start of waiting) {
    waiting.delete(start)
    const piece = [start]
    for (const id of piece) {
      for (const { neighbour } of plots.get(id)!.sides) {
        if (waiting.delete(neighbour)) piece.push(neighbour)
      }
    }
    pieces.push(piece)
  }
  return pieces.sort((a, b) => b.length - a.length)
}

/** Gminas around a plot with their share of its rim within the region, longest first; towns take no more land. */
function touchedBy(plot: Plot, owner: ReadonlyMap<number, number>): { index: number; share: number }[] {
  const lengths = new Map<number, number>()
  for (const { neighbour, from, to } of plot.sides) {
    const index = owner.get(neighbour)
    if (index === undefined) continue
    lengths.set(index, (lengths.get(index) ?? 0) + Math.sqrt(squaredDistance(from.at, to.at)))
  }
  const rim = sum([...lengths.values()])
  return [...lengths]
    .filter(([index]) => MUNICIPALITIES[index]!.kind !== 1)
    .map(([index, length]) => ({ index, share: length / rim }))
    .sort((a, b) => b.share - a.share)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
