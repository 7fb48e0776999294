import { useDeferredValue, useMemo, useState } from 'react'
import type { WrittenCell, WrittenComment, YearOffset } from '../shared/assessment.ts'
import { checkForm, type Finding } from '../shared/check.ts'
import type { AssessmentForm } from '../shared/operations.ts'
import { type Template, templateOf } from '../shared/template/template.ts'

/** What was typed and not saved yet: key of a cell or of a comment → text. It outlives a newer version of the form. */
type Typed = Readonly<Record<string, string>>

const cellKey = (row: string, offset: number) => `${row} ${offset}`
const commentKey = (row: string) => `${row} #`

export type FormState = {
  template: Template
  cell: (row: string, offset: YearOffset) => string
  comment: (row: string) => string
  write: (cells: readonly WrittenCell[]) => void
  writeComment: (row: string, text: string) => void
  /** What differs from what is stored. */
  changed: { cells: WrittenCell[]; comments: WrittenComment[] }
  findings: readonly Finding[]
  /** Forgets what has been saved meanwhile; what was typed after that stays. */
  settle: (saved: { cells: readonly WrittenCell[]; comments: readonly WrittenComment[] }) => void
}

/** The form as it stands on the page: what is stored, under what has been typed. */
export function useForm(form: AssessmentForm): FormState {
  const template = templateOf(form.year)
  const stored = useMemo(
    () =>
      new Map([
        ...form.cells.map(({ row, offset, text }): [string, string] => [cellKey(row, offset), text]),
        ...form.comments.map(({ row, text }): [string, string] => [commentKey(row), text]),
      ]),
    [form],
  )
  const [typed, setTyped] = useState<Typed>({})
  const textAt = (key: string) => typed[key] ?? stored.get(key) ?? ''
  const checked = useDeferredValue(typed)
  const findings = useMemo(() => {
    const at = (key: string) => checked[key] ?? stored.get(key) ?? ''
    return checkForm(template, {
      cell: (row, offset) => at(cellKey(row, offset)),
      comment: (row) => at(commentKey(row)),
    })
  }, [template, stored, checked])
  const differing = Object.entries(typed).filter(([key, text]) => text !== (stored.get(key) ?? ''))
  return {
    template,
    cell: (row, offset) => textAt(cellKey(row, offset)),
    comment: (row) => textAt(commentKey(row)),
    write: (cells) =>
      setTyped((before) => ({
        ...before,
        ...Object.fromEntries(cells.map(({ row, offset, text }) => [cellKey(row, offset), text])),
      })),
    writeComment: (row, text) => setTyped((before) => ({ ...before, [commentKey(row)]: text })),
    changed: {
      cells: differing.flatMap(([key, text]) => {
        const [row = '', offset = ''] = key.split(' ')
        return offset === '#' ? [] : [{ row, offset: Number(offset), text }]
      }),
      comments: differing.flatMap(([key, text]) => {
        const [row = '', offset] = key.split(' ')
        return offset === '#' ? [{ row, text }] : []
      }),
    },
    findings,
    settle: ({ cells, comments }) =>
      setTyped((before) => {
        const saved = new Map([
          ...cells.map(({ row, offset, text }): [string, string] => [cellKey(row, offset), text]),
          ...comments.map(({ row, text }): [string, string] => [commentKey(row), text]),
        ])
        return Object.fromEntries(Object.entries(before).filter(([key, text]) => saved.get(key) !== text))
      }),
  }
}
