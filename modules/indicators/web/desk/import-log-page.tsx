import { Link, useParams } from '@tanstack/react-router'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { ImportReportView } from '#platform/web/workspace/import-report-view.tsx'
import { moment } from '#platform/web/workspace/moments.ts'
import { Page } from '#platform/web/workspace/page.tsx'
import { deskOperations as api } from '../../shared/desk/operations.ts'
import { desk } from './labels.pl.ts'

const words = desk.imports

/** One import with the report it gave. */
export default function ImportLogPage() {
  const { importId } = useParams({ strict: false }) as { importId: string }
  const entry = useAsk(api.getImport, { params: { importId } })
  return (
    <Page title={words.page(entry.answer?.fileName ?? '')}>
      <p>
        <Link to="/dane">{words.back}</Link>
      </p>
      <Asked of={entry} waiting={desk.waiting}>
        {({ importedAt, importedBy, report }) => (
          <>
            <p>
              {words.columns.when}: {moment(importedAt)}. {words.by}: {importedBy ?? words.operator}.
            </p>
            <ImportReportView report={report} />
          </>
        )}
      </Asked>
    </Page>
  )
}
