type YearStepsProps = {
  /** "Mapa rok po roku" */
  label: string
  current: number
  /** From the oldest; each is the same page in that year. */
  links: readonly { year: number; href: string }[]
}

/** Years as links. The script of the page lays a slider over them, which goes to the same addresses. */
export function YearSteps({ label, current, links }: YearStepsProps) {
  if (links.length < 2) return null
  return (
    <nav className="year-steps" aria-label={label}>
      <ul className="bare">
        {links.map(({ year, href }) => (
          <li key={year}>
            <a href={href} aria-current={year === current ? 'page' : undefined}>
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
