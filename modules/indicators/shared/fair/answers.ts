import { z } from 'zod'
import { MISSING_KINDS } from '#kernel/missing.ts'
import { UnitCode, UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { sourced } from '../answers.ts'
import { Circle, Rank } from '../comparison.ts'
import { Indicator } from '../indicator.ts'
import { TrendPoint } from '../trend.ts'
import { Weights } from './weights.ts'

const value = z.number().nullable().meta({ label: 'Wartość', reach: 'public' })
const missing = z.enum(MISSING_KINDS).nullable().meta({ label: 'Dlaczego brakuje', reach: 'public' })
const Year = z.int().meta({ label: 'Rok', reach: 'public' })

const weights = Weights.optional().meta({
  label: 'Wskaźniki i wagi podobieństwa',
  hint: 'share-65-plus:2,population:1; pominięte: zestaw Splotu.',
  reach: 'public',
})
const within = z
  .string()
  .regex(/^\d{2}$/, 'Podaj dwucyfrowy kod województwa albo 00 dla całego kraju.')
  .optional()
  .meta({ label: 'Gdzie szukać podobnych', hint: 'Kod województwa; pominięty albo 00: cały kraj.', reach: 'public' })
const kind = z
  .enum(['any', 'same'], 'Podaj any albo same.')
  .optional()
  .meta({ label: 'Rodzaj podobnych gmin', hint: 'same – tylko ten sam rodzaj; pominięty: każdy.', reach: 'public' })

export const SimilarQuery = z.object({ weights, within, kind })
export type SimilarQuery = z.infer<typeof SimilarQuery>

const SimilarPart = Indicator.pick({ code: true, shortName: true, unit: true, decimals: true }).extend({
  weight: z.number().meta({ label: 'Waga', reach: 'public' }),
  share: z.number().meta({ label: 'Udział wagi', reach: 'public' }),
  year: Year,
  byRatio: z.boolean().meta({
    label: 'Porównywany krotnością',
    hint: 'Prawda, gdy liczy się, ile razy jest więcej, a nie o ile.',
    reach: 'public',
  }),
})

/** The municipalities most alike to one, each with the reason for it. */
export const SimilarUnits = z.object({
  unit: UnitSummary,
  within: UnitCode,
  kind: z.enum(['any', 'same']).meta({ label: 'Rodzaj podobnych gmin', reach: 'public' }),
  isDefault: z.boolean().meta({ label: 'Zestaw Splotu', reach: 'public' }),
  parts: z.array(SimilarPart),
  /** Indicators that were asked for, or stand in the default set, and of which nobody has a figure. */
  undelivered: z
    .array(Indicator.pick({ code: true, shortName: true, howToGet: true }))
    .meta({ label: 'Wskaźniki bez danych', reach: 'public' }),
  /** Of this unit itself, in the order of `parts`. */
  values: z.array(value),
  missingParts: z.array(z.string()).meta({ label: 'Części, których ta gmina nie ma', reach: 'public' }),
  pool: z.int().meta({ label: 'Z ilu gmin wybrano', reach: 'public' }),
  withoutDistance: z.int().meta({ label: 'Ile gmin ma za mało danych', reach: 'public' }),
  units: z.array(
    UnitSummary.pick({ code: true, name: true, kind: true }).extend({
      place: z.int().meta({ label: 'Miejsce od najbardziej podobnej', reach: 'public' }),
      distance: z.number().meta({ label: 'Odległość', hint: '0 znaczy: takie same.', reach: 'public' }),
      missing: z.array(z.string()).meta({ label: 'Brakujące części', reach: 'public' }),
      /** In the order of `parts`. */
      reasons: z.array(
        z.object({
          value,
          apart: z.number().nullable().meta({ label: 'Ile odchyleń różnicy', reach: 'public' }),
          share: z.number().meta({ label: 'Udział w odległości', reach: 'public' }),
        }),
      ),
    }),
  ),
  method: z.array(z.string()).meta({ label: 'Jak liczymy', reach: 'public' }),
  ...sourced,
})
export type SimilarUnits = z.infer<typeof SimilarUnits>

/** With whom a unit may be compared. */
export const CIRCLES = [
  'county',
  'voivodeship',
  'country',
  'same-kind',
  'same-kind-country',
  'similar',
  'chosen',
] as const
export type CircleKey = (typeof CIRCLES)[number]

/** What is left out of the groups: the unit itself, cities with the rights of a powiat, or both. */
export const LEFT_OUT = ['none', 'self', 'cities', 'both'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

const MOST_CHOSEN = 60

export const ComparisonQuery = SimilarQuery.extend({
  year: z.coerce
    .number('Podaj rok czterema cyframi, na przykład 2020.')
    .int('Podaj rok czterema cyframi, na przykład 2020.')
    .min(1900, 'Podaj rok czterema cyframi, na przykład 2020.')
    .max(2200, 'Podaj rok czterema cyframi, na przykład 2020.')
    .optional()
    .meta({ label: 'Rok', hint: 'Pominięty: najnowszy, w którym jednostka ma wartość.', reach: 'public' }),
  without: z.enum(LEFT_OUT, 'Podaj none, self, cities albo both.').optional().meta({
    label: 'Kogo pominąć w grupach',
    hint: 'self – samą jednostkę, cities – miasta na prawach powiatu, both – jedno i drugie.',
    reach: 'public',
  }),
  units: z
    .string()
    .regex(/^(\d{2}|\d{4}|\d{6})(,(\d{2}|\d{4}|\d{6}))*$/, 'Podaj kody jednostek rozdzielone przecinkami.')
    .refine((text) => text.split(',').length <= MOST_CHOSEN, `Podaj najwyżej ${MOST_CHOSEN} jednostek.`)
    .optional()
    .meta({ label: 'Wybrane jednostki', hint: '280101,280102', reach: 'public' }),
  list: z.enum(CIRCLES, 'Podaj nazwę grupy.').optional().meta({
    label: 'Grupa, którą wypisać',
    hint: 'Pominięta: pierwsza z grup.',
    reach: 'public',
  }),
})
export type ComparisonQuery = z.infer<typeof ComparisonQuery>

const GroupFacts = Circle.omit({ code: true, value: true, rank: true }).extend({
  key: z.enum(CIRCLES).meta({ label: 'Grupa', reach: 'public' }),
  /** The larger unit, for groups that are one; null for the others. */
  within: UnitSummary.pick({ code: true, level: true, name: true }).nullable(),
  /** Figure of the larger unit as published or added up. */
  whole: value,
  /** The same without what is left out, added up from the others. */
  wholeWithout: value,
  wholeMissing: missing,
  isAdditive: z.boolean().meta({
    label: 'Da się policzyć bez pominiętych',
    hint: 'Fałsz, gdy urząd podaje gotowy wskaźnik, którego nie wolno dodawać.',
    reach: 'public',
  }),
  leftOut: z.int().meta({ label: 'Ile jednostek pominięto', reach: 'public' }),
  rank: Rank.nullable(),
  /** Figures of the group's units, for the picture. */
  values: z.array(z.number()).meta({ label: 'Wartości jednostek grupy', reach: 'public' }),
})
export type GroupFacts = z.infer<typeof GroupFacts>

const ListedUnit = UnitSummary.pick({ code: true, name: true, kind: true }).extend({
  value,
  missing,
  place: z.int().nullable().meta({ label: 'Miejsce od najwyższej', reach: 'public' }),
  isLeftOut: z.boolean().meta({ label: 'Pominięta w medianie', reach: 'public' }),
})

/** One indicator of one unit beside every group it may fairly stand in. */
export const UnitComparison = z.object({
  indicator: Indicator.pick({
    code: true,
    name: true,
    shortName: true,
    unit: true,
    decimals: true,
    direction: true,
    says: true,
    isProposal: true,
  }),
  unit: UnitSummary,
  year: Year.nullable(),
  years: z.array(Year).meta({ label: 'Lata', reach: 'public' }),
  value,
  missing,
  kind: z.int().nullable().meta({ label: 'Rodzaj gminy w tym roku', reach: 'public' }),
  without: z.enum(LEFT_OUT).meta({ label: 'Kogo pominięto', reach: 'public' }),
  groups: z.array(GroupFacts),
  list: z
    .object({ key: z.enum(CIRCLES).meta({ label: 'Grupa', reach: 'public' }), units: z.array(ListedUnit) })
    .nullable(),
  method: z.array(z.string()).meta({ label: 'Jak liczymy', reach: 'public' }),
  ...sourced,
})
export type UnitComparison = z.infer<typeof UnitComparison>

/** A series across changes of territory: as published, and bridged where it may be. */
export const UnitSeries = z.object({
  indicator: Indicator.pick({ code: true, name: true, shortName: true, unit: true, decimals: true, direction: true }),
  unit: UnitSummary,
  points: z.array(
    TrendPoint.extend({
      /** Of the same territory as today; null where it is the published one, or is not known. */
      bridged: z.number().nullable().meta({ label: 'Wartość dzisiejszego obszaru', reach: 'public' }),
      bridgedMissing: missing,
      bridge: z
        .enum(['none', 'bridged', 'no-share', 'register-too-young', 'not-additive'])
        .meta({ label: 'Czy obszar jest ten sam', reach: 'public' }),
      parts: z.array(
        z.object({
          code: UnitCode,
          name: UnitSummary.shape.name,
          share: z.number().meta({ label: 'Udział', reach: 'public' }),
        }),
      ),
    }),
  ),
  method: z.array(z.string()).meta({ label: 'Jak liczymy', reach: 'public' }),
  ...sourced,
})
export type UnitSeries = z.infer<typeof UnitSeries>
