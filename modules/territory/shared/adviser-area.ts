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

/** Tells whether the arrangement is still the one that a form was filled in from. */
export const ArrangementVersion = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'Otwórz formularz od nowa.')
  .meta({ label: 'Wersja układu', reach: 'public' })

/** Układ obszarów od dnia: the whole form, because moving one county changes two areas at once. */
export const AdviserAreaArrangement = z.object({
  version: ArrangementVersion,
  from: PlainDate.meta({
    label: 'Obowiązuje od dnia',
    hint: 'Do dnia poprzedniego zostaje w historii dotychczasowy układ.',
    reach: 'public',
  }),
  areas: z
    .array(
      z.object({
        id: AdviserArea.shape.id.nullable().meta({ label: 'Obszar', hint: 'Puste: nowy.', reach: 'public' }),
        name: AdviserArea.shape.name,
        countyCodes: z.array(UnitCode).meta({ label: 'Powiaty', reach: 'public' }),
      }),
    )
    .min(1, 'Zostaw co najmniej jeden obszar.')
    .max(100)
    .meta({ label: 'Obszary', reach: 'public' }),
})
export type AdviserAreaArrangement = z.infer<typeof AdviserAreaArrangement>
