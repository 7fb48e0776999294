import type { ReactNode } from 'react'

type SheetProps = {
  /** Running head: name of the document on the left, what it is on the right. */
  running: readonly [string, string]
  title: string
  /** "gmina wiejska, 6 412 mieszkańców, 201 km²" */
  kind: string
  lead?: ReactNode
  locator?: ReactNode
  children: ReactNode
  /** Who made it. */
  publisher: string
  pageNumber: number
}

/** One page of a document, shown as paper on the screen and printed as it is. */
export function Sheet({ running, title, kind, lead, locator, children, publisher, pageNumber }: SheetProps) {
  return (
    <div className="desk">
      <article className="sheet">
        <header>
          <p className="sheet-running">
            <span>{running[0]}</span>
            <span>{running[1]}</span>
          </p>
          <div className="sheet-head">
            <div>
              <h1>{title}</h1>
              <p className="sheet-kind">{kind}</p>
              {lead}
            </div>
            {locator}
          </div>
        </header>
        {children}
        <footer>
          <p className="sheet-running">
            <span>{publisher}</span>
            <span>{pageNumber}</span>
          </p>
        </footer>
      </article>
    </div>
  )
}
