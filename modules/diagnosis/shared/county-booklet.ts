import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'
import { CountyComparison, Profile } from '#modules/indicators/shared/answers.ts'

/** A municipality's page: its profile and what the boundaries say of its size. */
export const BookletMunicipality = z.object({
  profile: Profile,
  areaKm2: z.number().nullable().meta({ label: 'Powierzchnia z granic (km²)', reach: 'public' }),
})
export type BookletMunicipality = z.infer<typeof BookletMunicipality>

/** Where the shapes come from, for the line under a map. */
export const BoundarySource = z.object({
  text: z.string().meta({ label: 'Źródło granic', reach: 'public' }),
  obtainedOn: PlainDate.meta({ label: 'Dzień pobrania granic', reach: 'public' }),
})

/** Paths of one map in a plane, ready to be drawn; y runs downwards. */
export const BookletMap = z.object({
  width: z.number(),
  height: z.number(),
  units: z.array(z.object({ code: z.string(), name: z.string(), path: z.string(), x: z.number(), y: z.number() })),
  borders: z.string(),
  outline: z.string(),
})
export type BookletMap = z.infer<typeof BookletMap>

/**
 * Zeszyt powiatu: "wybrane dane demograficzne i społeczne gmin powiatu", which opens a workshop on developing services.
 * Everything that the booklet says in any form stands here; the PDF, the DOCX and the slides only arrange it.
 */
export const CountyBooklet = z.object({
  madeOn: PlainDate.meta({ label: 'Sporządzono', reach: 'public' }),
  publisherName: z.string().nullable().meta({ label: 'Kto sporządził', reach: 'public' }),
  publisherAddress: z.string().nullable().meta({ label: 'Adres', reach: 'public' }),
  comparison: CountyComparison,
  county: Profile,
  countyAreaKm2: z.number().nullable().meta({ label: 'Powierzchnia powiatu z granic (km²)', reach: 'public' }),
  municipalities: z.array(BookletMunicipality),
  boundarySource: BoundarySource.nullable(),
  countyMap: BookletMap.nullable(),
  regionMap: BookletMap.nullable(),
  synthetic: z.boolean().meta({ label: 'Dane syntetyczne', reach: 'public' }),
})
export type CountyBooklet = z.infer<typeof CountyBooklet>

/** One line of the list of booklets. */
export const BookletEntry = z.object({
  code: z.string().meta({ label: 'Kod powiatu', reach: 'public' }),
  name: z.string().meta({ label: 'Powiat', reach: 'public' }),
  voivodeshipCode: z.string().meta({ label: 'Kod województwa', reach: 'public' }),
  voivodeshipName: z.string().meta({ label: 'Województwo', reach: 'public' }),
  municipalities: z.int().meta({ label: 'Liczba gmin', reach: 'public' }),
})
export type BookletEntry = z.infer<typeof BookletEntry>
