import { Hatching } from './hatching.tsx'
import type { Paint } from './ink.ts'
import type { MapClass } from './map-classes.ts'
import { borderInk, classInk, haloInk, labelInk } from './map-inks.ts'
import { type MapLabel, type PlacedLabel, placeLabels } from './map-labels.ts'
import { Picture } from './picture.tsx'

export type RegionMapUnit = {
  code: string
  path: string
  name: string
  /** The figure with its unit, or the word for why it is missing: "24,8% ludności". */
  valueText: string
  mapClass: MapClass
  href?: string
}

type RegionMapProps = {
  /** Unique on the page. */
  id: string
  width: number
  height: number
  units: readonly RegionMapUnit[]
  borders: string
  outline: string
  /** Names of powiats, the most important first; those without room are left out. */
  labels?: readonly MapLabel[]
  /**
   * Alternative text of a map that stands alone. A map with its list beside it has none: it is hidden from readers, the
   * list says the same, and its links are for the pointer only.
   */
  label?: string
  /** Where the script fetches the same shapes as TopoJSON, and the name of the object in it. */
  topology?: { href: string; objectName: string }
  paint?: Paint
}

/** A map drawn on the server, in classes of one figure. The script of the page may lay a moving map over it. */
export function RegionMap(props: RegionMapProps) {
  const { id, width, height, units, borders, outline, labels = [], label, topology, paint = 'css' } = props
  const kinds = (['missing', 'withheld'] as const).filter((kind) => units.some(({ mapClass }) => mapClass === kind))
  const picture = (
    <Picture width={width} height={height} label={label} className="map" paint={paint}>
      <Hatching mapId={id} kinds={kinds} paint={paint} />
      {units.map((unit) => (
        <UnitShape key={unit.code} unit={unit} mapId={id} linked={label === undefined} paint={paint} />
      ))}
      <path {...borderInk(paint)} d={borders + outline} />
      {placeLabels(labels, width).map((placed) => (
        <PlaceName key={placed.text} placed={placed} paint={paint} />
      ))}
    </Picture>
  )
  if (paint === 'print') return picture
  return (
    <div className="map-frame" id={id} data-topology={topology?.href} data-object={topology?.objectName}>
      {picture}
    </div>
  )
}

type UnitShapeProps = { unit: RegionMapUnit; mapId: string; linked: boolean; paint: Paint }

function UnitShape({ unit, mapId, linked, paint }: UnitShapeProps) {
  const { code, path, name, valueText, mapClass, href } = unit
  if (paint === 'print') return <path {...classInk(paint, mapClass, mapId)} fillRule="evenodd" d={path} />
  const shape = (
    <path
      {...classInk(paint, mapClass, mapId)}
      fillRule="evenodd"
      d={path}
      data-unit={code}
      data-class={mapClass}
      data-name={name}
      data-value={valueText}
    >
      {linked && <title>{`${name}: ${valueText}`}</title>}
    </path>
  )
  if (!linked || href === undefined) return shape
  return (
    <a href={href} tabIndex={-1}>
      {shape}
    </a>
  )
}

function PlaceName({ placed, paint }: { placed: PlacedLabel; paint: Paint }) {
  const { text, x, y, onPhones } = placed
  if (paint === 'print') {
    return (
      <>
        <text {...haloInk()} x={x} y={y}>
          {text}
        </text>
        <text {...labelInk(paint)} x={x} y={y}>
          {text}
        </text>
      </>
    )
  }
  return (
    <text className={onPhones ? 'place-name' : 'place-name place-name-small'} x={x} y={y}>
      {text}
    </text>
  )
}
