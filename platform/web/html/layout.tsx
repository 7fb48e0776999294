import type { ReactNode } from 'react'

/** Title and answer on the left, where the place lies on the right. */
export function Opening({ children, locator }: { children: ReactNode; locator: ReactNode }) {
  return (
    <div className="opening">
      <div>{children}</div>
      {locator}
    </div>
  )
}

/** Words on one side, their picture on the other; stacked where there is no room. */
export function Beside({ words, picture }: { words: ReactNode; picture: ReactNode }) {
  return (
    <div className="beside">
      <div>{words}</div>
      {picture}
    </div>
  )
}

/** As many columns as fit, each with a small title. */
export function Columns({ parts }: { parts: readonly { title: string; content: ReactNode }[] }) {
  return (
    <div className="columns">
      {parts.map(({ title, content }) => (
        <div key={title}>
          <h3>{title}</h3>
          {content}
        </div>
      ))}
    </div>
  )
}

/** The list is read first, the map stands first where there is room for both. */
export function MapAndList({ list, map }: { list: ReactNode; map: ReactNode }) {
  return (
    <div className="section map-and-list">
      <section className="list-side" aria-labelledby="lista">
        <h2 id="lista">Lista</h2>
        {list}
      </section>
      <section className="map-side" aria-labelledby="mapa">
        <h2 id="mapa">Mapa</h2>
        {map}
      </section>
    </div>
  )
}

/** A page of running text: statements, explanations, methods. */
export function Prose({ small = false, children }: { small?: boolean; children: ReactNode }) {
  return <div className={small ? 'prose prose-small' : 'prose'}>{children}</div>
}
