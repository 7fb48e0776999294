import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modules } from '#apps/server/modules.ts'
import { projectRoot } from '#platform/project-root.ts'
import { actionNounsOf, glossaryFaults, readCode, readGlossary, tablesIn } from './check-glossary.ts'

const HEAD = '| Polski termin | code | prawo / gdzie | znaczenie | unikać |\n|---|---|---|---|---|'
const GOOD =
  '| stan rejestru | `registerState`, `territory.registerState` | TERYT | Cały rejestr z jednego dnia. | wersja |'
const SUBJECT = {
  tables: ['territory.registerState'],
  actionNouns: ['registerState'],
  code: 'const registerState = db.selectFrom("territory.registerState")',
}

const glossary = (...rows: string[]) => ['# Słownik', '', HEAD, ...rows, ''].join('\n')

test('słownik zna każdą tabelę i każdy rzeczownik czynności, a kod zna każdą nazwę ze słownika', () => {
  const printed = readFileSync(join(projectRoot, 'platform/db/types.ts'), 'utf8')
  const subject = { tables: tablesIn(printed), actionNouns: actionNounsOf(modules), code: readCode(projectRoot) }
  expect(glossaryFaults(readFileSync(join(projectRoot, 'GLOSSARY.md'), 'utf8'), subject)).toEqual([])
})

test('dobry słownik nie ma usterek', () => {
  expect(glossaryFaults(glossary(GOOD), SUBJECT)).toEqual([])
})

test.each([
  ['tabelę bez wiersza', GOOD, { tables: ['territory.unit'] }, ['Tabela territory.unit nie ma wiersza w słowniku.']],
  ['czynność bez wiersza', GOOD, { actionNouns: ['file'] }, ['Rzeczownik czynności file nie ma wiersza w słowniku.']],
  [
    'nazwę, której nie ma w kodzie',
    `${GOOD}\n| a | \`oldName\` | – | b | – |`,
    {},
    ['Wiersz 6: nazwy oldName nie ma już w kodzie.'],
  ],
  [
    'część dłuższej nazwy',
    `${GOOD}\n| a | \`register\` | – | b | – |`,
    {},
    ['Wiersz 6: nazwy register nie ma już w kodzie.'],
  ],
  [
    'pustą komórkę',
    GOOD.replace('Cały rejestr z jednego dnia.', ''),
    {},
    ['Wiersz 5: pusta komórka. Wpisz treść albo „–”.'],
  ],
  ['wiersz bez nazwy w kodzie', `${GOOD}\n| a | – | – | b | – |`, {}, ['Wiersz 6: „a” nie ma nazwy w kodzie.']],
  [
    'nazwę w dwóch wierszach',
    `${GOOD}\n| a | \`registerState\` | – | b | – |`,
    {},
    ['Wiersz 6: nazwa registerState jest już w wierszu 5.'],
  ],
])('słownik łapie %s', (_what, rows, change, faults) => {
  expect(glossaryFaults(glossary(rows), { ...SUBJECT, ...change })).toEqual(faults)
})

test('straż, która niczego nie znalazła, jest zepsuta, a nie zielona', () => {
  expect(() => readGlossary('# Słownik bez tabeli')).toThrow('ani jednego wiersza')
  expect(() => tablesIn('export interface DB {}')).toThrow('żadnej tabeli')
  expect(() => actionNounsOf([{ rules: {} }])).toThrow('reguł czynności')
})

test('nazwa, która została tylko w komentarzu, nie jest nazwą w kodzie', () => {
  const code = readCode(projectRoot)
  expect(code).not.toContain('Runs one operation from anywhere')
  expect(code).toContain('callOperation')
})
