import type { ReactNode } from 'react'

type SmallMultiplesProps = {
  items: readonly {
    name: string
    href?: string
    picture: ReactNode
    /** The one number of this picture: "65+: 18,2%". */
    note?: ReactNode
  }[]
}

/** The same picture of several places side by side, on one scale. */
export function SmallMultiples({ items }: SmallMultiplesProps) {
  return (
    <ul className="bare small-multiples">
      {items.map(({ name, href, picture, note }) => (
        <li key={name}>
          <h3>{href === undefined ? name : <a href={href}>{name}</a>}</h3>
          <figure>
            {picture}
            {note !== undefined && <p>{note}</p>}
          </figure>
        </li>
      ))}
    </ul>
  )
}
