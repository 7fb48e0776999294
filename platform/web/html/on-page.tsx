type OnPageProps = {
  /** Sections of this page: '#ludnosc'. */
  links: readonly { href: string; label: string }[]
}

/** Contents of a long page. */
export function OnPage({ links }: OnPageProps) {
  return (
    <nav className="on-page" aria-label="Na tej stronie">
      <ul className="bare">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
