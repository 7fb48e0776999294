import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { definitions } from '#modules/indicators/shared/definitions.ts'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { demoExports } from './figures.ts'
import { COUNTIES, MUNICIPALITIES, TRANSFER } from './region.ts'

const exports = new Map(demoExports().map(({ subject, bytes }) => [subject, readExport(bytes)]))
const ages = exports.get('P2137')!
const economic = exports.get('P1342')!
const unemployed = exports.get('P1944')!
const YEARS = Array.from({ length: 10 }, (_, step) => 2015 + step)
const FIVE_YEARS = [...Array.from({ length: 17 }, (_, step) => `${step * 5}-${step * 5 + 4}`), '85 i więcej']
const CZARNA_STRUGA = '9808032'
const ZURAWIECKI = '9808000'

describe('liczby regionu pokazowego', () => {
  it('mają wiersz dla województwa, powiatów i gmin, a rodzaj gminy jest z roku danych', () => {
    for (const file of exports.values()) {
      expect(file.codes).toHaveLength(49)
      expect(file.codes).toContain('9800000')
      expect(file.codes.filter((code) => code.endsWith('000'))).toHaveLength(9)
      expect(file.codes).toContain('9805042')
      expect(file.codes).not.toContain('9805043')
    }
  })

  it('powiaty są sumą gmin, a województwo sumą powiatów, w każdej kolumnie i każdym roku', () => {
    for (const file of exports.values()) {
      for (const column of file.columns) {
        const value = (code: string) => file.value(code, column)
        expect(sum(COUNTIES.map(({ code }) => value(`${code}000`))), column).toBe(value('9800000'))
        for (const { code } of COUNTIES) {
          const parts = file.codes.filter((other) => other.startsWith(code) && !other.endsWith('000')).map(value)
          if (!parts.some(Number.isNaN)) expect(sum(parts), `${code} ${column}`).toBe(value(`${code}000`))
        }
      }
    }
  })

  it('grupy wieku składają się na ogół mieszkańców, a grupy ekonomiczne też', () => {
    for (const code of ages.codes) {
      for (const year of YEARS) {
        const aged = (label: string) => ages.value(code, `${label};${year};[osoba]`)
        const all = aged('ogółem')
        const groups = FIVE_YEARS.map(aged)
        if (!groups.some(Number.isNaN)) {
          expect(sum(groups)).toBe(all)
          expect(aged('0-4') + aged('5-9') + aged('10-14')).toBe(aged('0-14'))
          expect(sum(FIVE_YEARS.slice(14).map(aged))).toBe(aged('70 i więcej'))
        }
        const ofGroup = (label: string) => economic.value(code, `${label};${year};[osoba]`)
        const working = ['przedprodukcyjnym', 'produkcyjnym', 'poprodukcyjnym'].map((name) =>
          ofGroup(`w wieku ${name}`),
        )
        expect(ofGroup('ogółem')).toBe(all)
        expect(sum(working)).toBe(all)
      }
    }
  })

  it('opowiadają początek historii: Czarna Struga ma 24,8% osób 65+ i straciła 6,1% mieszkańców', () => {
    expect(population(CZARNA_STRUGA, 2024)).toBe(6412)
    expect(shareOfElderly(CZARNA_STRUGA, 2024)).toBeCloseTo(24.8, 1)
    expect(changeInFiveYears(CZARNA_STRUGA)).toBeCloseTo(-6.1, 1)
    expect(population(ZURAWIECKI, 2024)).toBe(67_147)
    expect(ages.codes.filter((code) => code.startsWith('9808') && code !== ZURAWIECKI)).toHaveLength(7)
  })

  it('w powiecie żurawieckim Czarna Struga starzeje się najszybciej, a tylko Białe Jezioro rośnie', () => {
    const inCounty = ages.codes.filter((code) => code.startsWith('9808') && code !== ZURAWIECKI)
    const ageing = (code: string) => shareOfElderly(code, 2024) - shareOfElderly(code, 2015)
    expect(inCounty.toSorted((a, b) => ageing(b) - ageing(a))[0]).toBe(CZARNA_STRUGA)
    expect(inCounty.filter((code) => changeInFiveYears(code) > 0)).toEqual(['9808022'])
  })

  it('w każdej gminie trafiają w tabelę regionu', () => {
    for (const unit of MUNICIPALITIES) {
      const code = ages.codes.find((other) => other.startsWith(unit.code))!
      expect(population(code, 2024), unit.name).toBe(unit.people)
      expect(changeInFiveYears(code), unit.name).toBeCloseTo(unit.change, 1)
      const elderly = shareOfElderly(code, 2024)
      if (!Number.isNaN(elderly)) expect(Math.abs(elderly - unit.elderly), unit.name).toBeLessThan(0.06)
      const working = economic.value(code, 'w wieku produkcyjnym;2024;[osoba]')
      const jobless = (unemployed.value(code, 'ogółem;2024;[osoba]') / working) * 100
      expect(Math.abs(jobless - unit.jobless), unit.name).toBeLessThan(0.06)
    }
  })

  it('bezrobocie spada do 2019 r., rośnie w 2020 r. i znowu spada', () => {
    const inYear = (year: number) => unemployed.value('9800000', `ogółem;${year};[osoba]`)
    for (const year of [2016, 2017, 2018, 2019, 2021, 2022]) expect(inYear(year)).toBeLessThan(inYear(year - 1))
    expect(inYear(2020)).toBeGreaterThan(inYear(2019) * 1.1)
  })

  it('sprzed zmiany granic są na dawnym obszarze: wsie liczą się w gminie, która je oddała', () => {
    const jump = (code: string) => population(code, 2018) - population(code, 2017)
    const given = population('9808072', 2017) * TRANSFER.share
    expect(Math.abs(jump('9808063') - given)).toBeLessThan(150)
    expect(Math.abs(jump('9808072') + given)).toBeLessThan(150)
    expect(given).toBeGreaterThan(600)
  })

  it('mają braki dokładnie tam, gdzie zaplanowano: wiek w 2024 r. w jednej gminie pusty, w drugiej zastrzeżony', () => {
    const gapsOf = (file: Export) =>
      file.codes.flatMap((code) =>
        file.columns.filter((column) => Number.isNaN(file.value(code, column))).map((column) => ({ code, column })),
      )
    expect(gapsOf(economic)).toEqual([])
    expect(gapsOf(unemployed)).toEqual([])
    const gaps = gapsOf(ages)
    expect(gaps).toHaveLength(40)
    expect(gaps.every(({ column }) => column.includes(';2024;') && !column.startsWith('ogółem'))).toBe(true)
    expect(new Set(gaps.map(({ code, column }) => `${code} ${ages.cell(code, column)}`))).toEqual(
      new Set(['9804042 ', '9805052 x']),
    )
    expect([population('9804042', 2024), population('9805052', 2024)]).toEqual([3214, 2147])
  })

  it('zawierają wszystko, z czego liczą się wskaźniki podstawowe', () => {
    const labels = new Map(
      [...exports].map(([subject, { columns }]) => [subject, columns.map((title) => title.split(';')[0])]),
    )
    for (const { code, inputs } of definitions.filter(({ isCore }) => isCore)) {
      for (const [input, [{ subject, label } = { subject: '', label: '' }]] of Object.entries(inputs)) {
        expect(labels.get(subject), `${code}: ${input}`).toContain(label)
      }
    }
  })

  it('za każdym razem wychodzą takie same', () => {
    expect(demoExports()).toEqual(demoExports())
  })
})

