import { type ReactNode, useEffect, useRef } from 'react'

let pagesShown = 0

type PageProps = {
  title: string
  /** One sentence under the title: what this page is for. */
  lead?: ReactNode
  children: ReactNode
}

/**
 * A page of the workspace. Its title goes to the window and takes the focus when one came here by a link, because
 * without a new document nothing else tells a screen reader that the page has changed.
 */
export function Page({ title, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    pagesShown += 1
    if (pagesShown > 1) heading.current?.focus()
  }, [])
  useEffect(() => {
    document.title = `${title} – Splot`
  }, [title])
  return (
    <>
      <div className="page-title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p>{lead}</p>}
      </div>
      {children}
    </>
  )
}

/** A part of a page with its own title. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
