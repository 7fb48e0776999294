import { describe, expect, test } from 'vitest'
import { smallCountry, smallVoivodeship } from '../testing/small-country.ts'
import { isUnit, type RegisterEntry, sameContent } from './register-entry.ts'
import { checkAgainstNearest, checkRegister, type NumberedEntry, type RegisterRow, readRow } from './register-rules.ts'

const DAY = '2024-01-01'
const numbered = (entries: RegisterEntry[]): NumberedEntry[] =>
  entries.map((entry, index) => ({ ...entry, row: index + 2 }))
const real = { synthetic: false }
const messages = (entries: RegisterEntry[], kind = real) =>
  checkRegister(numbered(entries), kind).map(({ message }) => message)
const without = (entries: RegisterEntry[], code: string, part?: number) =>
  entries.filter((entry) => entry.code !== code || (part !== undefined && entry.part !== part))

const ROW: RegisterRow = {
  WOJ: '28',
  POW: '16',
  GMI: '01',
  RODZ: '3',
  NAZWA: 'Orzysz',
  NAZWA_DOD: 'gmina miejsko-wiejska',
  STAN_NA: DAY,
}

describe('wiersz rejestru', () => {
  test('łączy kody w jeden i zachowuje nazwy bez zmian', () => {
    expect(readRow(7, ROW)).toEqual({
      entry: { row: 7, code: '281601', part: 3, name: 'Orzysz', kindName: 'gmina miejsko-wiejska', stateOn: DAY },
    })
    expect(readRow(2, { ...ROW, POW: '', GMI: '', RODZ: '' })).toMatchObject({ entry: { code: '28', part: 0 } })
  })

  test.each<[string, Partial<RegisterRow>, string | null, RegExp]>([
    ['kod bez zera z przodu', { WOJ: '2' }, 'WOJ', /nie ma dwóch cyfr/],
    ['pusty kod województwa', { WOJ: '' }, 'WOJ', /nie ma dwóch cyfr/],
    ['kod powiatu o trzech cyfrach', { POW: '160' }, 'POW', /nie ma dwóch cyfr/],
    ['nazwa w miejscu kodu', { GMI: 'Orzysz' }, 'GMI', /nie ma dwóch cyfr/],
    ['gmina bez powiatu', { POW: '' }, 'POW', /nie ma kodu powiatu/],
    ['gmina bez rodzaju', { RODZ: '' }, 'RODZ', /razem albo oba puste/],
    ['rodzaj bez gminy', { GMI: '' }, 'RODZ', /razem albo oba puste/],
    ['nieznany rodzaj', { RODZ: '7' }, 'RODZ', /Nieznany rodzaj jednostki „7”/],
    ['rodzaj zero', { RODZ: '0' }, 'RODZ', /Nieznany rodzaj/],
    ['pusta nazwa', { NAZWA: '' }, 'NAZWA', /pusta/],
    ['puste określenie', { NAZWA_DOD: '' }, 'NAZWA_DOD', /pusta/],
    ['dzień, którego nie ma', { STAN_NA: '2025-02-29' }, 'STAN_NA', /nie jest dniem/],
  ])('%s ma wiersz, kolumnę i radę', (_name, change, column, message) => {
    const read = readRow(12, { ...ROW, ...change })
    expect(read).toMatchObject({ problem: { row: 12, column, message: expect.stringMatching(message) } })
    expect((read as { problem: { remedy: string } }).problem.remedy).not.toBe('')
  })
})

