import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { isMunicipalityKind, kindName, levelOf, parentOf, parseUnitCode, UNIT_KINDS } from './teryt.ts'

describe('czytanie kodu jednostki', () => {
  test.each([
    ['2816013', { code: '281601', kind: 3, level: 'municipality' }],
    ['281601_3', { code: '281601', kind: 3, level: 'municipality' }],
    ['281601', { code: '281601', level: 'municipality' }],
    [' 0201011 ', { code: '020101', kind: 1, level: 'municipality' }],
    ['2816014', { code: '281601', kind: 4, level: 'part' }],
    ['2816015', { code: '281601', kind: 5, level: 'part' }],
    ['1465028', { code: '146502', kind: 8, level: 'part' }],
    ['1261029', { code: '126102', kind: 9, level: 'part' }],
    ['2816000', { code: '2816', level: 'county' }],
    ['2816', { code: '2816', level: 'county' }],
    ['2800000', { code: '28', level: 'voivodeship' }],
    ['28', { code: '28', level: 'voivodeship' }],
    ['0000000', { code: '00', level: 'country' }],
    ['00', { code: '00', level: 'country' }],
    ['000000000000', { code: '00', level: 'country' }],
    ['010000000000', { code: '010000000000', level: 'other' }],
    ['011200000000', { code: '12', level: 'voivodeship' }],
    ['023000000000', { code: '30', level: 'voivodeship' }],
    ['011210000000', { code: '011210000000', level: 'other' }],
    ['011212000000', { code: '011212000000', level: 'statistical-subregion' }],
    ['011212001000', { code: '1201', level: 'county' }],
    ['011212161000', { code: '1261', level: 'county' }],
    ['011212001011', { code: '120101', kind: 1, level: 'municipality' }],
    ['012414869011', { code: '246901', kind: 1, level: 'municipality' }],
    ['071412865011', { code: '146501', kind: 1, level: 'municipality' }],
    ['071412865028', { code: '146502', kind: 8, level: 'part' }],
  ])('%s', (text, expected) => {
    expect(parseUnitCode(text)).toEqual(expected)
  })

  test.each([
    '',
    'Kod',
    '1',
    '281',
    '28160',
    '28160133',
    '2816010',
    '2816017',
    '281601_7',
    '281601-3',
    '281600',
    '2816003',
    '2800013',
    '280000',
    '2800',
    '0000',
    '000000',
    '0016013',
    '011212001010',
    '011212000011',
    '011200001011',
    '001212001011',
    '023015706012-0199020',
    '２８',
  ])('%j nie jest kodem', (text) => {
    expect(parseUnitCode(text)).toBeUndefined()
  })

  test('każda pisownia gminy daje ten sam kod', () => {
    const digit = fc.integer({ min: 1, max: 98 }).map((n) => String(n).padStart(2, '0'))
    fc.assert(
      fc.property(digit, digit, digit, fc.constantFrom(1, 2, 3), (voivodeship, county, municipality, kind) => {
        const code = voivodeship + county + municipality
        for (const text of [
          `${code}${kind}`,
          `${code}_${kind}`,
          `01${voivodeship}123${county}${municipality}${kind}`,
        ]) {
          expect(parseUnitCode(text)).toEqual({ code, kind, level: 'municipality' })
        }
        expect(parseUnitCode(code)).toEqual({ code, level: 'municipality' })
        expect(parentOf(code)).toBe(parseUnitCode(`${voivodeship}${county}000`)?.code)
      }),
    )
  })
})

test.each([
  ['281601', '2816'],
  ['2816', '28'],
  ['28', '00'],
  ['00', null],
  ['011212000000', '12'],
  ['011210000000', '12'],
  ['010000000000', '00'],
])('%s leży w %s', (code, parent) => {
  expect(parentOf(code)).toBe(parent)
})

test('poziom poznaje się po kodzie, a to, co kodem nie jest, jest błędem', () => {
  expect(['00', '28', '2816', '281601', '011212000000'].map(levelOf)).toEqual([
    'country',
    'voivodeship',
    'county',
    'municipality',
    'statistical-subregion',
  ])
  expect(() => levelOf('Pisz')).toThrow(RangeError)
})

test('rodzaj gminy ma nazwę, a części gmin nie są gminami', () => {
  expect(UNIT_KINDS.filter(isMunicipalityKind).map(kindName)).toEqual(['miejska', 'wiejska', 'miejsko-wiejska'])
  expect(UNIT_KINDS.filter((kind) => !isMunicipalityKind(kind))).toEqual([4, 5, 8, 9])
  expect(new Set(UNIT_KINDS.map(kindName)).size).toBe(UNIT_KINDS.length)
})

describeShared('kody w prawdziwych plikach', () => {
  test('rejestr TERC 2026: 16 województw, 380 powiatów, 2479 gmin, reszta to części', () => {
    const rows = readFileSync(sharedFile('data/teryt/TERC_Urzedowy_2026-01-08.csv'), 'utf8').split('\r\n').slice(1)
    const counts: Record<string, number> = {}
    for (const row of rows.filter((line) => line !== '')) {
      const [voivodeship, county, municipality, kind] = row.split(';')
      const level = parseUnitCode(`${voivodeship}${county || '00'}${municipality || '00'}${kind || '0'}`)?.level
      counts[level ?? 'unread'] = (counts[level ?? 'unread'] ?? 0) + 1
    }
    expect(counts).toEqual({ voivodeship: 16, county: 380, municipality: 2479, part: 724 + 724 + 18 + 19 })
  })

  test('73 podregiony z Banku Danych Lokalnych zachowują swój kod', () => {
    const rows = readFileSync(sharedFile('data/bdl/BDL-podregion-to-NUTS3.csv'), 'utf8').trim().split(/\r?\n/).slice(1)
    const codes = rows.map((row) => row.split(';')[2]!)
    expect(codes.length).toBe(73)
    for (const code of codes) expect(parseUnitCode(code)).toEqual({ code, level: 'statistical-subregion' })
  })

  test('każdy kod z pliku o bezrobociu daje się przeczytać', () => {
    const file = sharedFile('data/bdl/RYNE_1944_CTAB_20250616_bezrobotni_2003-2024.csv')
    const codes = readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => row.split(';')[0]!.replaceAll('"', ''))
    expect(codes.length).toBe(4434)
    expect(codes.filter((code) => parseUnitCode(code) === undefined)).toEqual([])
  })
})
