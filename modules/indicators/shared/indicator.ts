import { z } from 'zod'

/** What a higher value means for the people who live there; `context` when it is neither good nor bad. */
export const DIRECTIONS = ['better', 'worse', 'context'] as const

/** Chapters of a profile, in reading order. */
export const TOPICS = ['population', 'age', 'work'] as const
export type Topic = (typeof TOPICS)[number]

/** One column of the office's exports in which an input may be found. */
export const InputAlternative = z.object({
  subject: z.string().meta({ label: 'Podgrupa danych', reach: 'public' }),
  label: z.string().meta({ label: 'Kolumna', hint: 'Wymiary złączone średnikiem.', reach: 'public' }),
  scale: z.number().positive().optional().meta({ label: 'Mnożnik', reach: 'public' }),
  isCensusBased: z.boolean().optional().meta({ label: 'Bilans oparty na spisie', reach: 'public' }),
  note: z.string().optional().meta({ label: 'Uwaga', reach: 'public' }),
})
export type InputAlternative = z.infer<typeof InputAlternative>

const inputNames = z.array(z.string()).min(1)

/** How a value is made from its inputs. Lists of inputs are added up before anything is divided. */
export const Formula = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), of: inputNames }),
  z.object({ kind: z.literal('ratio'), numerator: inputNames, denominator: inputNames, per: z.number().positive() }),
  z.object({ kind: z.literal('change'), of: inputNames, years: z.int().positive() }),
  z.object({ kind: z.literal('density'), of: inputNames }),
])
export type Formula = z.infer<typeof Formula>

/** Wskaźnik: what is counted, from what, how, and what it does not say. One file in `definitions/` each. */
export const Indicator = z.object({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .meta({ label: 'Kod wskaźnika', reach: 'public' }),
  name: z.string().meta({ label: 'Nazwa', reach: 'public' }),
  shortName: z.string().meta({ label: 'Nazwa skrócona', reach: 'public' }),
  says: z.string().meta({ label: 'Co mówi', reach: 'public' }),
  doesNotSay: z.string().meta({ label: 'Czego nie mówi', reach: 'public' }),
  unit: z.string().meta({ label: 'Jednostka', reach: 'public' }),
  decimals: z.int().min(0).max(3).meta({ label: 'Miejsca po przecinku', reach: 'public' }),
  direction: z.enum(DIRECTIONS).meta({ label: 'Co znaczy wyższa wartość', reach: 'public' }),
  topic: z.enum(TOPICS).meta({ label: 'Dział', reach: 'public' }),
  inputs: z
    .record(z.string(), z.array(InputAlternative).min(1))
    .meta({ label: 'Dane wejściowe', hint: 'Odpowiedniki każdej danej w kolejności pierwszeństwa.', reach: 'public' }),
  formula: Formula.meta({ label: 'Wzór', reach: 'public' }),
  formulaInWords: z.string().meta({ label: 'Wzór słowami', reach: 'public' }),
  howToGet: z.string().meta({ label: 'Skąd wziąć plik', reach: 'public' }),
  source: z.string().meta({ label: 'Źródło', reach: 'public' }),
  method: z.string().meta({ label: 'Metoda', reach: 'public' }),
  law: z.string().nullable().meta({ label: 'Podstawa prawna', reach: 'public' }),
  caveats: z.array(z.string()).meta({ label: 'Zastrzeżenia', reach: 'public' }),
  isProposal: z.boolean().meta({
    label: 'Propozycja Splotu',
    hint: 'Prawda, gdy urząd nie publikuje takiego wskaźnika pod tą nazwą i w tej postaci.',
    reach: 'public',
  }),
})
export type Indicator = z.infer<typeof Indicator>

type FormulaOver<Name extends string> =
  | { kind: 'count'; of: readonly Name[] }
  | { kind: 'ratio'; numerator: readonly Name[]; denominator: readonly Name[]; per: number }
  | { kind: 'change'; of: readonly Name[]; years: number }
  | { kind: 'density'; of: readonly Name[] }

type IndicatorOver<Name extends string> = Omit<Indicator, 'inputs' | 'formula'> & {
  inputs: Readonly<Record<Name, readonly InputAlternative[]>>
  formula: FormulaOver<NoInfer<Name>>
}

/**
 * Declares an indicator. The compiler holds the formula to the inputs that were named,
 * and every definition is read through the schema once, when the program starts.
 */
export function indicator<const Name extends string>(definition: IndicatorOver<Name>): Indicator {
  return Indicator.parse(definition)
}

/** All inputs the formula uses, each once, in the order of the formula. */
export function inputsOf(formula: Formula): string[] {
  if (formula.kind === 'ratio') return [...new Set([...formula.numerator, ...formula.denominator])]
  return [...new Set(formula.of)]
}
