import type { BdlImport } from '../../shared/bdl/operations.ts'
import { bdlProblems, bdlQuestions } from '../../shared/bdl/problems.pl.ts'
import type { BdlImportReport } from '../../shared/bdl/report.ts'

/** A report of which nothing is known yet but what was asked for; steps of the import fill it in. */
export function blankReport({ dryRun, fileName }: BdlImport): BdlImportReport {
  return {
    accepted: false,
    dryRun,
    title: fileName,
    rowsRead: 0,
    counts: [],
    problems: [],
    notes: [],
    subject: null,
    publishedOn: null,
    years: [],
    variables: [],
    observations: { added: 0, changed: 0, confirmed: 0, keptNewer: 0, withdrawn: 0, missing: 0 },
    notLoaded: [],
    questions: [],
  }
}

/** Adds a question to the report, and the error that it is where nobody can be asked. */
export function askFor(report: BdlImportReport, what: 'subject' | 'year'): void
export function askFor(report: BdlImportReport, what: 'unit', label: string): void
export function askFor(report: BdlImportReport, what: 'subject' | 'year' | 'unit', label = ''): void {
  switch (what) {
    case 'subject':
      report.questions.push({ flag: '--subject', text: bdlQuestions.subject() })
      report.problems.push(bdlProblems.noSubject())
      return
    case 'year':
      report.questions.push({ flag: '--year', text: bdlQuestions.year() })
      report.problems.push(bdlProblems.noYear())
      return
    case 'unit':
      report.questions.push({ flag: '--unit', text: bdlQuestions.unit(label) })
      report.problems.push(bdlProblems.noUnit(label))
  }
}
