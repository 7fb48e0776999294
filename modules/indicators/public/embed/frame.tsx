import type { ReactElement, ReactNode } from 'react'
import { typographic } from '#kernel/polish-text.ts'
import type { BarePage } from '#platform/web/public-page.ts'
import { labels } from '../../shared/labels.pl.ts'
import type { SourceNote } from '../../shared/source-note.ts'
import { sourcesInWords } from '../source-words.ts'

type Framed = {
  title: string
  description: string
  path: string
  /** The page of this site that says more. */
  href: string
  sources: readonly SourceNote[]
  synthetic: boolean
  children: ReactNode
}

/**
 * A page to be framed by others: a title, the picture with its figures, the source, and the way back. No navigation, no
 * script. Links open a page of their own, since no other page of ours may stand in a frame.
 */
export function framedPage({ title, description, path, href, sources, synthetic, children }: Framed): BarePage {
  return {
    kind: 'bare',
    title: `${title} (do osadzenia)`,
    description,
    canonical: path,
    unlisted: true,
    body: (
      <main className="page embed" id="tresc" tabIndex={-1}>
        <h1>{typographic(title)}</h1>
        {synthetic && <p className="source">{labels.synthetic}</p>}
        {children}
        <p className="source">Źródło: {sourcesInWords(sources)}</p>
        <p className="source">
          <Outward href={href}>Więcej w Splocie</Outward>{' '}
          <Outward href="/deklaracja-dostepnosci">Deklaracja dostępności</Outward>
        </p>
      </main>
    ),
  }
}

function Outward({ href, children }: { href: string; children: string }): ReactElement {
  return (
    <a href={href} target="_blank" rel="noopener">
      {children} (nowa karta)
    </a>
  )
}
