import { counted } from '#kernel/plural.ts'
import { voivodeshipName } from '#kernel/polish-place.ts'
import { typographic } from '#kernel/polish-text.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import {
  readShapesOfYear,
  redirectToUnit,
  registerHref,
  type ShapesOfYear,
  unitHref,
  unitTitle,
} from '#modules/territory/public/parts.tsx'
import { MUNICIPALITIES } from '#modules/territory/shared/labels.pl.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { UnitPage } from '#modules/territory/shared/unit-page.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { MapAndList } from '#platform/web/html/layout.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { YearSteps } from '#platform/web/html/year-steps.tsx'
import type { Ask, PublicPage } from '#platform/web/public-page.ts'
import type { IndicatorEntry, IndicatorMap } from '../shared/answers.ts'
import { labels } from '../shared/labels.pl.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { ChoiceForm, NoFigures } from './choice-form.tsx'
import { countryAnswer } from './country-page.tsx'
import { MethodSection } from './method-section.tsx'
import { type Choice, choiceOf, countyNames } from './region-choice.ts'
import { RegionList } from './region-list.tsx'
import { RegionMapFigure } from './region-map-figure.tsx'
import { regionInWords } from './region-words.ts'

/** One indicator of all gminas of a voivodeship: map and equal list, chosen by a plain form. */
export const regionPage: PublicPage = {
  path: '/region/:code',
  async answer(ask, { params, query }) {
    const code = params.code as string
    const redirect = redirectToUnit('region', code)
    if (redirect !== undefined) return redirect
    const { indicators } = await ask(indicatorOperations.list, {})
    const choice = choiceOf(query, indicators)
    if (code === COUNTRY_CODE) return await countryAnswer(ask, indicators, choice)

    const unit = await ask(territoryOperations.getUnit, { params: { code } })
    if (!unit.isCurrent) return { kind: 'redirect', to: registerHref(unit) }
    const map = await readMap(ask, code, choice)
    const boundaries = await readShapesOfYear(ask, code, map.year)
    const yearWords = map.year === null ? '' : `, ${map.year} r.`
    return {
      kind: 'page',
      title: `${map.indicator.name}: gminy ${voivodeshipName(unit.name, 'genitive')}${yearWords}`,
      description: regionInWords(map, unit.name).join(' '),
      canonical: `${unitHref(unit)}?wskaznik=${choice.indicator.code}`,
      section: 'dane',
      breadcrumb: <Breadcrumb trail={[{ href: '/gminy', label: unitTitle(unit) }]} current={map.indicator.shortName} />,
      scripts: boundaries.shapes === undefined ? ['years.js'] : ['map.js', 'years.js'],
      body: <RegionBody {...{ unit, map, boundaries, indicators, choice }} counties={await countyNames(ask, code)} />,
    }
  },
}

async function readMap(ask: Ask, scope: string, { indicator, year }: Choice): Promise<IndicatorMap> {
  return await ask(indicatorOperations.getMap, {
    params: { indicatorCode: indicator.code },
    query: { scope, ...(year === undefined ? {} : { year }) },
  })
}

type RegionBodyProps = {
  unit: UnitPage
  map: IndicatorMap
  boundaries: ShapesOfYear
  indicators: readonly IndicatorEntry[]
  choice: Choice
  counties: ReadonlyMap<string, string>
}

function RegionBody({ unit, map, boundaries, indicators, choice, counties }: RegionBodyProps) {
  const { indicator, year } = map
  const csv = `/api/v1/indicators/${indicator.code}/map/csv?scope=${unit.code}${year === null ? '' : `&year=${year}`}`
  return (
    <>
      <PageTitle title={typographic(indicator.name)}>{regionInWords(map, unit.name).join(' ')}</PageTitle>
      <ChoiceForm path={unitHref(unit)} indicators={indicators} choice={choice} year={year} />
      {choice.unknownYear !== undefined && year !== null && (
        <p className="note">
          Ten wskaźnik nie ma danych za {choice.unknownYear} r., dlatego pokazujemy {year} r.
        </p>
      )}
      {year !== null && (
        <YearSteps
          label="Mapa rok po roku"
          current={year}
          links={map.years.map((one) => ({
            year: one,
            href: `${unitHref(unit)}?wskaznik=${indicator.code}&rok=${one}${choice.kind === undefined ? '' : `&rodzaj=${choice.kind}`}`,
          }))}
        />
      )}
      {year === null ? (
        <NoFigures indicator={choice.indicator} />
      ) : (
        <MapAndList
          list={<RegionList map={map} counties={counties} kind={choice.kind} csv={csv} unit={unit} />}
          map={<RegionMapFigure map={map} boundaries={boundaries} counties={counties} kind={choice.kind} />}
        />
      )}
      {year !== null && (
        <p>
          <a href={`/mapy?region=${unit.code}&wskaznik=${indicator.code}`}>Dwie mapy obok siebie</a>
        </p>
      )}
      <MethodSection {...map} method={labels.method.slice(0, 1)} csv={{ href: csv, label: 'Pobierz listę (CSV)' }}>
        <p>
          {indicator.says} {indicator.doesNotSay} <a href={`/wskazniki/${indicator.code}`}>Jak to liczymy</a>
        </p>
        {year !== null && (
          <p>
            Na mapie jest pięć klas, w każdej mniej więcej tyle samo gmin (kwintyle). Równe wartości są zawsze w jednej
            klasie. Lista ma te same liczby: {counted(map.withValue, MUNICIPALITIES)} z danymi.
          </p>
        )}
      </MethodSection>
    </>
  )
}
