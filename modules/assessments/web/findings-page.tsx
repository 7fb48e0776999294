import { Link, useParams } from '@tanstack/react-router'
import { labels as indicatorLabels } from '#modules/indicators/shared/labels.pl.ts'
import type { OwnIndicator } from '#modules/indicators/shared/own-indicator.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { latestValue, medianInWords, valueInWords } from '../shared/findings-words.ts'
import { labels } from '../shared/labels.pl.ts'
import { assessmentOperations as api, FINDINGS_FORMATS, type Findings } from '../shared/operations.ts'
import { assessments } from './labels.pl.ts'

const words = assessments.findings

/** What the municipality's own figures give: indicators beside others' medians, and tables to take along. */
export default function FindingsPage() {
  const { unitCode, year } = useParams({ strict: false }) as { unitCode: string; year: string }
  const findings = useAsk(api.getFindings, { params: { unitCode, year: Number(year) } })
  return (
    <Page title={words.title(findings.answer?.unitName ?? unitCode, Number(year))} lead={words.lead}>
      <p>
        <Link to={`/oceny/${unitCode}/${year}`}>{words.back}</Link>
      </p>
      <Asked of={findings} waiting={words.waiting}>
        {(answer) => <FindingsView findings={answer} />}
      </Asked>
    </Page>
  )
}

function FindingsView({ findings }: { findings: Findings }) {
  const { indicators, isProvisional, synthetic, unitCode, year } = findings
  const topics = [...new Set(indicators.map(({ topic }) => topic))]
  if (findings.rows.length === 0) return <p className="empty">{words.none}</p>
  return (
    <>
      {isProvisional && (
        <p>
          <span className="to-check">{labels.states[findings.state]}</span> {labels.provisional}
        </p>
      )}
      {synthetic && <p className="quiet">{labels.synthetic}</p>}
      <Part id="pobierz" title={words.download}>
        <p className="form-tools">
          {FINDINGS_FORMATS.map((format) => (
            <a
              key={format}
              className="button button-plain button-dense"
              href={`/api/v1/assessments/${unitCode}/${year}/findings/${format}`}
              download
            >
              {words.files[format]}
            </a>
          ))}
        </p>
      </Part>
      {indicators.length === 0 && <p className="empty">{words.none}</p>}
      {indicators.length > 0 && <p className="quiet">{words.medians}</p>}
      {topics.map((topic) => (
        <Part key={topic} id={`dzial-${topic}`} title={indicatorLabels.topics[topic]}>
          <IndicatorTable
            caption={indicatorLabels.topics[topic]}
            year={year}
            indicators={indicators.filter((one) => one.topic === topic)}
          />
        </Part>
      ))}
    </>
  )
}

type IndicatorTableProps = { caption: string; year: number; indicators: readonly OwnIndicator[] }

function IndicatorTable({ caption, year, indicators }: IndicatorTableProps) {
  const years = [year - 2, year - 1, year]
  return (
    <table className="worklist findings">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          {years.map((one) => (
            <th key={one} scope="col" className="n">
              {one}
            </th>
          ))}
          <th scope="col" className="n">
            {words.columns.county}
          </th>
          <th scope="col" className="n">
            {words.columns.voivodeship}
          </th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => {
          const latest = latestValue(indicator)
          return (
            <tr key={indicator.code}>
              <th scope="row">
                {indicator.name}
                <span className="unit">
                  {indicator.unit}; {words.directions[indicator.direction]}
                  {indicator.isProposal && `; ${words.proposal}`}
                </span>
                {latest?.arithmetic != null && (
                  <span className="unit">
                    {latest.year}: {latest.arithmetic}
                  </span>
                )}
              </th>
              {years.map((one) => {
                const value = indicator.values.find((each) => each.year === one)
                const text = valueInWords(indicator, value)
                return (
                  <td key={one} className="n" data-label={one}>
                    {value?.value == null ? <span className="missing">{text}</span> : text}
                  </td>
                )
              })}
              <td className="n" data-label={words.columns.county}>
                {medianInWords(indicator, latest?.county ?? null)}
              </td>
              <td className="n" data-label={words.columns.voivodeship}>
                {medianInWords(indicator, latest?.voivodeship ?? null)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
