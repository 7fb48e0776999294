import type { MissingKind } from '#kernel/missing.ts'
import { plural } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { comparePolish, typographic } from '#kernel/polish-text.ts'
import { distinctNames, unitHref } from '#modules/territory/public/parts.tsx'
import type { MunicipalityKind, UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { type MapClass, missingClass, shadeOf } from '#platform/web/html/map-classes.ts'
import { type RankedRow, RankedTable } from '#platform/web/html/ranked-table.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { IndicatorMap } from '../shared/answers.ts'
import { labels } from '../shared/labels.pl.ts'
import { figureOf } from './figures.ts'
import { kindAt } from './region-words.ts'
import { sourcesInWords } from './source-words.ts'

type RegionListProps = {
  map: IndicatorMap
  counties: ReadonlyMap<string, string>
  kind: MunicipalityKind | undefined
  csv: string
  unit: Pick<UnitSummary, 'code' | 'level'>
}

/** The list equal to the map: the same gminas, numbers and classes, from the highest. */
export function RegionList({ map, counties, kind, csv, unit }: RegionListProps) {
  const { indicator, year, sources } = map
  const places = placesOfKind(map, kind)
  const rows = listRows(map, places, counties)
  return (
    <>
      <RankedTable
        caption={indicator.name}
        captionNote={`${year} r., od najwyższej wartości${kind === undefined ? '' : '; miejsca liczone wśród wszystkich gmin województwa'}`}
        nameHead="Gmina"
        groupHead="Powiat"
        valueHead={indicator.unit}
        decimals={indicator.decimals}
        rows={rows}
        bars={map.classes.length === 0}
      />
      <p className="source">{typographic([medianInWords(map), ...missingInWords(map, places)].join(' '))}</p>
      <Source
        csvHref={csv}
        csvLabel="Pobierz listę (CSV)"
        permalink={`${unitHref(unit)}?wskaznik=${indicator.code}&rok=${year}#lista`}
      >
        {sourcesInWords(sources)}
      </Source>
    </>
  )
}

/** Names of the gminas in the answer, told apart where two are called the same. */
export function mapNames({ names, kinds }: IndicatorMap): string[] {
  return distinctNames(names.map((name, place) => ({ name, kind: kindAt(kinds, place) })))
}

/** Places in the answer of the gminas to be shown. */
export function placesOfKind({ codes, kinds }: IndicatorMap, kind: MunicipalityKind | undefined): number[] {
  return codes.flatMap((_, place) => (kind === undefined || kinds[place] === kind ? [place] : []))
}

/** The shade of a gmina: its class spread over the five shades, or the hatching of its kind of missing. */
export function mapClassAt({ classOf, classes, missing }: IndicatorMap, place: number): MapClass | undefined {
  const reason = missing[place] ?? null
  if (reason !== null) return missingClass({ missing: reason })
  const index = classOf[place] ?? null
  return index === null ? undefined : shadeOf(index, classes.length)
}

function listRows(map: IndicatorMap, places: readonly number[], counties: ReadonlyMap<string, string>): RankedRow[] {
  const names = mapNames(map)
  const rows = places.map((place): RankedRow => {
    const code = map.codes[place] ?? ''
    const rank = map.places[place] ?? null
    const mapClass = mapClassAt(map, place)
    return {
      code,
      name: names[place] ?? '',
      href: unitHref({ code, level: 'municipality' }),
      group: counties.get(code.slice(0, 4)) ?? '',
      figure: figureOf(map.values[place] ?? null, map.missing[place] ?? null),
      ...(rank === null ? {} : { rank }),
      ...(mapClass === undefined ? {} : { mapClass }),
    }
  })
  const last = Number.POSITIVE_INFINITY
  return rows.sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || comparePolish(a.name, b.name))
}

function medianInWords({ median, indicator }: IndicatorMap): string {
  return median === null
    ? 'Żadna gmina nie ma danych.'
    : `Mediana gmin województwa: ${formatNumber(median, { decimals: indicator.decimals })}.`
}

const MOST_NAMED = 12

/** One sentence for each reason: which gminas have no figure and why. */
function missingInWords(map: IndicatorMap, places: readonly number[]): string[] {
  const byReason = new Map<MissingKind, string[]>()
  const names = mapNames(map)
  for (const place of places) {
    const reason = map.missing[place] ?? null
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), names[place] ?? ''])
  }
  return [...byReason].map(([reason, gminas]) => {
    const named = gminas.length > MOST_NAMED ? `${gminas.length} ${plural(gminas.length, GMINAS)}` : gminas.join(', ')
    return `Bez liczby: ${named}. ${labels.missingSentence[reason]}`
  })
}

const GMINAS = { one: 'gmina', few: 'gminy', many: 'gmin' }
