import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agesOf, type Cells, type Small, smallFacts } from '../../testing/small-figures.ts'
import { findDefinition } from '../definitions.ts'
import { chooseSentences, sentenceRules } from './choose.ts'
import { countyLead } from './county-lead.ts'
import { fractionInWords } from './older.ts'
import { candidates, type Sentence } from './rule.ts'

/** The only digits a sentence may have without a source: ages and "na 100". */
const FIXED = /\b(65 lat|80 lat|15–64 lat|0–14 lat|na 100|na km²)/gu

/** Numbers of a sentence as they are written. */
function numbersIn(text: string): string[] {
  const free = text.replaceAll('\u00a0', ' ').replace(FIXED, '')
  return free.match(/−?\d+(?: \d{3})*(?:,\d+)?/gu) ?? []
}

/** "2 osób", "5 osoby", "do 1 osób": counted people in a form that a Pole would not say. */
function wrongPeople(text: string): string[] {
  return [...text.matchAll(/(?:(do|z) )?(\d{1,3}(?: \d{3})*) (osoba|osoby|osób)/gu)].flatMap(
    ([found, genitive, number, form]) => {
      const n = Number(number?.replaceAll(' ', ''))
      const isFew = [2, 3, 4].includes(n % 10) && ![12, 13, 14].includes(n % 100)
      const right = genitive === undefined ? (n === 1 ? 'osoba' : isFew ? 'osoby' : 'osób') : n === 1 ? 'osoby' : 'osób'
      return form === right ? [] : [found]
    },
  )
}

function faultsOf({ text, cells }: Sentence): string[] {
  const faults: string[] = []
  const shown = cells.flatMap((cell) => numbersIn(cell.shown))
  for (const number of numbersIn(text)) if (!shown.includes(number)) faults.push(`liczba ${number} bez źródła`)
  if (/NaN|undefined|null|Infinity/.test(text)) faults.push('nie-liczba')
  if (/ {2}|\s[.,:;]|\.\./u.test(text)) faults.push('odstępy')
  if (!/^[\p{Lu}\d].*\.$/u.test(text)) faults.push('początek albo kropka')
  if (wrongPeople(text.replaceAll('\u00a0', ' ')).length > 0) faults.push('odmiana')
  return faults
}

test('strażnik zdań łapie złe zdania', () => {
  const bad = (text: string) => faultsOf({ text, ruleId: 'x', cells: [] })
  expect(bad('Mieszka tu 7 osób.')).toEqual(['liczba 7 bez źródła'])
  expect(bad('Udział NaN.')).toContain('nie-liczba')
  expect(bad('Co  piąta osoba.')).toContain('odstępy')
  expect(bad('co piąta osoba')).toContain('początek albo kropka')
  expect(bad('Mieszka tu 23 osób.')).toContain('odmiana')
  expect(bad('Spadła z 30 do 22 osoby.')).toContain('odmiana')
  expect(bad('Co piąta osoba ma tu 65 lat lub więcej.')).toEqual([])
})

const person = fc.record({
  children: fc.integer({ min: 0, max: 3000 }),
  adults: fc.integer({ min: 0, max: 9000 }),
  older: fc.integer({ min: 20, max: 3000 }),
  oldest: fc.integer({ min: 0, max: 20 }),
  unemployed: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 11, maxLength: 11 }),
  area: fc.integer({ min: 1, max: 400 }),
  before: fc.integer({ min: 1, max: 15000 }),
  kind: fc.constantFrom(1 as const, 2 as const, 3 as const),
})

/** A county of a few municipalities within a voivodeship of twelve, with random people. */
const county = fc.record({
  mine: fc.integer({ min: 1, max: 6 }),
  people: fc.array(person, { minLength: 12, maxLength: 12 }),
})

