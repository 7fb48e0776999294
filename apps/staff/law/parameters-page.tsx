import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { LegalParameter } from '#platform/parameters/legal-parameter.ts'
import { parameterOperations as api, type ParameterList } from '#platform/parameters/operations.ts'
import { lawInWords, periodInWords, valueInWords } from '#platform/parameters/words.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Checkbox } from '#platform/web/workspace/checkbox.tsx'
import { Page } from '#platform/web/workspace/page.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { Certainty } from './certainty.tsx'
import { law as words } from './labels.pl.ts'

/** The numbers and days of the law that Splot reckons with, and which of them somebody has yet to check. */
export default function ParametersPage() {
  const parameters = useAsk(api.listParameters, {})
  return (
    <Page title={words.title} lead={words.lead}>
      <Asked of={parameters} waiting={words.waiting}>
        {(list) => <Parameters list={list} />}
      </Asked>
    </Page>
  )
}

function Parameters({ list: { parameters, acts } }: { list: ParameterList }) {
  const [topic, setTopic] = useState('')
  const [onlyToCheck, setOnlyToCheck] = useState(false)
  const doubtful = parameters.filter(({ value }) => value?.certainty === 'to-check')
  const shown = (onlyToCheck ? doubtful : parameters).filter((one) => topic === '' || one.topic === topic)
  const topics = [...new Set(parameters.map((one) => one.topic))]
  return (
    <>
      <div className="choice">
        <SelectField
          of={LegalParameter.shape.topic}
          label={words.topic}
          options={[{ value: '', label: words.every }, ...topics.map((one) => ({ value: one, label: one }))]}
          value={topic}
          onChange={setTopic}
        />
      </div>
      <Checkbox isSelected={onlyToCheck} onChange={setOnlyToCheck}>
        {words.onlyToCheck}
      </Checkbox>
      <p>{words.countToCheck(doubtful.length)}</p>
      <WorkTable
        caption={words.title}
        rows={shown}
        keyOf={({ code }) => code}
        empty={words.empty}
        columns={[
          {
            key: 'name',
            title: words.columns.name,
            cell: ({ code, name }) => (
              <Link to="/parametry/$code" params={{ code } as never}>
                {name}
              </Link>
            ),
            sortBy: ({ name }) => name,
          },
          {
            key: 'value',
            title: words.columns.value,
            cell: ({ value, bound }) => (value === null ? words.noValue : valueInWords(value, bound)),
          },
          {
            key: 'law',
            title: words.columns.law,
            cell: ({ value }) => (value === null ? words.none : (lawInWords(value, acts) ?? words.noLaw)),
          },
          {
            key: 'next',
            title: words.columns.next,
            cell: ({ next, bound }) =>
              next === null ? words.none : `${valueInWords(next, bound)}, ${periodInWords(next)}`,
          },
          {
            key: 'certainty',
            title: words.columns.certainty,
            cell: ({ value }) => (value === null ? words.none : <Certainty of={value} />),
          },
        ]}
      />
    </>
  )
}
