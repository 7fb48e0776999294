import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'
import { AdviserArea, AdviserAreaCounty } from './adviser-area.ts'
import { Boundary } from './boundary.ts'
import { RegisterEntry } from './register-entry.ts'
import { Predecessor, TerritorialUnit, UnitSummary, UnitVersion } from './territorial-unit.ts'

/** Part of a municipality: town, countryside, district. Known, never counted as a municipality. */
export const UnitPart = RegisterEntry.pick({ code: true, part: true, name: true, kindName: true })
export type UnitPart = z.infer<typeof UnitPart>

/** A predecessor with its name, when a held state knows it. */
export const NamedPredecessor = Predecessor.pick({
  predecessorCode: true,
  legalAct: true,
  tookEffectOn: true,
  share: true,
}).extend({
  name: z.string().nullable().meta({ label: 'Nazwa poprzednika', reach: 'public' }),
})

/** Where the boundaries come from, to stand under a figure of area. */
export const BoundaryOrigin = z.object({
  origin: z.string().meta({ label: 'Źródło granic', reach: 'public' }),
  licence: z.string().meta({ label: 'Warunki użycia', reach: 'public' }),
  obtainedOn: PlainDate.meta({ label: 'Dzień pobrania', reach: 'public' }),
})

/** Everything that is known of one unit. */
export const UnitPage = TerritorialUnit.extend({
  path: z.array(UnitSummary).meta({ label: 'Jednostki nadrzędne, od kraju', reach: 'public' }),
  children: z.array(UnitSummary).meta({ label: 'Jednostki podrzędne', reach: 'public' }),
  neighbours: z.array(UnitSummary).meta({ label: 'Sąsiedzi', hint: 'Mają wspólny odcinek granicy.', reach: 'public' }),
  parts: z.array(UnitPart).meta({ label: 'Części, nie liczone jako gminy', reach: 'public' }),
  versions: z.array(UnitVersion).meta({ label: 'Historia nazwy i rodzaju', reach: 'public' }),
  predecessors: z
    .array(NamedPredecessor)
    .meta({ label: 'Poprzednicy', hint: 'Pusta lista znaczy: nie wiadomo.', reach: 'public' }),
  adviserArea: AdviserArea.nullable().meta({ label: 'Obszar doradcy w tym dniu', reach: 'public' }),
  boundary: Boundary.omit({ setId: true, unitCode: true })
    .extend({ source: BoundaryOrigin })
    .nullable()
    .meta({ label: 'Granica', hint: 'Puste, gdy plik granic nie ma tej jednostki.', reach: 'public' }),
})
export type UnitPage = z.infer<typeof UnitPage>

/** A unit found by name, with the larger ones that tell it from others of the same name. */
export const FoundUnit = UnitSummary.extend({
  countyName: z.string().nullable().meta({ label: 'Powiat', reach: 'public' }),
  voivodeshipName: z.string().nullable().meta({ label: 'Województwo', reach: 'public' }),
})
export type FoundUnit = z.infer<typeof FoundUnit>

/** A held state of the register and what it counts. */
export const RegisterStateSummary = z.object({
  stateOn: RegisterEntry.shape.stateOn,
  voivodeships: z.int().meta({ label: 'Województwa', reach: 'public' }),
  counties: z.int().meta({ label: 'Powiaty', reach: 'public' }),
  municipalities: z.int().meta({ label: 'Gminy', reach: 'public' }),
  origin: BoundaryOrigin.shape.origin.meta({ label: 'Źródło', reach: 'public' }),
  licence: BoundaryOrigin.shape.licence,
  obtainedOn: BoundaryOrigin.shape.obtainedOn,
  importedAt: z.string().meta({ label: 'Chwila wczytania', reach: 'public' }),
})
export type RegisterStateSummary = z.infer<typeof RegisterStateSummary>

/** An adviser's area with its counties on a day. */
export const AdviserAreaSummary = AdviserArea.extend({
  counties: z
    .array(
      AdviserAreaCounty.pick({ validFrom: true, validTo: true }).extend({
        code: UnitSummary.shape.code,
        name: UnitSummary.shape.name,
      }),
    )
    .meta({ label: 'Powiaty', reach: 'public' }),
})
export type AdviserAreaSummary = z.infer<typeof AdviserAreaSummary>
