import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { importBytes } from '#modules/territory/testing/given.ts'
import '#platform/testing/property-runs.ts'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { type World, world } from '#platform/testing/world.ts'
import type { BdlImportReport } from '../../shared/bdl/report.ts'
import { rawCells } from './raw-reader.ts'
import { openExport, readAll } from './read-export.ts'
import { registerOf } from './register.ts'
import { settle } from './settle.ts'
import { bdlModule, countAll, cp1250, importExport, refusedExport } from './testing.ts'

const COUNTIES = 'LUDN_2137_CTAB_20210624_powiaty_2020.csv'
const VOIVODESHIPS = 'LUDN_2137_CTAB_20210703_wojewodztwa_2020.csv'
const UNEMPLOYED = 'RYNE_1944_CTAB_20250616_bezrobotni_2003-2024.csv'
const BY_SEX = 'RYNE_1946_CREL_20230312_bezrobotni-plec_podregiony.csv'
const pathOf = (name: string) => sharedFile(`data/bdl/${name}`)
const textOf = (name: string) => readFileSync(pathOf(name), 'utf8')
const utf8 = (text: string) => new TextEncoder().encode(text)
const line = (text: string, number: number) => text.split('\r\n')[number - 1]!

describeShared('prawdziwe pliki zepsute po drodze', () => {
  let splot: World & { end: () => Promise<void> }
  beforeAll(async () => {
    splot = await world('2026-03-02', [territoryModule, bdlModule])
    const register = sharedFile('data/teryt/TERC_Urzedowy_2026-01-08.csv')
    await importBytes(splot, 'importRegister', new Uint8Array(readFileSync(register)))
    return () => splot.end()
  }, 120_000)

  const people = () => textOf(COUNTIES)
  /** One voivodeship of the large file keeps its form and its row numbers at the top. */
  const unemployed = () => onlyRows(textOf(UNEMPLOYED), /^("Kod"|0000000|02)/)

  const DAMAGED: [string, string, () => string | Uint8Array, object, string?][] = [
    [
      'ucięty w połowie wiersza',
      COUNTIES,
      () => people().slice(0, 30_000),
      { message: /ucięty/, row: expect.any(Number) },
    ],
    [
      'ucięty w połowie nazwy',
      COUNTIES,
      () => people().slice(0, people().lastIndexOf('Świnoujście')),
      { row: 381, message: /Cudzysłów/ },
    ],
    ['bez ostatniego średnika', COUNTIES, () => people().trim().slice(0, -1), { row: 381, message: /23.kom.rki/ }],
    [
      'z zamienionymi kolumnami „ogółem” i „0-4”',
      COUNTIES,
      () => people().replaceAll(/^(\d{7};"[^"]*";)(\d+);(\d+);/gm, '$1$3;$2;'),
      { row: 2, column: 'ogółem', message: /4.182.*175.342/ },
    ],
    [
      'z zamienionymi kolumnami Kod i Nazwa',
      COUNTIES,
      () => people().replaceAll(/^(\d{7});("[^"]*");/gm, '$2;$1;'),
      { row: 2, column: 'Kod' },
    ],
    [
      'z jedną zmienioną cyfrą',
      COUNTIES,
      () => people().replace(';89762;', ';89763;'),
      { row: 2, column: 'ogółem', message: /89.763.*89.762/ },
    ],
    [
      'z kropką w liczbie',
      UNEMPLOYED,
      () => unemployed().replace(';8803;', ';8.803;'),
      { row: 4, column: 'ogółem;2003;[osoba]', message: /kropkę/ },
    ],
    [
      'z wierszem dopisanym drugi raz z inną liczbą',
      UNEMPLOYED,
      () => `${unemployed()}${line(unemployed(), 4).replace(';8803;', ';8804;')}\r\n`,
      { row: 324, column: 'ogółem;2003;[osoba]', message: /„8804”, a w wierszu 4 „8803”/ },
    ],
    [
      'z gminą większą niż jej powiat',
      UNEMPLOYED,
      () => unemployed().replace(/^(0201011;"[^"]*";)\d+;/m, '$199999;'),
      { row: 4, message: /powiat bolesławiecki/i },
    ],
    [
      'z jedną gminą mniejszą niż w rzeczywistości',
      UNEMPLOYED,
      () => unemployed().replace(/^(0201011;.*;)\d+;\r$/m, '$11;\r'),
      { row: 4, message: /2024/ },
    ],
    [
      'z kodami bez zera z przodu',
      UNEMPLOYED,
      () => unemployed().replaceAll(/^0(?=[1-9])/gm, ''),
      { row: 3, column: 'Kod', message: /uciął zera/ },
    ],
    [
      'z nieznanym znakiem',
      BY_SEX,
      () => textOf(BY_SEX).replace('"osoba";"";', '"osoba";"?";'),
      { row: 2, column: 'Atrybut' },
    ],
    [
      'z bajtem spoza UTF-8',
      COUNTIES,
      () => utf8(people()).map((byte, at) => (at === 700 ? 0xff : byte)),
      { row: expect.any(Number), message: /uszkodzony/ },
    ],
    ['z samym nagłówkiem', COUNTIES, () => line(people(), 1), { message: /ani jednego wiersza/ }],
  ]

  test.each(DAMAGED)(
    '%s jest odrzucany zdaniem z miejscem i poradą, a w bazie nic nie zostaje',
    async (_, name, damage, problem) => {
      const year = name === COUNTIES ? { year: 2020 } : {}
      const report = await refusedExport(splot, name, damage(), year)

      const { message, ...place } = problem as { message?: RegExp }
      expect(report.problems[0]).toMatchObject(place)
      if (message !== undefined) expect(report.problems[0]?.message).toMatch(message)
      expect(report.problems[0]?.remedy.length).toBeGreaterThan(20)
      expect(await countAll(splot)).toEqual({ origins: 0, variables: 0, observations: 0, answers: 0 })
    },
  )

  const someCounties = () => onlyRows(people(), /^("Kod"|0[24])/)
  const HARMLESS: [string, string, () => string | Uint8Array][] = [
    ['w cp1250', COUNTIES, () => cp1250(someCounties())],
    ['ze znacznikiem BOM', COUNTIES, () => `\ufeff${someCounties()}`],
    ['z samym LF', COUNTIES, () => someCounties().replaceAll('\r\n', '\n')],
    ['z wierszem dopisanym drugi raz bez zmian', COUNTIES, () => `${someCounties()}${line(someCounties(), 4)}\r\n`],
    [
      'z kolumnami przestawionymi razem z nagłówkiem',
      COUNTIES,
      () => someCounties().replaceAll(/^([^;\n]*);([^;\n]*);/gm, '$2;$1;'),
    ],
  ]

  let whole: BdlImportReport | undefined
  test.each(HARMLESS)('%s mówi to samo, co niezepsuty', async (_, name, change) => {
    whole ??= await importExport(splot, name, someCounties(), { year: 2020, dryRun: true })
    const changed = await importExport(splot, name, change(), { year: 2020, dryRun: true })
    expect(changed.observations).toEqual(whole.observations)
    expect(changed.variables).toEqual(whole.variables)
  })

  test('plik z wyciętymi wierszami wczytuje się, ale raport wymienia, czego brakuje', async () => {
    const cut = onlyRows(unemployed(), /^(?!0201011)/)
    const { notes } = await importExport(splot, UNEMPLOYED, cut, { dryRun: true })
    expect(notes.join('\n')).toMatch(/Powiat bolesławiecki w 2003 r\.: [\d\u00a0]+ z 8.803/)
    expect(notes.join('\n')).toMatch(/nie ma 1.gminy z rejestru: Bolesławiec \(020101\)/)
  })

  describe('przypadkowe uszkodzenia', () => {
    const truth = new Map<string, string>()
    beforeAll(() => {
      for (const { unitCode, title, text } of rawCells(pathOf(VOIVODESHIPS))) truth.set(`${unitCode} ${title}`, text)
    })
    const register = () => {
      const codes = new Set([...truth.keys()].map((key) => key.split(' ')[0]!))
      return registerOf(() => [...codes].map((code) => ({ code, name: code, parentCode: null })), 2020, codes)
    }

    /** What the importer would write; null when it refuses, and then it says why and what to do. */
    async function writtenFrom(bytes: Uint8Array): Promise<Map<string, string> | null> {
      const opened = await openExport(bytes)
      if ('message' in opened) {
        expect(opened.message.length * opened.remedy.length).toBeGreaterThan(0)
        return null
      }
      const read = readAll(opened, { code: 'P2137', name: 'Ludność', publishedOn: null }, 2020, '2026-03-02')
      const settled = settle(read, register())
      if (settled.problems.length > 0) {
        for (const { message, remedy } of settled.problems) expect(message.length * remedy.length).toBeGreaterThan(0)
        return null
      }
      const unexpected = [...read.variables.values()].filter((variable) => variable.unexpected)
      return new Map(
        settled.observations
          .filter(({ variable }) => !unexpected.includes(variable)) // the report names such columns
          .map(({ unitCode, variable, value }) => [`${unitCode} ${variable.label}`, String(value ?? '')]),
      )
    }

    function expectTrue(written: Map<string, string> | null): void {
      for (const [key, value] of written ?? []) expect(value, key).toBe(truth.get(key))
    }

    test('zmieniony bajt albo zostaje odrzucony, albo nie zmienia żadnej liczby', async () => {
      const bytes = new Uint8Array(readFileSync(pathOf(VOIVODESHIPS)))
      expectTrue(await writtenFrom(bytes))
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
          const damaged = bytes.slice()
          damaged[at] = damaged[at]! ^ change
          expectTrue(await writtenFrom(damaged))
        }),
      )
    }, 120_000)

    test('zmieniona cyfra liczby zostaje odrzucona zawsze', async () => {
      const bytes = new Uint8Array(readFileSync(pathOf(VOIVODESHIPS)))
      const digits = [...bytes.keys()].filter((at) => isFigureDigit(bytes, at))
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), async (at, by) => {
          const damaged = bytes.slice()
          damaged[at] = 0x30 + ((damaged[at]! - 0x30 + by) % 10)
          expect(await writtenFrom(damaged)).toBeNull()
        }),
      )
    }, 120_000)

    test('plik ucięty w dowolnym miejscu nie wnosi żadnej fałszywej liczby', async () => {
      const bytes = new Uint8Array(readFileSync(pathOf(VOIVODESHIPS)))
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
          expectTrue(await writtenFrom(bytes.slice(0, length)))
        }),
      )
    }, 120_000)
  })
})

function onlyRows(text: string, wanted: RegExp): string {
  return text
    .split('\r\n')
    .filter((row) => row === '' || wanted.test(row))
    .join('\r\n')
}

/** A digit of a figure: below the header, after the quoted name of the row. */
function isFigureDigit(bytes: Uint8Array, at: number): boolean {
  if (bytes[at]! < 0x30 || bytes[at]! > 0x39) return false
  const lineStart = bytes.lastIndexOf(10, at) + 1
  return lineStart > 0 && at > bytes.indexOf(0x22, bytes.indexOf(0x22, lineStart) + 1)
}
