import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeShared } from '#platform/testing/shared-material.ts'
import { type World, world } from '#platform/testing/world.ts'
import { deriveHistory } from '../shared/history.ts'
import type { RegisterState } from '../shared/register-entry.ts'
import { checkAgainstNearest, checkRegister } from '../shared/register-rules.ts'
import { importBytes } from '../testing/given.ts'
import { prepareWhole } from '../testing/prepare-whole.ts'
import { realBytes, realState, TERC_FILES } from '../testing/real-files.ts'
import { territoryModule } from './index.ts'
import { readRegister } from './register/read-register.ts'

const CSV = 'data/teryt/TERC_Urzedowy_2026-01-08.csv'
const XML = 'data/teryt/TERC_Urzedowy_2026-01-08.xml'
const ZIP = 'data/teryt/TERC_Urzedowy_2025-11-18.zip'
const MAP = 'data/boundaries/prg-attributes-sample-opolskie-gminy.geojson'

let held: RegisterState | undefined

/** Reads a register and applies every rule that needs no database, with the state of 2025 held. */
function judge(bytes: Uint8Array) {
  const { entries, problems } = readRegister(bytes)
  const plain = entries.map(({ row: _, ...entry }) => entry)
  if (problems.length > 0) return { refused: true, plain }
  held ??= realState('2025-01-01')
  const found = [...checkRegister(entries, { synthetic: false }), ...checkAgainstNearest(entries, held)]
  return { refused: found.length > 0, plain }
}

const textOf = (path: string) => new TextDecoder().decode(realBytes(path))
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The same places and bits in every run. */
function spoilt(bytes: Uint8Array, times: number): Uint8Array[] {
  const places = fc.sample(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { seed: 20_260_101, numRuns: times })
  return places.map(([place, bit]) => {
    const copy = Uint8Array.from(bytes)
    copy[place] = (copy[place] as number) ^ (1 << bit)
    return copy
  })
}

