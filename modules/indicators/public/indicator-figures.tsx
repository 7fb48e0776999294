import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { voivodeshipName } from '#kernel/polish-place.ts'
import type { ShapesOfYear } from '#modules/territory/public/parts.tsx'
import { MUNICIPALITIES } from '#modules/territory/shared/labels.pl.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { DataDetails } from '#platform/web/html/data-details.tsx'
import { InlineForm, SelectField } from '#platform/web/html/form.tsx'
import { Histogram } from '#platform/web/html/histogram.tsx'
import { MapAndList } from '#platform/web/html/layout.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { knownPoints, spokenTrend } from '#platform/web/html/series.ts'
import { Source } from '#platform/web/html/source.tsx'
import { Trend } from '#platform/web/html/trend.tsx'
import type { IndicatorMap } from '../shared/answers.ts'
import { histogram } from '../shared/histogram.ts'
import type { ProfileRow } from '../shared/profile-row.ts'
import { shownValue } from '../shared/statistics.ts'
import { figureOf, yearsInWords } from './figures.ts'
import { trendData } from './profile-topic.tsx'
import { RegionList } from './region-list.tsx'
import { RegionMapFigure } from './region-map-figure.tsx'
import { sourcesInWords } from './source-words.ts'

export type RegionFigures = {
  region: UnitSummary
  map: IndicatorMap
  boundaries: ShapesOfYear
  counties: ReadonlyMap<string, string>
  /** The region's own row, for its trend; undefined where profiles do not carry the indicator. */
  row: ProfileRow | undefined
}

type ChoiceProps = {
  path: string
  regions: readonly UnitSummary[]
  figures: RegionFigures
  keep: Record<string, string>
}

/** Which region and year; the address says it, so it can be sent on. */
export function RegionAndYear({ path, regions, figures: { region, map }, keep }: ChoiceProps) {
  return (
    <InlineForm action={`${path}#rozklad`} submit="Pokaż" keep={keep}>
      <SelectField
        id="region"
        name="region"
        label="Województwo"
        value={region.code}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        id="rok"
        name="rok"
        label="Rok"
        value={String(map.year ?? '')}
        options={map.years.toReversed().map((year) => ({ value: String(year), label: String(year) }))}
      />
    </InlineForm>
  )
}

/** How the gminas of a region spread, how the region changed, and each gmina on the map and in the list. */
export function IndicatorFigures(figures: RegionFigures) {
  const { region, map, boundaries, counties } = figures
  if (map.withValue === 0) {
    return (
      <Section id="rozklad" title="Gminy regionu">
        <p>
          W {voivodeshipName(region.name, 'locative')} żadna gmina nie ma tej liczby
          {map.year === null ? '.' : ` za ${map.year} r.`} Wybierz inny rok albo inne województwo.
        </p>
      </Section>
    )
  }
  return (
    <>
      <Distribution region={region} map={map} />
      <RegionTrend {...figures} />
      <MapAndList
        list={<RegionList map={map} counties={counties} kind={undefined} csv={mapCsv(map)} unit={region} />}
        map={<RegionMapFigure map={map} boundaries={boundaries} counties={counties} kind={undefined} />}
      />
    </>
  )
}

function mapCsv({ indicator, scope, year }: IndicatorMap): string {
  return `/api/v1/indicators/${indicator.code}/map/csv?scope=${scope}&year=${year}`
}

function Distribution({ region, map }: { region: UnitSummary; map: IndicatorMap }) {
  const { decimals, unit, code } = map.indicator
  const shown = map.values.map((value) => (value === null ? Number.NaN : shownValue(value, decimals)))
  const bins = histogram(shown, decimals)
  const said = (value: number) => formatNumber(value, { decimals })
  return (
    <Section
      id="rozklad"
      title={`Jak rozkładają się gminy, ${map.year} r.`}
      intro="Słupek pokazuje, ile gmin ma wartość z przedziału, który zaczyna się pod jego lewym brzegiem. Pionowa kreska to mediana."
    >
      <Histogram
        label={`Rozkład ${counted(map.withValue, MUNICIPALITIES_GENITIVE)}`}
        bins={bins}
        decimals={decimals}
        {...(map.median === null ? {} : { median: map.median })}
      />
      <Source
        csvHref={mapCsv(map)}
        csvLabel="Pobierz wszystkie wartości (CSV)"
        permalink={`/wskazniki/${code}?region=${region.code}&rok=${map.year}#rozklad`}
      >
        {sourcesInWords(map.sources)} {counted(map.withValue, MUNICIPALITIES)} z danymi; {unit}.
      </Source>
      <DataDetails
        id="rozklad-tabela"
        caption="Ile gmin ma wartość z przedziału"
        captionNote={`${unit}, ${map.year} r.`}
        rowsHead="Wartość"
        columns={['Gminy']}
        rows={bins.map(({ from, to, count }) => ({
          head: from === to ? said(from) : `${said(from)}–${said(to)}`,
          figures: [count],
        }))}
        decimals={0}
      />
    </Section>
  )
}

const MUNICIPALITIES_GENITIVE = { one: 'gminy', few: 'gmin', many: 'gmin' }

/** The region year by year beside the middle gmina. Left out with one year only. */
function RegionTrend({ region, row }: RegionFigures) {
  const trend = row === undefined ? null : trendData(row)
  if (row === undefined || trend === null) return null
  const reference = trend.reference ?? []
  const known = [...trend.points, ...reference].flatMap(({ value }) => (typeof value === 'number' ? value : []))
  const years = trend.points.map(({ year }) => year)
  const name = voivodeshipName(region.name, 'nominative')
  return (
    <Section
      id="przebieg"
      title="Jak się zmieniało"
      intro="Linia ciągła to całe województwo, przerywana to mediana jego gmin. Przerwa znaczy, że lat nie wolno porównać."
    >
      <Trend
        name={name}
        points={trend.points}
        reference={reference}
        {...(trend.breaksAfter === undefined ? {} : { breaksAfter: trend.breaksAfter })}
        decimals={row.decimals}
        domain={[Math.min(...known), Math.max(...known)]}
        width={360}
        height={150}
        wide
      />
      <p className="source">
        {spokenTrend(knownPoints(trend.points), row.decimals)} Jednostka: {row.unit}; lata {yearsInWords(years)}.
      </p>
      <DataDetails
        id="przebieg-tabela"
        caption="Rok po roku"
        captionNote={row.unit}
        rowsHead="Rok"
        columns={['województwo', 'mediana gmin']}
        rows={row.trend.map(({ year, value, missing, voivodeshipMedian }) => ({
          head: String(year),
          figures: [figureOf(value, missing), figureOf(voivodeshipMedian, 'not-delivered')],
        }))}
        decimals={row.decimals}
        csvHref={`/api/v1/profiles/${region.code}/trends/${row.code}/csv`}
      />
    </Section>
  )
}
