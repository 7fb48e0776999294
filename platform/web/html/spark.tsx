import { scaleLinear } from '@visx/scale'
import { inkOf, type Paint } from './ink.ts'
import { Picture } from './picture.tsx'
import { knownPoints, linePath, round, spokenTrend, stretches, type YearPoint } from './series.ts'

export type TrendData = {
  points: readonly YearPoint[]
  /** Median of the gminas of the voivodeship, dashed. */
  reference?: readonly YearPoint[]
  /** Last years of an old method: 2020 when figures after the census of 2021 cannot be compared with those before. */
  breaksAfter?: readonly number[]
}

type SparkProps = TrendData & {
  decimals: number
  paint?: Paint
  width?: number
  height?: number
}

/** A trend as small as a word. Says its first and last value aloud; the scale is its own. */
export function Spark({ points, reference = [], breaksAfter = [], decimals, paint = 'css', ...size }: SparkProps) {
  const { width = 116, height = 30 } = size
  const known = knownPoints(points)
  const last = known.at(-1)
  if (last === undefined) return null

  const years = points.map(({ year }) => year)
  const values = [...known, ...knownPoints(reference)].map(({ value }) => value)
  const x = scaleLinear<number>({ domain: [Math.min(...years), Math.max(...years)], range: [4, width - 7] })
  const y = scaleLinear<number>({ domain: spread(values), range: [height - 5, 5] })
  return (
    <Picture
      width={width}
      height={height}
      label={spokenTrend(known, decimals)}
      className="chart-spark"
      paint={paint}
      fixed
    >
      {stretches(reference, breaksAfter).map((stretch) => (
        <path key={stretch[0]?.year} {...inkOf(paint, 'ink-reference')} d={linePath(stretch, x, y)} />
      ))}
      {stretches(points, breaksAfter).map((stretch) => (
        <path key={stretch[0]?.year} {...inkOf(paint, 'ink-place-line')} d={linePath(stretch, x, y)} />
      ))}
      {breaksAfter.filter(isInside(years)).map((year) => (
        <path key={year} {...inkOf(paint, 'ink-break')} d={`M${round(x(year + 0.5))} 3V${height - 3}`} />
      ))}
      <circle {...inkOf(paint, 'ink-place')} cx={round(x(last.year))} cy={round(y(last.value))} r="3.2" />
    </Picture>
  )
}

/** From the least to the greatest; a level line lies in the middle. */
function spread(values: readonly number[]): [number, number] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  return least === greatest ? [least - 1, greatest + 1] : [least, greatest]
}

function isInside(years: readonly number[]) {
  return (year: number) => year >= Math.min(...years) && year < Math.max(...years)
}
