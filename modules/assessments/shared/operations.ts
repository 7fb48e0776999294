import { z } from 'zod'
import { ImportReport } from '#kernel/import-report.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { OwnIndicator } from '#modules/indicators/shared/own-indicator.ts'
import { bytes, endpoint } from '#platform/http/endpoint.ts'
import {
  ASSESSMENT_STATES,
  Assessment,
  AssessmentYear,
  RowCode,
  STEP_KINDS,
  WrittenCell,
  WrittenComment,
} from './assessment.ts'

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** Forms in which the findings are taken along. */
export const FINDINGS_FORMATS = ['docx', 'xlsx', 'csv'] as const
export type FindingsFormat = (typeof FINDINGS_FORMATS)[number]

/** Without an assessment yet, nothing has been begun. */
const DELIVERY_STATES = ['none', ...ASSESSMENT_STATES] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

const ofAssessment = z.object({ unitCode: Assessment.shape.unitCode, year: AssessmentYear })
const version = z.int('Wersja to liczba całkowita.').min(0).meta({
  label: 'Wersja, którą widać',
  hint: 'Liczba z odpowiedzi, która pokazała ocenę; 0 przed pierwszym zapisem.',
  reach: 'partners',
})
const saved = z.object({ version: Assessment.shape.version })

/** How far a unit is with one year's assessment. */
const Delivery = z.object({
  unitCode: Assessment.shape.unitCode,
  unitName: z.string().meta({ label: 'Gmina', reach: 'public' }),
  year: Assessment.shape.year,
  state: z.enum(DELIVERY_STATES).meta({ label: 'Stan oceny', reach: 'partners' }),
  dueOn: PlainDate.nullable().meta({ label: 'Termin', law: 'ustawa o pomocy społecznej, art. 16a', reach: 'public' }),
  confirmedOn: PlainDate.nullable().meta({ label: 'Potwierdzono', reach: 'public' }),
  isLate: z
    .boolean()
    .meta({ label: 'Po terminie', hint: 'Niepotwierdzona po terminie albo potwierdzona po nim.', reach: 'public' }),
})
export type Delivery = z.infer<typeof Delivery>

const AssessmentStep = z.object({
  kind: z.enum(STEP_KINDS).meta({ label: 'Co zrobiono', reach: 'partners' }),
  madeAt: z.string().meta({ label: 'Kiedy', reach: 'partners' }),
  madeBy: z.string().nullable().meta({ label: 'Kto', hint: 'Puste, gdy zrobiła to obsługa.', reach: 'personal' }),
  reason: z.string().nullable().meta({ label: 'Powód', reach: 'partners' }),
})

/** The form of one unit and year as it stands. Its rows, names and rules stand in the template of the year. */
export const AssessmentForm = Delivery.extend({
  version,
  cells: z.array(WrittenCell).meta({ label: 'Wpisy', reach: 'partners' }),
  comments: z.array(WrittenComment).meta({ label: 'Uwagi do wierszy', reach: 'partners' }),
  earlier: z.array(WrittenCell).meta({
    label: 'Wpisy z poprzedniej oceny',
    hint: 'Przesunięte o rok, do przepisania.',
    reach: 'partners',
  }),
  steps: z.array(AssessmentStep).meta({ label: 'Kroki', reach: 'partners' }),
})
export type AssessmentForm = z.infer<typeof AssessmentForm>

const FindingsRow = z.object({
  row: RowCode,
  cells: z.array(z.string()).length(5).meta({ label: 'Wpisy pięciu lat', reach: 'partners' }),
})

/** What a unit's own figures give. */
export const Findings = Delivery.extend({
  isProvisional: z.boolean().meta({ label: 'Liczby wstępne', reach: 'partners' }),
  indicators: z.array(OwnIndicator).meta({ label: 'Wskaźniki', reach: 'partners' }),
  rows: z.array(FindingsRow).meta({ label: 'Wypełnione wiersze', reach: 'partners' }),
  synthetic: z.boolean().meta({ label: 'Liczby zmyślone na potrzeby pokazu', reach: 'public' }),
})
export type Findings = z.infer<typeof Findings>

