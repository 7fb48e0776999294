/** A name on a map, centred on its point. The most important come first. */
export type MapLabel = { text: string; x: number; y: number }

export type PlacedLabel = MapLabel & {
  /** Fits also where the drawing is shrunk to a phone and its words are not. */
  onPhones: boolean
}

const SIZE = 15
const SIZE_ON_PHONES = 25
/** Average width of a letter of the semibold face, in parts of its size. */
const LETTER = 0.54

/** Leaves out names that would lie upon an earlier one or stick out of the picture. */
export function placeLabels(labels: readonly MapLabel[], width: number): PlacedLabel[] {
  const onPhones = new Set(withoutOverlaps(labels, SIZE_ON_PHONES, width))
  const roomy = withoutOverlaps([...onPhones, ...labels.filter((label) => !onPhones.has(label))], SIZE, width)
  return roomy.map((label) => ({ ...label, onPhones: onPhones.has(label) }))
}

function withoutOverlaps(labels: readonly MapLabel[], size: number, width: number): MapLabel[] {
  const placed: MapLabel[] = []
  for (const label of labels) {
    const half = halfWidth(label, size)
    const inside = label.x - half >= 0 && label.x + half <= width
    if (inside && !placed.some((other) => touch(label, other, size))) placed.push(label)
  }
  return placed
}

function touch(a: MapLabel, b: MapLabel, size: number): boolean {
  return Math.abs(a.x - b.x) < halfWidth(a, size) + halfWidth(b, size) && Math.abs(a.y - b.y) < size * 1.2
}

function halfWidth({ text }: MapLabel, size: number): number {
  return (text.length * size * LETTER) / 2 + size / 5
}
