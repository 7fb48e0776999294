import type { Paint } from './ink.ts'
import { classInk, PRINT_MAP } from './map-inks.ts'
import { Picture } from './picture.tsx'

type LocatorProps = {
  width: number
  height: number
  /** Paths of all units of the area. */
  units: readonly string[]
  /** Lines between larger units. */
  borders: string
  /** Paths of what the page is about: one gmina, or the gminas of a powiat. */
  here: readonly string[]
  /** "Położenie gminy Czarna Struga na północy województwa nadborskiego" */
  label: string
  paint?: Paint
}

/** Where this place lies in its region. */
export function Locator({ width, height, units, borders, here, label, paint = 'css' }: LocatorProps) {
  const area = classInk(paint, 'none', 'locator')
  const paper = PRINT_MAP['--map-line']
  const border = paint === 'css' ? { className: 'border' } : ({ fill: 'none', stroke: paper, strokeWidth: 5 } as const)
  const place =
    paint === 'css'
      ? { className: 'here' }
      : { fill: PRINT_MAP['--series-1'], stroke: PRINT_MAP['--series-1'], strokeWidth: 2 }
  const picture = (
    <Picture width={width} height={height} label={label} className="map" paint={paint}>
      <path {...area} fillRule="evenodd" d={units.join('')} />
      {borders !== '' && <path {...border} d={borders} />}
      <path {...place} fillRule="evenodd" d={here.join('')} />
    </Picture>
  )
  return paint === 'print' ? picture : <figure className="locator">{picture}</figure>
}
