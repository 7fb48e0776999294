import { CERTAINTY_WORDS } from '../labels.pl.ts'
import type { Period } from '../period.ts'
import type { ColumnNames, RowReader } from './read-rows.ts'
import type { ReferenceProblem } from './reference-problem.ts'

/** A row of a file that has a period, with its place, by which problems name it. */
export type Filed<Row> = Row & { file: string; row: number }

type PeriodColumn =
  | 'validFrom'
  | 'validFromLatest'
  | 'validTo'
  | 'act'
  | 'article'
  | 'source'
  | 'readOn'
  | 'certainty'
  | 'doubt'
  | 'correctedOn'
  | 'correctionReason'

export const PERIOD_COLUMNS: ColumnNames<PeriodColumn> = {
  validFrom: 'od',
  validFromLatest: 'od najpóźniej',
  validTo: 'do',
  act: 'akt',
  article: 'przepis',
  source: 'źródło',
  readOn: 'przeczytano',
  certainty: 'pewność',
  doubt: 'wątpliwość',
  correctedOn: 'sprostowano',
  correctionReason: 'powód sprostowania',
}

/** The dated part of a row: since when, by which act, read where and when, how sure. */
export function parsePeriod(reader: RowReader<PeriodColumn>, actCodes: ReadonlySet<string>): Period {
  const period: Period = {
    validFrom: reader.day('validFrom'),
    validFromLatest: reader.yesNo('validFromLatest'),
    validTo: reader.optionalDay('validTo'),
    actCode: reader.optional('act'),
    article: reader.optional('article'),
    source: reader.text('source'),
    readOn: reader.day('readOn'),
    certainty: reader.oneOf('certainty', CERTAINTY_WORDS),
    doubt: reader.optional('doubt'),
    correctedOn: reader.optionalDay('correctedOn'),
    correctionReason: reader.optional('correctionReason'),
  }
  const { validFrom, validTo, actCode, article, certainty, doubt, correctedOn, correctionReason } = period
  if (validTo !== null && validTo < validFrom)
    reader.fault('validTo', 'Okres kończy się, zanim się zacznie.', 'Popraw dzień początku albo końca.')
  if (actCode !== null && !actCodes.has(actCode))
    reader.fault('act', `W acts.csv nie ma aktu „${actCode}”.`, 'Dopisz akt albo popraw kod.')
  if (article !== null && actCode === null)
    reader.fault('act', 'Jest przepis, a nie ma aktu.', 'Wpisz kod aktu z acts.csv.')
  if (certainty === 'to-check' && doubt === null)
    reader.fault('doubt', 'Nie wiadomo, co jest do sprawdzenia.', 'Napisz to jednym zdaniem.')
  if (certainty === 'confirmed' && doubt !== null)
    reader.fault(
      'certainty',
      'Jest wątpliwość, więc nic nie jest potwierdzone.',
      'Wpisz „do sprawdzenia” albo usuń ją.',
    )
  if ((correctedOn === null) !== (correctionReason === null))
    reader.fault('correctionReason', 'Sprostowanie ma dzień i powód.', 'Uzupełnij oba albo usuń oba.')
  return period
}

/** Notes periods of one thing that overlap, naming both rows. */
export function checkPeriodsApart<Row extends Pick<Period, 'validFrom' | 'validTo'>>(
  rows: readonly Filed<Row>[],
  keyOf: (row: Row) => string,
  problems: ReferenceProblem[],
): void {
  const sorted = [...rows].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const last = new Map<string, Filed<Row>>()
  for (const row of sorted) {
    const before = last.get(keyOf(row))
    if (before !== undefined && (before.validTo === null || before.validTo >= row.validFrom))
      problems.push({
        file: row.file,
        row: row.row,
        column: PERIOD_COLUMNS.validFrom,
        message: `Okres nakłada się na okres z wiersza ${before.row}.`,
        remedy: 'Zakończ wcześniejszy dzień przed początkiem późniejszego.',
      })
    last.set(keyOf(row), row)
  }
}
