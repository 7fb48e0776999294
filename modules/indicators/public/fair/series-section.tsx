import { formatPercent } from '#kernel/polish-number.ts'
import { typographic } from '#kernel/polish-text.ts'
import { Predecessors, UnitHistory } from '#modules/territory/public/parts.tsx'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { UnitPage } from '#modules/territory/shared/unit-page.ts'
import { DataDetails } from '#platform/web/html/data-details.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import { Trend } from '#platform/web/html/trend.tsx'
import type { Ask } from '#platform/web/public-page.ts'
import type { IndicatorEntry } from '../../shared/answers.ts'
import type { UnitSeries } from '../../shared/fair/answers.ts'
import { fairOperations } from '../../shared/fair/operations.ts'
import { labels } from '../../shared/labels.pl.ts'
import { figureOf } from '../figures.ts'
import { sourcesInWords } from '../source-words.ts'

export type SeriesOf = { unit: UnitPage; series: UnitSeries; why: ReadonlyMap<number, string> }

/** The series of a unit with its history; undefined where fewer than two years have a figure. */
export async function readSeries(
  ask: Ask,
  { code, methodBreaks = [] }: IndicatorEntry,
  unitCode: string,
): Promise<SeriesOf | undefined> {
  const series = await ask(fairOperations.getSeries, { params: { unitCode, indicatorCode: code } })
  if (series.points.filter(({ value, bridged }) => value !== null || bridged !== null).length < 2) return undefined
  const unit = await ask(territoryOperations.getUnit, { params: { code: series.unit.code } })
  return { unit, series, why: new Map(methodBreaks.map(({ from, why }) => [from, why])) }
}

/** Published years and, where the territory changed, those of today's. */
function linesOf({ points }: UnitSeries) {
  const hasBridge = points.some(({ bridged }) => bridged !== null)
  const published = points.map(({ year, value, missing }) => ({ year, value: figureOf(value, missing) }))
  // bridged years go on as the published ones of the same territory, so that the two lines meet
  const bridged = points.map(({ year, value, missing, bridge, bridged: own, bridgedMissing }) => ({
    year,
    value: bridge === 'none' ? figureOf(value, missing) : figureOf(own, bridgedMissing ?? 'not-applicable'),
  }))
  return { hasBridge, published, bridged }
}

/** What the lines of a series mean. */
export function seriesIntro(series: UnitSeries): string {
  return linesOf(series).hasBridge
    ? 'Linia ciągła to liczby urzędu, przerywana to ten sam obszar co dziś. Przerwa znaczy, że lat nie wolno porównać.'
    : 'Przerwa w linii znaczy, że lat nie wolno porównać.'
}

/** The line of a series. */
export function SeriesPicture({ series }: { series: UnitSeries }) {
  const { indicator, unit, points } = series
  const { hasBridge, published, bridged } = linesOf(series)
  const known = [...published, ...(hasBridge ? bridged : [])].flatMap(({ value }) =>
    typeof value === 'number' ? value : [],
  )
  const breaksOf = (kinds: readonly string[]) =>
    points.flatMap(({ year, breakBy }) => (breakBy !== null && kinds.includes(breakBy) ? [year - 1] : []))
  return (
    <Trend
      name={unit.name}
      points={published}
      breaksAfter={breaksOf(['census', 'method', 'territory'])}
      {...(hasBridge ? { reference: bridged, referenceBreaksAfter: breaksOf(['census', 'method']) } : {})}
      decimals={indicator.decimals}
      domain={[Math.min(...known), Math.max(...known)]}
      width={360}
      height={150}
      wide
    />
  )
}

/** The same figures as the line has. */
export function SeriesTable({ series, open = false }: { series: UnitSeries; open?: boolean }) {
  const { indicator, unit, points } = series
  const { hasBridge, published, bridged } = linesOf(series)
  return (
    <DataDetails
      id="szereg-tabela"
      caption={`${indicator.name}: ${unit.name}`}
      captionNote={indicator.unit}
      rowsHead="Rok"
      columns={['podana', ...(hasBridge ? ['dzisiejszy obszar'] : [])]}
      rows={points.map(({ year }, place) => ({
        head: String(year),
        figures: [
          published[place]?.value ?? { missing: 'not-delivered' as const },
          ...(hasBridge ? [bridged[place]?.value ?? { missing: 'not-delivered' as const }] : []),
        ],
      }))}
      decimals={indicator.decimals}
      open={open}
    />
  )
}

/** One unit year by year, its gaps said, and its territory put together again where that is known. */
export function SeriesSection({ unit, series, why }: SeriesOf) {
  const { indicator, sources, method } = series
  const csv = `/api/v1/profiles/${unit.code}/series/${indicator.code}/csv`
  return (
    <Section id="szereg" title={`Rok po roku: ${unit.name}`} intro={seriesIntro(series)}>
      <SeriesPicture series={series} />
      <ul className="source">
        {notesOf(series, why).map((note) => (
          <li key={note}>{typographic(note)}</li>
        ))}
      </ul>
      <Source csvHref={csv} permalink={`/wskazniki/${indicator.code}?jednostka=${unit.code}#szereg`}>
        {sourcesInWords(sources)} {indicator.unit}.
      </Source>
      <SeriesTable series={series} />
      <details className="picture-data">
        <summary>Nazwa, rodzaj i obszar w czasie</summary>
        <UnitHistory unit={unit} />
        {unit.level === 'municipality' && <Predecessors unit={unit} />}
        <ul>
          {method.map((sentence) => (
            <li key={sentence}>{typographic(sentence)}</li>
          ))}
        </ul>
      </details>
    </Section>
  )
}

/** Each break with its reason, and each composition once with its years. */
export function notesOf({ points }: UnitSeries, why: ReadonlyMap<number, string>): string[] {
  const breaks = points.flatMap(({ year, breakBy }) => {
    if (breakBy === null) return []
    const reason = breakBy === 'method' ? why.get(year) : undefined
    return [`Przerwa przed ${year} r.: ${labels.breaks[breakBy]}.${reason === undefined ? '' : ` ${reason}`}`]
  })
  const years = new Map<string, number[]>()
  for (const { year, bridge, bridged, bridgedMissing, parts } of points) {
    if (bridge === 'none') continue
    const list = parts
      .map(({ name, share }) => `${name} (${share === 1 ? 'cała' : formatPercent(share * 100)})`)
      .join(', ')
    const text =
      bridge !== 'bridged'
        ? labels.bridges[bridge]
        : bridged === null
          ? `brakuje danych: ${labels.missingSentence[bridgedMissing ?? 'not-delivered']}`
          : `złożono z jednostek: ${list}`
    years.set(text, [...(years.get(text) ?? []), year])
  }
  const bridges = [...years].map(
    ([text, list]) => `Dzisiejszy obszar w latach ${Math.min(...list)}–${Math.max(...list)}: ${text}`,
  )
  return [...breaks, ...bridges.map((text) => (text.endsWith('.') ? text : `${text}.`))]
}
