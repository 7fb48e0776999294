import { typographic } from '#kernel/polish-text.ts'
import { readShapesOfYear } from '#modules/territory/public/parts.tsx'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { parameterOperations } from '#platform/parameters/operations.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { Facts } from '#platform/web/html/facts.tsx'
import { OnPage } from '#platform/web/html/on-page.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { Ask, PageRequest, PublicPage } from '#platform/web/public-page.ts'
import type { IndicatorEntry, IndicatorPage, ValueExplanation } from '../shared/answers.ts'
import type { EvidenceEntry } from '../shared/evidence/evidence.ts'
import { evidenceOperations } from '../shared/evidence/operations.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { CitedBySection } from './evidence-list.tsx'
import { ExplanationSection } from './explanation-section.tsx'
import { readSeries, type SeriesOf, SeriesSection } from './fair/series-section.tsx'
import { IndicatorFigures, RegionAndYear, type RegionFigures } from './indicator-figures.tsx'
import { CaveatsSection, counting, DataSection, type EvidenceNames, meaning } from './indicator-sections.tsx'
import { MethodSection } from './method-section.tsx'
import { DownloadSection } from './open-data/download-section.tsx'
import { siteOf } from './open-data/site-of.ts'
import { countyNames } from './region-choice.ts'

/** Karta wskaźnika: what it says and does not say, who has how much, how it is made, from what, and where to get it. */
export const indicatorPage: PublicPage = {
  path: '/wskazniki/:code',
  async answer(ask, { params, query }) {
    const answer = await ask(indicatorOperations.get, { params: { indicatorCode: params.code as string } })
    const { indicator } = answer
    const { voivodeships } = await ask(territoryOperations.getDataset, {})
    const unit = await chosenUnit(ask, query)
    const region = await chosenRegion(ask, query, voivodeships, unit)
    const figures = region === undefined ? undefined : await readFigures(ask, indicator, region, query)
    const explained = unit?.code ?? region?.code
    const { items: citations } = await ask(evidenceOperations.list, { query: { indicatorCode: indicator.code } })
    const explanation =
      explained === undefined ? undefined : await readExplanation(ask, indicator, explained, figures?.map.year)
    return {
      kind: 'page',
      title: `${indicator.name}: co to znaczy`,
      description: indicator.says,
      canonical: `/wskazniki/${indicator.code}`,
      section: 'wskazniki',
      breadcrumb: <Breadcrumb trail={[{ href: '/wskazniki', label: 'Wskaźniki' }]} current={indicator.shortName} />,
      scripts: figures?.boundaries.shapes === undefined ? [] : ['map.js'],
      body: (
        <IndicatorBody
          {...{ answer, figures, explanation, voivodeships, citations }}
          series={unit === undefined ? undefined : await readSeries(ask, indicator, unit.code)}
          names={await evidenceNames(ask)}
          site={siteOf(await ask(publisherOperations.get, {}))}
          keep={unit === undefined ? {} : { jednostka: unit.code }}
        />
      ),
    }
  },
}

/** The unit whose value is taken apart, when the address names one. */
async function chosenUnit(ask: Ask, { jednostka }: PageRequest['query']): Promise<UnitSummary | undefined> {
  if (jednostka === undefined || !/^\d{2,6}$/.test(jednostka)) return undefined
  return await ask(territoryOperations.getUnit, { params: { code: jednostka } })
}

/** The region asked for, that of the unit, the installation's own, or the only one there is. */
async function chosenRegion(
  ask: Ask,
  { region }: PageRequest['query'],
  voivodeships: readonly UnitSummary[],
  unit: UnitSummary | undefined,
): Promise<UnitSummary | undefined> {
  const { publisher } = await ask(publisherOperations.get, {})
  for (const wanted of [region, unit?.code.slice(0, 2), publisher?.regionCode]) {
    const found = voivodeships.find(({ code }) => code === wanted)
    if (found !== undefined) return found
  }
  return voivodeships[0]
}

async function readFigures(
  ask: Ask,
  { code, years }: IndicatorEntry,
  region: UnitSummary,
  { rok }: PageRequest['query'],
): Promise<RegionFigures | undefined> {
  if (years.length === 0) return undefined
  const year = years.find((one) => String(one) === rok)
  const map = await ask(indicatorOperations.getMap, {
    params: { indicatorCode: code },
    query: { scope: region.code, ...(year === undefined ? {} : { year }) },
  })
  const profile = await ask(indicatorOperations.getProfile, { params: { unitCode: region.code } })
  return {
    region,
    map,
    boundaries: await readShapesOfYear(ask, region.code, map.year),
    counties: await countyNames(ask, region.code),
    row: profile.topics.flatMap(({ rows }) => rows).find((row) => row.code === code),
  }
}

