import { expect, test } from 'vitest'
import { world } from '#platform/testing/world.ts'
import { territoryOperations as api } from '../../shared/operations.ts'
import { givenRegister, importBytes } from '../../testing/given.ts'
import { territoryModule } from '../index.ts'

const csv = (...lines: string[]) => new TextEncoder().encode(`obszar;powiat;od;do\r\n${lines.join('\r\n')}\r\n`)

test('obszary doradców wczytuje się z pliku, datują się i widać je przy powiecie i gminie', async () => {
  const splot = await world('2026-03-02', [territoryModule])
  await givenRegister(splot)
  const report = await importBytes(
    splot,
    'importAdviserAreas',
    csv(
      'Łęgi;0201;2024-01-01;2025-12-31',
      'Bory;0201;2026-01-01;',
      'Bory;brzeziński 04;2026-01-01;',
      'Łęgi;0601;2024-01-01;',
    ),
  )
  expect(report.counts).toEqual([
    { label: 'obszary', count: 2 },
    { label: 'powiaty', count: 3 },
  ])

  const now = await splot.resident.call(api.listAdviserAreas, {})
  expect(now.items.map(({ name, counties }) => [name, counties.map(({ code }) => code)])).toEqual([
    ['Bory', ['0201', '0401']],
    ['Łęgi', ['0601']],
  ])
  const before = await splot.resident.call(api.listAdviserAreas, { query: { on: '2025-12-31' } })
  expect(before.items.map(({ name, counties }) => [name, counties.map(({ code }) => code)])).toEqual([
    ['Łęgi', ['0201', '0601']],
  ])

  expect((await splot.resident.call(api.getUnit, { params: { code: '020103' } })).adviserArea?.name).toBe('Bory')
  expect((await splot.resident.call(api.getUnit, { params: { code: '08' } })).adviserArea).toBeNull()
})

test('nowy plik zastępuje układ, a obszar o tej samej nazwie zachowuje identyfikator', async () => {
  const splot = await world('2026-03-02', [territoryModule])
  await givenRegister(splot)
  await importBytes(splot, 'importAdviserAreas', csv('Łęgi;0201;2026-01-01;', 'Bory;0401;2026-01-01;'))
  const idOf = async (name: string) =>
    (await splot.resident.call(api.listAdviserAreas, {})).items.find((area) => area.name === name)?.id
  const before = await idOf('Łęgi')

  await importBytes(splot, 'importAdviserAreas', csv('Łęgi;0401;2026-01-01;'))

  expect(before).toBeDefined()
  expect(await idOf('Łęgi')).toBe(before)
  expect(await idOf('Bory')).toBeUndefined()
})

test('plik z jednym złym wierszem nie zmienia niczego', async () => {
  const splot = await world('2026-03-02', [territoryModule])
  await givenRegister(splot)
  await importBytes(splot, 'importAdviserAreas', csv('Łęgi;0201;2026-01-01;'))

  const attempt = importBytes(splot, 'importAdviserAreas', csv('Bory;0401;2026-01-01;', 'Bory;nieznany;2026-01-01;'))

  await expect(attempt).rejects.toMatchObject({ details: { report: { problems: [{ row: 3, column: 'powiat' }] } } })
  const { items } = await splot.resident.call(api.listAdviserAreas, {})
  expect(items.map(({ name }) => name)).toEqual(['Łęgi'])
})
