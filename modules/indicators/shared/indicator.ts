import { z } from 'zod'

/** What a higher value means for the people who live there; `context` when it is neither good nor bad. */
export const DIRECTIONS = ['better', 'worse', 'context'] as const

/** Chapters of a profile and of the catalogue, in reading order. */
export const TOPICS = [
  'population',
  'age',
  'family',
  'assistance',
  'staff',
  'care',
  'work',
  'community',
  'budget',
  'living',
] as const
export type Topic = (typeof TOPICS)[number]

/**
 * Who delivers a figure. `bdl` is imported, rows of `ozps`, `mrpips-03` and `policy-unit` come with the confirmed
 * assessments of municipalities; the others are named so that an import can join them.
 */
export const INPUT_SOURCES = [
  'bdl',
  'ozps',
  'mrpips-03',
  'nsp',
  'gus',
  'labour-office',
  'family-office',
  'registers',
  'policy-unit',
] as const
export type InputSource = (typeof INPUT_SOURCES)[number]

/** Why small counts of a row are hidden: who could be recognised by them. */
export const Disclosure = z.object({
  reason: z.string().meta({ label: 'Dlaczego chroni się małe liczby', reach: 'public' }),
})
export type Disclosure = z.infer<typeof Disclosure>

/** One place in which an input may be found: a column of the office's exports, a variable of its API, a row of a form. */
export const InputAlternative = z.object({
  source: z.enum(INPUT_SOURCES).meta({ label: 'Skąd', reach: 'public' }),
  subject: z.string().meta({
    label: 'Podgrupa danych albo formularz',
    hint: 'P? oznacza zmienną, której podgrupy nie znamy.',
    reach: 'public',
  }),
  label: z.string().meta({ label: 'Kolumna', hint: 'Wymiary złączone średnikiem.', reach: 'public' }),
  variableId: z.int().positive().optional().meta({ label: 'Numer zmiennej BDL', reach: 'public' }),
  row: z.string().optional().meta({ label: 'Wiersz formularza', hint: 'Na przykład ozps:11.', reach: 'public' }),
  scale: z.number().positive().optional().meta({ label: 'Mnożnik', reach: 'public' }),
  isCensusBased: z.boolean().optional().meta({ label: 'Bilans oparty na spisie', reach: 'public' }),
  isRate: z.boolean().optional().meta({
    label: 'Wskaźnik, nie liczba',
    hint: 'Prawda, gdy liczby gmin nie wolno dodawać.',
    reach: 'public',
  }),
  note: z.string().optional().meta({ label: 'Uwaga', reach: 'public' }),
  disclosure: Disclosure.optional().meta({
    label: 'Ochrona małych liczb',
    hint: 'Puste, gdy liczba nie dotyczy rozpoznawalnych osób albo jej wydawca sam publikuje ją w całości.',
    reach: 'public',
  }),
})
export type InputAlternative = z.infer<typeof InputAlternative>

/** What figures of an alternative are stored and looked up under. */
export function alternativeKey({ subject, label, variableId, row }: InputAlternative): string {
  if (row !== undefined) return row
  return variableId === undefined ? `${subject} ${label}` : `bdl ${variableId}`
}

const inputNames = z.array(z.string()).min(1)

/**
 * How a value is made from its inputs. Lists of inputs are added up, and those of `minus` taken away, before anything
 * is divided. A ratio is a share, a rate per 1000 or 10 000, an age-specific rate or an average: it depends on what
 * stands below and on `per`. `published` takes a figure that the office has already divided.
 */
export const Formula = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), of: inputNames, minus: inputNames.optional() }),
  z.object({ kind: z.literal('published'), of: z.array(z.string()).length(1) }),
  z.object({
    kind: z.literal('ratio'),
    numerator: inputNames,
    minus: inputNames.optional(),
    denominator: inputNames,
    per: z.number().positive(),
  }),
  z.object({ kind: z.literal('change'), of: inputNames, years: z.int().positive() }),
  z.object({ kind: z.literal('density'), of: inputNames }),
])
export type Formula = z.infer<typeof Formula>

/** Below which number the result jumps with every single person, and which number that is. */
export const SmallNumbers = z.object({
  of: z.enum(['numerator', 'denominator']).meta({ label: 'Która liczba', reach: 'public' }),
  below: z.int().positive().meta({ label: 'Mniej niż', reach: 'public' }),
  counts: z.enum(['people', 'things']).meta({ label: 'Co się liczy', reach: 'public' }),
  isDecided: z.boolean().meta({
    label: 'Liczba z czyjejś decyzji',
    hint: 'Prawda dla miejsc i etatów: ktoś ustala, ile ich jest, więc nie są dziełem przypadku.',
    reach: 'public',
  }),
})
export type SmallNumbers = z.infer<typeof SmallNumbers>