describeShared('liczby regionu pokazowego obok prawdziwych plików urzędu', () => {
  it('mają takie nagłówki jak plik o bezrobotnych', () => {
    const official = headOf('data/bdl/RYNE_1944_CTAB_20250616_bezrobotni_2003-2024.csv')
    const expected = official.filter((title) => !/;20(0\d|1[0-4]);/.test(title))
    expect(unemployed.head).toEqual(expected)
  })

  it('mają takie grupy wieku i w takiej kolejności jak plik o ludności', () => {
    const official = headOf('data/bdl/LUDN_2137_CTAB_20210625_gminy_2020.csv')
    const labels = ages.head.map((title) => title.replace(/;20\d\d;\[osoba\]/, ''))
    expect([...new Set(labels)]).toEqual([...new Set(official)])
  })

  function headOf(path: string): string[] {
    return readFileSync(sharedFile(path), 'utf8')
      .split('\r\n')[0]!
      .split(/;(?=")|;$/)
  }
})

type Export = ReturnType<typeof readExport>

function readExport(bytes: Uint8Array) {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n')
  const head = lines[0]!.split(/;(?=")|;$/)
  const columns = head.slice(2, -1).map((title) => title.slice(1, -1))
  const rows = new Map(lines.slice(1, -1).map((line) => [line.split(';')[0]!, line.split(';').slice(2, -1)]))
  const cell = (code: string, column: string) => rows.get(code)![columns.indexOf(column)]!
  const value = (code: string, column: string) => (cell(code, column) === '' ? Number.NaN : Number(cell(code, column)))
  return { head, columns, codes: [...rows.keys()], cell, value }
}

function population(code: string, year: number): number {
  return ages.value(code, `ogółem;${year};[osoba]`)
}

function shareOfElderly(code: string, year: number): number {
  const elderly = ages.value(code, `65-69;${year};[osoba]`) + ages.value(code, `70 i więcej;${year};[osoba]`)
  return (elderly / population(code, year)) * 100
}

function changeInFiveYears(code: string): number {
  return (population(code, 2024) / population(code, 2019) - 1) * 100
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
