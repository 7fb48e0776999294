import { useState } from 'react'
import { z } from 'zod'
import { yearOf } from '#kernel/plain-date.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { day, todayHere } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { type Column, WorkTable } from '#platform/web/workspace/work-table.tsx'
import { labels } from '../shared/labels.pl.ts'
import { assessmentOperations as api, type Delivery } from '../shared/operations.ts'
import { assessments } from './labels.pl.ts'

const words = assessments.deliveries
const YEARS_BACK = 4

/** Which municipalities of my area have confirmed their assessment, and which have not. */
export default function DeliveriesPage() {
  const last = yearOf(todayHere()) - 1
  const [year, setYear] = useState(last)
  const deliveries = useAsk(api.listDeliveries, { params: { year } })
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(last - back))
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="narrow">
        <SelectField
          of={z.string().meta({ label: words.year })}
          options={years.map((value) => ({ value, label: value }))}
          value={String(year)}
          onChange={(chosen) => setYear(Number(chosen))}
        />
      </div>
      <Asked of={deliveries} waiting={words.waiting}>
        {({ items }) => <DeliveryLists items={items} />}
      </Asked>
    </Page>
  )
}

function DeliveryLists({ items }: { items: readonly Delivery[] }) {
  const done = items.filter(({ state }) => state === 'confirmed')
  const missing = items.filter(({ state }) => state !== 'confirmed')
  const dueOn = items[0]?.dueOn ?? null
  const keyOf = ({ unitCode }: Delivery) => unitCode
  return (
    <>
      <p role="status">
        {words.summary(done.length, items.length)} {dueOn !== null && words.due(day(dueOn))}
      </p>
      <Part id="brakuje" title={words.missing}>
        <p className="quiet">{words.reminders}</p>
        <WorkTable
          caption={words.missing}
          rows={missing}
          keyOf={keyOf}
          empty={words.noneMissing}
          columns={[
            unit,
            code,
            {
              key: 'state',
              title: words.columns.state,
              cell: ({ state }) => labels.states[state],
              sortBy: ({ state }) => state,
            },
            late,
          ]}
        />
      </Part>
      <Part id="potwierdzone" title={words.done}>
        <WorkTable
          caption={words.done}
          rows={done}
          keyOf={keyOf}
          empty={words.noneDone}
          columns={[
            unit,
            code,
            {
              key: 'confirmed',
              title: words.columns.confirmed,
              cell: ({ confirmedOn }) => (confirmedOn === null ? '' : day(confirmedOn)),
              sortBy: ({ confirmedOn }) => confirmedOn ?? '',
            },
            late,
          ]}
        />
      </Part>
    </>
  )
}

const unit: Column<Delivery> = {
  key: 'unit',
  title: words.columns.unit,
  cell: ({ unitName }) => unitName,
  sortBy: ({ unitName }) => unitName,
}
const code: Column<Delivery> = {
  key: 'code',
  title: words.columns.county,
  cell: ({ unitCode }) => unitCode,
  sortBy: ({ unitCode }) => unitCode,
}
const late: Column<Delivery> = {
  key: 'late',
  title: words.columns.late,
  cell: ({ isLate }) => (isLate ? <span className="overdue">{words.late}</span> : words.inTime),
}
