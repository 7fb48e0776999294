import { z } from 'zod'
import { periodFields } from './period.ts'

/** In what a value is given. The list stands also in a CHECK of the database. */
export const PARAMETER_UNITS = [
  'pln',
  'eur',
  'pln-per-eur',
  'percent',
  'count',
  'days',
  'working-days',
  'months',
  'years',
  'annual-date',
] as const
export type ParameterUnit = (typeof PARAMETER_UNITS)[number]

/** On which side of the value one may stand. */
export const PARAMETER_BOUNDS = ['exactly', 'at-most', 'at-least', 'above'] as const
export type ParameterBound = (typeof PARAMETER_BOUNDS)[number]

/** Parametr prawny: a number or a deadline set by law, apart from the values it had in time. */
export const LegalParameter = z.object({
  code: z.string().meta({ label: 'Kod', reach: 'public' }),
  name: z.string().min(1).meta({ label: 'Nazwa', reach: 'public' }),
  topic: z.string().min(1).meta({ label: 'Dział', reach: 'public' }),
  unit: z.enum(PARAMETER_UNITS).meta({ label: 'Jednostka', reach: 'public' }),
  bound: z.enum(PARAMETER_BOUNDS).meta({ label: 'Granica', reach: 'public' }),
  decidingDay: z.string().min(1).meta({
    label: 'Który dzień rozstrzyga',
    hint: 'Z tego dnia bierze się wartość do sprawy.',
    reach: 'public',
  }),
  description: z.string().min(1).meta({ label: 'Co znaczy', reach: 'public' }),
})
export type LegalParameter = z.infer<typeof LegalParameter>

/** A value in one period. Which of the four value fields is filled follows from the unit. */
export const ParameterValue = z.object({
  parameterCode: z.string().meta({ label: 'Parametr', reach: 'public' }),
  unit: z.enum(PARAMETER_UNITS).meta({ label: 'Jednostka', reach: 'public' }),
  setsValue: z.boolean().meta({
    label: 'Prawo wyznacza wartość',
    hint: 'Nie: w tym okresie takiej granicy nie ma.',
    reach: 'public',
  }),
  amount: z.int().nonnegative().nullable().meta({ label: 'Kwota w groszach albo eurocentach', reach: 'public' }),
  quantity: z.number().nonnegative().nullable().meta({ label: 'Liczba', reach: 'public' }),
  month: z.int().min(1).max(12).nullable().meta({ label: 'Miesiąc', reach: 'public' }),
  day: z.int().min(1).max(31).nullable().meta({ label: 'Dzień miesiąca', reach: 'public' }),
  ...periodFields,
  note: z.string().nullable().meta({ label: 'Uwaga', reach: 'public' }),
})
export type ParameterValue = z.infer<typeof ParameterValue>
