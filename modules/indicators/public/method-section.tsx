import type { ReactNode } from 'react'
import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import { typographic } from '#kernel/polish-text.ts'
import { Prose } from '#platform/web/html/layout.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { labels } from '../shared/labels.pl.ts'
import type { SourceNote } from '../shared/source-note.ts'
import { sentence, sourcesInWords } from './source-words.ts'

type MethodSectionProps = {
  method: readonly string[]
  sources: readonly SourceNote[]
  synthetic: boolean
  asOf: PlainDate
  /** The page's figures as a file; `xlsx` where there is one. */
  csv?: { href: string; label: string; xlsx?: string }
  /** What this page adds to the method of all pages. */
  children?: ReactNode
}

/** Method last, never absent: how figures are made, from which files, and all of them to take away. */
export function MethodSection({ method, sources, synthetic, asOf, csv, children }: MethodSectionProps) {
  return (
    <Section id="metoda" title="Źródła i metoda" kind="topic">
      <Prose small>
        {children}
        <ul>
          {method.map((sentence) => (
            <li key={sentence}>{typographic(sentence)}</li>
          ))}
        </ul>
        {sources.length > 0 && <p>Pliki: {sourcesInWords(sources)}</p>}
        <p>
          {synthetic && `${labels.synthetic} `}
          {sentence(`Policzono ${formatDate(asOf)}`)} <a href="/zrodla">Wszystkie źródła</a>
        </p>
        {csv !== undefined && (
          <p>
            <a href={csv.href}>{csv.label}</a>
            {csv.xlsx !== undefined && (
              <>
                {' '}
                <a href={csv.xlsx}>To samo jako arkusz (XLSX)</a>
              </>
            )}
          </p>
        )}
      </Prose>
    </Section>
  )
}
