import { Link } from '@tanstack/react-router'
import { accessOperations } from '#platform/access/operations.ts'
import { useAsk } from '#platform/web/workspace/asked.tsx'
import { Page } from '#platform/web/workspace/page.tsx'
import { importKinds } from '../modules.tsx'
import { imports as words } from './labels.pl.ts'

/** Every kind of file that this person may bring in. */
export default function ImportsPage() {
  const { answer: rights } = useAsk(accessOperations.getOwnRights, {})
  const kinds = importKinds.filter(({ operation }) => rights?.operations.includes(operation.name))
  return (
    <Page title={words.title} lead={words.lead}>
      <dl className="facts">
        {kinds.map(({ key, title, hint }) => (
          <div key={key}>
            <dt>
              <Link to={`/importy/${key}`}>{title}</Link>
            </dt>
            <dd>{hint}</dd>
          </div>
        ))}
      </dl>
    </Page>
  )
}
