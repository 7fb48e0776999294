import { expect, test } from 'vitest'
import { type World, world } from '#platform/testing/world.ts'
import { territoryOperations as api } from '../../shared/operations.ts'
import { givenRegister } from '../../testing/given.ts'
import { smallCountry } from '../../testing/small-country.ts'
import { territoryModule } from '../index.ts'

const region = () => world('2026-03-02', [territoryModule])
const unit = (splot: World, code: string) => splot.resident.call(api.getUnit, { params: { code } })

test('gmina ma miejsce w drzewie, części i historię; kod można podać w trzech pisowniach', async () => {
  const splot = await region()
  await givenRegister(splot)

  const found = await unit(splot, '020103')

  expect(found).toMatchObject({
    code: '020103',
    level: 'municipality',
    kind: 3,
    isCurrent: true,
    boundary: null,
    adviserArea: null,
  })
  expect(found.path.map(({ name }) => name)).toEqual(['Polska', 'łąkowe 02', 'brzeziński 02'])
  expect(found.parts.map(({ part, kindName }) => [part, kindName])).toEqual([
    [4, 'miasto'],
    [5, 'obszar wiejski'],
  ])
  expect(await unit(splot, '0201033')).toEqual(found)
  expect(await unit(splot, '020103_3')).toEqual(found)
  expect((await unit(splot, '0200000')).children.map(({ code }) => code)).toEqual(['0201'])
  expect((await unit(splot, '00')).children).toHaveLength(16)
})

test('miasto zna swoje dzielnice, które gminami nie są', async () => {
  const splot = await region()
  const district = { code: '140108', part: 8 as const, name: 'Zarzecze', kindName: 'dzielnica', stateOn: '2024-01-01' }
  await givenRegister(splot, [...smallCountry('2024-01-01'), district])

  expect((await unit(splot, '140101')).parts).toEqual([
    { code: '140108', part: 8, name: 'Zarzecze', kindName: 'dzielnica' },
  ])
  await expect(unit(splot, '140108')).rejects.toMatchObject({ code: 'unit-not-found' })
  const { items } = await splot.resident.call(api.listUnits, { query: { level: 'municipality', limit: 500 } })
  expect(items).toHaveLength(48)
})

test('nieznany kod i tekst zamiast kodu są odmową, a zniesiona jednostka mówi, do kiedy była', async () => {
  const splot = await region()
  await givenRegister(
    splot,
    smallCountry('2022-01-01').concat([
      { code: '020199', part: 2, name: 'Dawna', kindName: 'gmina wiejska', stateOn: '2022-01-01' },
    ]),
  )
  await givenRegister(
    splot,
    smallCountry('2024-01-01').concat([
      { code: '040199', part: 2, name: 'Nowa', kindName: 'gmina wiejska', stateOn: '2024-01-01' },
    ]),
  )

  await expect(unit(splot, '999999')).rejects.toMatchObject({ code: 'unit-not-found', details: { code: '999999' } })
  await expect(unit(splot, 'Pisz')).rejects.toMatchObject({ code: 'unit-not-found' })
  expect(await unit(splot, '020199')).toMatchObject({ isCurrent: false, lastStateOn: '2022-01-01' })
  expect((await unit(splot, '0201')).children.map(({ code }) => code)).not.toContain('020199')
})

test('lista na dzień daje nazwy i rodzaje ze stanu najbliższego temu dniowi', async () => {
  const splot = await region()
  await givenRegister(splot, smallCountry('2022-01-01'))
  const later = smallCountry('2024-01-01').map((entry) =>
    entry.code === '020101' ? { ...entry, name: 'Brzezie' } : entry,
  )
  await givenRegister(splot, later)
  const nameOn = async (on: string) => {
    const { items } = await splot.resident.call(api.listUnits, { query: { on, parentCode: '0201' } })
    return items.find(({ code }) => code === '020101')?.name
  }

  expect(await nameOn('2020-12-31')).toBe('Brzezina 02')
  expect(await nameOn('2022-12-31')).toBe('Brzezina 02')
  expect(await nameOn('2023-06-01')).toBe('Brzezie')
  expect(await nameOn('2026-03-02')).toBe('Brzezie')
})

test('długa lista dzieli się na strony bez powtórzeń i luk', async () => {
  const splot = await region()
  await givenRegister(splot)
  const codes: string[] = []
  let cursor: string | undefined
  let pages = 0
  do {
    const query = { level: 'municipality' as const, limit: 7, ...(cursor === undefined ? {} : { cursor }) }
    const page = await splot.resident.call(api.listUnits, { query })
    codes.push(...page.items.map(({ code }) => code))
    cursor = page.nextCursor ?? undefined
    pages += 1
  } while (cursor !== undefined)

  expect(pages).toBe(7)
  expect(codes).toHaveLength(48)
  expect(codes).toEqual([...new Set(codes)].sort())
})

test('wyszukiwarka wybacza brak znaków i odróżnia gminy o tej samej nazwie', async () => {
  const splot = await region()
  await givenRegister(splot)
  const { items } = await splot.resident.call(api.searchUnits, { query: { q: 'brzezina 14' } })
  expect(items.map(({ code, nameKind, countyName }) => [code, nameKind, countyName])).toEqual([
    ['140101', 'gmina miejska', 'brzeziński 14'],
    ['140102', 'gmina wiejska', 'brzeziński 14'],
  ])
  const counties = await splot.resident.call(api.searchUnits, {
    query: { q: 'brzezinski', level: 'county', limit: 50 },
  })
  expect(counties.items).toHaveLength(16)
})

test('wykaz stanów rejestru mówi, co wczytano i skąd', async () => {
  const splot = await region()
  await givenRegister(splot, smallCountry('2022-01-01'))
  await givenRegister(splot, smallCountry('2024-01-01'))
  const { items } = await splot.resident.call(api.listRegisterStates, {})
  expect(items.map(({ stateOn }) => stateOn)).toEqual(['2024-01-01', '2022-01-01'])
  expect(items[0]).toMatchObject({
    voivodeships: 16,
    counties: 16,
    municipalities: 48,
    origin: 'plik testowy',
    importedAt: '2026-03-02T11:00:00.000Z',
  })
})
