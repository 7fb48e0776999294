import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays } from '#kernel/plain-date.ts'
import { useAsk } from '#platform/web/workspace/asked.tsx'
import { DateField } from '#platform/web/workspace/date-field.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { todayHere } from '#platform/web/workspace/moments.ts'
import { say } from '#platform/web/workspace/say.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { FigureQuestionDraft } from '../../shared/desk/question.ts'
import { questionOperations as api } from '../../shared/desk/question-operations.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { UnitField } from '../unit-field.tsx'
import { desk } from './labels.pl.ts'

const words = desk.questions
const fields = FigureQuestionDraft.shape
/** Two weeks to answer, until the researcher says otherwise. */
const DAYS_TO_ANSWER = 14

/** A question about one figure; the list of outliers fills in which. */
export function AskForm() {
  const from = useSearch({ strict: false }) as Record<string, string | number | undefined>
  const [indicatorCode, setIndicator] = useState<string | null>(textOf(from.wskaznik) || null)
  const [unitCode, setUnit] = useState(textOf(from.jednostka))
  const [year, setYear] = useState(textOf(from.rok))
  const [question, setQuestion] = useState('')
  const [dueOn, setDue] = useState<string | null>(addDays(todayHere(), DAYS_TO_ANSWER))
  const { answer: catalogue } = useAsk(indicatorOperations.list, {})
  const draft = useDraft(api.ask, ({ unitName }) => {
    setQuestion('')
    say(words.asked(unitName))
  })
  const body = { indicatorCode: indicatorCode ?? '', unitCode, year: Number(year), question, dueOn: dueOn ?? '' }
  return (
    <DraftForm submit={words.ask} draft={draft} onSubmit={() => void draft.send({ body })}>
      <SelectField
        of={fields.indicatorCode}
        options={(catalogue?.indicators ?? []).map(({ code, shortName }) => ({ value: code, label: shortName }))}
        value={indicatorCode}
        onChange={setIndicator}
        problem={draft.problems.indicatorCode}
      />
      <UnitField of={fields.unitCode} value={unitCode} onChange={setUnit} problem={draft.problems.unitCode} />
      <TextField of={fields.year} value={year} onChange={setYear} problem={draft.problems.year} />
      <TextField
        of={fields.question}
        lines={4}
        value={question}
        onChange={setQuestion}
        problem={draft.problems.question}
      />
      <DateField of={fields.dueOn} value={dueOn} onChange={setDue} problem={draft.problems.dueOn} />
    </DraftForm>
  )
}

/** The router reads digits of an address as a number; a code of a unit keeps its leading zero. */
function textOf(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value)
  return /^\d{5}$/.test(text) ? text.padStart(6, '0') : text
}
