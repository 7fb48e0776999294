import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One word of the project: how people say it, what it is called in the code, and what it means. */
type GlossaryRow = { line: number; term: string; names: string[]; law: string; meaning: string; avoid: string }

/** What the glossary has to cover, and the code in which its names must occur. */
type GlossarySubject = { tables: string[]; actionNouns: string[]; code: string }

const HEADER = ['Polski termin', 'code', 'prawo / gdzie', 'znaczenie', 'unikać']
const FOLDERS = ['kernel', 'platform', 'modules', 'apps', 'database', 'demo']
const SOURCE = /(?<!\.test|\.must-not-compile)\.tsx?$/

/**
 * Lists what is wrong with the glossary; empty when it serves: every table and every noun of an action has a row, every
 * name in it still occurs in the code, and no name stands for two things.
 */
export function glossaryFaults(markdown: string, { tables, actionNouns, code }: GlossarySubject): string[] {
  const rows = readGlossary(markdown)
  const lineByName = new Map<string, number>()
  const faults = rows.flatMap((row) => faultsOfRow(row, code))
  for (const { line, names } of rows) {
    for (const name of names) {
      const known = lineByName.get(name)
      if (known !== undefined) faults.push(`Wiersz ${line}: nazwa ${name} jest już w wierszu ${known}.`)
      lineByName.set(name, line)
    }
  }
  for (const table of tables) {
    if (!lineByName.has(table)) faults.push(`Tabela ${table} nie ma wiersza w słowniku.`)
  }
  for (const noun of actionNouns) {
    if (!lineByName.has(noun)) faults.push(`Rzeczownik czynności ${noun} nie ma wiersza w słowniku.`)
  }
  return faults
}

/** Rows of every table in the file that has the glossary's header. */
export function readGlossary(markdown: string): GlossaryRow[] {
  const rows: GlossaryRow[] = []
  let inTable = false
  markdown.split('\n').forEach((text, index) => {
    const cells = text.startsWith('|') ? cellsOf(text) : []
    if (cells.length === 0) inTable = false
    else if (cells.join('|') === HEADER.join('|')) inTable = true
    else if (inTable && !cells.every((cell) => /^-+$/.test(cell))) {
      const [term = '', code = '', law = '', meaning = '', avoid = ''] = cells
      const names = [...code.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string)
      rows.push({ line: index + 1, term, names, law, meaning, avoid })
    }
  })
  if (rows.length === 0) throw new Error(`Słownik nie ma ani jednego wiersza pod nagłówkiem: ${HEADER.join(' | ')}.`)
  return rows
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim())
}

function faultsOfRow({ line, term, names, law, meaning, avoid }: GlossaryRow, code: string): string[] {
  const faults: string[] = []
  if ([term, law, meaning, avoid].includes('')) faults.push(`Wiersz ${line}: pusta komórka. Wpisz treść albo „–”.`)
  if (names.length === 0) faults.push(`Wiersz ${line}: „${term}” nie ma nazwy w kodzie.`)
  for (const name of names) {
    if (!occursIn(code, name)) faults.push(`Wiersz ${line}: nazwy ${name} nie ma już w kodzie.`)
  }
  return faults
}

/** As a whole word: neither part of a longer name nor of a longer path. */
function occursIn(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w-])${name.replaceAll('.', '\\.')}(?![\\w-])`).test(code)
}

/** Names of all tables, from the printed types. */
export function tablesIn(printedTypes: string): string[] {
  const body = /export interface DB \{([\s\S]*?)\n\}/.exec(printedTypes)?.[1] ?? ''
  const tables = [...body.matchAll(/"([\w.]+)":/g)].map(([, name]) => name as string)
  if (tables.length === 0) throw new Error('W wydrukowanych typach nie znaleziono żadnej tabeli.')
  return tables
}

/** The nouns of actions: what stands before the dot in the keys of modules' rules. */
export function actionNounsOf(modules: readonly { rules: Record<string, unknown> }[]): string[] {
  const nouns = modules.flatMap(({ rules }) => Object.keys(rules)).map((action) => action.split('.')[0] as string)
  if (nouns.length === 0) throw new Error('Żaden moduł nie ma reguł czynności.')
  return [...new Set(nouns)].sort()
}

/** All code that runs, without tests and without comments: a word that lives only in a comment is no name. */
export function readCode(root: string): string {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
      .map((entry) => withoutComments(readFileSync(join(entry.parentPath, entry.name), 'utf8'))),
  ).join('\n')
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<![:'"`])\/\/.*$/gm, '')
}
