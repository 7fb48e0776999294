import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { documentOperations } from '#platform/documents/operations.ts'
import type { InputOf } from '#platform/http/endpoint.ts'
import type { Problem } from '#platform/http/problem-document.ts'
import { Button } from '#platform/web/workspace/button.tsx'
import { DateField } from '#platform/web/workspace/date-field.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { FileField } from '#platform/web/workspace/file-field.tsx'
import { ImportReportView } from '#platform/web/workspace/import-report-view.tsx'
import type { AnyImportReport, ImportKind } from '#platform/web/workspace/module.ts'
import { todayHere } from '#platform/web/workspace/moments.ts'
import { Page } from '#platform/web/workspace/page.tsx'
import { ProblemNote } from '#platform/web/workspace/problem-note.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { importKinds } from '../modules.tsx'
import { imports as words } from './labels.pl.ts'

/** One file: handed over, checked without a trace in the figures, and then taken in. */
export default function ImportPage() {
  const { kind: key } = useParams({ strict: false }) as { kind: string }
  const kind = importKinds.find((one) => one.key === key)
  if (kind === undefined)
    return (
      <Page title={words.unknown}>
        <p>{words.unknownAdvice}</p>
        <p>
          <Link to="/importy">{words.back}</Link>
        </p>
      </Page>
    )
  return (
    <Page key={key} title={kind.title} lead={kind.hint}>
      <p className="quiet">{words.steps}</p>
      <ImportForm kind={kind} />
    </Page>
  )
}

const facts = documentOperations.storeFile.query.shape

function ImportForm({ kind }: { kind: ImportKind }) {
  const [file, setFile] = useState<File>()
  const [isFileMissing, setFileMissing] = useState(false)
  const [origin, setOrigin] = useState(kind.origin)
  const [licence, setLicence] = useState(kind.licence)
  const [obtainedOn, setObtainedOn] = useState<string | null>(todayHere())
  const [given, setGiven] = useState<Record<string, string>>({})
  const [day, setDay] = useState<string | null>(null)
  const [checked, setChecked] = useState<AnyImportReport>()
  const [sha256, setSha256] = useState('')

  const loading = useDraft(kind.operation, (answer) => {
    const report = answer as AnyImportReport
    setChecked(report)
    if (report.accepted && !report.dryRun) say(words.loaded(report.title))
  })
  const checking = useDraft(kind.operation, (answer) => setChecked(answer as AnyImportReport))
  const storing = useDraft(documentOperations.storeFile, (stored) => {
    setSha256(stored.sha256)
    void checking.send(bodyOf(stored.sha256, true))
  })
  const bodyOf = (fileSha256: string, dryRun: boolean) => {
    const answers = kind.questions.flatMap(({ name, isNumber }) => {
      const text = given[name]?.trim() ?? ''
      return text === '' ? [] : [[name, isNumber ? Number(text) : text]]
    })
    const name = kind.takesName ? { fileName: file?.name ?? '' } : {}
    const onDay = kind.day === undefined || day === null ? {} : { [kind.day]: day }
    return { body: { fileSha256, dryRun, ...name, ...onDay, ...Object.fromEntries(answers) } } as InputOf<
      typeof kind.operation
    >
  }
  const check = async () => {
    setFileMissing(file === undefined)
    if (file === undefined) return
    setChecked(undefined)
    const query = { name: file.name, mediaType: file.type || BYTES, origin, licence, obtainedOn: obtainedOn as string }
    await storing.send({ query, body: { content: new Uint8Array(await file.arrayBuffer()) } })
  }
  const problem = storing.problem ?? checking.problem
  const draft = {
    isBusy: storing.isBusy || checking.isBusy,
    problem: reportOf(problem) === undefined ? problem : undefined,
    issues: [...storing.issues, ...checking.issues, ...loading.issues],
  }
  const report = reportOf(loading.problem) ?? reportOf(problem) ?? checked
  const isReady = report?.dryRun === true && report.problems.length === 0 && !report.questions?.length
  const asks = kind.questions.length > 0 && (report?.questions?.length || Object.keys(given).length > 0)
  return (
    <>
      <DraftForm submit={words.check} kind={isReady ? 'plain' : 'filled'} draft={draft} onSubmit={() => void check()}>
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
        <TextField of={facts.origin} value={origin} onChange={setOrigin} problem={storing.problems.origin} />
        <TextField of={facts.licence} value={licence} onChange={setLicence} problem={storing.problems.licence} />
        <DateField
          of={facts.obtainedOn}
          value={obtainedOn}
          onChange={setObtainedOn}
          problem={storing.problems.obtainedOn}
        />
        {kind.day !== undefined && (
          <DateField
            of={kind.operation.body.shape[kind.day] as never}
            value={day}
            onChange={(chosen) => {
              setDay(chosen)
              setChecked(undefined)
            }}
            problem={checking.problems[kind.day]}
          />
        )}
        {asks ? (
          <fieldset>
            <legend>{words.questions}</legend>
            {report?.questions?.map(({ text }) => (
              <p key={text}>{text}</p>
            ))}
            {kind.questions.map(({ name }) => (
              <TextField
                key={name}
                of={kind.operation.body.shape[name] as never}
                value={given[name] ?? ''}
                onChange={(text) => setGiven({ ...given, [name]: text })}
                problem={checking.problems[name]}
              />
            ))}
          </fieldset>
        ) : null}
      </DraftForm>
      {report !== undefined && <ImportReportView report={report} />}
      {loading.problem !== undefined && reportOf(loading.problem) === undefined && (
        <ProblemNote problem={loading.problem} />
      )}
      {isReady && checked !== undefined && (
        <div className="actions">
          <Button isBusy={loading.isBusy} onPress={() => void loading.send(bodyOf(sha256, false))}>
            {words.load}
          </Button>
        </div>
      )}
    </>
  )
}

const BYTES = 'application/octet-stream'

/** A refused import carries its whole report. */
function reportOf(problem: Problem | undefined): AnyImportReport | undefined {
  return (problem?.details as { report?: AnyImportReport } | undefined)?.report
}
