import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { z } from 'zod'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Page } from '#platform/web/workspace/page.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { useMay, useOwnUnits } from '#platform/web/workspace/use-may.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { deskOperations as api, type OutlierEntry } from '../../shared/desk/operations.ts'
import { questionOperations } from '../../shared/desk/question-operations.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { DeskLinks } from './desk-links.tsx'
import { desk } from './labels.pl.ts'

const words = desk.outliers
const ALL = 'all'

/** Figures to look at before anybody relies on them, the farthest first. */
export default function OutliersPage() {
  const chosen = useSearch({ strict: false }) as { wskaznik?: string }
  const navigate = useNavigate()
  const ownUnits = useOwnUnits()
  const scope = ownUnits.find((code) => code.length === 2) ?? '00'
  const { answer: catalogue } = useAsk(indicatorOperations.list, {})
  const indicatorCode = chosen.wskaznik ?? ALL
  const outliers = useAsk(
    api.listOutliers,
    { params: { scope }, query: indicatorCode === ALL ? {} : { indicatorCode } },
    { isWanted: ownUnits.length > 0 },
  )
  const held = (catalogue?.indicators ?? []).filter(({ years }) => years.length > 0)
  return (
    <Page title={words.title} lead={words.lead}>
      <DeskLinks />
      <p className="quiet">{words.rule}</p>
      <div className="narrow">
        <SelectField
          of={z.string().meta({ label: words.columns.indicator })}
          options={[
            { value: ALL, label: words.all },
            ...held.map(({ code, shortName }) => ({ value: code, label: shortName })),
          ]}
          value={indicatorCode}
          onChange={(value) => void navigate({ to: '/dane/odstajace', search: { wskaznik: value } as never })}
        />
      </div>
      <Asked of={outliers} waiting={desk.waiting}>
        {({ items, total }) => (
          <>
            <p role="status">{words.shown(items.length, total)}</p>
            <OutlierTable items={items} />
          </>
        )}
      </Asked>
    </Page>
  )
}

function OutlierTable({ items }: { items: readonly OutlierEntry[] }) {
  const mayAsk = useMay(questionOperations.ask)
  const about = ({ unitName, indicatorName, year }: OutlierEntry) => `${unitName}, ${indicatorName}, ${year}`
  return (
    <WorkTable
      caption={words.title}
      rows={items}
      keyOf={({ unitCode, indicatorCode, rule }) => `${unitCode} ${indicatorCode} ${rule}`}
      empty={words.empty}
      columns={[
        {
          key: 'unit',
          title: words.columns.unit,
          cell: ({ unitName }) => unitName,
          sortBy: ({ unitName }) => unitName,
        },
        {
          key: 'indicator',
          title: words.columns.indicator,
          cell: ({ indicatorName, year }) => `${indicatorName}, ${year}`,
          sortBy: ({ indicatorName }) => indicatorName,
        },
        { key: 'value', title: words.columns.value, cell: ({ shown }) => shown },
        { key: 'reason', title: words.columns.reason, cell: ({ reason }) => reason },
        {
          key: 'step',
          title: words.columns.step,
          cell: (one) => (
            <span className="actions-inline">
              <a
                className="button button-plain button-dense"
                href={`/wskazniki/${one.indicatorCode}?jednostka=${one.unitCode}&rok=${one.year}`}
                aria-label={`${words.explain}: ${about(one)}`}
              >
                {words.explain}
              </a>
              {mayAsk && (
                <Link
                  className="button button-plain button-dense"
                  to="/pytania/nowe"
                  search={{ wskaznik: one.indicatorCode, jednostka: one.unitCode, rok: one.year } as never}
                  aria-label={`${words.ask}: ${about(one)}`}
                >
                  {words.ask}
                </Link>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}
