import { Link, useParams } from '@tanstack/react-router'
import { parameterOperations as api, type ParameterHistory } from '#platform/parameters/operations.ts'
import { lawInWords, periodInWords, valueInWords } from '#platform/parameters/words.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { day } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { type Column, WorkTable } from '#platform/web/workspace/work-table.tsx'
import { Certainty } from './certainty.tsx'
import { law as words } from './labels.pl.ts'

/** One parameter through time: what held when, where it stands, who read it and what was taken back as wrong. */
export default function ParameterPage() {
  const { code } = useParams({ strict: false }) as { code: string }
  const history = useAsk(api.getParameter, { params: { code } })
  return (
    <Page title={history.answer?.parameter.name ?? words.title}>
      <p>
        <Link to="/parametry">{words.back}</Link>
      </p>
      <Asked of={history} waiting={words.historyWaiting}>
        {(answer) => <History of={answer} />}
      </Asked>
    </Page>
  )
}

type Value = ParameterHistory['periods'][number]

function History({ of: { parameter, periods, withdrawn, acts } }: { of: ParameterHistory }) {
  const columns: readonly [Column<Value>, ...Column<Value>[]] = [
    { key: 'value', title: words.columns.value, cell: (value) => valueInWords(value, parameter.bound) },
    { key: 'period', title: words.columns.period, cell: periodInWords },
    { key: 'law', title: words.columns.law, cell: (value) => lawInWords(value, acts) ?? words.noLaw },
    { key: 'source', title: words.columns.source, cell: ({ source }) => source },
    { key: 'read', title: words.columns.read, cell: ({ readOn }) => day(readOn) },
    { key: 'certainty', title: words.columns.certainty, cell: (value) => <Certainty of={value} /> },
  ]
  const keyOf = ({ validFrom, source }: Value) => `${validFrom} ${source}`
  return (
    <>
      <p>{parameter.description}</p>
      <p>
        {words.deciding}: {parameter.decidingDay}.
      </p>
      <Part id="okresy" title={words.history}>
        <WorkTable caption={words.history} rows={periods} keyOf={keyOf} columns={columns} empty={words.noValue} />
      </Part>
      {withdrawn.length > 0 && (
        <Part id="wycofane" title={words.withdrawn}>
          <WorkTable caption={words.withdrawn} rows={withdrawn} keyOf={keyOf} columns={columns} empty={words.none} />
        </Part>
      )}
    </>
  )
}
