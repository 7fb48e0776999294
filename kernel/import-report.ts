import { z } from 'zod'

/** One thing wrong in an imported file, said so that the person who holds the file can repair it. */
export const ImportProblem = z.object({
  row: z
    .int()
    .positive()
    .nullable()
    .meta({ label: 'Wiersz', hint: 'Puste, gdy uwaga dotyczy całego pliku.', reach: 'public' }),
  column: z.string().nullable().meta({ label: 'Kolumna', reach: 'public' }),
  message: z.string().min(1).meta({ label: 'Co jest nie tak', reach: 'public' }),
  remedy: z.string().min(1).meta({ label: 'Co zrobić', reach: 'public' }),
})
export type ImportProblem = z.infer<typeof ImportProblem>

/** What an import read and would change or did change: the same answer for a dry run and for the real one. */
export const ImportReport = z.object({
  accepted: z.boolean().meta({ label: 'Przyjęto', reach: 'public' }),
  dryRun: z.boolean().meta({ label: 'Próba bez zapisu', reach: 'public' }),
  title: z.string().min(1).meta({ label: 'Co wczytano', reach: 'public' }),
  rowsRead: z.int().nonnegative().meta({ label: 'Przeczytane wiersze', reach: 'public' }),
  counts: z
    .array(
      z.object({
        label: z.string().min(1).meta({ label: 'Czego', reach: 'public' }),
        count: z.int().nonnegative().meta({ label: 'Ile', reach: 'public' }),
      }),
    )
    .meta({ label: 'Liczby', reach: 'public' }),
  problems: z.array(ImportProblem).meta({ label: 'Błędy', reach: 'public' }),
  notes: z.array(z.string().min(1)).meta({ label: 'Uwagi', reach: 'public' }),
})
export type ImportReport = z.infer<typeof ImportReport>
