import type { Period } from '../period.ts'
import { type Filed, PERIOD_COLUMNS } from './parse-period.ts'
import type { ReferenceProblem } from './reference-problem.ts'

/** Why a row is withdrawn: it got an end, its source was read again, or it was wrong. */
type WithdrawnAs = 'closed' | 'reread' | 'corrected'

/** What a load has to do so that the database says what the files say. */
export type Changes<Row> = { add: Filed<Row>[]; withdraw: { row: Row; as: WithdrawnAs }[] }

/** How rows of one kind are compared. */
export type Comparison<Row> = {
  /** The thing whose periods these are: a parameter, an entry. */
  keyOf: (row: Row) => string
  /** The file it stands in. */
  fileOf: (row: Row) => string
  /** What the law says: a change of it in a loaded period is a correction. */
  content: readonly (keyof Row)[]
  /** What was read about it: may be read again at any time. */
  knowledge: readonly (keyof Row)[]
}

/** Knowledge that every period carries. */
export const PERIOD_KNOWLEDGE = [
  'validFromLatest',
  'actCode',
  'article',
  'source',
  'readOn',
  'certainty',
  'doubt',
  'correctedOn',
  'correctionReason',
] as const satisfies readonly (keyof Period)[]

/**
 * Compares the files with what is held, thing by thing.
 *
 * Without more ado a thing may get a period, an open period may get its end, and a source may be read again. What the
 * law said in a period that was once loaded changes only by a correction declared in the row, with its day and reason;
 * nothing disappears. So a slip in a file cannot rewrite the past silently, and a true correction stays visible.
 */
export function planChanges<Row extends Period>(
  held: readonly Row[],
  filed: readonly Filed<Row>[],
  comparison: Comparison<Row>,
  problems: ReferenceProblem[],
): Changes<Row> {
  const changes: Changes<Row> = { add: [], withdraw: [] }
  const heldByKey = groupBy(held, comparison.keyOf)
  const filedByKey = groupBy(filed, comparison.keyOf)
  for (const [key, rows] of filedByKey) planOne(heldByKey.get(key) ?? [], rows, comparison, changes, problems)
  for (const [key, rows] of heldByKey)
    if (!filedByKey.has(key)) problems.push(gone(key, comparison.fileOf(rows[0] as Row)))
  return changes
}

/** The periods of one thing. */
function planOne<Row extends Period>(
  held: readonly Row[],
  filed: readonly Filed<Row>[],
  { content, knowledge }: Comparison<Row>,
  changes: Changes<Row>,
  problems: ReferenceProblem[],
): void {
  const heldCorrections = new Set(held.map(correctionOf))
  const isNewCorrection = (row: Row) => row.correctedOn !== null && !heldCorrections.has(correctionOf(row))
  const matchOf = (row: Row) => filed.find(({ validFrom }) => validFrom === row.validFrom)

  for (const row of held) {
    const match = matchOf(row)
    if (match === undefined) {
      const replacement = filed.find(
        (one) => isNewCorrection(one) && !held.some(({ validFrom }) => validFrom === one.validFrom),
      )
      if (replacement === undefined) problems.push(periodGone(filed[0] as Filed<Row>, row))
      else changes.withdraw.push({ row, as: 'corrected' })
      continue
    }
    const sameContent = content.every((field) => isEqual(row[field], match[field]))
    const sameEnd = row.validTo === match.validTo
    const getsEnd = row.validTo === null && match.validTo !== null
    if (!sameContent || (!sameEnd && !getsEnd)) {
      if (isNewCorrection(match)) replace(row, match, 'corrected')
      else problems.push(undeclared(match))
    } else if (isNewCorrection(match)) problems.push(nothingCorrected(match))
    else if (getsEnd) replace(row, match, 'closed')
    else if (knowledge.some((field) => !isEqual(row[field], match[field]))) replace(row, match, 'reread')
  }
  changes.add.push(...filed.filter((row) => !held.some(({ validFrom }) => validFrom === row.validFrom)))

  function replace(row: Row, match: Filed<Row>, as: WithdrawnAs): void {
    changes.withdraw.push({ row, as })
    changes.add.push(match)
  }
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

function correctionOf({ correctedOn, correctionReason }: Period): string {
  return `${correctedOn} ${correctionReason}`
}

function isEqual(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) ? a.join('\n') === b.join('\n') : a === b
}

function gone(key: string, file: string): ReferenceProblem {
  return {
    file,
    row: null,
    column: 'kod',
    message: `Z pliku zniknęło „${key}”, a było już wczytane.`,
    remedy: 'Przywróć wiersz; gdy przestało obowiązywać, wpisz mu dzień „do”.',
  }
}

function periodGone<Row extends Period>({ file, row }: Filed<Row>, { validFrom }: Period): ReferenceProblem {
  return {
    file,
    row,
    column: PERIOD_COLUMNS.validFrom,
    message: `Zniknął okres od ${validFrom}, który był już wczytany.`,
    remedy: 'Przywróć go albo w wierszu, który go zastępuje, podaj dzień i powód sprostowania.',
  }
}

function undeclared<Row extends Period>({ file, row }: Filed<Row>): ReferenceProblem {
  return {
    file,
    row,
    column: PERIOD_COLUMNS.correctedOn,
    message: 'Treść okresu, który był już wczytany, jest inna.',
    remedy: 'Przywróć ją. Nowe prawo dopisz jako nowy okres; błąd sprostuj, podając dzień i powód.',
  }
}

function nothingCorrected<Row extends Period>({ file, row }: Filed<Row>): ReferenceProblem {
  return {
    file,
    row,
    column: PERIOD_COLUMNS.correctedOn,
    message: 'Jest sprostowanie, a treść się nie zmieniła.',
    remedy: 'Usuń dzień i powód sprostowania albo popraw treść.',
  }
}
