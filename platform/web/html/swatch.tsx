import type { MapClass } from './map-classes.ts'

/** The colour of a class in the list or the legend, as it is on the map. Says nothing: the figure stands beside it. */
export function Swatch({ mapClass }: { mapClass: MapClass }) {
  return <span className={`swatch swatch-${mapClass}`} />
}
