import { randomUUID } from 'node:crypto'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ObservationStatus } from '../shared/bdl/observation.ts'
import { DELIVERED_ROWS, type DeliveredRowCode, SOURCE_SHORT } from '../shared/delivered-rows.ts'
import { lockImports } from './bdl/rehearse.ts'
import { writeObservations } from './bdl/write-observations.ts'

/** One figure of a municipality's own form, under the code of its row. */
export type DeliveredFigure = {
  row: DeliveredRowCode
  unitCode: string
  year: number
  value: number | null
  status: ObservationStatus
}

/** What the figures come from: a kept file, whose they are, and since when they hold. */
export type Delivery = {
  fileSha256: string
  publisher: string
  subjectName: string
  confirmedOn: PlainDate
  licence: string
  synthetic: boolean
  /** Origins of earlier confirmations of the same form: what they said and this one no longer says is taken back. */
  replaces: readonly string[]
}

/** Whether a definition computes from that row. */
export function isDeliveredRow(code: string): code is DeliveredRowCode {
  return Object.hasOwn(DELIVERED_ROWS, code)
}

/**
 * Takes figures that a municipality has confirmed. They become observations beside those of the office; as there, what was
 * confirmed later replaces what was confirmed before, and what is replaced is kept as a revision.
 */
export async function deliverFigures(
  ctx: Ctx,
  delivery: Delivery,
  figures: readonly DeliveredFigure[],
): Promise<{ originId: string }> {
  const { replaces, confirmedOn, ...origin } = delivery
  await lockImports(ctx)
  const { id: originId } = await ctx.db
    .insertInto('indicators.origin')
    .values({
      ...origin,
      id: randomUUID(),
      subjectCode: SOURCE_SHORT.ozps,
      publishedOn: confirmedOn,
      obtainedOn: ctx.today,
      importedAt: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (figures.length > 0) {
    const numbers = await numbersOf(ctx, [...new Set(figures.map(({ row }) => row))])
    const observations = figures.map(({ row, ...figure }) => ({
      ...figure,
      municipalityKind: null,
      variable: { label: row },
    }))
    await writeObservations(ctx, originId, confirmedOn, observations, numbers)
  }
  if (replaces.length > 0)
    await ctx.db
      .deleteFrom('indicators.observation')
      .where('originId', 'in', [...replaces])
      .execute()
  ctx.dataChanged()
  return { originId }
}

async function numbersOf(ctx: Ctx, rows: readonly DeliveredRowCode[]): Promise<Map<string, number>> {
  const known = await ctx.db
    .insertInto('indicators.variable')
    .values(
      rows.map((rowCode) => ({
        rowCode,
        subjectCode: SOURCE_SHORT[DELIVERED_ROWS[rowCode].source],
        label: DELIVERED_ROWS[rowCode].label,
      })),
    )
    .onConflict((conflict) => conflict.column('rowCode').doUpdateSet((row) => ({ label: row.ref('excluded.label') })))
    .returning(['id', 'rowCode'])
    .execute()
  return new Map(known.map(({ id, rowCode }) => [rowCode as string, id]))
}
