import { beforeAll, expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { type World, world } from '#platform/testing/world.ts'
import { renderPage } from '#platform/web/html/render.ts'
import type { PageAnswer } from '#platform/web/public-page.ts'
import { indicatorsModule } from '../../server/index.ts'
import { FIVE_YEAR_GROUPS } from '../../shared/age-groups.ts'
import { refusalSentences } from '../../shared/labels.pl.ts'
import { givenFigures } from '../../testing/given-figures.ts'
import { compositePage } from './composite-page.tsx'

const KINDS = { '020101': 1, '020102': 2, '020103': 3 } as const
const PARTS = 'share-65-plus:2,old-age-index:1'

let region: World & { end: () => Promise<void> }
beforeAll(async () => {
  region = await world('2026-03-02', [territoryModule, indicatorsModule])
  await givenRegister(region, smallCountry('2024-01-01'))
  const people = { '020101': 100, '020102': 50, '020103': 40 }
  const older = { '020101': 300, '020102': 50, '020103': 120 }
  const columns = Object.fromEntries(FIVE_YEAR_GROUPS.map((group) => [group, group === '65-69' ? older : people]))
  await givenFigures(region, KINDS, {
    subject: 'P2137',
    year: 2024,
    columns: { ...columns, ogółem: { '020101': 2000, '020102': 900, '020103': 800 } },
  })
  return () => region.end()
})

async function answerTo(query: Record<string, string>): Promise<PageAnswer> {
  return (await compositePage.answer((api, input) => region.resident.call(api, input), {
    params: {},
    query,
    path: compositePage.path,
  })) as PageAnswer
}

async function textOf(query: Record<string, string>): Promise<string> {
  const answer = (await answerTo(query)) as Extract<PageAnswer, { kind: 'page' }>
  return renderPage(answer.body)
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
}

/** "−(33,0 − 22,5) ÷ 7,1 ≈ −1,5" counted again from its own text. */
const numbersIn = (text: string) =>
  [...text.matchAll(/-?\d+(?:,\d+)?/g)].map(([found]) => Number(found.replace(',', '.')))

test('strona pokazuje wagi i działanie jednej gminy, które daje jej wynik', async () => {
  const text = await textOf({ wagi: PARTS, grupa: '0201', gmina: '020102' })
  expect(text).toContain('Części, ich wagi i rozkład w grupie')
  const lines = [...text.matchAll(/−?\([\d,]+ − [\d,]+\) ÷ [\d,]+ ≈ [−-]?[\d,]+/g)].map(([line]) => line)
  expect(lines).toHaveLength(2)
  const scores = lines.map((line) => {
    const [value = 0, mean = 0, deviation = 1, score = 0] = numbersIn(
      line.replaceAll(' − ', ' ').replaceAll('−', '-').replace('-(', '('),
    )
    const sign = line.startsWith('−') ? -1 : 1
    expect((sign * (value - mean)) / deviation).toBeCloseTo(score, 1)
    return score
  })
  const result = numbersIn((/÷ \(2 \+ 1\) ≈ [−-]?[\d,]+/.exec(text)?.[0] ?? '').replaceAll('−', '-')).at(-1)
  expect(result).toBeCloseTo((2 * (scores[0] ?? 0) + (scores[1] ?? 0)) / 3, 1)
})

test('brak ponad jednej piątej części jest powiedziany zamiast wyniku, a odmowa stoi przy formularzu', async () => {
  // the other voivodeships have no figures at all
  const missing = await textOf({ wagi: PARTS, grupa: '00' })
  expect(missing).toContain('brak: części bez danych 2 z 2')
  const neutral = await textOf({ wagi: 'population:1', grupa: '0201' })
  expect(neutral).not.toContain('Wyniki gmin')
  expect(neutral).toContain(
    refusalSentences['composite-part-neutral']({ code: 'population' }).replaceAll('\u00a0', ' '),
  )
})

test('wagi z formularza stają się stałym adresem', async () => {
  expect(
    await answerTo({ grupa: '0201', 'w-share-65-plus': '2', 'w-old-age-index': '1', 'w-population': '0' }),
  ).toEqual({
    kind: 'redirect',
    to: '/wynik-zlozony?wagi=share-65-plus:2,old-age-index:1&grupa=0201',
  })
})
