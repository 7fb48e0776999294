import type { ImportProblem } from '#kernel/import-report.ts'
import { formatDate, yearOf } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isDemo, rememberSubregions } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BdlImport } from '../../shared/bdl/operations.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import type { BdlImportReport } from '../../shared/bdl/report.ts'
import { knownSubject, knownUnit } from '../../shared/bdl/subjects.ts'
import { noteImport } from '../desk/import-log.ts'
import {
  type Answers,
  answersAboutFile,
  type Fingerprints,
  headerFingerprint,
  rememberAnswers,
  unitOfHeader,
} from './answers.ts'
import { loadRegister } from './load-register.ts'
import { lacksYear, notesAbout, openExport, readAll, type Subject, subjectOf } from './read-export.ts'
import type { FileFigures } from './read-figures.ts'
import { lockImports, rehearse } from './rehearse.ts'
import { askFor, blankReport } from './report.ts'
import { type Settled, settle } from './settle.ts'
import { writeObservations } from './write-observations.ts'
import { findOrigin, type KeptFile, keptFile, withdrawObservations, writeOrigin } from './write-origin.ts'
import { checkMeasureUnits, findVariables, numberVariables, type UnitedVariable } from './write-variables.ts'

/** A file that was read whole, with all that it does not say itself. */
type Prepared = {
  file: KeptFile
  subject: Subject
  settled: Settled
  variables: UnitedVariable[]
  fingerprints: Fingerprints
  answers: Answers
}

/**
 * Takes in one export of the Local Data Bank: all of it or nothing.
 *
 * A dry run does everything and undoes it, so its report is that of the real run. What the file does not say is asked
 * for once: a year is remembered for the same content, a measure unit for the same header. The same content given again
 * with another answer withdraws what the first answer had brought in.
 *
 * @refuses `file-not-stored`; `import-refused` with the report, when anything in the file is wrong or not known
 */
export async function importBdl(ctx: Ctx, input: BdlImport): Promise<BdlImportReport> {
  await lockImports(ctx)
  const report = blankReport(input)
  const prepared = await prepare(ctx, input, report)
  if (prepared === undefined || report.problems.length > 0) {
    if (input.dryRun) return report
    throw new Refusal('import-refused', { report })
  }
  const originId = await rehearse(ctx, input.dryRun, () => write(ctx, input, prepared, report))
  if (!input.dryRun) {
    ctx.dataChanged()
    ctx.audit.touched('origin', originId)
    await noteImport(ctx, originId, input.fileName, { ...report, accepted: true })
  }
  return { ...report, accepted: true }
}

/** Reads the file and tells the report all that is wrong with it or not known about it, not only the first thing. */
async function prepare(ctx: Ctx, input: BdlImport, report: BdlImportReport): Promise<Prepared | undefined> {
  const file = await keptFile(ctx, input.fileSha256)
  const isShow = await isDemo(ctx)
  if (isShow && input.synthetic !== true) report.problems.push(bdlProblems.realIntoDemo())
  if (!isShow && input.synthetic === true) report.problems.push(bdlProblems.syntheticIntoReal())

  const subject = subjectOf(input, report, ctx.today)
  if (subject === undefined) return undefined
  report.title = `${subject.name} (${subject.code})`
  report.subject = { code: subject.code, name: subject.name }
  report.publishedOn = subject.publishedOn

  ctx.progress('Czytam plik')
  const opened = await openExport(file.bytes)
  if ('message' in opened) {
    report.problems.push(opened)
    return undefined
  }
  const fingerprints = { file: file.sha256, header: headerFingerprint(opened.headerText) }
  const answers = await answersFor(ctx, input, subject, fingerprints)
  const asksYear = lacksYear(opened)
  if (asksYear && answers.year === undefined) askFor(report, 'year')

  // Without a year the figures are read all the same, so that a person hears of every trouble at once.
  const read = readAll(opened, subject, answers.year ?? yearOf(ctx.today), ctx.today)
  report.rowsRead = read.rowsRead
  const known = await findVariables(ctx, subject.code)
  let asksUnit = false
  const variables = [...read.variables.values()].map(({ label, measureUnit }): UnitedVariable => {
    const told = measureUnit ?? knownUnit(knownSubject(subject.code), label)
    asksUnit ||= told === null
    return { label, measureUnit: told ?? answers.unit ?? known.get(label)?.measureUnit ?? undefined }
  })
  report.problems.push(...contradictedUnits(input, subject, read))
  const unitless = variables.find(({ measureUnit }) => measureUnit === undefined)
  if (unitless !== undefined) askFor(report, 'unit', unitless.label)

  const settled = settle(read, await loadRegister(ctx, read))
  report.counts = settled.counts
  report.notLoaded = settled.notLoaded
  report.variables = variables.map(({ label, measureUnit }) => ({ label, measureUnit: measureUnit ?? null }))
  report.notes.push(...notesAbout(subject, opened, read, input), ...settled.notes)
  report.problems.push(...settled.problems, ...(await checkMeasureUnits(ctx, file.sha256, known, variables)))
  return {
    file,
    subject,
    settled,
    variables,
    fingerprints,
    answers: { year: asksYear ? answers.year : undefined, unit: asksUnit ? answers.unit : undefined },
  }
}

