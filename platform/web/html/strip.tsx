import { scaleLinear } from '@visx/scale'
import { formatNumber } from '#kernel/polish-number.ts'
import { type Figure, isMissing } from './figure.ts'
import { inkOf, type Paint } from './ink.ts'
import { Picture } from './picture.tsx'
import { round } from './series.ts'

export type AllUnits = {
  /** Values of all units that have one, in any order. */
  values: readonly number[]
  median: number
  /** What the marks are, first word of the alternative text: "Gminy województwa". */
  label?: string
}

type StripProps = AllUnits & {
  /** The unit the page is about. */
  here: Figure
  decimals: number
  paint?: Paint
  width?: number
}

const HEIGHT = 24
const MIDDLE = HEIGHT / 2

/** Every unit a short stroke, the median a longer one, this unit a dot. */
export function Strip({
  values,
  median,
  label = 'Wszystkie gminy',
  here,
  decimals,
  paint = 'css',
  width = 172,
}: StripProps) {
  if (values.length === 0) return null
  const { least, greatest, at, ticks } = strokesOf(values, width)
  const said = (value: number) => formatNumber(value, { decimals })
  return (
    <Picture
      width={width}
      height={HEIGHT}
      label={`${label}: od ${said(least)} do ${said(greatest)}, mediana ${said(median)}`}
      className="chart-strip"
      paint={paint}
      fixed
    >
      <path {...inkOf(paint, 'ink-tick')} d={ticks} />
      <path {...inkOf(paint, 'ink-median')} d={`M${at(median)} 3V21`} />
      {!isMissing(here) && <circle {...inkOf(paint, 'ink-place')} cx={at(here)} cy={MIDDLE} r="5" />}
    </Picture>
  )
}

type Strokes = { least: number; greatest: number; at: (value: number) => number; ticks: string }
const remembered = new WeakMap<readonly number[], Map<number, Strokes>>()

/** The strokes of all units: the same on the page of each of them, which is told apart by its dot alone. */
function strokesOf(values: readonly number[], width: number): Strokes {
  const byWidth = remembered.get(values) ?? new Map<number, Strokes>()
  remembered.set(values, byWidth)
  const known = byWidth.get(width)
  if (known !== undefined) return known
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  const x = scaleLinear<number>({ domain: [least, greatest], range: [6, width - 6] })
  const at = (value: number) => round(least === greatest ? width / 2 : x(value))
  const ticks = [...new Set(values.map(at))].map((position) => `M${position} 7V17`).join('')
  const strokes = { least, greatest, at, ticks }
  byWidth.set(width, strokes)
  return strokes
}
