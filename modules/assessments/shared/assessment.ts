import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { EDITIONS } from './template/template.ts'

/** draft – being filled in; submitted – provisional, waits for the head of the unit; confirmed – its figures are published. */
export const ASSESSMENT_STATES = ['draft', 'submitted', 'confirmed'] as const
export type AssessmentState = (typeof ASSESSMENT_STATES)[number]

/** What may be done in a state, and what it leads to. Reopening gives a reason. */
export const TRANSITIONS = {
  submitted: { from: ['draft'], to: 'submitted' },
  confirmed: { from: ['submitted'], to: 'confirmed' },
  reopened: { from: ['submitted', 'confirmed'], to: 'draft' },
} as const satisfies Record<string, { from: readonly AssessmentState[]; to: AssessmentState }>

/** Signs that stand instead of a number: "." and "x". An empty cell is neither; nobody has filled it in yet. */
export const CELL_SIGNS = ['no-information', 'not-applicable'] as const
export type CellSign = (typeof CELL_SIGNS)[number]

/** Two past years, the year of the assessment, and two forecasts. */
export const YEAR_OFFSETS = [-2, -1, 0, 1, 2] as const
export type YearOffset = (typeof YEAR_OFFSETS)[number]

export const AssessmentYear = z.coerce
  .number('Podaj rok oceny czterema cyframi, na przykład 2025.')
  .int('Podaj rok oceny czterema cyframi, na przykład 2025.')
  .min(2017, 'Formularza sprzed 2017 r. Splot nie zna. Podaj rok od 2017.')
  .max(2200, 'Podaj rok oceny czterema cyframi, na przykład 2025.')
  .meta({ label: 'Rok oceny', reach: 'public' })

export const RowCode = z
  .string()
  .regex(/^[a-z0-9-]+:[a-z0-9.-]+$/, 'Podaj kod wiersza z szablonu, na przykład ozps:3.1.families.')
  .meta({ label: 'Kod wiersza', reach: 'public' })

/** Ocena zasobów pomocy społecznej of one municipality for one year. */
export const Assessment = z.object({
  id: idOf('assessment'),
  unitCode: z
    .string()
    .regex(/^\d{6}$/, 'Podaj sześciocyfrowy kod gminy, na przykład 281601.')
    .meta({ label: 'Kod gminy', reach: 'public' }),
  year: z.int().meta({ label: 'Rok oceny', reach: 'public' }),
  edition: z.enum(EDITIONS).meta({ label: 'Wydanie formularza', reach: 'public' }),
  state: z.enum(ASSESSMENT_STATES).meta({ label: 'Stan oceny', reach: 'partners' }),
  version: z.int().meta({
    label: 'Wersja',
    hint: 'Rośnie z każdym zapisem. Zapis na starej wersji jest odmawiany, żeby nikt nie skasował cudzej pracy.',
    reach: 'partners',
  }),
  startedAt: z.string().meta({ label: 'Rozpoczęta', reach: 'partners' }),
  savedAt: z.string().meta({ label: 'Ostatni zapis', reach: 'partners' }),
})
export type Assessment = z.infer<typeof Assessment>

const yearOffset = z
  .int()
  .min(-2)
  .max(2)
  .meta({ label: 'Rok względem roku oceny', hint: 'Od -2 do 2; 0 to rok oceny.', reach: 'partners' })

/** A stored cell: a number, or a sign. */
export const Cell = z.object({
  assessmentId: Assessment.shape.id,
  rowCode: RowCode,
  yearOffset,
  value: z.number().nullable().meta({ label: 'Liczba', reach: 'partners' }),
  sign: z.enum(CELL_SIGNS).nullable().meta({ label: 'Znak zamiast liczby', reach: 'partners' }),
})

/** A stored comment to a row. */
export const RowComment = z.object({
  assessmentId: Assessment.shape.id,
  rowCode: RowCode,
  text: z.string().min(1).meta({ label: 'Uwaga', reach: 'partners' }),
})

export const STEP_KINDS = ['started', 'submitted', 'confirmed', 'reopened'] as const

/** Krok: who moved the assessment on, and when. */
export const Step = z.object({
  assessmentId: Assessment.shape.id,
  number: z.int().meta({ label: 'Kolejność', reach: 'partners' }),
  kind: z.enum(STEP_KINDS).meta({ label: 'Co zrobiono', reach: 'partners' }),
  madeAt: z.string().meta({ label: 'Kiedy', reach: 'partners' }),
  madeBy: z.string().nullable().meta({ label: 'Konto', reach: 'personal' }),
  reason: z.string().nullable().meta({ label: 'Powód', reach: 'partners' }),
  originId: z.string().nullable().meta({ label: 'Pochodzenie we wskaźnikach', reach: 'public' }),
})

/** A cell as it is written in the form: "", "0", "1234", "12,5", "." or "x". */
export const WrittenCell = z.object({
  row: RowCode,
  offset: yearOffset,
  text: z.string().max(40, 'To za długie na liczbę.').meta({
    label: 'Wpis',
    hint: 'Liczba, kropka albo x; puste kasuje wpis.',
    reach: 'partners',
  }),
})
export type WrittenCell = z.infer<typeof WrittenCell>

export const WrittenComment = z.object({
  row: RowCode,
  text: z.string().trim().max(1000, 'Skróć uwagę do 1000 znaków.').meta({ label: 'Uwaga', reach: 'partners' }),
})
export type WrittenComment = z.infer<typeof WrittenComment>