/** A definition counted on small round numbers, which a test counts again. */
const WorkedExample = z.object({
  inputs: z.record(z.string(), z.number()).meta({ label: 'Dane', reach: 'public' }),
  earlier: z.record(z.string(), z.number()).optional().meta({ label: 'Dane wcześniejsze', reach: 'public' }),
  areaKm2: z.number().positive().optional().meta({ label: 'Powierzchnia w km²', reach: 'public' }),
  result: z.number().meta({ label: 'Wynik', reach: 'public' }),
})

/** Wskaźnik: what is counted, from what, how, and what it does not say. One file in `definitions/` each. */
export const Indicator = z.object({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .meta({ label: 'Kod wskaźnika', reach: 'public' }),
  number: z.int().min(1).max(84).nullable().meta({
    label: 'Numer w katalogu',
    hint: 'Puste dla wskaźników, które Splot dodał do katalogu.',
    reach: 'public',
  }),
  isCore: z.boolean().meta({
    label: 'Wskaźnik podstawowy',
    hint: 'Stoi w każdym profilu i zeszycie, także bez danych; pozostałe tylko tam, gdzie są dane.',
    reach: 'public',
  }),
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
  smallNumbers: SmallNumbers.nullable().meta({ label: 'Ostrzeżenie przed małą liczbą', reach: 'public' }),
  bdlVariables: z
    .array(z.int().positive())
    .meta({ label: 'Zmienne BDL', hint: 'Z których powstaje albo z którymi można go porównać.', reach: 'public' }),
  evidenceFor: z
    .object({
      areas: z.array(z.string()).meta({ label: 'Obszary usług', codelist: 'service-areas', reach: 'public' }),
      serviceTypes: z.array(z.string()).meta({ label: 'Rodzaje usług', codelist: 'service-types', reach: 'public' }),
    })
    .meta({ label: 'Co pomaga ocenić', reach: 'public' }),
  example: WorkedExample.meta({ label: 'Przykład', reach: 'public' }),
  formulaInWords: z.string().meta({ label: 'Wzór słowami', reach: 'public' }),
  howToGet: z.string().meta({ label: 'Skąd wziąć plik', reach: 'public' }),
  source: z.string().meta({ label: 'Źródło', reach: 'public' }),
  method: z.string().meta({ label: 'Metoda', reach: 'public' }),
  law: z.string().nullable().meta({ label: 'Podstawa prawna', reach: 'public' }),
  methodBreaks: z
    .array(
      z.object({
        from: z.int().meta({ label: 'Od roku', reach: 'public' }),
        why: z.string().meta({ label: 'Co się zmieniło', reach: 'public' }),
      }),
    )
    .optional()
    .meta({ label: 'Zmiany metody', hint: 'Wykres ma przed tym rokiem przerwę.', reach: 'public' }),
  caveats: z.array(z.string()).meta({ label: 'Zastrzeżenia', reach: 'public' }),
  isProposal: z.boolean().meta({
    label: 'Propozycja Splotu',
    hint: 'Prawda, gdy urząd nie publikuje takiego wskaźnika pod tą nazwą i w tej postaci.',
    reach: 'public',
  }),
})
export type Indicator = z.infer<typeof Indicator>

type FormulaOver<Name extends string> =
  | { kind: 'count'; of: readonly Name[]; minus?: readonly Name[] }
  | { kind: 'published'; of: readonly [Name] }
  | {
      kind: 'ratio'
      numerator: readonly Name[]
      minus?: readonly Name[]
      denominator: readonly Name[]
      per: number
    }
  | { kind: 'change'; of: readonly Name[]; years: number }
  | { kind: 'density'; of: readonly Name[] }

type IndicatorOver<Name extends string> = Omit<Indicator, 'inputs' | 'formula' | 'example'> & {
  inputs: Readonly<Record<Name, readonly InputAlternative[]>>
  formula: FormulaOver<NoInfer<Name>>
  example: {
    inputs: Readonly<Partial<Record<NoInfer<Name>, number>>>
    earlier?: Readonly<Partial<Record<NoInfer<Name>, number>>>
    areaKm2?: number
    result: number
  }
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
  if (formula.kind === 'ratio')
    return [...new Set([...formula.numerator, ...(formula.minus ?? []), ...formula.denominator])]
  const taken = formula.kind === 'count' ? (formula.minus ?? []) : []
  return [...new Set([...formula.of, ...taken])]
}
