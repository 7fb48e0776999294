import { typographic } from '#kernel/polish-text.ts'
import { quintiles } from '#kernel/quintiles.ts'
import { readShapesOfYear, type ShapesOfYear } from '#modules/territory/public/parts.tsx'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import type { Ask, PublicPage } from '#platform/web/public-page.ts'
import type { IndicatorEntry, IndicatorMap } from '../../shared/answers.ts'
import { fairOperations } from '../../shared/fair/operations.ts'
import { labels } from '../../shared/labels.pl.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { shownValue } from '../../shared/statistics.ts'
import { choiceOf, countyNames } from '../region-choice.ts'
import { TwoMaps } from './two-maps.tsx'

/** One of the two maps: what it shows and on which boundaries. */
export type Side = { entry: IndicatorEntry; map: IndicatorMap; boundaries: ShapesOfYear }

type Query = Record<string, string | undefined>

/** Two maps of one region side by side: two years of one indicator, or two indicators. */
export const twoMapsPage: PublicPage = {
  path: '/mapy',
  async answer(ask, { query }) {
    const { indicators } = await ask(indicatorOperations.list, {})
    const { voivodeships } = await ask(territoryOperations.getDataset, {})
    const region = await chosenRegion(ask, query, voivodeships)
    if (region === undefined) return { kind: 'redirect', to: '/region' }
    const left = choiceOf({ wskaznik: query.wskaznik, rok: query.rok }, indicators)
    const right = choiceOf({ wskaznik: query.wskaznik2 ?? left.indicator.code, rok: query.rok2 }, indicators)
    // with nothing asked, the first and the last year of one indicator: what one comes here to see
    const firstYear = left.year ?? (query.wskaznik2 === undefined ? left.indicator.years[0] : undefined)
    const sides = [
      await readSide(ask, left.indicator, region, firstYear),
      await readSide(ask, right.indicator, region, right.year),
    ] as const
    const isSame = left.indicator.code === right.indicator.code
    const shown = isSame ? inCommonClasses(sides) : sides
    return {
      kind: 'page',
      title: `Dwie mapy obok siebie: ${region.name}, ${left.indicator.shortName}`,
      description: 'Dwa lata jednego wskaźnika albo dwa wskaźniki na mapach gmin jednego województwa.',
      canonical: `/mapy?region=${region.code}&wskaznik=${left.indicator.code}`,
      section: 'dane',
      scripts: ['years.js'],
      unlisted: query.rok !== undefined || query.rok2 !== undefined,
      body: (
        <TwoMaps
          {...{ region, voivodeships, indicators, isSame }}
          sides={shown}
          counties={await countyNames(ask, region.code)}
          breaks={isSame ? await breaksBetween(ask, region, shown) : []}
        />
      ),
    }
  },
}

async function chosenRegion(
  ask: Ask,
  { region }: Query,
  voivodeships: readonly UnitSummary[],
): Promise<UnitSummary | undefined> {
  const { publisher } = await ask(publisherOperations.get, {})
  const find = (wanted: string | null | undefined) => voivodeships.find(({ code }) => code === wanted)
  return find(region) ?? find(publisher?.regionCode) ?? voivodeships[0]
}

async function readSide(ask: Ask, entry: IndicatorEntry, region: UnitSummary, year: number | undefined): Promise<Side> {
  const map = await ask(indicatorOperations.getMap, {
    params: { indicatorCode: entry.code },
    query: { scope: region.code, ...(year === undefined ? {} : { year }) },
  })
  return { entry, map, boundaries: await readShapesOfYear(ask, region.code, map.year) }
}

/** One set of classes for both years: only so does one shade mean one thing. */
function inCommonClasses(sides: readonly [Side, Side]): readonly [Side, Side] {
  const shownOf = ({ map }: Side) =>
    map.values.map((value) => (value === null ? Number.NaN : shownValue(value, map.indicator.decimals)))
  const [left, right] = sides.map(shownOf) as [number[], number[]]
  const { classes, classOf } = quintiles([...left, ...right])
  const withClasses = (side: Side, from: number, to: number): Side => ({
    ...side,
    map: { ...side.map, classes, classOf: classOf.slice(from, to) },
  })
  return [withClasses(sides[0], 0, left.length), withClasses(sides[1], left.length, left.length + right.length)]
}

/** Why the two years must not be taken for a change. */
async function breaksBetween(ask: Ask, { code }: UnitSummary, [left, right]: readonly [Side, Side]): Promise<string[]> {
  const years = [left.map.year, right.map.year].flatMap((year) => year ?? []).sort((a, b) => a - b)
  const [first, last] = years
  if (first === undefined || last === undefined || first === last) return []
  const { points } = await ask(fairOperations.getSeries, {
    params: { unitCode: code, indicatorCode: left.entry.code },
  })
  return points.flatMap(({ year, breakBy }) =>
    breakBy === null || year <= first || year > last
      ? []
      : [
          typographic(
            `Przed ${year} r. jest w szeregu przerwa (${labels.breaks[breakBy]}), więc różnicy nie czytaj jako zmiany.`,
          ),
        ],
  )
}
