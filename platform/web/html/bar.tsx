import { scaleLinear } from '@visx/scale'
import { inkOf, type Paint } from './ink.ts'
import { Picture } from './picture.tsx'
import { round } from './series.ts'

type BarProps = {
  value: number
  /** Least and greatest value of all bars; zero is always inside. */
  domain: readonly [number, number]
  paint?: Paint
}

const WIDTH = 200
const HEIGHT = 10

/** A bar from zero, without words: its figure stands in the same row. */
export function Bar({ value, domain, paint = 'css' }: BarProps) {
  const x = scaleLinear<number>({
    domain: [Math.min(0, domain[0]), Math.max(0, domain[1])],
    range: [0, WIDTH],
  })
  const [start, end] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
  return (
    <Picture width={WIDTH} height={HEIGHT} className="chart chart-bar" paint={paint}>
      <rect {...inkOf(paint, 'ink-place')} x={round(start)} y="0" width={round(end - start)} height={HEIGHT} />
      {domain[0] < 0 && <path {...inkOf(paint, 'ink-axis')} d={`M${round(x(0))} 0V${HEIGHT}`} />}
    </Picture>
  )
}
