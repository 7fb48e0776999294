import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { UnitCode } from './territorial-unit.ts'

const longitude = (label: string) => z.number().min(-180).max(180).meta({ label, reach: 'public' })
const latitude = (label: string) => z.number().min(-90).max(90).meta({ label, reach: 'public' })

/** Granica jednostki: what is known of its shape without drawing it. */
export const Boundary = z.object({
  setId: idOf('boundary-set').meta({ label: 'Zestaw granic', reach: 'public' }),
  unitCode: UnitCode,
  areaKm2: z.number().positive().meta({
    label: 'Powierzchnia (km²)',
    hint: 'Obliczona z granic na elipsoidzie GRS 80, a nie z ewidencji gruntów.',
    reach: 'public',
  }),
  west: longitude('Krańcowa długość zachodnia'),
  south: latitude('Krańcowa szerokość południowa'),
  east: longitude('Krańcowa długość wschodnia'),
  north: latitude('Krańcowa szerokość północna'),
  labelLon: longitude('Długość punktu na podpis'),
  labelLat: latitude('Szerokość punktu na podpis'),
})
export type Boundary = z.infer<typeof Boundary>

/** Which part of the map: the whole country by counties, or one voivodeship by municipalities. */
export const BoundaryScope = z
  .string()
  .regex(/^(pl|\d{2})$/, 'Podaj „pl” albo dwucyfrowy kod województwa.')
  .meta({ label: 'Zakres mapy', hint: '„pl” – powiaty i województwa; kod województwa – jego gminy.', reach: 'public' })
export type BoundaryScope = z.infer<typeof BoundaryScope>

/** Stan granic: one held set and the day it is for. */
export const BoundaryState = z.object({
  id: idOf('boundary-set').meta({ label: 'Zestaw granic', reach: 'public' }),
  stateOn: PlainDate.nullable().meta({
    label: 'Dzień, na który są granice',
    hint: 'Puste, gdy nie podano go przy wczytaniu.',
    reach: 'public',
  }),
  isCurrent: z.boolean().meta({ label: 'Granice bieżące', reach: 'public' }),
  origin: z.string().meta({ label: 'Źródło granic', reach: 'public' }),
  licence: z.string().meta({ label: 'Warunki użycia', reach: 'public' }),
  obtainedOn: PlainDate.meta({ label: 'Dzień pobrania', reach: 'public' }),
})
export type BoundaryState = z.infer<typeof BoundaryState>