async function readExplanation(
  ask: Ask,
  { code, years }: IndicatorEntry,
  unitCode: string,
  year: number | null | undefined,
): Promise<ValueExplanation | undefined> {
  if (years.length === 0) return undefined
  return await ask(indicatorOperations.explainValue, {
    params: { indicatorCode: code, unitCode },
    query: year == null ? {} : { year },
  })
}

async function evidenceNames(ask: Ask): Promise<EvidenceNames> {
  const [areas, serviceTypes] = await Promise.all(
    ['service-areas', 'service-types'].map(async (code) => {
      const { entries } = await ask(parameterOperations.getCodelist, { params: { code }, query: {} })
      return new Map(entries.map((entry) => [entry.code, entry.name]))
    }),
  )
  return { areas: areas ?? new Map(), serviceTypes: serviceTypes ?? new Map() }
}

type IndicatorBodyProps = {
  answer: IndicatorPage
  figures: RegionFigures | undefined
  explanation: ValueExplanation | undefined
  series: SeriesOf | undefined
  voivodeships: readonly UnitSummary[]
  citations: readonly EvidenceEntry[]
  names: EvidenceNames
  site: string
  keep: Record<string, string>
}

function IndicatorBody(props: IndicatorBodyProps) {
  const { answer, figures, explanation, series, voivodeships, citations, names, site, keep } = props
  const { indicator } = answer
  const path = `/wskazniki/${indicator.code}`
  const compareHref =
    series === undefined
      ? `/porownanie?wskaznik=${indicator.code}`
      : `/porownanie?jednostka=${series.unit.code}&wskaznik=${indicator.code}`
  return (
    <>
      <PageTitle title={typographic(indicator.name)}>{typographic(indicator.says)}</PageTitle>
      <OnPage links={linksOf(figures, explanation, series)} />
      <Section id="znaczenie" title="Co znaczy ta liczba" kind="topic">
        <Facts facts={meaning(indicator, names)} />
      </Section>
      {figures !== undefined && (
        <>
          <RegionAndYear path={path} regions={voivodeships} figures={figures} keep={keep} />
          <IndicatorFigures {...figures} />
          <p>
            <a href={`/mapy?region=${figures.region.code}&wskaznik=${indicator.code}`}>Dwie mapy obok siebie</a>
          </p>
        </>
      )}
      {series !== undefined && <SeriesSection {...series} />}
      <p>
        <a href={compareHref}>
          {series === undefined ? 'Porównaj swoją gminę' : `Porównaj: ${series.unit.name} na tle innych`}
        </a>
      </p>
      <Section id="liczenie" title="Jak to liczymy" kind="topic">
        <Facts facts={counting(answer)} />
      </Section>
      {explanation !== undefined && <ExplanationSection answer={explanation} />}
      <CitedBySection items={citations} />
      {figures !== undefined && (
        <DownloadSection map={figures.map} region={figures.region} unit={series?.unit} site={site} />
      )}
      <DataSection indicator={indicator} />
      <CaveatsSection caveats={indicator.caveats} />
      <MethodSection {...answer} />
    </>
  )
}

function linksOf(
  figures: RegionFigures | undefined,
  explanation: ValueExplanation | undefined,
  series: SeriesOf | undefined,
) {
  return [
    { href: '#znaczenie', label: 'Co znaczy' },
    ...(figures === undefined
      ? []
      : [
          { href: '#rozklad', label: 'Rozkład' },
          ...(figures.map.withValue === 0 ? [] : [{ href: '#lista', label: 'Lista i mapa' }]),
        ]),
    ...(series === undefined ? [] : [{ href: '#szereg', label: 'Rok po roku' }]),
    { href: '#liczenie', label: 'Jak to liczymy' },
    ...(explanation?.explanation == null ? [] : [{ href: '#jak-policzono', label: 'Jak to policzono' }]),
    ...(figures === undefined ? [] : [{ href: '#pobierz', label: 'Pobierz te dane' }]),
    { href: '#dane', label: 'Skąd wziąć dane' },
  ]
}
