import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Button } from '#platform/web/workspace/button.tsx'
import { Confirm } from '#platform/web/workspace/confirm.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { day } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { useMay } from '#platform/web/workspace/use-may.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { FigureQuestion, type QuestionEntry } from '../../shared/desk/question.ts'
import { questionOperations as api } from '../../shared/desk/question-operations.ts'
import { desk } from './labels.pl.ts'

const words = desk.questions

/** What researchers asked units about, and what the units answered. */
export default function QuestionsPage() {
  const questions = useAsk(api.list, { query: {} })
  const mayAsk = useMay(api.ask)
  const [answering, setAnswering] = useState<QuestionEntry>()
  return (
    <Page title={words.title} lead={words.lead}>
      {mayAsk && (
        <p>
          <Link to="/pytania/nowe">{words.newTitle}</Link>
        </p>
      )}
      {answering !== undefined && (
        <AnswerForm key={answering.id} of={answering} onDone={() => setAnswering(undefined)} />
      )}
      <Part id="lista-pytan" title={words.list}>
        <Asked of={questions} waiting={desk.waiting}>
          {({ items }) => (
            <WorkTable
              caption={words.list}
              rows={items}
              keyOf={({ id }) => id}
              empty={words.empty}
              columns={[
                {
                  key: 'what',
                  title: words.columns.what,
                  cell: (one) => (
                    <>
                      <a href={`/wskazniki/${one.indicatorCode}?jednostka=${one.unitCode}&rok=${one.year}`}>
                        {about(one)}
                      </a>
                      <span className="unit">{words.shownThen(one.shown)}</span>
                    </>
                  ),
                  sortBy: about,
                },
                {
                  key: 'question',
                  title: words.columns.question,
                  cell: ({ question, answer }) => (
                    <>
                      {question}
                      {answer !== null && (
                        <span className="unit">
                          {words.theAnswer} {answer}
                        </span>
                      )}
                    </>
                  ),
                },
                {
                  key: 'state',
                  title: words.columns.state,
                  cell: ({ state, isLate }) => (
                    <>
                      {words.states[state]}
                      {isLate && <span className="unit overdue">{words.late}</span>}
                    </>
                  ),
                  sortBy: ({ state }) => words.states[state],
                },
                {
                  key: 'due',
                  title: words.columns.due,
                  cell: ({ dueOn }) => day(dueOn),
                  sortBy: ({ dueOn }) => dueOn,
                },
                {
                  key: 'step',
                  title: words.columns.step,
                  cell: (one) => <Steps of={one} onAnswer={() => setAnswering(one)} />,
                },
              ]}
            />
          )}
        </Asked>
      </Part>
    </Page>
  )
}

function about({ indicatorName, unitName, year }: QuestionEntry): string {
  return `${indicatorName}, ${unitName}, ${year}`
}

function Steps({ of, onAnswer }: { of: QuestionEntry; onAnswer: () => void }) {
  return (
    <span className="actions-inline">
      {of.mayAnswer && (
        <Button kind="dense" name={`${words.answer}: ${about(of)}`} onPress={onAnswer}>
          {words.answer}
        </Button>
      )}
      {of.mayClose && (
        <Confirm
          api={api.close}
          input={{ params: { questionId: of.id } }}
          verb={words.close}
          about={about(of)}
          question={words.closeQuestion}
          consequence={words.closeOpen}
          onDone={() => say(words.closed)}
        />
      )}
    </span>
  )
}

function AnswerForm({ of, onDone }: { of: QuestionEntry; onDone: () => void }) {
  const [answer, setAnswer] = useState('')
  const draft = useDraft(api.answer, () => {
    say(words.answered)
    onDone()
  })
  return (
    <Part id="odpowiedz" title={words.answerTitle(about(of))}>
      <p>{of.question}</p>
      <DraftForm
        submit={words.answer}
        draft={draft}
        onSubmit={() => void draft.send({ params: { questionId: of.id }, body: { answer } })}
      >
        <TextField
          of={api.answer.body.shape.answer}
          hint={FigureQuestion.shape.answer.meta()?.hint as string}
          lines={4}
          value={answer}
          onChange={setAnswer}
          problem={draft.problems.answer}
        />
      </DraftForm>
    </Part>
  )
}
