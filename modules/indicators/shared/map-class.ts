import { z } from 'zod'
import type { Quintile } from '#kernel/quintiles.ts'

/** One shade of a map: the shown values it spans and how many units have them. */
export const MapClass = z.object({
  from: z.number().meta({ label: 'Od', reach: 'public' }),
  to: z.number().meta({ label: 'Do', reach: 'public' }),
  count: z.int().meta({ label: 'Ile jednostek', reach: 'public' }),
}) satisfies z.ZodType<Quintile>
