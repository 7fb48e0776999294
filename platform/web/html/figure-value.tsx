import { formatNumber } from '#kernel/polish-number.ts'
import { type Figure, isMissing } from './figure.ts'
import { Missing } from './missing.tsx'

type FigureValueProps = {
  figure: Figure
  decimals: number
  short?: boolean
}

/** A number as Poles write it, or the word for why it is missing. */
export function FigureValue({ figure, decimals, short = false }: FigureValueProps) {
  if (isMissing(figure)) return <Missing kind={figure.missing} short={short} />
  return <>{formatNumber(figure, { decimals })}</>
}
