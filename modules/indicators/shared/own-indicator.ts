import { z } from 'zod'
import { MISSING_KINDS } from '#kernel/missing.ts'
import { Circle } from './comparison.ts'
import { Indicator } from './indicator.ts'

const Peers = Circle.pick({ median: true, lowerQuartile: true, upperQuartile: true, withValue: true, all: true })

/** One year of an indicator made of a unit's own figures, beside what others have confirmed. */
const OwnValue = z.object({
  year: z.int().meta({ label: 'Rok', reach: 'partners' }),
  value: z.number().nullable().meta({ label: 'Wartość', reach: 'partners' }),
  missing: z.enum(MISSING_KINDS).nullable().meta({ label: 'Dlaczego brakuje', reach: 'partners' }),
  arithmetic: z.string().nullable().meta({ label: 'Działanie', reach: 'partners' }),
  county: Peers.nullable().meta({ label: 'Gminy powiatu', reach: 'partners' }),
  voivodeship: Peers.nullable().meta({ label: 'Gminy województwa', reach: 'partners' }),
  sameKind: Peers.nullable().meta({ label: 'Gminy tego samego rodzaju w województwie', reach: 'partners' }),
})
export type OwnValue = z.infer<typeof OwnValue>

/** An indicator that the figures of one unit's form give, also before they are confirmed. */
export const OwnIndicator = Indicator.pick({
  code: true,
  name: true,
  shortName: true,
  unit: true,
  decimals: true,
  direction: true,
  topic: true,
  formulaInWords: true,
  isProposal: true,
}).extend({ values: z.array(OwnValue).meta({ label: 'Lata', reach: 'partners' }) })
export type OwnIndicator = z.infer<typeof OwnIndicator>
