import { expect, test } from 'vitest'
import { shadeOf } from '#platform/web/html/map-classes.ts'
import type { IndicatorEntry, IndicatorMap, Profile } from '../shared/answers.ts'
import { populationIndex } from './county-series.ts'
import { ageLabel, valueInWords, yearsInWords } from './figures.ts'
import { shareInWords } from './one-finding.tsx'
import { choiceOf } from './region-choice.ts'
import { regionInWords } from './region-words.ts'
import { sourcesInWords } from './source-words.ts'

/** No-break spaces as plain ones, so that expectations can be read. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  [24.84, '% ludności', 1, '24,8% ludności'],
  [6412, 'osoby', 0, '6 412 osób'],
  [1, 'osoby', 0, '1 osoba'],
  [32, 'osoby na km²', 0, '32 osoby na km²'],
  [61.04, 'osoby na 100 osób w wieku 15–64 lat', 1, '61,0 osoby na 100 osób w wieku 15–64 lat'],
  [2390, 'zł', 0, '2 390 zł'],
])('wartość %d w jednostce „%s” to słowami „%s”', (value, unit, decimals, words) => {
  expect(plain(valueInWords(value, { unit, decimals }))).toBe(words)
})

test.each([
  [20.3, 'Co piąta osoba'],
  [20.9, 'Więcej niż co piąta osoba'],
  [24.9, 'Co czwarta osoba'],
  [33.1, 'Co trzecia osoba'],
  [18.6, 'Więcej niż co szósta osoba'],
  [5.2, '5,2% mieszkańców'],
])('udział %d%% mówi się „%s”', (share, words) => {
  expect(shareInWords(share)).toBe(words)
})

test('lata i grupy wieku mają półpauzę', () => {
  expect([yearsInWords([2016, 2015, 2024]), yearsInWords([2020])]).toEqual(['2015–2024', '2020'])
  expect(['0-4', '85 i więcej', 'pomoc opiekuńczo-wychowawcza'].map(ageLabel)).toEqual([
    '0–4',
    '85+',
    'pomoc opiekuńczo-wychowawcza',
  ])
})

test('pliki jednego wydawcy stoją razem, a zdanie kończy jedna kropka', () => {
  const file = {
    publisher: 'GUS',
    subjectCode: 'P2137',
    subjectName: 'Ludność',
    publishedOn: '2021-06-25',
    obtainedOn: '2026-03-09',
    licence: 'CC BY 4.0',
    synthetic: false,
  }
  const files = [file, { ...file, subjectCode: 'P1944', subjectName: 'Bezrobotni', publishedOn: null }]
  expect(plain(sourcesInWords(files))).toBe(
    'GUS, „Ludność” (P2137, plik z 25 czerwca 2021 r.), „Bezrobotni” (P1944, plik bez daty); pobrano 9 marca 2026 r., CC BY 4.0.',
  )
  expect(sourcesInWords([{ ...file, licence: 'dane z 2021 r.' }])).toMatch(/[^.]\.$/)
})

test('przy remisach klas jest mniej, a najniższa zostaje najjaśniejsza i najwyższa najciemniejsza', () => {
  expect([0, 1, 2, 3, 4].map((index) => shadeOf(index, 5))).toEqual([1, 2, 3, 4, 5])
  expect([0, 1, 2].map((index) => shadeOf(index, 3))).toEqual([1, 3, 5])
  expect(shadeOf(0, 1)).toBe(3)
})

const INDICATOR = {
  code: 'share-65-plus',
  says: 'Ile na sto osób ma 65 lat lub więcej.',
  unit: '% ludności',
  decimals: 1,
}

function mapOf(values: (number | null)[], names: string[]): IndicatorMap {
  const map = {
    indicator: INDICATOR,
    year: 2024,
    names,
    kinds: names.map(() => 2),
    values,
    scopeValue: 20.94,
    withValue: values.filter((value) => value !== null).length,
  }
  return map as unknown as IndicatorMap
}

test('odpowiedź regionu podaje całość i oba końce, także przy równych wartościach', () => {
  const said = (values: (number | null)[]) =>
    plain(regionInWords(mapOf(values, ['A', 'B', 'C', 'D', 'E']), 'nadborskie').join(' '))
  const whole = 'W województwie nadborskim, 2024 r.: 20,9% ludności.'
  expect(said([24.8, 17.9, 20, null, null])).toBe(
    `${whole} Najwyższa wartość jest w gminie A (24,8), najniższa w gminie B (17,9).`,
  )
  expect(said([24.84, 24.76, 20, 17.9, 17.9])).toBe(
    `${whole} Najwyższa wartość jest w gminach A i B (24,8), najniższa w gminach D i E (17,9).`,
  )
  expect(said([20, 20, 20, 20, 24])).toBe(
    `${whole} Najwyższa wartość jest w gminie E (24,0), najniższa w 4 gminach (20,0).`,
  )
  expect(said([20, 20.01, 20, 20, 20])).toBe(`${whole} Wszystkie gminy z danymi mają tę samą wartość: 20,0.`)
  expect(said([20, null, null, null, null])).toBe(whole)
})

test('gdy całość jest ukryta albo nieznana, odpowiedź regionu mówi, ile liczb zostało', () => {
  const said = (values: (number | null)[]) =>
    plain(regionInWords({ ...mapOf(values, ['A', 'B']), scopeValue: null }, 'nadborskie').join(' '))
  expect(said([null, null])).toBe(
    'Za 2024 r. nie ma liczby, którą można pokazać, ani dla województwa nadborskiego, ani dla żadnej z jego gmin.',
  )
  expect(said([null, 20])).toBe('Za 2024 r. jedyna liczba, którą można pokazać: gmina B, 20,0% ludności.')
  expect(said([24, 20])).toBe('Najwyższa wartość jest w gminie A (24,0), najniższa w gminie B (20,0).')
})

test('adres regionu wybiera wskaźnik i rok, a czego nie zna, zastępuje i mówi o tym', () => {
  const entry = (code: string, years: number[]) => ({ code, years }) as unknown as IndicatorEntry
  const indicators = [entry('population', [2015, 2024]), entry('share-65-plus', [2024]), entry('pusty', [])]
  const chosen = (query: Record<string, string>) => {
    const { indicator, year, unknownYear, kind } = choiceOf(query, indicators)
    return [indicator.code, year, unknownYear, kind]
  }
  expect(chosen({})).toEqual(['share-65-plus', undefined, undefined, undefined])
  expect(chosen({ wskaznik: 'population', rok: '2015', rodzaj: '3' })).toEqual(['population', 2015, undefined, 3])
  expect(chosen({ wskaznik: 'share-65-plus', rok: '2015' })).toEqual(['share-65-plus', undefined, 2015, undefined])
  expect(chosen({ wskaznik: 'nic', rok: 'abc', rodzaj: '9' })).toEqual([
    'share-65-plus',
    undefined,
    undefined,
    undefined,
  ])
})

test('indeks ludności zaczyna się za ostatnią przerwą szeregu i od roku, który mają wszystkie gminy', () => {
  const profile = (name: string, values: (number | null)[]) => {
    const trend = values.map((value, at) => ({ year: 2019 + at, value, isAfterBreak: at === 2 }))
    const row = { code: 'population', trend, cells: [] }
    return { unit: { code: name, name, kind: 2 }, topics: [{ rows: [row] }], sources: [] } as unknown as Profile
  }
  const index = populationIndex([profile('A', [900, 910, 1000, 1100, 1210]), profile('B', [500, 510, null, 400, 300])])
  expect(index?.base).toBe(2022)
  expect(index?.years).toEqual([2022, 2023])
  expect(index?.lines.map(({ last }) => Math.round(last * 10) / 10)).toEqual([110, 75])
  expect(populationIndex([profile('A', [900, 910, null, null, null])])).toBeUndefined()
})
