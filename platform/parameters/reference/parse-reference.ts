import type { Codelist, CodelistEntry } from '../codelist.ts'
import type { LegalParameter, ParameterValue } from '../legal-parameter.ts'
import type { Act } from '../period.ts'
import { parseCodelists } from './parse-codelists.ts'
import { parseParameters } from './parse-parameters.ts'
import type { Filed } from './parse-period.ts'
import { readRows } from './read-rows.ts'
import type { ReferenceProblem } from './reference-problem.ts'

/** All that the files say. */
export type Reference = {
  acts: Act[]
  parameters: LegalParameter[]
  values: Filed<ParameterValue>[]
  codelists: Codelist[]
  entries: Filed<CodelistEntry>[]
}

const ACT_COLUMNS = { code: 'kod', name: 'tytuł', shortName: 'skrót', journal: 'ogłoszenie', note: 'uwaga' }
const OWN_FILES = ['acts', 'parameters', 'codelists']

/** Reads every file and notes every fault; with faults the rest is not to be relied on. */
export function parseReference(files: ReadonlyMap<string, Uint8Array>): {
  reference: Reference
  problems: ReferenceProblem[]
} {
  const problems: ReferenceProblem[] = []
  const empty: Reference = { acts: [], parameters: [], values: [], codelists: [], entries: [] }
  const missing = OWN_FILES.filter((file) => !files.has(file))
  if (missing.length > 0) return { reference: empty, problems: missing.map(missingFile) }

  const acts = readRows('acts', files.get('acts') as Uint8Array, ACT_COLUMNS, problems).map((reader) => ({
    code: reader.text('code'),
    name: reader.text('name'),
    shortName: reader.text('shortName'),
    journal: reader.text('journal'),
    note: reader.optional('note'),
  }))
  const actCodes = new Set(acts.map(({ code }) => code))
  const parsed = {
    acts,
    ...parseParameters(files.get('parameters') as Uint8Array, actCodes, problems),
    ...parseCodelists(files, actCodes, problems),
  }
  const known = new Set([...OWN_FILES, ...parsed.codelists.map(({ code }) => code)])
  for (const file of files.keys()) if (!known.has(file)) problems.push(strangeFile(file))
  return { reference: parsed, problems }
}

function missingFile(file: string): ReferenceProblem {
  return { file, row: null, column: null, message: 'Nie ma tego pliku.', remedy: 'Przywróć go z wydania programu.' }
}

function strangeFile(file: string): ReferenceProblem {
  const message = 'Żaden słownik w codelists.csv nie ma takiego kodu.'
  return { file, row: null, column: null, message, remedy: 'Dopisz słownik albo usuń plik.' }
}
