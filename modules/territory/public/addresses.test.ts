import { expect, test } from 'vitest'
import { distinctNames, redirectToUnit, unitHref, unitTitle } from './addresses.ts'

test.each([
  ['gmina', '2816013', '/gmina/281601'],
  ['gmina', '281601_3', '/gmina/281601'],
  ['gmina', '2816014', '/gmina/281601'],
  ['gmina', '2816', '/powiat/2816'],
  ['powiat', '2816000', '/powiat/2816'],
  ['powiat', '28', '/region/28'],
  ['region', '0000000', '/region/00'],
  ['region', '281601', '/gmina/281601'],
  ['jednostka', '2816013', '/jednostka/281601'],
] as const)('/%s/%s prowadzi pod właściwy adres %s', (page, spelled, to) => {
  expect(redirectToUnit(page, spelled)).toEqual({ kind: 'redirect', to })
})

test('właściwy adres zostaje, a tekst, który nie jest kodem, jest odmową', () => {
  expect(redirectToUnit('gmina', '281601')).toBeUndefined()
  expect(redirectToUnit('jednostka', '000000000000')).toEqual({ kind: 'redirect', to: '/jednostka/00' })
  expect(() => redirectToUnit('gmina', 'pisz')).toThrow(expect.objectContaining({ code: 'unit-not-found' }))
})

test('miasto i gmina wiejska o tej samej nazwie są odróżnione, reszta nie', () => {
  const units = [
    { name: 'Terespol', kind: 1 as const },
    { name: 'Terespol', kind: 2 as const },
    { name: 'Zalesie', kind: 2 as const },
  ]
  expect(distinctNames(units)).toEqual(['Terespol (miejska)', 'Terespol (wiejska)', 'Zalesie'])
})

test('tytuł i adres jednostki zależą od poziomu', () => {
  const county = {
    code: '2861',
    level: 'county',
    name: 'Elbląg',
    kind: null,
    nameKind: 'miasto na prawach powiatu',
  } as const
  expect([unitTitle(county), unitHref(county)]).toEqual(['Miasto Elbląg', '/powiat/2861'])
  expect(unitTitle({ ...county, code: '2816', name: 'piski' })).toBe('Powiat piski')
  expect(unitTitle({ ...county, code: '28', level: 'voivodeship', name: 'śląskie' })).toBe('Województwo śląskie')
})
