import { scaleLinear } from '@visx/scale'
import { inkOf, type Paint } from './ink.ts'
import { Picture } from './picture.tsx'
import { knownPoints, linePath, round, spokenTrend, stretches, type YearPoint } from './series.ts'

type TrendProps = {
  /** Name of the place, first words of the alternative text. */
  name: string
  points: readonly YearPoint[]
  /** The other places, thin and grey. */
  others?: readonly { name: string; points: readonly YearPoint[] }[]
  /** The middle unit of a larger whole, dashed. */
  reference?: readonly YearPoint[]
  breaksAfter?: readonly number[]
  /** Where the reference breaks, when not where the place's own line does. */
  referenceBreaksAfter?: readonly number[]
  /** Level that all begin at, such as 100. */
  base?: number
  decimals: number
  /** The same for all pictures that stand together: from the least to the greatest value among them. */
  domain: readonly [number, number]
  paint?: Paint
  width?: number
  height?: number
  /** Standing alone in its column, not among small ones. */
  wide?: boolean
}

/** One place's line among the lines of the others, all on one scale. */
export function Trend(props: TrendProps) {
  const { name, points, others = [], reference = [], breaksAfter = [], base, decimals, domain, paint = 'css' } = props
  const { width = 150, height = 96, wide = false, referenceBreaksAfter = breaksAfter } = props
  const years = points.map(({ year }) => year)
  const known = knownPoints(points)
  const last = known.at(-1)
  const x = scaleLinear<number>({ domain: [Math.min(...years), Math.max(...years)], range: [2, width - 10] })
  const y = scaleLinear<number>({ domain: [...domain], range: [height - 6, 6] })
  return (
    <Picture
      width={width}
      height={height}
      label={`${name}: ${lowered(spokenTrend(known, decimals))}`}
      className={wide ? 'chart chart-wide' : 'chart'}
      paint={paint}
    >
      {base !== undefined && <path {...inkOf(paint, 'ink-grid')} d={`M0 ${round(y(base))}H${width}`} />}
      {others.flatMap((other) =>
        stretches(other.points, breaksAfter).map((stretch) => (
          <path
            key={`${other.name}-${stretch[0]?.year}`}
            {...inkOf(paint, 'ink-other-line')}
            d={linePath(stretch, x, y)}
          />
        )),
      )}
      {stretches(reference, referenceBreaksAfter).map((stretch) => (
        <path key={stretch[0]?.year} {...inkOf(paint, 'ink-reference')} d={linePath(stretch, x, y)} />
      ))}
      {stretches(points, breaksAfter).map((stretch) => (
        <path key={stretch[0]?.year} {...inkOf(paint, 'ink-place-line')} d={linePath(stretch, x, y)} />
      ))}
      {last !== undefined && (
        <circle {...inkOf(paint, 'ink-place')} cx={round(x(last.year))} cy={round(y(last.value))} r="3.5" />
      )}
    </Picture>
  )
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
