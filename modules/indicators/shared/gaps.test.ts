import { expect, test } from 'vitest'
import { agesOf, type Cells, smallFacts } from '../testing/small-figures.ts'
import { ageDisagreements } from './age-groups.ts'
import { gapsOf } from './gaps.ts'

const A = '980101'

function gaps(cells: Cells, held: string[], currentYear = 2026) {
  const rows = [
    ...(smallFacts([{ code: A }], cells)
      .get(A)
      ?.rows.values() ?? []),
  ]
  return gapsOf({ rows, age: null, currentYear, heldSubjects: new Set(held) })
}

test('brak pliku nazywa podgrupę do pobrania i wskaźniki, które na nią czekają', () => {
  const ages = agesOf(2024, { [A]: { children: 100, adults: 600, older: 300 } })
  const missing = gaps(ages, ['P2137']).filter(({ kind }) => kind === 'missing')
  const economic = missing.find(({ remedy }) => remedy?.includes('P1342') && !remedy.includes('P1944'))
  expect(economic?.indicatorCodes).toEqual(['share-pre-working-age', 'share-working-age', 'share-post-working-age'])
  expect(economic?.why).toBe('Nie wczytano pliku urzędu, który zawiera te dane.')
  expect(missing.find(({ indicatorCodes }) => indicatorCodes.includes('registered-unemployed'))?.remedy).toContain(
    'P1944',
  )
})

test('gdy pliki są, ale bez wspólnego roku, mówi to, a nie prosi o plik', () => {
  const cells = {
    'P1944 ogółem': { 2024: { [A]: 30 } },
    'P1342 w wieku produkcyjnym': { 2023: { [A]: 500 } },
  }
  const gap = gaps(cells, ['P1944', 'P1342']).find(({ indicatorCodes }) =>
    indicatorCodes.includes('unemployed-per-working-age'),
  )
  expect(gap).toMatchObject({ why: 'Wczytane pliki nie mają wspólnego roku.' })
})

test('dane starsze niż dwa pełne lata są nazwane razem z rokiem, nowsze nie', () => {
  const unemployed = (year: number) => ({ 'P1944 ogółem': { [year]: { [A]: 300 } } })
  const old = (cells: Cells) => gaps(cells, ['P1944']).filter(({ kind }) => kind === 'old')
  expect(old(unemployed(2020))).toMatchObject([
    { indicatorCodes: ['registered-unemployed'], why: 'Najnowsze wczytane dane są z 2020 r.' },
  ])
  expect(old(unemployed(2024))).toEqual([])
})

test('mały licznik jest nazwany z liczbą osób', () => {
  const cells = agesOf(2024, { [A]: { children: 300, adults: 600, older: 100, oldest: 12 } })
  const small = gaps(cells, ['P2137']).filter(({ kind }) => kind === 'small-numbers')
  expect(small.map(({ indicatorCodes }) => indicatorCodes[0])).toEqual(['share-80-plus', 'share-85-plus'])
  expect(small[0]?.why).toContain('12\u00a0osób. Jeden rok zależy też od przypadku.')
})

test('jeden rok nie jest przebiegiem', () => {
  const one = gaps({ 'P1944 ogółem': { 2024: { [A]: 300 } } }, ['P1944'])
  const two = gaps({ 'P1944 ogółem': { 2023: { [A]: 310 }, 2024: { [A]: 300 } } }, ['P1944'])
  expect(one.some(({ kind }) => kind === 'single-year')).toBe(true)
  expect(two.some(({ kind }) => kind === 'single-year')).toBe(false)
})

test('plik, w którym kolumna zbiorcza nie jest sumą grup, jest nazwany', () => {
  const sound = new Map([
    ['0-14', 30],
    ['0-4', 10],
    ['5-9', 10],
    ['10-14', 10],
  ])
  expect(ageDisagreements(sound)).toEqual([])
  expect(ageDisagreements(new Map([...sound, ['0-14', 31]]))).toEqual([{ label: '0-14', published: 31, added: 30 }])
})
