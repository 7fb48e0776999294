import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { Indicator } from '../indicator.ts'

/** open – the unit owes an answer; answered – the researcher looks at it; closed – nobody waits any more. */
export const QUESTION_STATES = ['open', 'answered', 'closed'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

/** What may be done in a state, and what it leads to. An open question is closed when it is no longer needed. */
export const QUESTION_STEPS = {
  answer: { from: ['open'], to: 'answered' },
  close: { from: ['open', 'answered'], to: 'closed' },
} as const satisfies Record<string, { from: readonly QuestionState[]; to: QuestionState }>

/** Whoever speaks for a unit about its figures. */
export const ANSWERERS = [
  'local-executive',
  'centre-manager',
  'centre-office',
  'service-organiser',
  'social-worker',
  'county-partner',
] as const

const NO_PERSONAL_DATA = 'Bez nazwisk i danych osób: chodzi o liczbę.'

/** Pytanie o liczbę: a researcher's comment on one figure, addressed to its unit, with an answer owed. */
export const FigureQuestion = z.object({
  id: idOf('figureQuestion'),
  indicatorCode: Indicator.shape.code.meta({ label: 'Wskaźnik', reach: 'public' }),
  unitCode: z
    .string()
    .trim()
    .regex(/^(\d{4}|\d{6})$/, 'Podaj kod gminy (sześć cyfr) albo powiatu (cztery cyfry), na przykład 281601.')
    .meta({ label: 'Jednostka', hint: 'Kod gminy albo powiatu. Ona odpowiada.', reach: 'partners' }),
  year: z
    .int('Podaj rok czterema cyframi, na przykład 2024.')
    .min(1990, 'Podaj rok czterema cyframi, na przykład 2024.')
    .max(2200, 'Podaj rok czterema cyframi, na przykład 2024.')
    .meta({ label: 'Rok liczby', reach: 'partners' }),
  shown: z.string().min(1).meta({
    label: 'Co było pokazane',
    hint: 'Liczba albo słowo braku z chwili pytania.',
    reach: 'partners',
  }),
  question: z
    .string()
    .trim()
    .min(10, 'Napisz, co w tej liczbie trzeba wyjaśnić, co najmniej 10 znaków.')
    .max(1000, 'Skróć uwagę do 1000 znaków.')
    .meta({ label: 'Uwaga do liczby', hint: NO_PERSONAL_DATA, reach: 'partners' }),
  dueOn: PlainDate.meta({ label: 'Odpowiedź do', reach: 'partners' }),
  state: z.enum(QUESTION_STATES).meta({ label: 'Stan sprawy', reach: 'partners' }),
  askedAt: z.string().meta({ label: 'Zapytano', reach: 'partners' }),
  answer: z
    .string()
    .trim()
    .min(3, 'Napisz odpowiedź, co najmniej 3 znaki.')
    .max(2000, 'Skróć odpowiedź do 2000 znaków.')
    .nullable()
    .meta({ label: 'Odpowiedź', hint: NO_PERSONAL_DATA, reach: 'partners' }),
  answeredAt: z.string().nullable().meta({ label: 'Odpowiedziano', reach: 'partners' }),
  closedAt: z.string().nullable().meta({ label: 'Zamknięto', reach: 'partners' }),
})
export type FigureQuestion = z.infer<typeof FigureQuestion>

/** What a researcher writes. */
export const FigureQuestionDraft = FigureQuestion.pick({
  indicatorCode: true,
  unitCode: true,
  year: true,
  question: true,
  dueOn: true,
})
export type FigureQuestionDraft = z.infer<typeof FigureQuestionDraft>

/** A question with its names, and what the reader may do about it. */
export const QuestionEntry = FigureQuestion.extend({
  indicatorName: z.string().meta({ label: 'Nazwa wskaźnika', reach: 'public' }),
  unitName: z.string().meta({ label: 'Nazwa jednostki', reach: 'public' }),
  isLate: z.boolean().meta({ label: 'Po terminie', reach: 'partners' }),
  isMine: z.boolean().meta({ label: 'Moje pytanie', reach: 'partners' }),
  mayAnswer: z.boolean().meta({ label: 'Czy mogę odpowiedzieć', reach: 'partners' }),
  mayClose: z.boolean().meta({ label: 'Czy mogę zamknąć', reach: 'partners' }),
})
export type QuestionEntry = z.infer<typeof QuestionEntry>
