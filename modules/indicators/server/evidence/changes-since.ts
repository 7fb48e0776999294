import { MISSING_WORDS } from '#kernel/missing.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findDefinition } from '../../shared/definitions.ts'
import type { EvidenceChange, EvidenceContent } from '../../shared/evidence/evidence.ts'
import { matrixOf, yearsOf } from '../matrices.ts'
import { panelOf } from '../panel.ts'
import { figureAt } from './compose-evidence.ts'

/** Frozen numbers that are shown otherwise now: of the same indicator, unit and year. */
export async function changesSince(ctx: Ctx, { figures }: Pick<EvidenceContent, 'figures'>): Promise<EvidenceChange[]> {
  const panel = await panelOf(ctx)
  const changes: EvidenceChange[] = []
  for (const { indicatorCode, unitCode, unitName, year, shown: was } of figures) {
    const definition = findDefinition(indicatorCode)
    const isHeld = definition !== undefined && yearsOf(panel, definition).includes(year)
    const is = isHeld
      ? figureAt(await matrixOf(ctx, panel, definition, year), unitCode, unitName).shown
      : MISSING_WORDS['not-delivered'].word
    if (is !== was) changes.push({ indicatorCode, unitCode, unitName, year, was, is })
  }
  return changes
}
