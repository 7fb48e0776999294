import { basename } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'
import { bdlOperations } from '#modules/indicators/shared/bdl/operations.ts'
import type { BdlImportReport } from '#modules/indicators/shared/bdl/report.ts'
import type { InputOf } from '#platform/http/endpoint.ts'
import { type Command, type Desk, WrongUse } from '../command.ts'
import { FILE_OPTIONS, giveFile } from '../given-file.ts'
import { tellImport } from '../tell-report.ts'

type Body = InputOf<typeof bdlOperations.importBdl>['body']

/** Takes in a file export of the Local Data Bank; asks on a terminal what the file does not say. */
export const importBdl: Command = {
  words: 'import bdl',
  summary: 'Wczytaj plik z Banku Danych Lokalnych (CSV, XLSX albo ZIP)',
  operands: ['PLIK'],
  options: { ...FILE_OPTIONS.options, subject: { type: 'string' }, year: { type: 'string' }, unit: { type: 'string' } },
  meanings: {
    ...FILE_OPTIONS.meanings,
    subject: 'podgrupa BDL, gdy nazwa pliku jej nie podaje, na przykład P2137',
    year: 'rok, gdy nagłówek pliku go nie podaje',
    unit: 'jednostka miary, gdy nagłówek pliku jej nie podaje',
  },
  example: 'import bdl ~/Pobrane/LUDN_2137_CTAB_20210625151515.csv --year 2020',
  needsDatabase: true,
  run: (desk, [file = ''], values) =>
    tellImport(desk, async () => {
      const fileSha256 = await giveFile(desk, file, values, {
        origin: 'GUS, Bank Danych Lokalnych',
        licence: 'CC BY 4.0',
      })
      const body: Body = {
        fileSha256,
        fileName: basename(file),
        dryRun: values['dry-run'] === true,
        ...(values.subject === undefined ? {} : { subject: String(values.subject) }),
        ...(values.year === undefined ? {} : { year: readYear(values.year) }),
        ...(values.unit === undefined ? {} : { unit: String(values.unit) }),
      }
      return await importAsking(desk, body)
    }),
}

function readYear(text: string | boolean): number {
  if (!/^\d{4}$/.test(String(text)))
    throw new WrongUse(`--year ma wartość „${text}”. Wpisz rok czterema cyframi, na przykład --year 2020.`)
  return Number(text)
}

async function importAsking(desk: Desk, body: Body): Promise<BdlImportReport> {
  const report = await importOnce(desk, body)
  if (report.accepted || report.questions.length === 0 || !desk.interactive) return report
  const answers: Record<string, string | number> = {}
  for (const { flag, text } of report.questions) {
    const answer = await desk.ask(text)
    answers[flag.slice(2)] = flag === '--year' ? readYear(answer) : answer
  }
  return await importAsking(desk, { ...body, ...answers })
}

/** A refused import tells by its report what is wrong or what to ask. */
async function importOnce(desk: Desk, body: Body): Promise<BdlImportReport> {
  try {
    return await desk.call(bdlOperations.importBdl, { body })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'import-refused') return error.details.report as BdlImportReport
    throw error
  }
}
