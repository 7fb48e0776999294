import { z } from 'zod'
import { UnitCode } from '#modules/territory/shared/territorial-unit.ts'
import { sourced } from './answers.ts'
import { Weights } from './fair/weights.ts'
import { Indicator } from './indicator.ts'

/** What a composite is asked for: parts with weights, and the group it is made in. */
export const CompositeQuery = z.object({
  parts: Weights.meta({ label: 'Części i wagi', hint: 'share-65-plus:2,old-age-index:1', reach: 'public' }),
  scope: z
    .string()
    .regex(/^\d{2}(\d{2})?$/, 'Podaj dwucyfrowy kod województwa, czterocyfrowy kod powiatu albo 00 dla kraju.')
    .meta({ label: 'Grupa porównania', hint: 'Kod województwa lub powiatu; 00 to cały kraj.', reach: 'public' }),
  kind: z.coerce
    .number()
    .int('Podaj rodzaj gminy: 1, 2 albo 3.')
    .min(1, 'Podaj rodzaj gminy: 1, 2 albo 3.')
    .max(3, 'Podaj rodzaj gminy: 1, 2 albo 3.')
    .optional()
    .meta({ label: 'Rodzaj gmin', hint: 'Pominięty: wszystkie.', reach: 'public' }),
})
export type CompositeQuery = z.infer<typeof CompositeQuery>

/** A composite of a group of municipalities, with everything it was made of. */
export const CompositeAnswer = z.object({
  scope: UnitCode,
  kind: z.int().nullable().meta({ label: 'Rodzaj gmin', reach: 'public' }),
  parts: z.array(
    Indicator.pick({ code: true, shortName: true, unit: true, decimals: true, direction: true }).extend({
      weight: z.number().meta({ label: 'Waga', reach: 'public' }),
      share: z.number().meta({ label: 'Udział wagi', reach: 'public' }),
      year: z.int().meta({ label: 'Rok', reach: 'public' }),
      mean: z.number().meta({ label: 'Średnia grupy', reach: 'public' }),
      deviation: z.number().meta({ label: 'Odchylenie standardowe grupy', reach: 'public' }),
    }),
  ),
  units: z.array(
    z.object({
      code: UnitCode,
      name: z.string().meta({ label: 'Gmina', reach: 'public' }),
      score: z.number().nullable().meta({
        label: 'Wynik',
        hint: 'O ile odchyleń od średniej grupy; wyższy jest korzystniejszy. Puste, gdy brakuje ponad jednej piątej części.',
        reach: 'public',
      }),
      place: z.int().nullable().meta({ label: 'Miejsce od najwyższego', reach: 'public' }),
      missing: z.array(z.string()).meta({ label: 'Brakujące części', reach: 'public' }),
      /** In the order of `parts`. */
      values: z.array(z.number().nullable()).meta({ label: 'Wartości części', reach: 'public' }),
      scores: z.array(z.number().nullable()).meta({ label: 'Wyniki części', reach: 'public' }),
    }),
  ),
  method: z.array(z.string()).meta({ label: 'Jak liczymy', reach: 'public' }),
  ...sourced,
})
export type CompositeAnswer = z.infer<typeof CompositeAnswer>
