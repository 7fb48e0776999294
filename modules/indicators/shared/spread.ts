import { z } from 'zod'
import { UnitCode } from '#modules/territory/shared/territorial-unit.ts'
import { Indicator } from './indicator.ts'

const Year = z.int().min(1900).max(2200).meta({ label: 'Rok', reach: 'public' })

/** Which indicators, each in a year of its own, of the municipalities of which larger unit. */
export const SpreadsQuery = z.object({
  scope: UnitCode,
  of: z
    .array(z.object({ indicatorCode: Indicator.shape.code, year: Year }))
    .meta({ label: 'Wskaźniki z latami', reach: 'public' }),
})

/** How the values of all municipalities of a larger unit lie beside one another: as much as a strip of strokes needs. */
export const Spread = z.object({
  indicatorCode: Indicator.shape.code,
  year: Year,
  values: z.array(z.number()).meta({ label: 'Wartości gmin, które ją mają', reach: 'public' }),
  median: z.number().nullable().meta({ label: 'Mediana gmin', reach: 'public' }),
})
export type Spread = z.infer<typeof Spread>
