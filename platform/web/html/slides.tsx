import type { ReactNode } from 'react'

/** A document for the projector. Without script it is one long page; the script shows one slide at a time. */
export function Slides({ children }: { children: ReactNode }) {
  return (
    <main className="slides" id="tresc" tabIndex={-1}>
      {children}
    </main>
  )
}

type SlideProps = {
  /** Counted from 1; the address of the slide is #slajd-1. */
  number: number
  count: number
  /** Small line above the title: "Zeszyt powiatu żurawieckiego". */
  over?: string
  title: string
  /** The cover carries the title of the whole. */
  first?: boolean
  /** Source of the figures and day of the data. */
  foot?: ReactNode
  children: ReactNode
}

export function Slide({ number, count, over, title, first = false, foot, children }: SlideProps) {
  const headingId = `slajd-${number}-tytul`
  return (
    <section className={first ? 'slide slide-cover' : 'slide'} id={`slajd-${number}`} aria-labelledby={headingId}>
      <header>
        {over !== undefined && <p className="over">{over}</p>}
        {first ? <h1 id={headingId}>{title}</h1> : <h2 id={headingId}>{title}</h2>}
      </header>
      <div className="body">{children}</div>
      <footer>
        <div>{foot}</div>
        <div className="slide-number">
          {number} z {count}
        </div>
      </footer>
    </section>
  )
}

/** Two columns of a slide, stacked where there is no room. */
export function SlideColumns({ children }: { children: ReactNode }) {
  return <div className="slide-columns">{children}</div>
}
