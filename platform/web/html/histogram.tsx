import { scaleLinear } from '@visx/scale'
import { formatNumber } from '#kernel/polish-number.ts'
import { inkOf, type Paint } from './ink.ts'
import { Picture } from './picture.tsx'
import { round } from './series.ts'

type HistogramProps = {
  /** "Rozkład gmin": first words of the alternative text. */
  label: string
  bins: readonly { from: number; to: number; count: number }[]
  decimals: number
  /** Drawn as a line through the bars. */
  median?: number
  paint?: Paint
}

const WIDTH = 360
const HEIGHT = 170
const FOOT = 22
const HEAD = 18

/** How many units lie in each stretch of values. Counts stand over the bars, values under their left ends. */
export function Histogram({ label, bins, decimals, median, paint = 'css' }: HistogramProps) {
  const [first, last] = [bins[0], bins.at(-1)]
  if (first === undefined || last === undefined) return null
  const most = Math.max(...bins.map(({ count }) => count))
  const width = WIDTH / bins.length
  const unit = 10 ** -decimals
  const x = scaleLinear<number>({ domain: [first.from, last.to + unit], range: [0, WIDTH] })
  const y = scaleLinear<number>({ domain: [0, most], range: [HEIGHT - FOOT, HEAD] })
  const said = (value: number) => formatNumber(value, { decimals })
  const every = Math.ceil(bins.length / 5)
  return (
    <Picture
      width={WIDTH}
      height={HEIGHT}
      label={`${label}: od ${said(first.from)} do ${said(last.to)}, najwięcej w jednym przedziale: ${most}`}
      className="chart chart-wide"
      paint={paint}
    >
      {bins.map(({ from, count }, place) => (
        <g key={from}>
          <rect
            {...inkOf(paint, 'ink-other')}
            x={round(place * width + 1)}
            y={round(y(count))}
            width={round(width - 2)}
            height={round(HEIGHT - FOOT - y(count))}
          />
          {count > 0 && (
            <text
              {...inkOf(paint, 'ink-text')}
              x={round((place + 0.5) * width)}
              y={round(y(count) - 4)}
              textAnchor="middle"
            >
              {count}
            </text>
          )}
          {place % every === 0 && (
            <text {...inkOf(paint, 'ink-text')} x={round(place * width + 1)} y={HEIGHT - 5}>
              {said(from)}
            </text>
          )}
        </g>
      ))}
      <path {...inkOf(paint, 'ink-axis')} d={`M0 ${HEIGHT - FOOT}H${WIDTH}`} />
      {median !== undefined && (
        <path {...inkOf(paint, 'ink-median')} d={`M${round(x(median))} ${HEAD - 6}V${HEIGHT - FOOT}`} />
      )}
    </Picture>
  )
}
