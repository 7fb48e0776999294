import { useState } from 'react'
import type { ImportReport } from '#kernel/import-report.ts'
import type { Problem } from '#platform/http/problem-document.ts'
import { Button } from '#platform/web/workspace/button.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { FileField } from '#platform/web/workspace/file-field.tsx'
import { ImportReportView } from '#platform/web/workspace/import-report-view.tsx'
import { Part } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { type AssessmentForm, assessmentOperations as api } from '../shared/operations.ts'
import { assessments } from './labels.pl.ts'

const words = assessments.form

type SheetPartProps = { form: AssessmentForm; isOpen: boolean; unsaved: number }

/** The form as a workbook: taken along, filled in, checked without a trace, and taken in. */
export function SheetPart({ form: { unitCode, year, version }, isOpen, unsaved }: SheetPartProps) {
  return (
    <Part id="arkusz" title={words.sheet}>
      <p>{words.sheetLead}</p>
      <p>
        <a className="button button-plain button-dense" href={`/api/v1/assessments/${unitCode}/${year}/sheet`} download>
          {words.download}
        </a>
      </p>
      {isOpen &&
        (unsaved > 0 ? <p>{words.saveFirst}</p> : <SheetImport place={{ unitCode, year }} version={version} />)}
    </Part>
  )
}

function SheetImport({ place, version }: { place: { unitCode: string; year: number }; version: number }) {
  const [file, setFile] = useState<File>()
  const [isFileMissing, setFileMissing] = useState(false)
  const [content, setContent] = useState<Uint8Array>()
  const [checked, setChecked] = useState<ImportReport>()
  const checking = useDraft(api.importSheet, setChecked)
  const loading = useDraft(api.importSheet, (report) => {
    setChecked(report)
    setContent(undefined)
    say(words.savedNow)
  })
  const check = async () => {
    setFileMissing(file === undefined)
    if (file === undefined) return
    setChecked(undefined)
    const bytes = new Uint8Array(await file.arrayBuffer())
    setContent(bytes)
    await checking.send({ params: place, query: { dryRun: 'tak', version }, body: { content: bytes } })
  }
  const problem = loading.problem ?? checking.problem
  const report = reportOf(problem) ?? checked
  const isReady = report?.dryRun === true && report.problems.length === 0 && content !== undefined
  return (
    <>
      <DraftForm
        submit={words.check}
        kind={isReady ? 'plain' : 'filled'}
        draft={{
          isBusy: checking.isBusy,
          problem: reportOf(problem) === undefined ? problem : undefined,
          issues: checking.issues,
        }}
        onSubmit={() => void check()}
      >
        <FileField
          label={words.file}
          hint={words.fileHint}
          problem={isFileMissing ? words.chooseFile : undefined}
          onChange={(chosen) => {
            setFile(chosen)
            setFileMissing(chosen === undefined)
            setChecked(undefined)
          }}
        />
      </DraftForm>
      {report !== undefined && <ImportReportView report={report} />}

      {isReady && (
        <div className="actions">
          <Button
            isBusy={loading.isBusy}
            onPress={() => void loading.send({ params: place, query: { dryRun: 'nie', version }, body: { content } })}
          >
            {words.load}
          </Button>
        </div>
      )}
    </>
  )
}

/** A refused sheet carries its whole report. */
function reportOf(problem: Problem | undefined): ImportReport | undefined {
  return (problem?.details as { report?: ImportReport } | undefined)?.report
}
