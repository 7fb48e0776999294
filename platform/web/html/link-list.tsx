type LinkListProps = {
  links: readonly { href: string; label: string; note?: string }[]
}

/** Links under one another, without bullets: neighbours, documents, same-named places. */
export function LinkList({ links }: LinkListProps) {
  return (
    <ul className="bare link-list">
      {links.map(({ href, label, note }) => (
        <li key={href}>
          <a href={href}>{label}</a>
          {note !== undefined && <span className="quiet"> {note}</span>}
        </li>
      ))}
    </ul>
  )
}
