import { expect, test } from 'vitest'
import { differsBy, prepareSearch, searchUnits } from './search-units.ts'
import type { TerritorialLevel } from './territorial-unit.ts'
import type { FoundUnit } from './unit-page.ts'

const unit = (
  code: string,
  name: string,
  nameKind: string,
  countyName: string | null = null,
  voivodeshipName: string | null = null,
): FoundUnit => {
  const level: TerritorialLevel = code.length === 2 ? 'voivodeship' : code.length === 4 ? 'county' : 'municipality'
  return {
    code,
    level,
    parentCode: code.slice(0, -2) || '00',
    name,
    kind: level === 'municipality' ? 2 : null,
    nameKind,
    countyName,
    voivodeshipName,
  }
}
const UNITS = prepareSearch([
  unit('28', 'nadborskie', 'województwo'),
  unit('2801', 'łęgowski', 'powiat', null, 'nadborskie'),
  unit('280101', 'Łęgowo', 'gmina miejska', 'łęgowski', 'nadborskie'),
  unit('280102', 'Łęgowo', 'gmina wiejska', 'łęgowski', 'nadborskie'),
  unit('280103', 'Biała', 'gmina wiejska', 'łęgowski', 'nadborskie'),
  unit('2802', 'żurawiecki', 'powiat', null, 'nadborskie'),
  unit('280201', 'Biała Żurawiecka', 'gmina wiejska', 'żurawiecki', 'nadborskie'),
  unit('280202', 'Biała', 'gmina wiejska', 'żurawiecki', 'nadborskie'),
  unit('280203', 'Stare Żurawie-Kolonia', 'gmina miejsko-wiejska', 'żurawiecki', 'nadborskie'),
])
const codes = (query: string, limit = 20) => searchUnits(UNITS, query, limit).map(({ code }) => code)

test.each<[string, string, string[]]>([
  ['bez polskich znaków', 'legowo', ['280101', '280102']],
  ['wielkimi literami i z odstępami', '  ŁĘGOWO ', ['280101', '280102']],
  ['po początku nazwy', 'leg', ['280101', '280102', '2801']],
  ['nazwę krótszą przed dłuższą', 'biała', ['280103', '280202', '280201']],
  ['z dopisanym powiatem', 'biala zurawiecki', ['280202', '280201']],
  ['z dopisanym rodzajem', 'gmina miejska legowo', ['280101']],
  ['mimo literówki', 'Łengowo', ['280101', '280102']],
  ['mimo przestawionych liter', 'legwoo', ['280101', '280102']],
  ['po słowie w środku', 'kolonia', ['280203']],
  ['po początku kodu', '2802', ['2802', '280202', '280201', '280203']],
  ['po kodzie z rodzajem', '280203_3', ['280203']],
])('szuka %s', (_name, query, expected) => {
  expect(codes(query)).toEqual(expected)
})

test('nie znajduje po samym rodzaju ani po niczym, a krótkiego słowa nie zgaduje', () => {
  expect(codes('gmina')).toEqual([])
  expect(codes('wiejska')).toEqual([])
  expect(codes('zzz')).toEqual([])
  expect(codes('?!')).toEqual([])
  expect(codes('b2a')).toEqual([])
})

test('daje tyle, o ile się prosi, a jednostki o tej samej nazwie różnią się rodzajem albo powiatem', () => {
  expect(codes('biała', 2)).toEqual(['280103', '280202'])
  const told = searchUnits(UNITS, 'legowo biala', 9).concat(
    searchUnits(UNITS, 'legowo', 9),
    searchUnits(UNITS, 'biała', 9),
  )
  expect(new Set(told.map(({ name, nameKind, countyName }) => `${name} ${nameKind} ${countyName}`)).size).toBe(
    told.length,
  )
})

test.each([
  ['pisz', 'pisz', 0, true],
  ['pisz', 'piz', 1, true],
  ['pisz', 'pizs', 1, true],
  ['pisz', 'pis', 0, false],
  ['orzysz', 'ożyszy', 1, false],
  ['bialystok', 'bialstko', 2, true],
  ['', 'a', 1, true],
])('„%s” i „%s” różnią się najwyżej o %i: %s', (a, b, most, answer) => {
  expect(differsBy(a, b, most)).toBe(answer)
  expect(differsBy(b, a, most)).toBe(answer)
})