/** What is done with assessments of resources, by the centre that fills them in and by ROPS that waits for them. */
export const assessmentOperations = {
  listOwn: endpoint({
    name: 'assessments.listOwn',
    method: 'GET',
    path: '/own-assessments',
    summary: 'Wyświetl oceny zasobów moich gmin',
    description: 'Ocena za ostatni zamknięty rok i wcześniejsze, które zaczęto, ze stanem i terminem.',
    action: 'assessment.read',
    returns: z.object({ items: z.array(Delivery).meta({ label: 'Oceny', reach: 'partners' }) }),
  }),
  get: endpoint({
    name: 'assessments.get',
    method: 'GET',
    path: '/assessments/:unitCode/:year',
    summary: 'Otwórz formularz oceny',
    description: 'Wpisy, uwagi i kroki oceny jednej gminy. Liczby niepotwierdzone widzi tylko ta gmina.',
    action: 'assessment.read',
    params: ofAssessment,
    returns: AssessmentForm,
  }),
  save: endpoint({
    name: 'assessments.save',
    method: 'PUT',
    path: '/assessments/:unitCode/:year/cells',
    summary: 'Zapisz część formularza',
    description: 'Zapisuje tylko podane wpisy i uwagi; pusty tekst kasuje. Pierwszy zapis zaczyna ocenę.',
    action: 'assessment.fill',
    params: ofAssessment,
    body: z.object({
      version,
      cells: z.array(WrittenCell).max(3000).meta({ label: 'Wpisy', reach: 'partners' }),
      comments: z.array(WrittenComment).max(600).meta({ label: 'Uwagi', reach: 'partners' }),
    }),
    returns: saved,
  }),
  importSheet: endpoint({
    name: 'assessments.importSheet',
    method: 'POST',
    path: '/assessments/:unitCode/:year/sheet',
    summary: 'Wczytaj formularz z arkusza',
    description:
      'Czyta arkusz XLSX w układzie szablonu. Próba mówi, co by się zmieniło; błąd w jednej komórce zatrzymuje cały plik.',
    action: 'assessment.fill',
    takesBytes: true,
    params: ofAssessment,
    query: z.object({
      dryRun: z.enum(['tak', 'nie'], 'Wybierz tak albo nie.').meta({ label: 'Próba bez zapisu', reach: 'public' }),
      version: z.coerce.number().int().min(0).meta({ label: 'Wersja, którą widać', reach: 'partners' }),
    }),
    body: z.object({
      content: z
        .custom<Uint8Array>((content) => content instanceof Uint8Array, { error: 'Dołącz plik.' })
        .meta({ label: 'Treść pliku' }),
    }),
    returns: ImportReport,
  }),
  exportSheet: endpoint({
    name: 'assessments.exportSheet',
    method: 'GET',
    path: '/assessments/:unitCode/:year/sheet',
    summary: 'Pobierz formularz jako arkusz',
    description: 'Szablon XLSX z tym, co już wpisano. Wypełniony można wczytać z powrotem.',
    action: 'assessment.read',
    params: ofAssessment,
    returns: bytes(XLSX_MEDIA_TYPE),
  }),
  submit: endpoint({
    name: 'assessments.submit',
    method: 'POST',
    path: '/assessments/:unitCode/:year/submission',
    summary: 'Przekaż ocenę do potwierdzenia',
    description: 'Ocena staje się wstępna: nikt jej nie zmienia, a kierownik jednostki może ją potwierdzić.',
    action: 'assessment.submit',
    params: ofAssessment,
    body: z.object({ version }),
    returns: saved,
  }),
  confirm: endpoint({
    name: 'assessments.confirm',
    method: 'POST',
    path: '/assessments/:unitCode/:year/confirmation',
    summary: 'Potwierdź ocenę',
    description: 'Potwierdza kierownik ośrodka albo dyrektor CUS. Liczby lat minionych trafiają do wskaźników.',
    action: 'assessment.confirm',
    params: ofAssessment,
    body: z.object({ version }),
    returns: saved,
  }),
  reopen: endpoint({
    name: 'assessments.reopen',
    method: 'POST',
    path: '/assessments/:unitCode/:year/reopening',
    summary: 'Otwórz ocenę ponownie',
    description: 'Z powodem. Liczby już opublikowane zostają, dopóki nie zastąpi ich nowe potwierdzenie.',
    action: 'assessment.reopen',
    params: ofAssessment,
    body: z.object({
      version,
      reason: z
        .string()
        .trim()
        .min(5, 'Napisz powód w kilku słowach.')
        .max(500, 'Skróć powód do 500 znaków.')
        .meta({ label: 'Powód', hint: 'Na przykład: błąd w liczbie świadczeń.', reach: 'partners' }),
    }),
    returns: saved,
  }),
  listDeliveries: endpoint({
    name: 'assessments.listDeliveries',
    method: 'GET',
    path: '/assessment-deliveries/:year',
    summary: 'Sprawdź, kto nie przekazał oceny',
    description: 'Dla pracowników ROPS: każda gmina ich obszaru ze stanem oceny i terminem, bez liczb.',
    action: 'assessmentDelivery.read',
    params: z.object({ year: AssessmentYear }),
    returns: z.object({ items: z.array(Delivery).meta({ label: 'Gminy', reach: 'partners' }) }),
  }),
  getFindings: endpoint({
    name: 'assessments.getFindings',
    method: 'GET',
    path: '/assessments/:unitCode/:year/findings',
    summary: 'Pokaż, co wynika z oceny',
    description: 'Wskaźniki z własnych liczb, także wstępnych, obok median gmin, które liczby potwierdziły.',
    action: 'assessment.read',
    params: ofAssessment,
    returns: Findings,
  }),
  exportFindings: endpoint({
    name: 'assessments.exportFindings',
    method: 'GET',
    path: '/assessments/:unitCode/:year/findings/:format',
    summary: 'Pobierz tabele z oceny',
    description: 'Gotowe tabele do własnych dokumentów: wskaźniki z porównaniem i wypełnione wiersze.',
    action: 'assessment.read',
    params: ofAssessment.extend({
      format: z.enum(FINDINGS_FORMATS, 'Wybierz docx, xlsx albo csv.').meta({ label: 'Rodzaj pliku', reach: 'public' }),
    }),
    returns: bytes(DOCX_MEDIA_TYPE, XLSX_MEDIA_TYPE, 'text/csv'),
  }),
}
