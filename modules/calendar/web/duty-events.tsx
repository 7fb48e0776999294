import { useState } from 'react'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Confirm } from '#platform/web/workspace/confirm.tsx'
import { DateField } from '#platform/web/workspace/date-field.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { day } from '#platform/web/workspace/moments.ts'
import { Part } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { useMay } from '#platform/web/workspace/use-may.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import type { AreaDeadline, UnitDeadline } from '../shared/deadline.ts'
import { DutyEventDraft } from '../shared/duty-event.ts'
import { calendarOperations as api } from '../shared/operations.ts'
import { calendar as words } from './labels.pl.ts'

type DutyEventsProps = { own: readonly UnitDeadline[]; area: readonly AreaDeadline[] }

/** What has happened and gives a term its day; for those who work on such a duty or advise the units that have it. */
export function DutyEvents({ own, area }: DutyEventsProps) {
  const mayRecord = useMay(api.recordEvent)
  const events = useAsk(api.listEvents, {}, { isWanted: mayRecord })
  const duties = [...own.flatMap(ownChoice), ...areaChoices(area)]
  if (!mayRecord || duties.length === 0) return null
  return (
    <Part id="zdarzenia" title={words.events}>
      <p>{words.eventsLead}</p>
      <EventForm duties={duties} />
      <Asked of={events} waiting={words.eventsWaiting}>
        {({ items }) => (
          <WorkTable
            caption={words.events}
            rows={items}
            keyOf={({ id }) => id}
            empty={words.eventsEmpty}
            columns={[
              { key: 'duty', title: words.eventColumns.duty, cell: ({ name }) => name, sortBy: ({ name }) => name },
              {
                key: 'unit',
                title: words.eventColumns.unit,
                cell: ({ unitName }) => unitName,
                sortBy: ({ unitName }) => unitName,
              },
              {
                key: 'happened',
                title: words.eventColumns.happened,
                cell: ({ happenedOn }) => day(happenedOn),
                sortBy: ({ happenedOn }) => happenedOn,
              },
              {
                key: 'due',
                title: words.eventColumns.due,
                cell: ({ dueOn }) => (dueOn === null ? words.noEventDay : day(dueOn)),
              },
              {
                key: 'step',
                title: words.eventColumns.step,
                cell: ({ id, name, unitName, happenedOn }) => (
                  <Confirm
                    api={api.withdrawEvent}
                    input={{ params: { eventId: id } }}
                    verb={words.withdraw}
                    about={words.withdrawAbout(name, unitName, day(happenedOn))}
                    question={words.withdrawQuestion}
                    consequence={words.withdrawConsequence}
                    onDone={() => say(words.withdrawn)}
                  />
                ),
              },
            ]}
          />
        )}
      </Asked>
    </Part>
  )
}

/** A duty to choose; of a unit of one's own, or of any unit of the area, whose code is then typed. */
type Choice = { value: string; label: string; dutyCode: string; unitCode: string | null }

function ownChoice({ dutyCode, unitCode, unitName, name, runsFrom }: UnitDeadline): Choice[] {
  if (runsFrom === null) return []
  const label = words.eventDuty(`${name}, ${unitName}`, runsFrom)
  return [{ value: `${dutyCode} ${unitCode}`, label, dutyCode, unitCode }]
}

function areaChoices(area: readonly AreaDeadline[]): Choice[] {
  const choices = area.flatMap(({ dutyCode, name, runsFrom }): Choice[] =>
    runsFrom === null ? [] : [{ value: dutyCode, label: words.eventDuty(name, runsFrom), dutyCode, unitCode: null }],
  )
  return choices.filter(({ value }, place) => choices.findIndex((other) => other.value === value) === place)
}

function EventForm({ duties }: { duties: readonly Choice[] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [typedUnit, setUnit] = useState('')
  const [happenedOn, setDay] = useState<string | null>(null)
  const draft = useDraft(api.recordEvent, ({ dueOn }) => {
    setDay(null)
    say(words.recorded(day(dueOn)))
  })
  const duty = duties.find(({ value }) => value === chosen)
  const { shape } = DutyEventDraft
  const body = {
    dutyCode: duty?.dutyCode as string,
    unitCode: duty?.unitCode ?? typedUnit,
    happenedOn: happenedOn as string,
  }
  return (
    <DraftForm submit={words.record} kind="plain" draft={draft} onSubmit={() => void draft.send({ body })}>
      <SelectField
        of={shape.dutyCode}
        label={duties.some(({ unitCode }) => unitCode !== null) ? words.eventOwn : words.eventColumns.duty}
        options={duties}
        value={chosen}
        onChange={setChosen}
        problem={draft.problems.dutyCode}
      />
      {duty?.unitCode === null && (
        <TextField of={shape.unitCode} value={typedUnit} onChange={setUnit} problem={draft.problems.unitCode} />
      )}
      <DateField of={shape.happenedOn} value={happenedOn} onChange={setDay} problem={draft.problems.happenedOn} />
    </DraftForm>
  )
}
