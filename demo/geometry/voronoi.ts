/** A place on the drawing board: kilometres east and north of the middle of the region. */
export type Point = readonly [x: number, y: number]

/** One side of a cell: the cell behind it and its two ends, with the cell on the left hand. */
export type Side = { neighbour: number; from: Corner; to: Corner }

/** A corner where three cells meet, named by them, so that the three agree on it to the last digit. */
export type Corner = { key: string; at: Point }

type Cut = { at: Point; sideAfter: number }

/**
 * Draws Voronoi cells on demand: the sides of the cell of one site, in anticlockwise order.
 *
 * A cell is a square cut by the bisector with every site nearby, nearest first. A cell at the rim of the sites stays
 * open and comes back as `undefined`: the caller surrounds the land it wants with sites it does not keep.
 *
 * @param reach how far a cell may go from its site; one that goes farther counts as open
 */
export function voronoi(sites: readonly Point[], reach: number): (index: number) => Side[] | undefined {
  const nearby = indexNearby(sites, 2 * reach)
  return (index) => {
    const site = sites[index]!
    const others = nearby(site)
      .map((neighbour) => ({ neighbour, distance: squaredDistance(site, sites[neighbour]!) }))
      .filter(({ neighbour, distance }) => neighbour !== index && distance <= 4 * reach ** 2)
      .sort((a, b) => a.distance - b.distance)

    let cuts = squareAround(site, reach)
    for (const { neighbour, distance } of others) {
      if (distance > 4 * Math.max(...cuts.map(({ at }) => squaredDistance(site, at)))) break
      cuts = cutByBisector(cuts, site, sites[neighbour]!, neighbour)
    }
    return sidesOf(cuts, sites, index, reach)
  }
}

/** Finds the sites that may lie within the distance: those in the same and the eight surrounding boxes. */
function indexNearby(sites: readonly Point[], distance: number): (at: Point) => readonly number[] {
  const around = new Map<string, number[]>()
  const boxOf = ([x, y]: Point) => [Math.floor(x / distance), Math.floor(y / distance)] as const
  for (const [index, site] of sites.entries()) {
    const [column, row] = boxOf(site)
    for (const right of [-1, 0, 1]) {
      for (const up of [-1, 0, 1]) {
        const box = `${column + right}/${row + up}`
        const known = around.get(box)
        if (known === undefined) around.set(box, [index])
        else known.push(index)
      }
    }
  }
  return (at) => around.get(boxOf(at).join('/')) ?? []
}

function sidesOf(cuts: readonly Cut[], sites: readonly Point[], index: number, reach: number): Side[] | undefined {
  if (cuts.some(({ at, sideAfter }) => sideAfter < 0 || squaredDistance(at, sites[index]!) > reach ** 2))
    return undefined
  return cuts.map(({ sideAfter }, position) => {
    const sideBefore = cuts.at(position - 1)!.sideAfter
    const next = cuts[(position + 1) % cuts.length]!
    return {
      neighbour: sideAfter,
      from: corner(sites, [index, sideBefore, sideAfter]),
      to: corner(sites, [index, sideAfter, next.sideAfter]),
    }
  })
}

function squareAround([x, y]: Point, half: number): Cut[] {
  return [
    { at: [x - half, y - half], sideAfter: -1 },
    { at: [x + half, y - half], sideAfter: -2 },
    { at: [x + half, y + half], sideAfter: -3 },
    { at: [x - half, y + half], sideAfter: -4 },
  ]
}

/** Keeps the half nearer to `site`; the new side remembers whose it is. */
function cutByBisector(cuts: Cut[], site: Point, other: Point, neighbour: number): Cut[] {
  const nearer = cuts.map(({ at }) => squaredDistance(at, other) - squaredDistance(at, site))
  if (nearer.every((difference) => difference >= 0)) return cuts
  return cuts.flatMap((cut, position) => {
    const next = (position + 1) % cuts.length
    const here = nearer[position]!
    const there = nearer[next]!
    if (here >= 0 === there >= 0) return here >= 0 ? [cut] : []
    const share = here / (here - there)
    const crossing = between(cut.at, cuts[next]!.at, share)
    return here >= 0 ? [cut, { at: crossing, sideAfter: neighbour }] : [{ at: crossing, sideAfter: cut.sideAfter }]
  })
}

/** The centre of the circle through three sites, computed in one order whichever cell asks. */
function corner(sites: readonly Point[], trio: number[]): Corner {
  const [first, second, third] = trio.toSorted((a, b) => a - b) as [number, number, number]
  const [originX, originY] = sites[first]!
  const [bx, by] = [sites[second]![0] - originX, sites[second]![1] - originY]
  const [cx, cy] = [sites[third]![0] - originX, sites[third]![1] - originY]
  const twiceCross = 2 * (bx * cy - by * cx)
  const b = bx * bx + by * by
  const c = cx * cx + cy * cy
  return {
    key: `${first}/${second}/${third}`,
    at: [originX + (cy * b - by * c) / twiceCross, originY + (bx * c - cx * b) / twiceCross],
  }
}

export function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

export function squaredDistance(a: Point, b: Point): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
}

/** Area enclosed by a closed line, positive when it runs anticlockwise; the line is not repeated at its end. */
export function signedArea(line: readonly Point[]): number {
  return (
    line.reduce((sum, [x, y], position) => {
      const [nextX, nextY] = line[(position + 1) % line.length]!
      return sum + x * nextY - nextX * y
    }, 0) / 2
  )
}
