import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { Button } from '#platform/web/workspace/button.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { YEAR_OFFSETS, type YearOffset } from '../shared/assessment.ts'
import type { Finding } from '../shared/check.ts'
import type { AssessmentForm } from '../shared/operations.ts'
import type { Chapter, TemplateRow } from '../shared/template/row.ts'
import { assessments } from './labels.pl.ts'
import type { FormState } from './use-form.ts'

const words = assessments.form

type ChapterGridProps = { chapter: Chapter; form: AssessmentForm; state: FormState; isOpen: boolean }

/** The rows of one chapter in five columns of years. Arrows go up and down a column, Tab along a row. */
export function ChapterGrid({ chapter, form, state, isOpen }: ChapterGridProps) {
  const { year, earlier } = form
  const rows = chapter.groups.flatMap((group) => group.rows)
  const table = useRef<HTMLTableElement>(null)
  const findings = new Map<string, Finding[]>()
  for (const finding of state.findings)
    if (finding.kind !== 'empty') findings.set(finding.row, [...(findings.get(finding.row) ?? []), finding])
  const empty = rows.filter(({ code }) => state.cell(code, 0).trim() === '')
  const codes = new Set(rows.map(({ code }) => code))
  const offered = earlier.filter(
    ({ row, offset }) => codes.has(row) && state.cell(row, offset as YearOffset).trim() === '',
  )
  // the page is drawn anew with each letter, so rows are told only what concerns them
  const stateOf = useRef(state)
  stateOf.current = state
  const write = useRef((row: string, offset: YearOffset, text: string) =>
    stateOf.current.write([{ row, offset, text }]),
  ).current
  const writeComment = useRef((row: string, text: string) => stateOf.current.writeComment(row, text)).current

  const move = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key]
    const column = (event.target as HTMLElement).dataset.column
    if (step === undefined || column === undefined) return
    event.preventDefault()
    const fields = [...(table.current?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`) ?? [])]
    const next = fields[fields.indexOf(event.target as HTMLInputElement) + step]
    next?.focus()
    next?.select()
  }
  return (
    <section className="section" aria-labelledby="rozdzial">
      <h2 id="rozdzial">
        {chapter.code}. {chapter.title}
      </h2>
      {isOpen && (empty.length > 0 || offered.length > 0) && (
        <p className="form-tools">
          {offered.length > 0 && (
            <Button
              kind="dense"
              onPress={() => {
                state.write(offered)
                say(words.earlierDone(offered.length))
              }}
            >
              {words.takeEarlier}
            </Button>
          )}
          {empty.length > 0 && (
            <Button
              kind="dense"
              onPress={() => {
                state.write(empty.map(({ code }) => ({ row: code, offset: 0, text: '.' })))
                say(words.dotsDone(empty.length))
              }}
            >
              {words.dots}
            </Button>
          )}
        </p>
      )}
      <table className="form-grid" ref={table} onKeyDown={move}>
        <caption className="visually-hidden">{chapter.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {YEAR_OFFSETS.map((offset) => (
              <th key={offset} scope="col" className="n">
                {year + offset}
                {offset > 0 && <span className="unit">{words.forecast}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {chapter.groups.map(({ title, rows: members }, place) => (
          <tbody key={title ?? String(place)}>
            {title !== null && (
              <tr className="group">
                <th scope="rowgroup" colSpan={6}>
                  {title}
                </th>
              </tr>
            )}
            {members.map((row) => (
              <GridRow
                key={row.code}
                row={row}
                year={year}
                texts={YEAR_OFFSETS.map((offset) => state.cell(row.code, offset)).join('\n')}
                comment={state.comment(row.code)}
                told={(findings.get(row.code) ?? [])
                  .map(({ offset, kind, message }) => `${offset} ${kind} ${message}`)
                  .join('\n')}
                isOpen={isOpen}
                write={write}
                writeComment={writeComment}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

type GridRowProps = {
  row: TemplateRow
  year: number
  /** The five texts, and below what is said of them, each on a line of its own: equal texts draw nothing anew. */
  texts: string
  told: string
  comment: string
  isOpen: boolean
  write: (row: string, offset: YearOffset, text: string) => void
  writeComment: (row: string, text: string) => void
}

const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, year, texts, told, comment, isOpen, write, writeComment } = props
  const [isCommenting, setCommenting] = useState(false)
  const cells = texts.split('\n')
  const lines = told === '' ? [] : told.split('\n').map(parseTold)
  const isWrong = (offset: YearOffset) => lines.some((line) => line.offset === offset && line.kind === 'error')
  const noteId = `uwagi-${row.code.replace(/[:.]/g, '-')}`
  const asksComment = lines.some(({ kind }) => kind === 'comment')
  const showsComment = isCommenting || asksComment || comment !== ''
  const toldIn = (offset: YearOffset) => (lines.some((line) => line.offset === offset) ? noteId : undefined)
  return (
    <>
      <tr className={lines.length > 0 || showsComment ? 'noted' : undefined}>
        <th scope="row" data-depth={row.depth}>
          {row.number !== null && <span className="quiet">{row.number}. </span>}
          {row.label}
          <span className="unit">
            {row.measure}
            {row.source !== 'form' && ` · ${words.toCheck}`}
            {isOpen && !showsComment && (
              <button
                type="button"
                className="add-comment"
                aria-label={`${words.addComment}: ${row.label}`}
                onClick={() => setCommenting(true)}
              >
                {words.addComment}
              </button>
            )}
          </span>
        </th>
        {YEAR_OFFSETS.map((offset, place) => (
          <td
            key={offset}
            className="n"
            data-label={offset > 0 ? `${year + offset} (${words.forecast})` : year + offset}
          >
            {isOpen ? (
              <input
                type="text"
                autoComplete="off"
                data-column={offset}
                aria-label={`${row.label}, ${year + offset}${offset > 0 ? ` (${words.forecast})` : ''}`}
                aria-invalid={isWrong(offset)}
                aria-describedby={toldIn(offset)}
                value={cells[place] ?? ''}
                onChange={(event) => write(row.code, offset, event.target.value)}
              />
            ) : (
              <span className={cells[place] === '' ? 'missing' : undefined}>{cells[place] || '–'}</span>
            )}
          </td>
        ))}
      </tr>
      {(lines.length > 0 || showsComment) && (
        <tr className="note">
          <td colSpan={6}>
            <div id={noteId}>
              {lines.map(({ offset, kind, message }) => (
                <p key={`${offset} ${message}`} className={kind === 'error' ? 'field-error' : 'quiet'}>
                  {year + offset}: {message}
                </p>
              ))}
            </div>
            {showsComment &&
              (isOpen ? (
                <label>
                  <span>{words.comment}</span>
                  <input
                    type="text"
                    autoComplete="off"
                    aria-label={`${words.comment}: ${row.label}`}
                    value={comment}
                    maxLength={1000}
                    onChange={(event) => writeComment(row.code, event.target.value)}
                  />
                </label>
              ) : (
                <p>
                  {words.comment}: {comment}
                </p>
              ))}
          </td>
        </tr>
      )}
    </>
  )
})

function parseTold(line: string): { offset: YearOffset; kind: string; message: string } {
  const [offset = '0', kind = 'error', ...message] = line.split(' ')
  return { offset: Number(offset) as YearOffset, kind, message: message.join(' ') }
}
