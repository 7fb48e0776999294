import { z } from 'zod'
import { MISSING_KINDS } from '#kernel/missing.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { UnitCode, UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { AgeStructure } from './age-structure.ts'
import { InputCell } from './cells.ts'
import { Explanation } from './explain.ts'
import { Gap } from './gaps.ts'
import { Indicator } from './indicator.ts'
import { MapClass } from './map-class.ts'
import { ProfileRow } from './profile-row.ts'
import { Sentence } from './sentences/rule.ts'
import { SmallNumber } from './small-number.ts'
import { SourceNote } from './source-note.ts'

const Year = z.int().meta({ label: 'Rok', reach: 'public' })
const value = z.number().nullable().meta({ label: 'Wartość', reach: 'public' })
const missing = z.enum(MISSING_KINDS).nullable().meta({ label: 'Dlaczego brakuje', reach: 'public' })
const Named = z.object({ code: UnitCode, name: UnitSummary.shape.name })

/** What stands under every table: the files, their day, and the warning of a demo region. */
export const sourced = {
  sources: z.array(SourceNote),
  synthetic: z.boolean().meta({ label: 'Dane syntetyczne', reach: 'public' }),
  asOf: PlainDate.meta({
    label: 'Stan danych na dzień',
    hint: 'Dzień, w którym policzono odpowiedź.',
    reach: 'public',
  }),
}

export const IndicatorEntry = Indicator.extend({ years: z.array(Year).meta({ label: 'Lata', reach: 'public' }) })
export type IndicatorEntry = z.infer<typeof IndicatorEntry>

export const IndicatorList = z.object({ indicators: z.array(IndicatorEntry), ...sourced })
export type IndicatorList = z.infer<typeof IndicatorList>

export const IndicatorPage = z.object({
  indicator: IndicatorEntry,
  method: z.array(z.string()).meta({ label: 'Jak liczymy', reach: 'public' }),
  ...sourced,
})
export type IndicatorPage = z.infer<typeof IndicatorPage>

/** One value of one unit, taken apart. */
export const ValueExplanation = z.object({
  indicator: Indicator.pick({
    code: true,
    name: true,
    shortName: true,
    unit: true,
    decimals: true,
    formulaInWords: true,
  }),
  unit: UnitSummary,
  years: z.array(Year).meta({ label: 'Lata', reach: 'public' }),
  explanation: Explanation.nullable(),
  ...sourced,
})
export type ValueExplanation = z.infer<typeof ValueExplanation>

/** Everything about one unit: figures by topic, age structure, what stands out, what is not known. */
export const Profile = z.object({
  unit: UnitSummary,
  county: Named.nullable(),
  voivodeship: Named.nullable(),
  topics: z.array(
    z.object({
      topic: Indicator.shape.topic,
      name: z.string().meta({ label: 'Dział', reach: 'public' }),
      rows: z.array(ProfileRow),
    }),
  ),
  ageStructure: AgeStructure.nullable(),
  sentences: z.array(Sentence),
  gaps: z.array(Gap),
  method: z.array(z.string()).meta({ label: 'Jak liczymy', reach: 'public' }),
  ...sourced,
})
export type Profile = z.infer<typeof Profile>

/** One indicator of all municipalities of a county, in one year. */
export const CountyRow = z.object({
  code: Indicator.shape.code,
  name: Indicator.shape.name,
  shortName: Indicator.shape.shortName,
  unit: Indicator.shape.unit,
  decimals: Indicator.shape.decimals,
  direction: Indicator.shape.direction,
  topic: Indicator.shape.topic,
  isProposal: Indicator.shape.isProposal,
  year: Year.nullable(),
  /** In the order of `municipalities`. */
  values: z.array(z.object({ value, missing })),
  county: z.object({ value, missing, cells: z.array(InputCell), smallNumber: SmallNumber.nullable() }),
  voivodeship: z.object({ value, missing }),
  country: z.object({ value, missing }),
  countyMedian: z.number().nullable().meta({ label: 'Mediana gmin powiatu', reach: 'public' }),
  voivodeshipMedian: z.number().nullable().meta({ label: 'Mediana gmin województwa', reach: 'public' }),
  countryMedian: z.number().nullable().meta({ label: 'Mediana gmin kraju', reach: 'public' }),
  /** Place in `municipalities` of the value farthest from the voivodeship's median; null when fewer than two differ. */
  farthest: z.int().nullable().meta({ label: 'Gmina najdalsza od mediany', reach: 'public' }),
})
export type CountyRow = z.infer<typeof CountyRow>

export const CountyComparison = z.object({
  county: UnitSummary,
  voivodeship: Named,
  municipalities: z.array(UnitSummary),
  rows: z.array(CountyRow),
  lead: Sentence.nullable(),
  gaps: z.array(Gap),
  method: z.array(z.string()).meta({ label: 'Jak liczymy', reach: 'public' }),
  ...sourced,
})
export type CountyComparison = z.infer<typeof CountyComparison>

/** One indicator of every municipality of a voivodeship or of the country, as parallel columns. */
export const IndicatorMap = z.object({
  indicator: Indicator.pick({
    code: true,
    name: true,
    shortName: true,
    unit: true,
    decimals: true,
    direction: true,
    says: true,
    doesNotSay: true,
    isProposal: true,
  }),
  scope: UnitCode,
  year: Year.nullable(),
  years: z.array(Year).meta({ label: 'Lata', reach: 'public' }),
  codes: z.array(UnitCode),
  names: z.array(z.string()).meta({ label: 'Nazwy', reach: 'public' }),
  kinds: z.array(z.int()).meta({ label: 'Rodzaje gmin w tym roku', reach: 'public' }),
  values: z.array(value),
  missing: z.array(missing),
  /** From the highest; null where there is no value. */
  places: z.array(z.int().nullable()).meta({ label: 'Miejsca od najwyższej', reach: 'public' }),
  classOf: z.array(z.int().nullable()).meta({ label: 'Klasy', reach: 'public' }),
  classes: z.array(MapClass),
  median: z.number().nullable().meta({ label: 'Mediana gmin', reach: 'public' }),
  scopeValue: z.number().nullable().meta({ label: 'Wartość całości', reach: 'public' }),
  withValue: z.int().meta({ label: 'Ile gmin ma wartość', reach: 'public' }),
  ...sourced,
})
export type IndicatorMap = z.infer<typeof IndicatorMap>
