import { expect, test } from 'vitest'
import { importExport, officeCsv, refusedExport, region } from './testing.ts'

const PEOPLE = 'LUDN_2137_CTAB_20250601.csv'
const UNEMPLOYED = 'RYNE_1944_CTAB_20250616.csv'
const GROUPS = [
  '0-4',
  '5-9',
  '10-14',
  '15-19',
  '20-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '65-69',
  '70-74',
  '75-79',
  '80-84',
  '85 i więcej',
]

const people = (total: number, groups: number[]) =>
  officeCsv(['ogółem', ...GROUPS], [['0201011', 'Brzezina 02 (1)', total, ...groups]])
const TEN_EACH = GROUPS.map(() => 10)

test('grupy wieku muszą dawać razem „ogółem”; zamienione kolumny i zepsuta cyfra nie przejdą', async () => {
  const splot = await region()
  const swapped = await refusedExport(splot, PEOPLE, people(10, [180, ...TEN_EACH.slice(1)]), { year: 2024 })
  expect(swapped.problems).toMatchObject([
    { row: 2, column: 'ogółem', message: 'Rok 2024: w komórce jest 10, a części dodane do siebie dają 350.' },
  ])

  const damaged = await refusedExport(splot, PEOPLE, people(180, [11, ...TEN_EACH.slice(1)]), { year: 2024 })
  expect(damaged.problems).toMatchObject([{ message: expect.stringContaining('dają 181') }])

  expect(await importExport(splot, PEOPLE, people(180, TEN_EACH), { year: 2024 })).toMatchObject({ accepted: true })
})

test('niepełny zestaw grup nie jest sumowany', async () => {
  const splot = await region()
  const some = officeCsv(['ogółem', '0-4'], [['0201011', 'Brzezina 02 (1)', 180, 10]])
  expect(await importExport(splot, PEOPLE, some, { year: 2024 })).toMatchObject({ accepted: true })
})

const county = (whole: number, ...parts: number[]) => {
  const names = [
    ['0201011', 'Brzezina 02 (1)'],
    ['0201022', 'Brzezina 02 (2)'],
    ['0201033', 'Żabie Łęgi 02 (3)'],
  ] as const
  return officeCsv(
    ['ogółem;2024;[osoba]'],
    [['0201000', 'Powiat brzeziński 02', whole], ...parts.map((part, at) => [...names[at]!, part])],
  )
}

test('gminy dodane do siebie nie mogą dać więcej niż powiat', async () => {
  const splot = await region()
  const report = await refusedExport(splot, UNEMPLOYED, county(100, 60, 41))
  expect(report.problems).toMatchObject([
    {
      row: 2,
      message: expect.stringMatching(/Powiat brzeziński 02, rok 2024: w komórce jest 100,.* dają razem 101\./),
    },
  ])
})

test('komplet gmin musi dać powiat co do jednego, a niekompletny tylko budzi uwagę', async () => {
  const splot = await region()
  expect((await refusedExport(splot, UNEMPLOYED, county(100, 50, 30, 19))).problems).toMatchObject([
    { message: expect.stringContaining('dają razem 99') },
  ])

  const partial = await importExport(splot, UNEMPLOYED, county(100, 50, 30))
  expect(partial.notes).toEqual([
    expect.stringContaining('Powiat brzeziński 02 w 2024 r.: 80 z 100'),
    expect.stringMatching(/nie ma 1.gminy z rejestru: Żabie Łęgi 02 \(020103\)/),
  ])
  expect((await importExport(splot, UNEMPLOYED, county(100, 50, 30, 20))).notes).toEqual([])
})

test('wskaźników się nie sumuje', async () => {
  const splot = await region()
  const rates = county(5, 4, 6, 5).replace('ogółem;2024;[osoba]', 'ogółem;2024;[%]')
  expect(await importExport(splot, 'RYNE_2392_CTAB_20250616.csv', rates)).toMatchObject({ accepted: true })
})
