import { CODELISTS, type Codelist, type CodelistEntry } from '../codelist.ts'
import { checkPeriodsApart, type Filed, PERIOD_COLUMNS, parsePeriod } from './parse-period.ts'
import { type RowReader, readRows } from './read-rows.ts'
import type { ReferenceProblem } from './reference-problem.ts'

const FILE = 'codelists'
const CODELIST_COLUMNS = {
  code: 'kod',
  name: 'nazwa',
  description: 'opis',
  parent: 'nadrzędny',
  act: 'akt',
  article: 'przepis',
}
const ENTRY_COLUMNS = { code: 'kod', name: 'nazwa', description: 'opis', ...PERIOD_COLUMNS }
/** Only types of services say who runs them, for whom and in what they are counted. */
const TYPE_COLUMNS = {
  ...ENTRY_COLUMNS,
  parent: 'nadrzędny',
  basis: 'podstawa',
  levels: 'poziomy',
  groups: 'grupy',
  units: 'jednostki',
}
type Codelists = { codelists: Codelist[]; entries: Filed<CodelistEntry>[] }

/** Codelists in the order of their file, and the entries of each from the file of its name. */
export function parseCodelists(
  files: ReadonlyMap<string, Uint8Array>,
  actCodes: ReadonlySet<string>,
  problems: ReferenceProblem[],
): Codelists {
  const readers = readRows(FILE, files.get(FILE) as Uint8Array, CODELIST_COLUMNS, problems)
  const codelists = readers.map((reader) => parseCodelist(reader, actCodes))
  const codes = codelists.map(({ code }) => code)
  codes.forEach((code, place) => {
    if (codes.indexOf(code) < place)
      readers[place]?.fault('code', `Słownik „${code}” już jest w pliku.`, 'Usuń powtórzony wiersz.')
    if (!files.has(code))
      readers[place]?.fault('code', `Nie ma pliku ${code}.csv z wpisami.`, 'Dodaj plik albo usuń wiersz.')
  })
  for (const code of Object.values(CODELISTS)) {
    if (!codes.includes(code))
      problems.push({
        file: FILE,
        row: null,
        column: CODELIST_COLUMNS.code,
        message: `Nie ma słownika „${code}”, o który pyta program.`,
        remedy: 'Przywróć jego wiersz.',
      })
  }
  const entries = codelists.flatMap(({ code }) => parseEntries(code, files.get(code), actCodes, problems))
  checkPeriodsApart(entries, ({ codelistCode, code }) => `${codelistCode} ${code}`, problems)
  checkReferences({ codelists, entries }, problems)
  return { codelists, entries }
}

function parseCodelist(reader: RowReader<keyof typeof CODELIST_COLUMNS>, actCodes: ReadonlySet<string>): Codelist {
  const actCode = reader.optional('act')
  if (actCode !== null && !actCodes.has(actCode))
    reader.fault('act', `W acts.csv nie ma aktu „${actCode}”.`, 'Dopisz akt albo popraw kod.')
  return {
    code: reader.text('code'),
    name: reader.text('name'),
    description: reader.text('description'),
    parentCode: reader.optional('parent'),
    actCode,
    article: reader.optional('article'),
  }
}

function parseEntries(
  codelistCode: string,
  bytes: Uint8Array | undefined,
  actCodes: ReadonlySet<string>,
  problems: ReferenceProblem[],
): Filed<CodelistEntry>[] {
  if (bytes === undefined) return []
  const common = (reader: RowReader<keyof typeof ENTRY_COLUMNS>) => ({
    file: codelistCode,
    row: reader.row,
    codelistCode,
    code: entryCode(reader),
    name: reader.text('name'),
    description: reader.optional('description'),
    ...parsePeriod(reader, actCodes),
  })
  if (codelistCode !== CODELISTS.serviceType) {
    const none = { parentCode: null, basis: null, levels: [], targetGroups: [], measureUnits: [] }
    return readRows(codelistCode, bytes, ENTRY_COLUMNS, problems).map((reader) => ({ ...common(reader), ...none }))
  }
  return readRows(codelistCode, bytes, TYPE_COLUMNS, problems).map((reader) => ({
    ...common(reader),
    parentCode: reader.text('parent'),
    basis: reader.optional('basis'),
    levels: reader.list('levels', ' '),
    targetGroups: reader.list('groups', ' '),
    measureUnits: reader.list('units', ','),
  }))
}

function entryCode(reader: RowReader<'code'>): string {
  const code = reader.text('code')
  if (!/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/.test(code))
    reader.fault('code', `Kod „${code}” ma złą postać.`, 'Użyj liter bez znaków polskich, cyfr, kropek i łączników.')
  return code
}

/** Every code that points to another list must stand there. */
function checkReferences({ codelists, entries }: Codelists, problems: ReferenceProblem[]): void {
  const codesOf = (codelist: string | null | undefined) =>
    new Set(entries.filter(({ codelistCode }) => codelistCode === codelist).map(({ code }) => code))
  const levels = codesOf(CODELISTS.serviceLevel)
  const groups = codesOf(CODELISTS.targetGroup)
  const parents = new Map(codelists.map(({ code, parentCode }) => [code, codesOf(parentCode)]))
  for (const entry of entries) {
    const pointed = [
      ...(entry.parentCode === null
        ? []
        : [{ column: TYPE_COLUMNS.parent, codes: [entry.parentCode], known: parents.get(entry.codelistCode) }]),
      { column: TYPE_COLUMNS.levels, codes: entry.levels, known: levels },
      { column: TYPE_COLUMNS.groups, codes: entry.targetGroups, known: groups },
    ]
    for (const { column, codes, known } of pointed) {
      const unknown = codes.filter((code) => known?.has(code) !== true)
      if (unknown.length > 0)
        problems.push({
          file: entry.file,
          row: entry.row,
          column,
          message: `Nie ma kodu ${unknown.join(', ')} w słowniku, do którego prowadzi.`,
          remedy: 'Popraw kod albo dopisz wpis w tamtym słowniku.',
        })
    }
  }
}
