import { z } from 'zod'
import { ImportReport } from '#kernel/import-report.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { SubjectCode, Variable } from './observation.ts'

/** Flags of the command line that answer what a file does not say. */
const ANSWER_FLAGS = ['--subject', '--year', '--unit'] as const

/** Something the file does not say; asked on a terminal, an error that names the flag elsewhere. */
export const BdlQuestion = z.object({
  flag: z.enum(ANSWER_FLAGS).meta({ label: 'Opcja polecenia', reach: 'public' }),
  text: z.string().min(1).meta({ label: 'Pytanie', reach: 'public' }),
})
export type BdlQuestion = z.infer<typeof BdlQuestion>

const count = z.int().nonnegative()

/** What was read of a BDL export. The counts of the base report are rows by category and add up to `rowsRead`. */
export const BdlImportReport = ImportReport.extend({
  subject: z
    .object({ code: SubjectCode, name: z.string().min(1) })
    .nullable()
    .meta({ label: 'Podgrupa', reach: 'public' }),
  publishedOn: PlainDate.nullable().meta({ label: 'Data pliku', reach: 'public' }),
  years: z.array(z.int()).meta({ label: 'Lata', reach: 'public' }),
  variables: z.array(Variable.pick({ label: true, measureUnit: true })).meta({ label: 'Zmienne', reach: 'public' }),
  observations: z
    .object({
      added: count.meta({ label: 'Nowe', reach: 'public' }),
      changed: count.meta({ label: 'Zmienione przez ten plik', reach: 'public' }),
      confirmed: count.meta({ label: 'Bez zmian', reach: 'public' }),
      keptNewer: count.meta({ label: 'Zachowane z nowszego pliku', reach: 'public' }),
      withdrawn: count.meta({ label: 'Wycofane po poprawionej odpowiedzi', reach: 'public' }),
      missing: count.meta({ label: 'W tym bez liczby', reach: 'public' }),
    })
    .meta({ label: 'Obserwacje', reach: 'public' }),
  notLoaded: z
    .array(z.object({ code: z.string(), name: z.string(), rows: z.int().positive() }))
    .meta({ label: 'Jednostki spoza rejestru', hint: 'Wymienione, niewczytane.', reach: 'public' }),
  questions: z.array(BdlQuestion).meta({ label: 'Pytania', reach: 'public' }),
})
export type BdlImportReport = z.infer<typeof BdlImportReport>
