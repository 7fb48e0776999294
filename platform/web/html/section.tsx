import type { ReactNode } from 'react'

type SectionProps = {
  /** Stays in links from elsewhere, so it never changes: 'ludnosc'. */
  id: string
  title: string
  /** One sentence under the title. */
  intro?: ReactNode
  /** A section is used and has a rule above; a topic is read and has a serif title. */
  kind?: 'section' | 'topic'
  /** The title is there for readers of the outline only. */
  titleHidden?: boolean
  children: ReactNode
}

/** A part of a page with a title that can be linked to. */
export function Section({ id, title, intro, kind = 'section', titleHidden = false, children }: SectionProps) {
  return (
    <section className={titleHidden ? undefined : kind} aria-labelledby={id}>
      <h2 id={id} className={titleHidden ? 'visually-hidden' : undefined}>
        {title}
      </h2>
      {intro !== undefined && <p className="intro">{intro}</p>}
      {children}
    </section>
  )
}
