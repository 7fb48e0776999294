import { formatNumber } from '#kernel/polish-number.ts'
import type { ClassRange } from './map-classes.ts'
import { Swatch } from './swatch.tsx'

type LegendProps = {
  /** "Legenda: procent ludności" */
  label: string
  ranges: readonly ClassRange[]
  decimals: number
  /** Kinds of missing that occur on the map. */
  missing: readonly ('missing' | 'withheld')[]
}

/** Ranges as they occur (least and greatest value of each class), so no value falls between two of them. */
export function Legend({ label, ranges, decimals, missing }: LegendProps) {
  const said = (value: number) => formatNumber(value, { decimals })
  return (
    <ul className="bare legend" aria-label={label}>
      {ranges.map(({ mapClass, from, to }) => (
        <li key={mapClass}>
          <Swatch mapClass={mapClass} />
          {from === to ? said(from) : `${said(from)}–${said(to)}`}
        </li>
      ))}
      {missing.map((kind) => (
        <li key={kind}>
          <Swatch mapClass={kind} />
          {kind === 'missing' ? 'brak danych' : 'brak, tajemnica lub ukryte'}
        </li>
      ))}
    </ul>
  )
}
