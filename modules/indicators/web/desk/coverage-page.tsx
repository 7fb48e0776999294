import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { z } from 'zod'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Page } from '#platform/web/workspace/page.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { deskOperations as api, type Coverage } from '../../shared/desk/operations.ts'
import { TOPICS } from '../../shared/indicator.ts'
import { labels } from '../../shared/labels.pl.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { CoverageTable } from './coverage-table.tsx'
import { DeskLinks } from './desk-links.tsx'
import { desk } from './labels.pl.ts'

const words = desk.coverage
const ALL = 'all'

/** The address holds what is looked at: the scope, and either a year or an indicator. */
type Chosen = { obszar?: string | number; rok?: string | number; wskaznik?: string; dzial?: string }

/** What is held of whom: indicators of a year, or years of an indicator; a row leads to its parts. */
export default function CoveragePage() {
  const chosen = useSearch({ strict: false }) as Chosen
  const navigate = useNavigate()
  const choose = (change: Chosen) => void navigate({ to: '/dane/pokrycie', search: { ...chosen, ...change } as never })
  const scope = String(chosen.obszar ?? '00').padStart(2, '0')
  const { answer: catalogue } = useAsk(indicatorOperations.list, {})
  const indicatorCode = chosen.wskaznik ?? ALL
  const isOne = indicatorCode !== ALL
  const year = chosen.rok === undefined ? {} : { year: Number(chosen.rok) }
  const ofYear = useAsk(api.getCoverage, { params: { scope }, query: year }, { isWanted: !isOne })
  const ofOne = useAsk(api.getIndicatorCoverage, { params: { scope, indicatorCode } }, { isWanted: isOne })
  const topic = chosen.dzial ?? TOPICS[0]
  const held = (catalogue?.indicators ?? []).map(({ code, shortName }) => ({ value: code, label: shortName }))
  return (
    <Page title={words.title} lead={words.lead}>
      <DeskLinks />
      <div className="narrow">
        <SelectField
          of={z.string().meta({ label: words.view })}
          options={[{ value: ALL, label: words.byYear }, ...held]}
          value={indicatorCode}
          onChange={(value) => choose({ wskaznik: value })}
        />
        {!isOne && ofYear.answer?.year != null && (
          <>
            <SelectField
              of={z.string().meta({ label: words.year })}
              options={ofYear.answer.years.map((one) => ({ value: String(one), label: String(one) }))}
              value={String(ofYear.answer.year)}
              onChange={(value) => choose({ rok: value })}
            />
            <SelectField
              of={z.string().meta({ label: words.topic })}
              options={TOPICS.map((one) => ({ value: one, label: labels.topics[one] }))}
              value={topic}
              onChange={(value) => choose({ dzial: value })}
            />
          </>
        )}
      </div>
      <Asked of={isOne ? ofOne : ofYear} waiting={desk.waiting}>
        {(coverage) => (
          <>
            <Trail coverage={coverage} chosen={chosen} />
            <CoverageTable
              coverage={coverage}
              isShown={(column) => isOne || column.topic === topic}
              searchOf={(obszar) => ({ ...chosen, obszar })}
              what={
                isOne
                  ? (held.find(({ value }) => value === indicatorCode)?.label ?? '')
                  : words.inYear(coverage.year ?? 0)
              }
            />
            <Files coverage={coverage} indicatorCode={isOne ? indicatorCode : undefined} />
          </>
        )}
      </Asked>
    </Page>
  )
}

/** The way back up: country, voivodeship. */
function Trail({ coverage: { scope }, chosen }: { coverage: Coverage; chosen: Chosen }) {
  const wider = [...(scope === '00' ? [] : ['00']), ...(scope.length === 4 ? [scope.slice(0, 2)] : [])]
  if (wider.length === 0) return null
  return (
    <p>
      {wider.map((code) => (
        <span key={code}>
          <Link to="/dane/pokrycie" search={{ ...chosen, obszar: code } as never}>
            {code === '00' ? words.country : words.voivodeship}
          </Link>{' '}
        </span>
      ))}
    </p>
  )
}

function Files({ coverage, indicatorCode }: { coverage: Coverage; indicatorCode: string | undefined }) {
  if (coverage.columns.length === 0) return null
  const path = (format: string) =>
    indicatorCode === undefined
      ? `/api/v1/data-desk/coverage/${coverage.scope}/${format}?year=${coverage.year}`
      : `/api/v1/data-desk/indicator-coverage/${indicatorCode}/${coverage.scope}/${format}`
  return (
    <p className="form-tools">
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} className="button button-plain button-dense" href={path(format)} download>
          {words[format]}
        </a>
      ))}
    </p>
  )
}
