import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import {
  countyName,
  type GrammaticalCase,
  inflectAdjective,
  inPlace,
  municipalityName,
  unitName,
  voivodeshipName,
} from './polish-place.ts'

const CASES: GrammaticalCase[] = ['nominative', 'genitive', 'locative', 'instrumental']
const inEveryCase = (nameIn: (grammaticalCase: GrammaticalCase) => string) => CASES.map(nameIn)

describe('przymiotnik w nazwie', () => {
  test.each([
    ['żurawiecki', 'żurawieckiego', 'żurawieckim'],
    ['bielski', 'bielskiego', 'bielskim'],
    ['kłodzki', 'kłodzkiego', 'kłodzkim'],
    ['kędzierzyńsko-kozielski', 'kędzierzyńsko-kozielskiego', 'kędzierzyńsko-kozielskim'],
    ['warszawski zachodni', 'warszawskiego zachodniego', 'warszawskim zachodnim'],
    ['łódzki wschodni', 'łódzkiego wschodniego', 'łódzkim wschodnim'],
    ['nadborskie', 'nadborskiego', 'nadborskim'],
    ['warmińsko-mazurskie', 'warmińsko-mazurskiego', 'warmińsko-mazurskim'],
  ])('%s', (name, genitive, oblique) => {
    expect(inEveryCase((grammaticalCase) => inflectAdjective(name, grammaticalCase))).toEqual([
      name,
      genitive,
      oblique,
      oblique,
    ])
  })

  test.each(['Elbląg', 'Bielski', 'gmina', 'karkonosze', 'mieszkanie', 'nowy', 'miasto bielski', 'ki', ''])(
    'czego nie jest pewien, zostawia: %j',
    (name) => {
      expect(new Set(inEveryCase((grammaticalCase) => inflectAdjective(name, grammaticalCase)))).toEqual(
        new Set([name]),
      )
    },
  )
})

test('powiat odmienia się razem z przymiotnikiem', () => {
  expect(inEveryCase((grammaticalCase) => countyName({ name: 'żurawiecki' }, grammaticalCase))).toEqual([
    'powiat żurawiecki',
    'powiatu żurawieckiego',
    'powiecie żurawieckim',
    'powiatem żurawieckim',
  ])
})

test('nazwy miasta na prawach powiatu się nie odmienia', () => {
  expect(inEveryCase((grammaticalCase) => countyName({ name: 'Biała Podlaska' }, grammaticalCase))).toEqual([
    'miasto Biała Podlaska',
    'miasta na prawach powiatu Biała Podlaska',
    'mieście na prawach powiatu Biała Podlaska',
    'miastem na prawach powiatu Biała Podlaska',
  ])
})

test('województwo z rejestru wraca małymi literami', () => {
  expect(inEveryCase((grammaticalCase) => voivodeshipName('ŚWIĘTOKRZYSKIE', grammaticalCase))).toEqual([
    'województwo świętokrzyskie',
    'województwa świętokrzyskiego',
    'województwie świętokrzyskim',
    'województwem świętokrzyskim',
  ])
})

test('w nazwie gminy odmienia się tylko rzeczownik, a gmina miejska mówi, że jest miejska', () => {
  expect(inEveryCase((grammaticalCase) => municipalityName('Pisz', 3, grammaticalCase))).toEqual([
    'gmina Pisz',
    'gminy Pisz',
    'gminie Pisz',
    'gminą Pisz',
  ])
  expect(inEveryCase((grammaticalCase) => municipalityName('Giżycko', 1, grammaticalCase))).toEqual([
    'gmina miejska Giżycko',
    'gminy miejskiej Giżycko',
    'gminie miejskiej Giżycko',
    'gminą miejską Giżycko',
  ])
  expect(municipalityName('Giżycko', 2, 'genitive')).toBe('gminy Giżycko')
  expect(municipalityName('Giżycko', null, 'genitive')).toBe('gminy Giżycko')
})

test('miejsce zawsze zaczyna się od „w”', () => {
  expect(inPlace({ level: 'municipality', name: 'Pisz', kind: 3 })).toBe('w gminie Pisz')
  expect(inPlace({ level: 'county', name: 'wrocławski' })).toBe('w powiecie wrocławskim')
  expect(inPlace({ level: 'county', name: 'Wrocław' })).toBe('w mieście na prawach powiatu Wrocław')
  expect(inPlace({ level: 'voivodeship', name: 'WIELKOPOLSKIE' })).toBe('w województwie wielkopolskim')
  expect(inPlace({ level: 'country', name: 'POLSKA' })).toBe('w Polsce')
  expect(unitName({ level: 'country', name: 'POLSKA' }, 'genitive')).toBe('Polski')
})

describeShared('wszystkie nazwy z rejestru TERC 2026', () => {
  const rows = () =>
    readFileSync(sharedFile('data/teryt/TERC_Urzedowy_2026-01-08.csv'), 'utf8')
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(';'))
      .map(([, county, municipality, , name, nameKind]) => ({ county, municipality, name, nameKind }))

  test('314 powiatów: każdy wyraz przymiotnika zmienia końcówkę', () => {
    const counties = rows().filter(({ nameKind }) => nameKind === 'powiat')
    expect(counties).toHaveLength(314)
    for (const { name } of counties) {
      const stems = name!.split(' ').map((word) => word.replace(/i$/, ''))
      expect(name).toMatch(/^\p{Ll}[\p{Ll}-]+i(?: (?:wschodni|zachodni))?$/u)
      expect(inEveryCase((grammaticalCase) => countyName({ name: name! }, grammaticalCase))).toEqual([
        `powiat ${stems.map((stem) => `${stem}i`).join(' ')}`,
        `powiatu ${stems.map((stem) => `${stem}iego`).join(' ')}`,
        `powiecie ${stems.map((stem) => `${stem}im`).join(' ')}`,
        `powiatem ${stems.map((stem) => `${stem}im`).join(' ')}`,
      ])
    }
  })

  test('66 miast na prawach powiatu: nazwa stoi nietknięta na końcu', () => {
    const cities = rows().filter(
      ({ county, municipality, nameKind }) => county && !municipality && nameKind !== 'powiat',
    )
    expect(cities).toHaveLength(66)
    for (const { name } of cities) {
      expect(countyName({ name: name! }, 'nominative')).toBe(`miasto ${name}`)
      expect(countyName({ name: name! }, 'locative')).toBe(`mieście na prawach powiatu ${name}`)
    }
  })

  test('16 województw: małe litery i końcówki -iego, -im', () => {
    const voivodeships = rows().filter(({ nameKind }) => nameKind === 'województwo')
    expect(voivodeships).toHaveLength(16)
    for (const { name } of voivodeships) {
      expect(voivodeshipName(name!, 'nominative')).toMatch(/^województwo \p{Ll}+(?:-\p{Ll}+)?[scz]kie$/u)
      expect(voivodeshipName(name!, 'genitive')).toMatch(/^województwa \p{Ll}+(?:-\p{Ll}+)?[scz]kiego$/u)
      expect(voivodeshipName(name!, 'locative')).toMatch(/^województwie \p{Ll}+(?:-\p{Ll}+)?[scz]kim$/u)
    }
  })
})
