import { z } from 'zod'
import { endpoint } from '#platform/http/endpoint.ts'
import { SubjectCode } from './observation.ts'
import { BdlImportReport } from './report.ts'

/** What is handed over with an export: the kept file, its name, and answers to what it does not say itself. */
export const BdlImport = z.object({
  fileSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Podaj sumę kontrolną przechowywanego pliku.')
    .meta({ label: 'Suma kontrolna pliku', reach: 'public' }),
  fileName: z
    .string()
    .min(1)
    .max(255)
    .meta({ label: 'Nazwa pliku', hint: 'Taka, jaką nadał urząd: niesie podgrupę i datę.', reach: 'public' }),
  subject: SubjectCode.optional(),
  year: z
    .int()
    .min(1990)
    .max(2200)
    .optional()
    .meta({ label: 'Rok', hint: 'Gdy nagłówek pliku go nie podaje.', reach: 'public' }),
  unit: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .meta({ label: 'Jednostka miary', hint: 'Gdy nagłówek jej nie podaje.', reach: 'public' }),
  dryRun: z.boolean().meta({ label: 'Próba bez zapisu', reach: 'public' }),
  synthetic: z
    .boolean()
    .optional()
    .meta({ label: 'Liczby zmyślone na potrzeby pokazu', hint: 'Tylko w regionie pokazowym.', reach: 'public' }),
})
export type BdlImport = z.infer<typeof BdlImport>

/** What can be done with exports of the Local Data Bank. */
export const bdlOperations = {
  importBdl: endpoint({
    name: 'indicators.importBdl',
    method: 'POST',
    path: '/indicators/bdl-imports',
    summary: 'Wczytaj plik z Banku Danych Lokalnych',
    description:
      'Czyta plik CSV, XLSX albo ZIP pobrany z Banku Danych Lokalnych: całość albo nic. Gdy plik nie podaje roku lub jednostki, raport mówi, o co zapytać.',
    action: 'indicators.import',
    body: BdlImport,
    returns: BdlImportReport,
  }),
  noteRefused: endpoint({
    name: 'indicators.noteRefusedImport',
    method: 'POST',
    path: '/indicators/refused-bdl-imports',
    summary: 'Zapisz w dzienniku, że pliku nie wczytano',
    description: 'Po odmowie zostają nazwa pliku, osoba, chwila i sprawozdanie. Z samego pliku nie zostaje nic.',
    action: 'indicators.import',
    inProcess: true,
    body: BdlImport.pick({ fileName: true }).extend({
      report: BdlImportReport.meta({ label: 'Sprawozdanie', reach: 'partners' }),
    }),
    returns: z.object({ done: z.literal(true).meta({ label: 'Zrobione', reach: 'public' }) }),
  }),
}
