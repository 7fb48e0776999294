import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'

/** Levels of the tree. Statistical subregions (podregiony) are no level of local government: they only carry figures. */
export const TERRITORIAL_LEVELS = ['country', 'voivodeship', 'county', 'municipality', 'statistical-subregion'] as const
export type TerritorialLevel = (typeof TERRITORIAL_LEVELS)[number]

/** Kinds of a municipality in the register: 1 urban, 2 rural, 3 urban-rural. */
export const MUNICIPALITY_KINDS = [1, 2, 3] as const
export type MunicipalityKind = (typeof MUNICIPALITY_KINDS)[number]

export const UnitCode = z
  .string()
  .regex(/^(\d{2}|\d{4}|\d{6}|\d{12})$/, 'Podaj kod z samych cyfr: dwie, cztery albo sześć.')
  .meta({ label: 'Kod jednostki', hint: 'Dwie cyfry województwa, cztery powiatu albo sześć gminy.', reach: 'public' })
export type UnitCode = z.infer<typeof UnitCode>

const Kind = z
  .literal(MUNICIPALITY_KINDS)
  .nullable()
  .meta({ label: 'Rodzaj gminy', hint: '1 – miejska, 2 – wiejska, 3 – miejsko-wiejska.', reach: 'public' })

/** Jednostka podziału terytorialnego: one place of the tree, as the newest register state that has it says. */
export const TerritorialUnit = z.object({
  code: UnitCode,
  level: z.enum(TERRITORIAL_LEVELS).meta({ label: 'Poziom', reach: 'public' }),
  parentCode: UnitCode.nullable().meta({ label: 'Kod jednostki nadrzędnej', reach: 'public' }),
  name: z.string().min(1).meta({ label: 'Nazwa', reach: 'public' }),
  kind: Kind,
  nameKind: z.string().min(1).meta({ label: 'Określenie rodzaju w rejestrze', reach: 'public' }),
  firstStateOn: PlainDate.nullable().meta({ label: 'Pierwszy stan rejestru z tą jednostką', reach: 'public' }),
  lastStateOn: PlainDate.nullable().meta({ label: 'Ostatni stan rejestru z tą jednostką', reach: 'public' }),
  isCurrent: z.boolean().meta({ label: 'Jest w najnowszym stanie rejestru', reach: 'public' }),
})
export type TerritorialUnit = z.infer<typeof TerritorialUnit>

/** As much of a unit as a list, a link or a comparison needs. */
export const UnitSummary = TerritorialUnit.pick({
  code: true,
  level: true,
  parentCode: true,
  name: true,
  kind: true,
  nameKind: true,
})
export type UnitSummary = z.infer<typeof UnitSummary>

/**
 * Okres, w którym jednostka miała jedną nazwę i jeden rodzaj. The register is known only on single days, so a change is
 * dated by the two states between which it fell: after one, by the other. Empty ends mean "no state says otherwise".
 */
export const UnitVersion = z.object({
  unitCode: UnitCode,
  ordinal: z.int().positive().meta({ label: 'Kolejność', reach: 'public' }),
  name: TerritorialUnit.shape.name,
  kind: Kind,
  beganAfter: PlainDate.nullable().meta({ label: 'Zaczęło obowiązywać po dniu', reach: 'public' }),
  beganBy: PlainDate.meta({ label: 'Zaczęło obowiązywać najpóźniej dnia', reach: 'public' }),
  endedAfter: PlainDate.nullable().meta({ label: 'Przestało obowiązywać po dniu', reach: 'public' }),
  endedBy: PlainDate.nullable().meta({ label: 'Przestało obowiązywać najpóźniej dnia', reach: 'public' }),
})
export type UnitVersion = z.infer<typeof UnitVersion>

/** Poprzednik jednostki. The register does not name it; it comes from a reviewed file with the legal act. */
export const Predecessor = z.object({
  unitCode: UnitCode,
  predecessorCode: UnitCode.meta({ label: 'Kod poprzednika', reach: 'public' }),
  legalAct: z.string().trim().min(5).max(500).meta({ label: 'Akt prawny', reach: 'public' }),
  tookEffectOn: PlainDate.meta({ label: 'Dzień zmiany', reach: 'public' }),
  share: z.number().positive().max(1).nullable().meta({
    label: 'Udział mieszkańców poprzednika',
    hint: 'Jaka część przeszła do jednostki, od 0 do 1. Puste, gdy wykaz jej nie podaje.',
    reach: 'public',
  }),
})
export type Predecessor = z.infer<typeof Predecessor>
