import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { MISSING_KINDS } from '#kernel/missing.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { TERRITORIAL_LEVELS, UnitCode } from '#modules/territory/shared/territorial-unit.ts'
import { InputCell } from '../cells.ts'
import { Indicator } from '../indicator.ts'
import { SourceNote } from '../source-note.ts'

/** What can be frozen. */
export const EVIDENCE_KINDS = ['figure', 'chart', 'map', 'table'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

const year = z.int().meta({ label: 'Rok', reach: 'public' })

/** One number as it was shown; a hidden one is frozen as hidden. */
export const EvidenceFigure = z.object({
  indicatorCode: Indicator.shape.code,
  unitCode: UnitCode,
  unitName: z.string().meta({ label: 'Nazwa jednostki', reach: 'public' }),
  year,
  value: z.number().nullable().meta({ label: 'Wartość', reach: 'public' }),
  missing: z.enum(MISSING_KINDS).nullable().meta({ label: 'Dlaczego brakuje', reach: 'public' }),
  shown: z.string().meta({ label: 'Jak pokazano', reach: 'public' }),
  isAfterBreak: z.boolean().meta({ label: 'Przerwa przed tym rokiem', reach: 'public' }),
})
export type EvidenceFigure = z.infer<typeof EvidenceFigure>

/** Everything that was shown, so that the page needs nothing that may change. */
export const EvidenceContent = z.object({
  unitName: z.string().meta({ label: 'Nazwa jednostki', reach: 'public' }),
  unitLevel: z.enum(TERRITORIAL_LEVELS).meta({ label: 'Szczebel jednostki', reach: 'public' }),
  indicators: z
    .array(
      Indicator.pick({ code: true, name: true, shortName: true, unit: true, decimals: true, formulaInWords: true }),
    )
    .meta({ label: 'Wskaźniki', reach: 'public' }),
  figures: z.array(EvidenceFigure).meta({ label: 'Liczby', reach: 'public' }),
  arithmetic: z.string().nullable().meta({ label: 'Działanie', hint: 'Tylko przy jednej liczbie.', reach: 'public' }),
  cells: z.array(InputCell).meta({ label: 'Liczby, z których powstał wynik', reach: 'public' }),
  sources: z.array(SourceNote).meta({ label: 'Źródła', reach: 'public' }),
  synthetic: z.boolean().meta({ label: 'Dane syntetyczne', reach: 'public' }),
})
export type EvidenceContent = z.infer<typeof EvidenceContent>

/** Dowód: what was frozen, by which unit, for which document and when. */
export const Evidence = z.object({
  id: idOf('evidence'),
  kind: z.enum(EVIDENCE_KINDS).meta({ label: 'Rodzaj dowodu', reach: 'public' }),
  indicatorCodes: z.array(z.string()).meta({ label: 'Wskaźniki', reach: 'public' }),
  unitCode: UnitCode,
  year: year.nullable(),
  title: z.string().min(1).meta({ label: 'Tytuł', reach: 'public' }),
  citingUnitCode: UnitCode.meta({
    label: 'Jednostka, która cytuje',
    hint: 'Kod gminy, powiatu albo województwa z Twojego obszaru pracy.',
    reach: 'public',
  }),
  purpose: z
    .string()
    .trim()
    .min(3, 'Napisz, gdzie cytujesz tę liczbę, na przykład podaj tytuł dokumentu.')
    .max(300, 'Skróć opis do 300 znaków.')
    .meta({
      label: 'Gdzie cytujesz',
      hint: 'Tytuł dokumentu, na przykład „Strategia rozwiązywania problemów społecznych 2027–2032”. Opis zobaczy każdy, więc nie wpisuj danych osób.',
      reach: 'public',
    }),
  frozenOn: PlainDate.meta({ label: 'Zamrożono', reach: 'public' }),
  frozenAt: z.iso.datetime().meta({ label: 'Chwila zamrożenia', reach: 'public' }),
})
export type Evidence = z.infer<typeof Evidence>

/** One number that is not any more what was frozen. */
export const EvidenceChange = z.object({
  indicatorCode: Indicator.shape.code,
  unitCode: UnitCode,
  unitName: z.string().meta({ label: 'Nazwa jednostki', reach: 'public' }),
  year,
  was: z.string().meta({ label: 'Zamrożono', reach: 'public' }),
  is: z.string().meta({ label: 'Dziś', reach: 'public' }),
})
export type EvidenceChange = z.infer<typeof EvidenceChange>

/** A line of a list of evidence. */
export const EvidenceEntry = Evidence.extend({
  citingUnitName: z.string().meta({ label: 'Kto cytuje', reach: 'public' }),
  shown: z.string().nullable().meta({
    label: 'Jak pokazano',
    hint: 'Tylko przy jednej liczbie.',
    reach: 'public',
  }),
  changedFigures: z.int().nonnegative().meta({ label: 'Ile liczb zmieniono od tego czasu', reach: 'public' }),
})
export type EvidenceEntry = z.infer<typeof EvidenceEntry>