describeShared('zepsute pliki urzędów', () => {
  test('rejestr w Windows-1250, bez znacznika i z końcami wierszy Uniksa jest tym samym rejestrem', () => {
    const original = judge(realBytes(CSV))
    expect([original.refused, original.plain.length]).toEqual([false, 4360])
    const letters = Object.fromEntries(
      [...'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ'].map((letter, index) => [letter, WINDOWS_1250[index] as number]),
    )
    const windows = Uint8Array.from([...textOf(CSV)], (sign) => letters[sign] ?? sign.charCodeAt(0))
    for (const bytes of [windows, bytesOf(textOf(CSV)), bytesOf(textOf(CSV).replaceAll('\r\n', '\n'))]) {
      expect(judge(bytes)).toEqual(original)
    }
  })

  test('plik z obciętymi wierszami jest odrzucony, gdziekolwiek go uciąć', () => {
    const lines = textOf(CSV).split('\r\n')
    for (const kept of [0, 1, 2, 50, 1000, 2500, 4000, 4250]) {
      expect(judge(bytesOf(lines.slice(0, kept + 1).join('\r\n'))).refused, `${kept} wierszy`).toBe(true)
    }
    expect(judge(bytesOf([lines[0], ...lines.slice(300)].join('\r\n'))).refused).toBe(true)
    expect(judge(bytesOf(textOf(CSV).slice(0, -40))).refused).toBe(true)
  })

  test('plik z zamienionymi treściami kolumn jest odrzucony, a z zamienionymi kolumnami nie', () => {
    const lines = textOf(CSV).split('\r\n')
    const swap = (line: string, a: number, b: number) => {
      const cells = line.split(';')
      const [first, second] = [cells[a] ?? '', cells[b] ?? '']
      return cells.map((cell, index) => (index === a ? second : index === b ? first : cell)).join(';')
    }
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [5, 6],
      [0, 4],
    ] as const) {
      const contents = [lines[0], ...lines.slice(1).map((line) => (line === '' ? '' : swap(line, a, b)))]
      expect(judge(bytesOf(contents.join('\r\n'))).refused, `${a} i ${b}`).toBe(true)
      const columns = lines.map((line) => (line === '' ? '' : swap(line, a, b)))
      expect(judge(bytesOf(columns.join('\r\n'))).refused, `kolumny ${a} i ${b}`).toBe(false)
    }
  })

  test('wariant Adresowy zrobiony z prawdziwego pliku jest odrzucony z wyjaśnieniem', () => {
    const lines = textOf(CSV)
      .split('\r\n')
      .filter((line) => line.split(';')[3] !== '3')
    const { entries } = readRegister(bytesOf(lines.join('\r\n')))
    expect(checkRegister(entries, { synthetic: false })).toMatchObject([
      { message: expect.stringContaining('„Adresowy”') },
    ])
  })

  test('odwrócony bit w archiwum ZIP jest wykryty albo niczego nie zmienia', () => {
    const bytes = realBytes(ZIP)
    const original = JSON.stringify(judge(bytes).plain)
    let refused = 0
    for (const copy of spoilt(bytes, 40)) {
      const verdict = judge(copy)
      if (verdict.refused) refused += 1
      else expect(JSON.stringify(verdict.plain) === original).toBe(true)
    }
    expect(refused).toBeGreaterThan(10) // elsewhere lie the XML, which is not read, and padding
  })

  test.each([
    ['CSV', CSV],
    ['XML', XML],
  ])('odwrócony bit w %s niczego nie wywraca i zmienia najwyżej jeden wiersz', (_name, path) => {
    const bytes = realBytes(path)
    const rows = new Set(judge(bytes).plain.map((entry) => JSON.stringify(entry)))
    for (const copy of spoilt(bytes, 40)) {
      const { refused, plain } = judge(copy)
      if (!refused) expect(plain.filter((entry) => !rows.has(JSON.stringify(entry))).length).toBeLessThanOrEqual(1)
    }
  })

  test('po zepsutych plikach w bazie nie ma połowy importu', async () => {
    const splot = await world('2026-03-02', [territoryModule])
    await importBytes(splot, 'importRegister', realBytes(TERC_FILES['2025-01-01']))
    const before = await countRows(splot)
    const zip = realBytes(ZIP)
    const files = [
      zip.subarray(0, 80_000), // the rest is padding after the end of the archive
      bytesOf(textOf(CSV).slice(0, 150_000)),
      bytesOf(textOf(CSV).replace('32;63;01;1;', '32;63;01;7;')),
      bytesOf(textOf(XML).replace('</catalog>', '')),
    ]
    for (const bytes of files) {
      await expect(importBytes(splot, 'importRegister', bytes)).rejects.toMatchObject({ code: 'import-refused' })
    }
    expect(await countRows(splot)).toEqual(before)
    expect(before.registerEntry).toBe(4348)
  })

  test('zepsute granice niczego nie wywracają: są odrzucone albo dają komplet miar', async () => {
    const { units } = deriveHistory([realState('2026-01-01')])
    const register = {
      municipalities: units.filter(({ level }) => level === 'municipality'),
      nameByCode: new Map(units.map(({ code, name }) => [code, name])),
      countyCodes: units.filter(({ level }) => level === 'county').map(({ code }) => code),
      synthetic: false,
    }
    const bytes = realBytes(MAP)
    expect((await prepareWhole(bytes, register)).counts.map(({ count }) => count).slice(0, 3)).toEqual([1, 12, 71])
    const cut = [100, 5000, bytes.length - 3].map((length) => bytes.subarray(0, length))
    for (const copy of cut) expect((await prepareWhole(copy, register)).problems).toHaveLength(1)
    for (const copy of spoilt(bytes, 25)) {
      const { boundaries, problems } = await prepareWhole(copy, register)
      expect(problems.length > 0).toBe(boundaries === undefined)
      for (const { areaKm2, west, east } of boundaries?.measures.values() ?? [])
        expect(areaKm2 > 0 && west < east).toBe(true)
    }
  })
})

/** The eighteen letters of the test's alphabet in Windows-1250. */
const WINDOWS_1250 = [
  0xb9, 0xe6, 0xea, 0xb3, 0xf1, 0xf3, 0x9c, 0x9f, 0xbf, 0xa5, 0xc6, 0xca, 0xa3, 0xd1, 0xd3, 0x8c, 0x8f, 0xaf,
]

async function countRows(splot: World): Promise<Record<string, number>> {
  const count = async (table: 'registerState' | 'registerEntry' | 'unit' | 'unitVersion') => {
    const { rows } = await splot.db
      .selectFrom(`territory.${table}`)
      .select((row) => row.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return Number(rows)
  }
  return {
    registerState: await count('registerState'),
    registerEntry: await count('registerEntry'),
    unit: await count('unit'),
    unitVersion: await count('unitVersion'),
  }
}