/** A unit given by flag against the one that the subgroup is known to count in: one of the two is a mistake. */
function contradictedUnits({ unit }: BdlImport, { code }: Subject, { variables }: FileFigures): ImportProblem[] {
  if (unit === undefined) return []
  return [...variables.values()].flatMap(({ label, measureUnit }) => {
    const known = measureUnit === undefined ? knownUnit(knownSubject(code), label) : null
    return known === null || known === unit ? [] : [bdlProblems.otherMeasureUnit(label, unit, known)]
  })
}

/** What is said now counts more than what was said before. */
async function answersFor(
  ctx: Ctx,
  input: BdlImport,
  subject: Subject,
  { file, header }: Fingerprints,
): Promise<Answers> {
  const before = await answersAboutFile(ctx, file)
  const isSameSubject = before.subjectCode === subject.code
  return {
    year: input.year ?? (isSameSubject ? before.year : undefined),
    unit: input.unit ?? (await unitOfHeader(ctx, header, subject.code)),
  }
}

/** Writes everything of a prepared file and tells the report how much of it was new. Returns the origin's id. */
async function write(ctx: Ctx, input: BdlImport, prepared: Prepared, report: BdlImportReport): Promise<string> {
  const { file, subject, settled, variables, fingerprints, answers } = prepared
  const withdrawn = await withdrawCorrected(ctx, prepared)
  if (settled.subregions.length > 0) await rememberSubregions(ctx, settled.subregions)
  const origin = await writeOrigin(ctx, file, subject, input.synthetic === true)
  const variableIds = await numberVariables(ctx, subject, variables)
  const outcome = await writeObservations(ctx, origin.id, origin.publishedOn, settled.observations, variableIds)
  await rememberAnswers(ctx, fingerprints, subject.code, answers)

  const missing = settled.observations.filter(({ status }) => status !== 'value').length
  report.observations = { ...outcome, withdrawn, missing }
  report.years = [...new Set(settled.observations.map(({ year }) => year))].sort((a, b) => a - b)
  if (withdrawn > 0) {
    report.notes.push(
      `Ten sam plik był wczytany z inną odpowiedzią: wycofano ${counted(withdrawn, { one: 'obserwację', few: 'obserwacje', many: 'obserwacji' })}.`,
    )
  }
  if (outcome.keptNewer > 0 && subject.publishedOn !== null) {
    report.notes.push(
      `W bazie są nowsze liczby niż z pliku z dnia ${formatDate(subject.publishedOn)}: zachowano ${counted(outcome.keptNewer, { one: 'nowszą', few: 'nowsze', many: 'nowszych' })}.`,
    )
  }
  return origin.id
}

/** The same content under another subgroup, year or unit: the first answer was wrong, and so is what it brought in. */
async function withdrawCorrected(ctx: Ctx, { file, subject, fingerprints, answers }: Prepared): Promise<number> {
  const held = await findOrigin(ctx, file.sha256)
  if (held === undefined) return 0
  const before = await answersAboutFile(ctx, fingerprints.file)
  const isSame = held.subjectCode === subject.code && before.year === answers.year && before.unit === answers.unit
  return isSame ? 0 : await withdrawObservations(ctx, held)
}
