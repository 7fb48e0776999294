import { Link, useLocation } from '@tanstack/react-router'
import { desk as words } from './labels.pl.ts'

/** The pages about data, one beside another. */
export function DeskLinks() {
  const here = useLocation().pathname.replace(/^\/praca/, '')
  return (
    <nav aria-label={words.pagesLabel}>
      <ul className="bare desk-links">
        {Object.entries(words.pages).map(([path, label]) => (
          <li key={path}>
            <Link to={path} activeOptions={{ exact: true }} aria-current={path === here ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
