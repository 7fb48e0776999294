import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Assessment, TRANSITIONS } from '../shared/assessment.ts'
import { checkForm, type Finding } from '../shared/check.ts'
import { templateOf } from '../shared/template/template.ts'
import { findUnit, lockAssessment, noteStep, type UnitYear } from './find-assessment.ts'
import { publishFigures } from './publish-figures.ts'
import { readWritten } from './read-form.ts'
import { raiseVersion } from './save-cells.ts'

/**
 * Hands the assessment over as provisional: every cell of its year says something, sums hold, jumps are explained.
 *
 * @refuses `assessment-unit-not-yours`, `assessment-not-begun`, `assessment-changed-meanwhile`,
 * `assessment-not-in-state`; `assessment-not-ready` with what is missing
 */
export async function submitAssessment(ctx: Ctx, place: UnitYear, version: number): Promise<{ version: number }> {
  await findUnit(ctx, 'assessment.submit', place.unitCode)
  const assessment = await inState(ctx, place, version, 'submitted')
  await refuseUnready(ctx, assessment)
  await noteStep(ctx, assessment.id, { kind: 'submitted' })
  return await raiseVersion(ctx, assessment, TRANSITIONS.submitted.to)
}

/**
 * The head of the unit says that the figures are true; from now on indicators compute from them.
 *
 * @refuses as `submitAssessment`
 */
export async function confirmAssessment(ctx: Ctx, place: UnitYear, version: number): Promise<{ version: number }> {
  const unit = await findUnit(ctx, 'assessment.confirm', place.unitCode)
  const assessment = await inState(ctx, place, version, 'confirmed')
  await refuseUnready(ctx, assessment)
  const { originId } = await publishFigures(ctx, assessment, unit.name)
  await noteStep(ctx, assessment.id, { kind: 'confirmed', originId })
  return await raiseVersion(ctx, assessment, TRANSITIONS.confirmed.to)
}

/**
 * Opens the form for a correction. What was confirmed before stays in the indicators until it is confirmed anew:
 * a figure that people cite does not vanish because somebody corrects another one.
 *
 * @refuses `assessment-unit-not-yours`, `assessment-not-begun`, `assessment-changed-meanwhile`, `assessment-not-in-state`
 */
export async function reopenAssessment(
  ctx: Ctx,
  place: UnitYear,
  { version, reason }: { version: number; reason: string },
): Promise<{ version: number }> {
  await findUnit(ctx, 'assessment.reopen', place.unitCode)
  const assessment = await inState(ctx, place, version, 'reopened')
  await noteStep(ctx, assessment.id, { kind: 'reopened', reason })
  return await raiseVersion(ctx, assessment, TRANSITIONS.reopened.to)
}

async function inState(
  ctx: Ctx,
  place: UnitYear,
  version: number,
  step: keyof typeof TRANSITIONS,
): Promise<Assessment> {
  const assessment = await lockAssessment(ctx, place, version)
  const from: readonly string[] = TRANSITIONS[step].from
  if (!from.includes(assessment.state)) throw new Refusal('assessment-not-in-state', { state: assessment.state, step })
  return assessment
}

async function refuseUnready(ctx: Ctx, { id, year }: Assessment): Promise<void> {
  const template = templateOf(year)
  const findings = checkForm(template, await readWritten(ctx, id))
  if (findings.length === 0) return
  const count = (kind: Finding['kind']) => findings.filter((finding) => finding.kind === kind).length
  const labels = new Map(template.rows.map(({ code, label }) => [code, label]))
  throw new Refusal('assessment-not-ready', {
    errors: count('error'),
    comments: count('comment'),
    empty: count('empty'),
    first: findings.slice(0, 5).map(({ row, offset, message }) => `${labels.get(row)}, ${year + offset}: ${message}`),
  })
}
