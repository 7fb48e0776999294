import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../project-root.ts'
import { describeShared, sharedFile } from '../../testing/shared-material.ts'
import { CODELISTS } from '../codelist.ts'
import { coversDay } from '../codelist-on.ts'
import { GENERAL_KNOWLEDGE } from '../labels.pl.ts'
import { parseReference } from './parse-reference.ts'
import { readReferenceFiles } from './reference-files.ts'

const DAY = '2026-11-22'
const { reference } = parseReference(readReferenceFiles().files)
const entriesOf = (codelist: string, day = DAY) =>
  reference.entries.filter((entry) => entry.codelistCode === codelist && coversDay(entry, day))
const types = entriesOf(CODELISTS.serviceType)

describe('treść plików', () => {
  test('jest 14 obszarów i 111 rodzajów usług, a każdy rodzaj leży w obszarze ze swojego kodu', () => {
    expect(entriesOf(CODELISTS.serviceArea)).toHaveLength(14)
    expect(types).toHaveLength(111)
    expect(types.every(({ code, parentCode }) => code.startsWith(`${parentCode}.`))).toBe(true)
    expect(new Set(types.map(({ parentCode }) => parentCode)).size).toBe(14)
  })

  test('powodów pomocy jest 15, trybów zlecania 19, aktów w definicji usług 17', () => {
    const lists = [CODELISTS.reasonForHelp, CODELISTS.commissioningMode, CODELISTS.legalBasis]
    expect(lists.map((list) => entriesOf(list).length)).toEqual([15, 19, 17])
  })

  test('każdy rodzaj usługi ma wykonawcę, odbiorców, jednostkę i podstawę', () => {
    for (const { code, levels, targetGroups, measureUnits, basis, actCode } of types) {
      expect(levels.length * targetGroups.length * measureUnits.length, code).toBeGreaterThan(0)
      expect(basis ?? actCode, code).not.toBeNull()
    }
  })

  test('każdy wiersz ma źródło i dzień odczytania, a dzień nie jest z przyszłości', () => {
    const rows = [...reference.values, ...reference.entries]
    expect(rows.length).toBeGreaterThan(200)
    for (const { source, readOn, file, row } of rows) {
      expect(source, `${file} ${row}`).not.toBe('')
      expect(readOn <= DAY, `${file} ${row}`).toBe(true)
    }
  })

  test('wiedza ogólna nigdzie nie stoi jako pewna', () => {
    const general = [...reference.values, ...reference.entries].filter(({ source }) =>
      source.includes(GENERAL_KNOWLEDGE),
    )
    expect(general.length).toBeGreaterThan(50)
    expect(general.filter(({ certainty }) => certainty !== 'to-check')).toEqual([])
  })

  test('z ustawy o pomocy społecznej czytanej w tekście z 2024 r. wszystko jest do sprawdzenia', () => {
    const rows = [...reference.values, ...reference.entries].filter(({ actCode }) => actCode === 'social-assistance')
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.filter(({ certainty }) => certainty !== 'to-check')).toEqual([])
  })

  test('słowa uchylone nie wracają: mieszkanie chronione, przemoc w rodzinie', () => {
    const names = reference.entries.map(({ name }) => name).join('\n')
    expect(names).toContain('Mieszkanie treningowe')
    expect(names).toContain('domow')
    expect(names).not.toMatch(/chronion\p{L}+ mieszk|mieszkani\p{L}+ chronion|przemoc\p{L}* w rodzinie/iu)
  })

  test('każdy akt ma stronę w docs/law, a na niej stoją jego parametry', () => {
    expect(reference.acts.length).toBeGreaterThan(0)
    for (const { code } of reference.acts) {
      const page = join(projectRoot, 'docs/law', `${code}.md`)
      expect(existsSync(page), `docs/law/${code}.md`).toBe(true)
      const text = readFileSync(page, 'utf8')
      const own = reference.values.filter(({ actCode }) => actCode === code)
      for (const { parameterCode } of own) expect(text, `docs/law/${code}.md`).toContain(`\`${parameterCode}\``)
    }
  })
})

/** Reads the tables of the domain's description by itself: nothing is shared with the reader under test. */
function catalogueRows(): string[][] {
  const lines = readFileSync(sharedFile('domain.md'), 'utf8').split('\n')
  return lines
    .filter((line) => /^\| \d\d\.\d\d \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

const bare = (text: string) => text.replaceAll('**', '').replaceAll(/\s/g, '')

describeShared('zgodność z opisem domeny', () => {
  test('katalog ma te same kody, nazwy, grupy, wykonawców i jednostki co tabela w rozdziale 7', () => {
    const rows = catalogueRows()
    expect(rows).toHaveLength(111)
    for (const [, code, name, , levels, groups, units] of rows as [string, ...string[]][]) {
      const type = types.find((entry) => entry.code === code)
      expect(bare(type?.name ?? ''), code).toBe(bare(name as string))
      expect(type?.targetGroups.join(' '), code).toBe(groups)
      expect(type?.levels, code).toEqual((levels as string).replace('(zlec.)', '').match(/[GPWN]/g))
      for (const unit of type?.measureUnits ?? []) expect(units, code).toContain(unit)
    }
  })

  test('podstawa bez znaku odczytania jest w katalogu do sprawdzenia', () => {
    const read = new Set(
      catalogueRows().flatMap(([, code, , basis]) => (/\[(U|C|UDPP|UES|SEED1)\]/.test(basis ?? '') ? [code] : [])),
    )
    expect(read.size).toBeGreaterThan(20)
    expect(types.filter(({ code, certainty }) => certainty === 'confirmed' && !read.has(code))).toEqual([])
  })

  test('obszary są te, które opis podaje w rozdziale 1.1', () => {
    const text = readFileSync(sharedFile('domain.md'), 'utf8')
    const pairs = [...text.matchAll(/^\| (\d+) \| ([^|]+) \| (\d+) \| ([^|]+) \|$/gm)]
    const described = pairs.flatMap(([, one, first, other, second]) => [
      [Number(one), first],
      [Number(other), second],
    ]) as [number, string][]
    expect(described).toHaveLength(14)
    const areas = entriesOf(CODELISTS.serviceArea)
    for (const [place, name] of described)
      expect(areas.find(({ code }) => Number(code) === place)?.name.toLowerCase()).toBe(name.trim())
  })

  test('poprawka nr 1 i tabela zmian prawa mówią o art. 19a to, co parametry', () => {
    const text = readFileSync(sharedFile('domain-forms.md'), 'utf8')
    const row = text.split('\n').find((line) => line.startsWith('| 1 | 0 (table), 4.1 M3')) ?? ''
    expect(row).toContain(
      'from **1.09.2026** 20 000 zł per task / **no 90 days** / 40 000 zł per organisation-year / **30 %**',
    )
    const since = (code: string) =>
      reference.values.find(({ parameterCode, validFrom }) => parameterCode === code && validFrom === '2026-09-01')
    expect(since('small-grant-amount')?.amount).toBe(20_000_00)
    expect(since('small-grant-organisation')?.amount).toBe(40_000_00)
    expect(since('small-grant-share')?.quantity).toBe(30)
    expect(since('small-grant-length')?.setsValue).toBe(false)
  })
})
