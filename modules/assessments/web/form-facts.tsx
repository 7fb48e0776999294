import { Link } from '@tanstack/react-router'
import { day, moment } from '#platform/web/workspace/moments.ts'
import { Part } from '#platform/web/workspace/page.tsx'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { labels } from '../shared/labels.pl.ts'
import type { AssessmentForm } from '../shared/operations.ts'
import { EDITION_FACTS, type Template } from '../shared/template/template.ts'
import { assessments } from './labels.pl.ts'

const words = assessments.form

/** How far the assessment is, by when, and the way to what follows from it. */
export function FormState({
  form: { state, dueOn, isLate, confirmedOn, version, unitCode, year },
}: {
  form: AssessmentForm
}) {
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{words.state}</dt>
          <dd>
            {labels.states[state]}
            {confirmedOn !== null && ` (${day(confirmedOn)})`}
          </dd>
        </div>
        <div>
          <dt>{words.due}</dt>
          <dd>
            {dueOn === null ? assessments.list.noDay : day(dueOn)}
            {isLate && <span className="overdue"> {assessments.list.late}</span>}
          </dd>
        </div>
        <div>
          <dt>{words.saved}</dt>
          <dd>{version === 0 ? words.notSaved : version}</dd>
        </div>
      </dl>
      {state !== 'none' && (
        <p>
          <Link to={`/oceny/${unitCode}/${year}/wnioski`}>{words.findings}</Link>
        </p>
      )}
    </>
  )
}

/** What the signs mean and what is asked, in plain words. */
export function FormHelp({ template }: { template: Template }) {
  const { name, note } = EDITION_FACTS[template.edition]
  return (
    <details className="form-help">
      <summary>{words.help}</summary>
      <dl className="facts">
        {words.signs.map(([sign, meaning]) => (
          <div key={sign}>
            <dt>{sign}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {words.helpText.map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>
          „{words.toCheck}”: {words.toCheckMeaning}
        </li>
        <li>
          {name}. {note}
        </li>
      </ul>
    </details>
  )
}

/** Who moved the assessment on, and when. */
export function FormHistory({ form: { steps } }: { form: AssessmentForm }) {
  if (steps.length === 0) return null
  return (
    <Part id="kroki" title={words.history}>
      <WorkTable
        caption={words.history}
        rows={steps.map((step, place) => ({ ...step, place }))}
        keyOf={({ place }) => String(place)}
        empty=""
        columns={[
          { key: 'what', title: words.historyColumns.what, cell: ({ kind }) => labels.steps[kind] },
          { key: 'when', title: words.historyColumns.when, cell: ({ madeAt }) => moment(madeAt) },
          { key: 'who', title: words.historyColumns.who, cell: ({ madeBy }) => madeBy ?? words.upkeep },
          { key: 'why', title: words.historyColumns.why, cell: ({ reason }) => reason ?? '' },
        ]}
      />
    </Part>
  )
}
