import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capitalise, comparePolish, fileNamePolish, foldPolish, typographic } from './polish-text.ts'

const visible = (text: string) => text.replaceAll('\u00a0', '_')
const polishText = fc.string({
  unit: fc.constantFrom(...'aąbcćdeęfghijklłmnńoóprsśtuwyzźżAŁŚŻ 0123456789.,–„”()-'),
  maxLength: 60,
})

describe('składanie do liter bez znaków', () => {
  test.each([
    ['Zażółć GĘŚLĄ jaźń', 'zazolc gesla jazn'],
    ['Łódź', 'lodz'],
    ['ŁÓDŹ', 'lodz'],
    ['Lo\u0301dz\u0301', 'lodz'],
    ['Świętochłowice', 'swietochlowice'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(foldPolish(text)).toBe(folded)
  })

  test('powtórzone niczego nie zmienia', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldPolish(foldPolish(text))).toBe(foldPolish(text))
      }),
    )
  })
})

test('kolejność jest polska: ł po l, ż po ź, wielkość liter nie rozdziela', () => {
  const towns = ['Zamość', 'Łomża', 'Żary', 'Lublin', 'Źdźary', 'ćma', 'Czersk', 'Ćmielów', 'Luboń']
  expect(towns.sort(comparePolish)).toEqual([
    'Czersk',
    'ćma',
    'Ćmielów',
    'Lublin',
    'Luboń',
    'Łomża',
    'Zamość',
    'Źdźary',
    'Żary',
  ])
})

describe('nazwa pliku', () => {
  test.each([
    ['Zeszyt powiatu – żurawiecki (2026)', 'zeszyt-powiatu-zurawiecki-2026'],
    ['  Łódź  ', 'lodz'],
    ['../../etc/passwd', 'etc-passwd'],
    ['–', 'dokument'],
    ['', 'dokument'],
  ])('%j', (text, name) => {
    expect(fileNamePolish(text)).toBe(name)
  })

  test('ma tylko małe litery, cyfry i pojedyncze łączniki w środku', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), polishText), (text) => {
        expect(fileNamePolish(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      }),
    )
  })
})

describe('typografia', () => {
  test.each([
    ['w gminie Pisz', 'w_gminie Pisz'],
    ['W gminie i w powiecie', 'W_gminie i_w_powiecie'],
    ['osoby (w tym z gminy)', 'osoby (w_tym z_gminy)'],
    ['„A jednak”', '„A_jednak”'],
    ['mieszka tu 12 osób z 5 gmin', 'mieszka tu 12_osób z_5 gmin'],
    ['17 lutego 2020 r.', '17_lutego 2020_r.'],
    ['obszar 1 234,5 km² i 7 ha', 'obszar 1 234,5_km² i_7_ha'],
    ['za 50 zł, 3 tys. lub 2 mln', 'za 50_zł, 3_tys. lub 2_mln'],
    ['art. 13 ust. 1 pkt 9', 'art._13 ust._1 pkt_9'],
    ['§ 3, tab. 2, nr 5', '§_3, tab._2, nr_5'],
    ['o  dwie spacje', 'o_dwie spacje'],
  ])('%s', (text, expected) => {
    expect(visible(typographic(text))).toBe(expected)
  })

  test.each([
    'Kowal A. gra',
    'plan B jest',
    'dom o',
    'ma 5 miast',
    'nowa ustawa',
    'oś X, oś Y',
    'winda 2 z',
    'kwartał a\nb',
  ])('nie rusza tekstu %j', (text) => {
    expect(typographic(text)).toBe(text)
  })

  test('zmienia tylko spacje i powtórzona niczego nie zmienia', () => {
    fc.assert(
      fc.property(polishText, (text) => {
        const set = typographic(text)
        expect(set.replace(/[ \u00a0]+/g, ' ')).toBe(text.replace(/ +/g, ' '))
        expect(typographic(set)).toBe(set)
      }),
    )
  })
})

test('wielka litera na początku, reszta bez zmian', () => {
  expect(capitalise('łódzki wschodni')).toBe('Łódzki wschodni')
  expect(capitalise('m.st. Warszawa')).toBe('M.st. Warszawa')
  expect(capitalise('')).toBe('')
})
