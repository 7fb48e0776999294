import { type OwnFigures, previewFigures } from '#modules/indicators/server/api.ts'
import { isDemo } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import { YEAR_OFFSETS } from '../shared/assessment.ts'
import type { Findings } from '../shared/operations.ts'
import { templateOf } from '../shared/template/template.ts'
import { findAssessment, findUnit, type UnitYear } from './find-assessment.ts'
import { STATUS_OF_SIGN } from './publish-figures.ts'
import { deliveryOfUnit, readWritten, type StoredCell } from './read-form.ts'

/**
 * What a municipality's own figures give: indicators of three years beside the medians of those who have confirmed
 * theirs, and the rows that were filled in. Before confirmation only the municipality itself sees it, as provisional.
 *
 * @refuses `assessment-unit-not-yours`
 */
export async function getFindings(ctx: Ctx, place: UnitYear): Promise<Findings> {
  const unit = await findUnit(ctx, 'assessment.read', place.unitCode)
  const assessment = await findAssessment(ctx, place)
  const delivery = await deliveryOfUnit(ctx, place, unit.name)
  const head = { ...delivery, isProvisional: delivery.state !== 'confirmed', synthetic: await isDemo(ctx) }
  if (assessment === undefined) return { ...head, indicators: [], rows: [] }
  ctx.audit.touched('assessment', assessment.id)
  const written = await readWritten(ctx, assessment.id)
  const indicators = await previewFigures(ctx, {
    unitCode: place.unitCode,
    figures: figuresOf(place.year, written.cells),
  })
  return {
    ...head,
    indicators: indicators.filter(({ values }) => values.some(({ value }) => value !== null)),
    rows: templateOf(place.year).rows.flatMap(({ code }) => {
      const cells = YEAR_OFFSETS.map((offset) => written.cell(code, offset))
      return cells.every((cell) => cell === '') ? [] : [{ row: code, cells }]
    }),
  }
}

function figuresOf(year: number, cells: readonly StoredCell[]): OwnFigures {
  const past = YEAR_OFFSETS.filter((offset) => offset <= 0)
  return new Map(
    past.map((offset) => [
      year + offset,
      new Map(
        cells
          .filter(({ yearOffset }) => yearOffset === offset)
          .map(({ rowCode, value, sign }) => [
            rowCode,
            { value, status: sign === null ? ('value' as const) : STATUS_OF_SIGN[sign] },
          ]),
      ),
    ]),
  )
}
