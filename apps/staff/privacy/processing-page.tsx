import { useState } from 'react'
import type { AnswerOf } from '#platform/http/endpoint.ts'
import { privacyOperations as api } from '#platform/privacy/operations.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { DateField } from '#platform/web/workspace/date-field.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { day, todayHere } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { privacy as words } from './labels.pl.ts'

type Retention = AnswerOf<typeof api.listRetention>['items'][number]
type Activity = AnswerOf<typeof api.getRegister>['items'][number]

/** What is kept about people, why, for how long, and who sees it: for the data protection officer. */
export default function ProcessingPage() {
  const retention = useAsk(api.listRetention, {})
  const register = useAsk(api.getRegister, {})
  return (
    <Page title={words.title} lead={words.lead}>
      <Part id="okresy" title={words.retention}>
        <Asked of={retention} waiting={words.waiting}>
          {({ items }) => (
            <>
              <RetentionTable items={items} />
              <DecideForm items={items} />
            </>
          )}
        </Asked>
      </Part>
      <Part id="rejestr" title={words.register}>
        <Asked of={register} waiting={words.waiting}>
          {({ items }) => items.map((activity) => <ActivityCard key={activity.code} activity={activity} />)}
        </Asked>
      </Part>
    </Page>
  )
}

function RetentionTable({ items }: { items: readonly Retention[] }) {
  return (
    <WorkTable
      caption={words.retention}
      rows={items}
      keyOf={({ classCode }) => classCode}
      empty=""
      columns={[
        { key: 'what', title: words.columns.what, cell: ({ name }) => name },
        { key: 'term', title: words.columns.term, cell: ({ days }) => words.days(days) },
        { key: 'rule', title: words.columns.rule, cell: ({ rule }) => rule },
        {
          key: 'state',
          title: words.columns.state,
          cell: ({ decidedFrom, basis, doubt }) => {
            if (decidedFrom !== null) return words.decided(day(decidedFrom), basis ?? '')
            return doubt === null ? words.fixed : words.toCheck(doubt)
          },
        },
        { key: 'past', title: words.columns.past, cell: ({ past }) => words.past(past) },
      ]}
    />
  )
}

function DecideForm({ items }: { items: readonly Retention[] }) {
  const choices = items.filter(({ isForOfficeToDecide }) => isForOfficeToDecide)
  const [classCode, setClass] = useState<string | null>(null)
  const [days, setDays] = useState('')
  const [validFrom, setFrom] = useState<string | null>(todayHere())
  const [basis, setBasis] = useState('')
  const draft = useDraft(api.decideRetention, () => {
    setClass(null)
    setDays('')
    setBasis('')
    say(words.hasDecided)
  })
  const { shape } = api.decideRetention.body
  const input = {
    params: { classCode: classCode as Retention['classCode'] },
    body: { days: days === '' ? Number.NaN : Number(days), validFrom: validFrom as string, basis },
  }
  return (
    <DraftForm submit={words.decide} draft={draft} onSubmit={() => void draft.send(input)}>
      <SelectField
        of={api.decideRetention.params.shape.classCode}
        label={words.which}
        options={choices.map((choice) => ({ value: choice.classCode, label: choice.name }))}
        value={classCode}
        onChange={setClass}
        problem={draft.problems.classCode}
      />
      <TextField of={shape.days} value={days} onChange={setDays} problem={draft.problems.days} />
      <DateField of={shape.validFrom} value={validFrom} onChange={setFrom} problem={draft.problems.validFrom} />
      <TextField of={shape.basis} value={basis} onChange={setBasis} problem={draft.problems.basis} />
    </DraftForm>
  )
}

function ActivityCard({ activity }: { activity: Activity }) {
  const { facts } = words
  const told: [string, readonly string[]][] = [
    [facts.purpose, [activity.purpose]],
    [facts.bases, activity.proposedBases],
    [facts.persons, [activity.persons]],
    [facts.categories, activity.categories],
    [
      facts.fields,
      activity.fields.map(({ label, reach }) => (reach === 'sensitive' ? `${label} (${words.sensitive})` : label)),
    ],
    [facts.readers, activity.readers],
    [facts.recipients, activity.recipients],
    [facts.retention, activity.retention.map(({ name, days, rule }) => `${name}: ${words.days(days)}. ${rule}`)],
    [facts.security, activity.security],
    [facts.places, activity.places],
  ]
  return (
    <>
      <h3>{activity.name}</h3>
      <dl className="facts">
        {told.map(([term, lines]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{lines.length === 0 ? words.none : lines.join('; ')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
