import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { day, todayHere } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { useMay } from '#platform/web/workspace/use-may.ts'
import { type Column, WorkTable } from '#platform/web/workspace/work-table.tsx'
import type { AreaDeadline, Deadline, UnitDeadline } from '../shared/deadline.ts'
import { calendarOperations as api } from '../shared/operations.ts'
import { CalendarSettings } from './calendar-settings.tsx'
import { DutyEvents } from './duty-events.tsx'
import { calendar as words } from './labels.pl.ts'

/** What the law wants of my units and of those I look after, by when, and where that stands. */
export default function DeadlinesPage() {
  const own = useAsk(api.listOwn, {})
  const area = useAsk(api.listArea, {}, { isWanted: useMay(api.listArea) })
  return (
    <Page title={words.title} lead={words.lead}>
      <Asked of={own} waiting={words.waiting}>
        {({ items }) => <OwnDeadlines items={items} />}
      </Asked>
      {area.answer !== undefined && (
        <Part id="obszar" title={words.area}>
          <WorkTable
            caption={words.area}
            rows={area.answer.items}
            keyOf={({ dutyCode, level }) => `${dutyCode} ${level}`}
            empty={words.areaEmpty}
            columns={[
              duty<AreaDeadline>(),
              until(),
              {
                key: 'units',
                title: words.columns.units,
                cell: ({ level, units }) => words.units(words.levels[level] ?? level, units),
              },
              owedBy(),
              law(),
              certainty(),
            ]}
          />
        </Part>
      )}
      <DutyEvents own={own.answer?.items ?? []} area={area.answer?.items ?? []} />
      <CalendarSettings />
    </Page>
  )
}

function OwnDeadlines({ items }: { items: readonly UnitDeadline[] }) {
  const dated = items.filter(({ dueOn }) => dueOn !== null)
  const undated = items.filter(({ dueOn }) => dueOn === null)
  const keyOf = ({ dutyCode, unitCode }: UnitDeadline) => `${dutyCode} ${unitCode}`
  const columns: readonly [Column<UnitDeadline>, ...Column<UnitDeadline>[]] = [
    duty(),
    untilFrom(),
    {
      key: 'unit',
      title: words.columns.unit,
      cell: ({ unitName }) => unitName,
      sortBy: ({ unitName }) => unitName,
    },
    owedBy(),
    law(),
    certainty(),
  ]
  return (
    <>
      <Part id="moje-terminy" title={words.own}>
        <WorkTable caption={words.own} rows={dated} keyOf={keyOf} columns={columns} empty={words.ownEmpty} />
      </Part>
      {items.length > 0 && (
        <Part id="bez-dnia" title={words.undated}>
          <WorkTable
            caption={words.undated}
            rows={undated}
            keyOf={keyOf}
            columns={columns}
            empty={words.undatedEmpty}
          />
        </Part>
      )}
    </>
  )
}

function duty<D extends Deadline>(): Column<D> {
  return {
    key: 'duty',
    title: words.columns.duty,
    cell: ({ name, description }) => (
      <>
        {name}
        {description !== null && <span className="unit">{description}</span>}
      </>
    ),
    sortBy: ({ name }) => name,
  }
}

function until<D extends Deadline>(): Column<D> {
  return {
    key: 'until',
    title: words.columns.until,
    cell: ({ dueOn, period, lastWorkingDay }) => (
      <>
        {dueOn !== null ? day(dueOn) : period !== null ? words.period(period) : words.noDay}
        {lastWorkingDay !== null && <span className="unit">{words.freeDay(day(lastWorkingDay))}</span>}
      </>
    ),
    sortBy: ({ dueOn }) => dueOn ?? '9999',
  }
}

/** The day of one unit: what it is counted from, and whether it is past. */
function untilFrom(): Column<UnitDeadline> {
  const { cell, ...column } = until<UnitDeadline>()
  return {
    ...column,
    cell: (deadline) => (
      <>
        {cell(deadline)}
        {deadline.happenedOn !== null && deadline.dueOn !== null && (
          <span className="unit">{words.countedFrom(day(deadline.happenedOn))}</span>
        )}
        {deadline.dueOn !== null && deadline.dueOn < todayHere() && <span className="unit">{words.past}</span>}
        {deadline.runsFrom !== null && deadline.dueOn === null && (
          <span className="unit">{words.runsFrom(deadline.runsFrom)}</span>
        )}
      </>
    ),
  }
}

function owedBy<D extends Deadline>(): Column<D> {
  return { key: 'owedBy', title: words.columns.owedBy, cell: (deadline) => deadline.owedBy }
}

function law<D extends Deadline>(): Column<D> {
  return { key: 'law', title: words.columns.law, cell: (deadline) => deadline.law ?? deadline.source }
}

function certainty<D extends Deadline>(): Column<D> {
  return {
    key: 'certainty',
    title: words.columns.certainty,
    cell: ({ doubt }) =>
      doubt === null ? (
        words.sure
      ) : (
        <>
          <span className="to-check">{words.toCheck}</span> {doubt}
        </>
      ),
  }
}
