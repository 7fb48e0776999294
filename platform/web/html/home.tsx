import type { ReactNode } from 'react'

type HomeOpeningProps = {
  title: string
  lead: string
  /** The search, and what is offered beside it. */
  children: ReactNode
  aside?: { id: string; title: string; content: ReactNode }
}

/** The first screen of the site: the question and the way to ask it. */
export function HomeOpening({ title, lead, children, aside }: HomeOpeningProps) {
  return (
    <div className={aside === undefined ? 'home-opening' : 'home-opening has-aside'}>
      <div>
        <h1>{title}</h1>
        <p className="home-lead">{lead}</p>
        {children}
      </div>
      {aside !== undefined && (
        <section className="home-aside" aria-labelledby={aside.id}>
          <h2 id={aside.id}>{aside.title}</h2>
          {aside.content}
        </section>
      )}
    </div>
  )
}

type PlaceIndexProps = {
  groups: readonly {
    label: string
    href: string
    places: readonly { href: string; label: string; note?: string }[]
  }[]
}

/** All places by group, as in the index of a book. */
export function PlaceIndex({ groups }: PlaceIndexProps) {
  return (
    <ul className="bare place-index">
      {groups.map(({ label, href, places }) => (
        <li key={href}>
          <h3>
            <a href={href}>{label}</a>
          </h3>
          <ul className="bare">
            {places.map((place) => (
              <li key={place.href}>
                <a href={place.href}>{place.label}</a>
                {place.note !== undefined && <span className="quiet"> {place.note}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

type OneNumberProps = {
  id: string
  /** The finding itself: "Co piąta osoba w województwie ma 65 lat lub więcej". */
  title: string
  children: ReactNode
  source: ReactNode
  picture: ReactNode
}

/** One finding with its map. */
export function OneNumber({ id, title, children, source, picture }: OneNumberProps) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="one-number">
        <div>
          <h2 id={id}>{title}</h2>
          <div className="one-number-text">{children}</div>
          {source}
        </div>
        <figure>{picture}</figure>
      </div>
    </section>
  )
}
