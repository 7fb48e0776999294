import { Link, useLocation } from '@tanstack/react-router'
import { useMay } from '#platform/web/workspace/use-may.ts'
import { questionOperations } from '../../shared/desk/question-operations.ts'
import { desk as words } from './labels.pl.ts'

/** The pages about data, one beside another. */
export function DeskLinks() {
  const here = useLocation().pathname.replace(/^\/praca/, '')
  const mayReadQuestions = useMay(questionOperations.list)
  const pages = Object.entries(words.pages).filter(([path]) => path !== '/pytania' || mayReadQuestions)
  return (
    <nav aria-label={words.pagesLabel}>
      <ul className="bare desk-links">
        {pages.map(([path, label]) => (
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
