export type Crumb = { href: string; label: string }

type BreadcrumbProps = {
  /** From the widest place down, without this page. */
  trail: readonly Crumb[]
  current: string
}

/** Where this page lies in the tree of places. */
export function Breadcrumb({ trail, current }: BreadcrumbProps) {
  return (
    <nav className="breadcrumb" aria-label="Gdzie jesteś">
      <ol className="bare">
        {trail.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
