import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { PlainDate } from '#kernel/plain-date.ts'

/** A figure, or the kind of its absence. A missing figure is never written as 0. */
export const OBSERVATION_STATUSES = [
  'value',
  'not-collected',
  'not-applicable',
  'confidential',
  'below-threshold',
  'not-yet-published',
  'not-delivered',
] as const
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number]
export type MissingStatus = Exclude<ObservationStatus, 'value'>

/** A subgroup of the Local Data Bank, written as the office writes it: P2137. */
export const SubjectCode = z
  .string()
  .regex(/^P\d{1,5}$/, 'Podaj numer podgrupy z literą P, na przykład P2137.')
  .meta({ label: 'Podgrupa BDL', hint: 'Numer z nazwy pliku urzędu: LUDN_2137_… to P2137.', reach: 'public' })

/** Where figures stand: a subgroup of the office, or a form that municipalities fill in. */
const FigureSubject = z
  .string()
  .regex(/^(P\d{1,5}|OZPS|MRPiPS-03|OPS)$/)
  .meta({ label: 'Podgrupa BDL albo formularz', reach: 'public' })

/** Pochodzenie: one file of figures as its publisher gave it. The same content is one origin, however it is named. */
export const Origin = z.object({
  id: idOf('origin'),
  fileSha256: z.string().meta({ label: 'Suma kontrolna pliku', reach: 'public' }),
  publisher: z.string().min(1).meta({ label: 'Wydawca', reach: 'public' }),
  subjectCode: FigureSubject,
  subjectName: z.string().min(1).meta({ label: 'Nazwa podgrupy', reach: 'public' }),
  publishedOn: PlainDate.nullable().meta({
    label: 'Data pliku',
    hint: 'Dzień z nazwy pliku urzędu albo potwierdzenia oceny; puste, gdy nazwa go nie niesie.',
    reach: 'public',
  }),
  obtainedOn: PlainDate.meta({ label: 'Pobrano', reach: 'public' }),
  licence: z.string().min(1).meta({ label: 'Warunki użycia', reach: 'public' }),
  synthetic: z.boolean().meta({ label: 'Liczby zmyślone na potrzeby pokazu', reach: 'public' }),
  importedAt: z.iso.datetime().meta({ label: 'Wczytano', reach: 'public' }),
})
export type Origin = z.infer<typeof Origin>

/**
 * Zmienna: one column of a subgroup, its label the values of its dimensions joined with "; "; or one row of a form, which
 * definitions ask for by its code.
 */
export const Variable = z.object({
  id: z.int().positive().meta({ label: 'Numer', reach: 'public' }),
  subjectCode: FigureSubject,
  label: z.string().min(1).meta({ label: 'Kolumna', reach: 'public' }),
  measureUnit: z.string().nullable().meta({ label: 'Jednostka miary', reach: 'public' }),
  bdlId: z.int().positive().nullable().meta({ label: 'Numer zmiennej w API', reach: 'public' }),
  rowCode: z.string().nullable().meta({ label: 'Wiersz formularza', reach: 'public' }),
})
export type Variable = z.infer<typeof Variable>

/** Obserwacja: what the office says about one unit, variable and year. */
export const Observation = z.object({
  variableId: Variable.shape.id,
  year: z.int().min(1900).max(2200).meta({ label: 'Rok', reach: 'public' }),
  unitCode: z.string().meta({ label: 'Kod jednostki', reach: 'public' }),
  municipalityKind: z
    .int()
    .min(1)
    .max(3)
    .nullable()
    .meta({ label: 'Rodzaj gminy w tym roku', hint: 'Z wiersza, który niesie liczbę.', reach: 'public' }),
  value: z.number().nullable().meta({ label: 'Wartość', reach: 'public' }),
  status: z.enum(OBSERVATION_STATUSES).meta({ label: 'Stan liczby', reach: 'public' }),
  originId: Origin.shape.id,
})
export type Observation = z.infer<typeof Observation>

/** What an answer is good for: one file's content, or every file with the same header. */
const ANSWER_SCOPES = ['file', 'header'] as const
const IMPORT_QUESTIONS = ['year', 'unit'] as const
export type ImportQuestion = (typeof IMPORT_QUESTIONS)[number]

/**
 * Zapamiętana odpowiedź: what a file does not say and a person said once.
 *
 * A unit belongs to the shape of a file: next year's export has the same header and the same unit. A year belongs to
 * one content only: the same header comes again with other years, so it is kept for the very same bytes.
 */
export const ImportAnswer = z.object({
  scope: z.enum(ANSWER_SCOPES).meta({ label: 'Zakres', reach: 'public' }),
  fingerprint: z.string().meta({ label: 'Odcisk pliku albo nagłówka', reach: 'public' }),
  subjectCode: SubjectCode,
  question: z.enum(IMPORT_QUESTIONS).meta({ label: 'Pytanie', reach: 'public' }),
  answer: z.string().min(1).meta({ label: 'Odpowiedź', reach: 'public' }),
  answeredAt: z.iso.datetime().meta({ label: 'Kiedy', reach: 'public' }),
})
export type ImportAnswer = z.infer<typeof ImportAnswer>
