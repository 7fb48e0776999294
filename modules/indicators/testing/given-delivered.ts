import type { World } from '#platform/testing/world.ts'
import type { DeliveredRowCode } from '../shared/delivered-rows.ts'
import { givenFigures, type Kinds } from './given-figures.ts'

type GivenDelivered = {
  /** Subgroup under which the figures lie; one for each row. */
  subject: string
  year: number
  counts: Record<string, number | string>
  publishedOn?: string
}

/** Figures of a row of a form: taken in by the import of files, then given the code by which definitions find them. */
export async function givenDelivered(
  region: World,
  kinds: Kinds,
  row: DeliveredRowCode,
  { counts, ...given }: GivenDelivered,
): Promise<void> {
  await givenFigures(region, kinds, { ...given, columns: { [row]: counts } })
  await region.db
    .updateTable('indicators.variable')
    .set({ rowCode: row })
    .where('subjectCode', '=', given.subject)
    .where('label', '=', row)
    .execute()
  await region.db
    .updateTable('platform.dataVersion')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
}