describe('rejestr jako całość', () => {
  test('mały kraj i region pokazowy są poprawne', () => {
    expect(messages(smallCountry(DAY))).toEqual([])
    expect(messages(smallVoivodeship('98', DAY), { synthetic: true })).toEqual([])
  })

  const country = smallCountry(DAY)
  test.each<[string, RegisterEntry[], RegExp[]]>([
    ['pusty plik', [], [/ani jednej jednostki/]],
    [
      'piętnaście województw',
      country.filter(({ code }) => !code.startsWith('32')),
      [/jest 15.województw, a powinno być 16/],
    ],
    ['wariant Adresowy', country.filter(({ part }) => part !== 3), [/wariant „Adresowy”/]],
    ['miejsko-wiejska bez miasta', without(country, '020103', 4), [/020103 nie ma wiersza miasta/]],
    [
      'obszar wiejski bez całości',
      country.filter(({ code, part }) => code !== '020103' || part === 5),
      [/020103 nie ma wiersza swojej gminy/],
    ],
    [
      'gmina bez powiatu',
      without(country, '0201'),
      [
        /^Jednostka 02 nie ma ani jednej jednostki podrzędnej/,
        /020101 nie ma jednostki nadrzędnej 0201/,
        /020102/,
        /020103/,
        /020103/,
        /020103/,
      ],
    ],
    [
      'powiat bez gmin',
      country.filter(({ code }) => !/^0201..$/.test(code)),
      [/0201 nie ma ani jednej jednostki podrzędnej/],
    ],
    ['województwo bez powiatów', country.filter(({ code }) => !/^02../.test(code)), [/02 nie ma ani jednej/]],
    [
      'ten sam wiersz dwa razy',
      [...country, country[3] as RegisterEntry],
      [/020102 powtarza się: jest już w wierszu 5/],
    ],
    ['dwa rodzaje jednej gminy', [...country, { ...(country[3] as RegisterEntry), part: 1 }], [/020102 powtarza się/]],
    [
      'dwa stany w jednym pliku',
      country.map((entry, index) => (index === 40 ? { ...entry, stateOn: '2023-01-01' } : entry)),
      [/dwa stany rejestru: 1.stycznia 2024.r\. i 1.stycznia 2023/],
    ],
    [
      'dzielnica bez miasta',
      [
        ...country,
        { ...(country[1] as RegisterEntry), code: '020202', part: 8 },
        { ...(country[1] as RegisterEntry), code: '0202', part: 0 },
        { ...(country[1] as RegisterEntry), code: '020203', part: 2 },
      ],
      [/020202 nie ma wiersza swojego miasta/],
    ],
  ])('%s jest odrzucony', (_name, entries, expected) => {
    const found = messages(entries)
    expect(found).toHaveLength(expected.length)
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern)
  })

  test('region pokazowy zwalnia tylko z szesnastu województw', () => {
    const demo = smallVoivodeship('98', DAY)
    expect(
      messages(
        demo.filter(({ part }) => part !== 5),
        { synthetic: true },
      ),
    ).toEqual([expect.stringMatching(/obszaru wiejskiego/)])
    expect(messages(smallVoivodeship('28', DAY), { synthetic: true })).toEqual([
      expect.stringMatching(/należy do prawdziwej jednostki/),
    ])
    expect(messages([...country, ...demo])).toEqual([expect.stringMatching(/należy do regionu pokazowego/)])
  })
})

describe('porównanie ze stanem już wczytanym', () => {
  const nearest = { stateOn: '2023-01-01', entries: smallCountry('2023-01-01') }

  test('tyle samo jednostek jest w porządku, o ponad setną mniej już nie', () => {
    expect(checkAgainstNearest(smallCountry(DAY), nearest)).toEqual([])
    expect(checkAgainstNearest(smallCountry(DAY), undefined)).toEqual([])
    const fewer = without(smallCountry(DAY), '020102')
    expect(checkAgainstNearest(fewer, nearest)).toMatchObject([
      { message: expect.stringMatching(/ma 47.gmin, a wczytany stan .* ma 48.gmin/) },
    ])
  })

  test('części gmin nie wchodzą do porównania: po zamianie wsi w miasta przybywa ich tysiące', () => {
    const onlyUnits = smallCountry(DAY).filter(isUnit)
    expect(checkAgainstNearest(onlyUnits, nearest)).toEqual([])
  })

  test('kolejność wierszy nie zmienia treści stanu, a jedna litera zmienia', () => {
    const entries = smallCountry(DAY)
    expect(sameContent(entries, [...entries].reverse())).toBe(true)
    expect(sameContent(entries, entries.slice(1))).toBe(false)
    expect(
      sameContent(
        entries,
        entries.map((entry, index) => (index === 5 ? { ...entry, name: 'Inna' } : entry)),
      ),
    ).toBe(false)
  })
})
