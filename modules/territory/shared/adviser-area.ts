import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { UnitCode } from './territorial-unit.ts'

/** Obszar doradcy (subregion ROPS): a named group of counties that one adviser looks after. */
export const AdviserArea = z.object({
  id: idOf('adviser-area').meta({ label: 'Obszar doradcy', reach: 'public' }),
  name: z.string().trim().min(2).max(120).meta({ label: 'Nazwa obszaru', reach: 'public' }),
})
export type AdviserArea = z.infer<typeof AdviserArea>

/** Powiat w obszarze doradcy, z datami: areas are redrawn, and old reports keep the old ones. */
export const AdviserAreaCounty = z.object({
  areaId: AdviserArea.shape.id,
  countyCode: UnitCode.meta({ label: 'Kod powiatu', reach: 'public' }),
  validFrom: PlainDate.meta({ label: 'Od dnia', reach: 'public' }),
  validTo: PlainDate.nullable().meta({ label: 'Do dnia', hint: 'Włącznie; puste, gdy bezterminowo.', reach: 'public' }),
})
export type AdviserAreaCounty = z.infer<typeof AdviserAreaCounty>