function factsOf({
  mine,
  people,
}: {
  mine: number
  people: readonly (typeof person extends fc.Arbitrary<infer P> ? P : never)[]
}) {
  const municipalities: Small[] = people.map(({ kind }, place) => ({
    code: `98${place < mine ? '01' : '02'}${String(place + 1).padStart(2, '0')}`,
    kind,
  }))
  const named = people.map((one, place) => [municipalities[place]?.code ?? '', one] as const)
  const unemployed: Record<number, Record<string, number>> = {}
  for (let year = 2014; year <= 2024; year += 1)
    unemployed[year] = Object.fromEntries(named.map(([code, one]) => [code, one.unemployed[year - 2014] ?? 0]))
  const ages = agesOf(2024, Object.fromEntries(named))
  const cells: Cells = {
    ...ages,
    'P2137 ogółem': {
      ...ages['P2137 ogółem'],
      2019: Object.fromEntries(named.map(([code, { before }]) => [code, before])),
    },
    'P1944 ogółem': unemployed,
  }
  const areas = Object.fromEntries(named.map(([code, { area }]) => [code, area]))
  return smallFacts(municipalities, cells, { county: '9801', areas })
}

test('dowolne liczby: każda liczba w zdaniu ma źródło, zdanie jest całe i dobrze odmienione', () => {
  fc.assert(
    fc.property(county, (drawn) => {
      for (const facts of factsOf(drawn).values())
        for (const candidate of candidates(sentenceRules, facts))
          expect(faultsOf(candidate), candidate.text).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('wybór: najwyżej trzy zdania, każde z innej rodziny, zawsze te same dla tych samych danych', () => {
  fc.assert(
    fc.property(county, (drawn) => {
      const facts = factsOf(drawn)
      const chosen = chooseSentences(facts)
      expect(chooseSentences(new Map([...facts].reverse()))).toEqual(chosen)
      const family = new Map(sentenceRules.map((rule) => [rule.id, rule.family]))
      for (const sentences of chosen.values()) {
        expect(sentences.length).toBeLessThanOrEqual(3)
        expect(new Set(sentences.map(({ ruleId }) => family.get(ruleId))).size).toBe(sentences.length)
      }
    }),
    { numRuns: 20 },
  )
})

describe('reguły', () => {
  test('jest ich co najmniej dwanaście, każda opisana i o znanych wskaźnikach', () => {
    expect(sentenceRules.length).toBeGreaterThanOrEqual(12)
    expect(new Set(sentenceRules.map(({ id }) => id)).size).toBe(sentenceRules.length)
    for (const { speaksWhen, pattern, example, cites } of sentenceRules) {
      expect(speaksWhen).toMatch(/^\p{Ll}.*[^.]$/u)
      expect(pattern).toMatch(/\.$/)
      expect(example).toMatch(/^[\p{Lu}\d].*\.$/u)
      for (const code of cites) expect(findDefinition(code), code).toBeDefined()
    }
  })

  test.each([
    [20, 'co piąta'],
    [20.5, 'co piąta'],
    [21.2, 'więcej niż co piąta'],
    [19.2, 'prawie co piąta'],
    [22.5, null],
    [33.3, 'co trzecia'],
    [24.1, 'prawie co czwarta'],
  ])('%d procent to „%s”', (share, words) => {
    expect(fractionInWords(share)).toBe(words)
  })
})

/** A county of four in a voivodeship of fourteen; the given ones are named, the rest are alike. */
function around(
  people: Record<string, { children: number; adults: number; older: number; oldest?: number }>,
  more: Cells = {},
) {
  const rest = Array.from({ length: 10 }, (_, place) => `9802${String(place + 1).padStart(2, '0')}`)
  const same = { children: 150, adults: 670, older: 180, oldest: 40 }
  const ages = agesOf(2024, { ...Object.fromEntries(rest.map((code) => [code, same])), ...people })
  const municipalities = [...Object.keys(people), ...rest].map((code) => ({ code }))
  return smallFacts(municipalities, { ...ages, ...more }, { county: '9801' })
}

function said(facts: ReturnType<typeof around>, code: string, ruleId: string): string | undefined {
  const own = facts.get(code)
  const found =
    own === undefined ? undefined : candidates(sentenceRules, own).find((candidate) => candidate.ruleId === ruleId)
  return found?.text.replaceAll('\u00a0', ' ')
}

describe('zdania', () => {
  const usual = { children: 150, adults: 670, older: 180, oldest: 40 }

  test('najwyższy udział w województwie', () => {
    const facts = around({ '980101': { ...usual, adults: 520, older: 330 }, '980102': usual, '980103': usual })
    expect(said(facts, '980101', 'older-extreme')).toBe(
      'Udział osób w wieku 65 lat i więcej jest tu najwyższy w województwie nadborskim: 33,0%.',
    )
    expect(said(facts, '980102', 'older-extreme')).toBe(
      'Udział osób w wieku 65 lat i więcej jest tu najniższy w powiecie żurawieckim, tak samo jak w jeszcze jednej gminie: 18,0%.',
    )
  })

  test('równa wartość jest powiedziana, a nie przemilczana', () => {
    const old = { ...usual, adults: 520, older: 330 }
    const facts = around({ '980101': old, '980102': old, '980103': usual })
    expect(said(facts, '980101', 'older-extreme')).toBe(
      'Udział osób w wieku 65 lat i więcej jest tu najwyższy w województwie nadborskim, tak samo jak w jeszcze jednej gminie: 33,0%.',
    )
  })

  test('gdy któraś gmina powiatu nie ma danych, nie ma „najwyższego w powiecie”', () => {
    const partial = around({ '980101': { ...usual, older: 400 }, '980102': usual, '980103': usual })
    expect(said(partial, '980101', 'older-extreme')).toBeDefined()
    const municipalities = [...partial.keys(), '980104'].map((code) => ({ code }))
    const cells = agesOf(2024, { '980101': { ...usual, older: 400 }, '980102': usual, '980103': usual })
    expect(said(smallFacts(municipalities, cells), '980101', 'older-extreme')).toBeUndefined()
  })

  test('osób starszych więcej niż dzieci', () => {
    const facts = around({ '980101': { children: 100, adults: 759, older: 141 }, '980102': usual, '980103': usual })
    expect(said(facts, '980101', 'older-against-children')).toBe(
      'Osób w wieku 65 lat i więcej jest tu więcej niż dzieci w wieku 0–14 lat: 141 na 100.',
    )
  })

  test('starsze dane mówią, z którego są roku', () => {
    const cells = agesOf(2020, { '980101': { children: 100, adults: 700, older: 200 } })
    expect(said(smallFacts([{ code: '980101' }], cells), '980101', 'older-fraction')).toBe(
      'Co piąta osoba ma tu 65 lat lub więcej: 20,0% (2020 r.).',
    )
  })

  const years = (from: number, values: number[]) => ({
    'P1944 ogółem': Object.fromEntries(values.map((value, place) => [from + place, { '980101': value }])),
  })
  const unemployed = (from: number, values: number[]) => smallFacts([{ code: '980101' }], years(from, values))

  test('bezrobotni: zmiana w dziesięć lat, z odmianą i krotnością', () => {
    const fall = [812, 800, 700, 600, 600, 500, 500, 450, 400, 350, 317]
    expect(said(unemployed(2014, fall), '980101', 'unemployed-decade')).toBe(
      'Od 2014 do 2024 r. liczba zarejestrowanych bezrobotnych spadła o 61%, z 812 do 317 osób.',
    )
    expect(said(unemployed(2014, [100, ...Array(9).fill(150), 240]), '980101', 'unemployed-decade')).toBe(
      'Od 2014 do 2024 r. liczba zarejestrowanych bezrobotnych wzrosła 2,4 raza, z 100 do 240 osób.',
    )
    expect(said(unemployed(2014, [100, ...Array(9).fill(150), 300]), '980101', 'unemployed-decade')).toContain(
      'wzrosła 3 razy',
    )
    expect(said(unemployed(2014, [61, ...Array(9).fill(30), 1]), '980101', 'unemployed-decade')).toContain(
      'z 61 do 1 osoby.',
    )
  })

  test('z kilku osób nie robi się procentów', () => {
    expect(said(unemployed(2014, [49, ...Array(9).fill(30), 20]), '980101', 'unemployed-decade')).toBeUndefined()
  })

  test('rekord tylko w długim szeregu i tylko bez powtórzenia', () => {
    expect(said(unemployed(2014, [90, 80, 70, 60, 50, 40, 30, 29, 28, 27, 22]), '980101', 'unemployed-record')).toBe(
      'W 2024 r. zarejestrowanych bezrobotnych było tu najmniej od 2014 r.: 22 osoby.',
    )
    expect(
      said(unemployed(2014, [90, 80, 70, 60, 50, 40, 30, 29, 28, 22, 22]), '980101', 'unemployed-record'),
    ).toBeUndefined()
    expect(said(unemployed(2020, [90, 80, 70, 60, 50]), '980101', 'unemployed-record')).toBeUndefined()
  })

  test('zmiana ludności: ubyło najwięcej w powiecie', () => {
    const cells = {
      'P2137 ogółem': {
        2019: { '980101': 10_000, '980102': 10_000, '980103': 10_000 },
        2024: { '980101': 9390, '980102': 9800, '980103': 10_020 },
      },
    }
    const facts = smallFacts([{ code: '980101' }, { code: '980102' }, { code: '980103' }], cells)
    expect(said(facts, '980101', 'population-change')).toBe(
      'W ciągu pięciu lat ubyło tu 6,1% mieszkańców, najwięcej w powiecie żurawieckim.',
    )
    expect(said(facts, '980102', 'population-change')).toBe('W ciągu pięciu lat ubyło tu 2,0% mieszkańców.')
    expect(said(facts, '980103', 'population-change')).toBe(
      'W ciągu pięciu lat liczba mieszkańców prawie się nie zmieniła: 0,2%.',
    )
  })

  test('liczba ludności zgadza się w liczbie z czasownikiem', () => {
    const cells = {
      'P2137 ogółem': {
        2024: { '980101': 5344, '980102': 4000, '980103': 3500, '980104': 3100, '980105': 3050, '980201': 900 },
      },
    }
    const facts = smallFacts(
      Object.keys(cells['P2137 ogółem'][2024]).map((code) => ({ code })),
      cells,
    )
    expect(said(facts, '980101', 'people-place-in-county')).toBe(
      'Mieszkają tu 5 344 osoby. Pod tym względem to 1. gmina z 5 w powiecie.',
    )
    expect(said(facts, '980105', 'people-smallest')).toBe('To najmniej ludna gmina powiatu żurawieckiego: 3 050 osób.')
  })
})

describe('pierwsze zdanie powiatu', () => {
  const member = (facts: ReturnType<typeof around>, code: string, name: string, kind: 1 | 2 | 3) => {
    const own = facts.get(code)
    if (own === undefined) throw new Error('Nie ma takiej gminy.')
    return { code, name, kind, facts: own }
  }
  const usual = { children: 150, adults: 670, older: 180 }
  const facts = around({ '980101': { ...usual, older: 300 }, '980102': usual, '980103': { ...usual, older: 100 } })

  test('nazywa gminę o najwyższym i o najniższym udziale, miejską odróżnia od wiejskiej', () => {
    const members = [
      member(facts, '980101', 'Żurawiec', 1),
      member(facts, '980102', 'Miodary', 2),
      member(facts, '980103', 'Żurawiec', 2),
    ]
    const lead = countyLead({ code: '9801', name: 'żurawiecki' }, members)
    expect(lead?.text.replaceAll('\u00a0', ' ')).toBe(
      'Udział osób w wieku 65 lat i więcej jest najwyższy w gminie miejskiej Żurawiec (26,8%), a najniższy w gminie Żurawiec (10,9%).',
    )
    expect(faultsOf(lead as Sentence)).toEqual([])
  })

  test('przy równych skrajnych wartościach nie wskazuje jednej gminy', () => {
    const tied = around({ '980101': { ...usual, older: 300 }, '980102': { ...usual, older: 300 }, '980103': usual })
    const members = ['980101', '980102', '980103'].map((code) => member(tied, code, code, 2))
    expect(countyLead({ code: '9801', name: 'żurawiecki' }, members)).toBeNull()
  })
})
