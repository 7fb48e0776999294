import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchLexemes, stemPolish } from './polish-stem.ts'
import { HELD_OUT_FAMILIES, KNOWN_FAMILIES } from './polish-stem.words.ts'
import { foldPolish } from './polish-text.ts'

const asTyped = (word: string) => word

/** The share of ordered pairs of forms of one word that meet, the second one written as `typed` writes it. */
function recall(families: string[][], typed: (word: string) => string): number {
  const pairs = families.flatMap((forms) =>
    forms.flatMap((a) => forms.filter((b) => b !== a).map((b) => [a, b] as const)),
  )
  return pairs.filter(([a, b]) => stemPolish(a) === stemPolish(typed(b))).length / pairs.length
}

describe('formy jednego słowa spotykają się', () => {
  test.each([
    'usługa usługi usłudze usługą usług usługach',
    'opiekuńcza opiekuńcze opiekuńczych opiekuńczego',
    'gmina gminy gminie gminach gmin',
    'powiat powiaty powiatu powiecie powiatów',
    'mieszkaniec mieszkańcy mieszkańców mieszkańcami',
    'ośrodek ośrodka ośrodków',
    'dziecko dzieci dziećmi',
    'osoba osoby osób',
    'stracić stracił straciła straciłem straciliśmy straciliby',
    'czytający czytającego czytająca czytających',
    'piękniejszy piękniejsza piękniejszych',
    'byłam byłaś byliśmy',
  ])('%s', (line) => {
    expect(new Set(line.split(' ').map(stemPolish)).size).toBe(1)
  })

  test('co najmniej 99 na 100 par znanych słów, także wpisanych bez polskich liter', () => {
    expect(recall(KNOWN_FAMILIES, asTyped)).toBeGreaterThan(0.99)
    expect(recall(KNOWN_FAMILIES, foldPolish)).toBeGreaterThan(0.99)
  })

  test('co najmniej 95 na 100 par słów spoza listy, na której dobrano reguły', () => {
    expect(recall(HELD_OUT_FAMILIES, asTyped)).toBeGreaterThan(0.95)
    expect(recall(HELD_OUT_FAMILIES, foldPolish)).toBeGreaterThan(0.95)
  })
})

test('różne słowa się nie spotykają', () => {
  const firstWordByStem = new Map<string, string>()
  const clashes: string[] = []
  for (const [word = '', ...forms] of [...KNOWN_FAMILIES, ...HELD_OUT_FAMILIES]) {
    for (const stem of new Set([word, ...forms].map(stemPolish))) {
      const other = firstWordByStem.get(stem)
      if (other !== undefined) clashes.push(`${other} = ${word}`)
      firstWordByStem.set(stem, word)
    }
  }
  expect(clashes).toEqual([])
})

test.each([
  ['miejsce', 'miejski'],
  ['prawo', 'praca'],
  ['rada', 'rata'],
  ['łąka', 'lata'],
  ['pomoc', 'pomost'],
  ['senior', 'seminarium'],
  ['kraj', 'kra'],
])('„%s” to nie „%s”', (a, b) => {
  expect(stemPolish(a)).not.toBe(stemPolish(b))
})

describe('leksemy tekstu', () => {
  test('są różnymi rdzeniami w kolejności, a liczby zostają', () => {
    expect(searchLexemes('Usługi opiekuńcze w gminie – usługa dla osób 75+ w 2026 r., COVID-19, ust. 2a')).toEqual([
      'uslud',
      'opiekuncz',
      'w',
      'gmin',
      'dla',
      'osob',
      '75',
      '2026',
      'r',
      'covid',
      '19',
      'ust',
      '2a',
    ])
  })

  test.each(['', ' – ', '…!?', '\u0301'])('tekst bez słów (%j) nie ma leksemów', (text) => {
    expect(searchLexemes(text)).toEqual([])
  })

  test('każdy jest niepusty, bez odstępów, cudzysłowów i ukośników, więc zmieści się w tsvector', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        for (const lexeme of searchLexemes(text)) expect(lexeme).toMatch(/^[^\s'"\\]+$/u)
      }),
    )
  })

  test('nie zależą od wielkości liter ani od tego, jak zapisano znak nad literą', () => {
    const word = fc.constantFrom(...KNOWN_FAMILIES.flat())
    fc.assert(
      fc.property(word, (form) => {
        expect(stemPolish(form.toUpperCase())).toBe(stemPolish(form))
        expect(stemPolish(form.normalize('NFD'))).toBe(stemPolish(form))
      }),
    )
  })
})
