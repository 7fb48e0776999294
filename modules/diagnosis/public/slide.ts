import type { ReactNode } from 'react'
import { formatNumber } from '#kernel/polish-number.ts'
import { sourceOf } from '../print/words.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'

/** One slide, before it is numbered. Titles are unique in a booklet. */
export type SlideContent = { title: string; source?: string; body: ReactNode }

/** A figure of a slide; a dash where there is none, for the reason stands under "Czego dane nie mówią". */
export function said(value: number | null, { decimals }: { decimals: number }): string {
  return value === null ? '–' : formatNumber(value, { decimals })
}

/** The line under a slide: whose figures, of when. */
export function sourceText({ comparison }: CountyBooklet, rows: readonly { year: number | null }[]): string {
  const { text, dateOfData } = sourceOf(
    comparison.sources,
    rows.map(({ year }) => year),
  )
  return `Źródło: ${text}, ${dateOfData}.`
}
