import { comparePolish } from '#kernel/polish-text.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { unitHref, unitTitle } from '#modules/territory/public/parts.tsx'
import { type Figure, figureText, isMissing } from '#platform/web/html/figure.ts'
import type { MapShapes } from '#platform/web/html/geo-path.ts'
import { MapAndList } from '#platform/web/html/layout.tsx'
import { Legend } from '#platform/web/html/legend.tsx'
import { mapClasses } from '#platform/web/html/map-classes.ts'
import { type RankedRow, RankedTable } from '#platform/web/html/ranked-table.tsx'
import { RegionMap } from '#platform/web/html/region-map.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { IndicatorEntry, Profile } from '../shared/answers.ts'
import { figureOf, valueInWords } from './figures.ts'
import { sourcesInWords } from './source-words.ts'

type VoivodeshipsProps = {
  parts: readonly Profile[]
  indicator: IndicatorEntry
  year: number
  shapes: MapShapes | undefined
  csv: string
}

/** Map and equal list of voivodeships; with fewer than ten of them bars stand in place of the map. */
export function Voivodeships({ parts, indicator, year, shapes, csv }: VoivodeshipsProps) {
  const { code, decimals, unit } = indicator
  const figures = parts.map((profile) => valueIn(profile, code, year))
  const classes = mapClasses(figures, decimals)
  const rows = rankedRows(parts, figures, (figure) => classes?.classOf(figure))
  return (
    <MapAndList
      list={
        <>
          <RankedTable
            caption={indicator.name}
            captionNote={`${year} r., od najwyższej wartości`}
            nameHead="Województwo"
            valueHead={unit}
            decimals={decimals}
            rows={rows}
            bars={classes === null}
          />
          <Source
            csvHref={csv}
            csvLabel="Pobierz wszystkie gminy kraju (CSV)"
            permalink={`/region/${COUNTRY_CODE}?wskaznik=${code}&rok=${year}#lista`}
          >
            {sourcesInWords(sourcesOf(parts, code))}
          </Source>
        </>
      }
      map={
        shapes === undefined || classes === null ? (
          <p>Mapę pokazujemy, gdy są granice i dane co najmniej dziesięciu województw. Lista ma wszystkie liczby.</p>
        ) : (
          <figure>
            <Legend
              label={`Legenda: ${unit}`}
              ranges={classes.ranges}
              decimals={decimals}
              missing={figures.some(isMissing) ? ['missing'] : []}
            />
            <RegionMap
              id="mapa-wojewodztw"
              {...shapes}
              units={shapes.units.flatMap(({ code: own, path }) => {
                const place = parts.findIndex((profile) => profile.unit.code === own)
                const figure = figures[place]
                const profile = parts[place]
                if (figure === undefined || profile === undefined) return []
                return [
                  {
                    code: own,
                    path,
                    name: unitTitle(profile.unit),
                    valueText: isMissing(figure) ? figureText(figure, decimals) : valueInWords(figure, indicator),
                    mapClass: classes.classOf(figure),
                    href: `${unitHref(profile.unit)}?wskaznik=${code}&rok=${year}`,
                  },
                ]
              })}
            />
          </figure>
        )
      }
    />
  )
}

/** Files behind one indicator of all voivodeships. */
function sourcesOf(parts: readonly Profile[], code: string) {
  const rows = parts.flatMap(({ topics }) => topics.flatMap((topic) => topic.rows)).filter((row) => row.code === code)
  const ids = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ originIds }) => originIds)))
  const byId = new Map(parts.flatMap(({ sources }) => sources.map((source) => [source.originId, source])))
  return [...byId.values()].filter(({ originId }) => ids.has(originId))
}

/** The value of a year out of the profile's trend. */
export function valueIn({ topics }: Profile, code: string, year: number): Figure {
  const point = topics
    .flatMap(({ rows }) => rows)
    .find((row) => row.code === code)
    ?.trend.find((one) => one.year === year)
  return figureOf(point?.value ?? null, point?.missing ?? 'not-delivered')
}

function rankedRows(
  parts: readonly Profile[],
  figures: readonly Figure[],
  classOf: (figure: Figure) => RankedRow['mapClass'],
): RankedRow[] {
  const values = figures.filter((figure) => !isMissing(figure))
  const rows = parts.map(({ unit }, place): RankedRow => {
    const figure = figures[place] as Figure
    const mapClass = classOf(figure)
    return {
      code: unit.code,
      name: unit.name,
      href: unitHref(unit),
      figure,
      ...(isMissing(figure) ? {} : { rank: 1 + values.filter((other) => (other as number) > figure).length }),
      ...(mapClass === undefined ? {} : { mapClass }),
    }
  })
  const last = Number.POSITIVE_INFINITY
  return rows.sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || comparePolish(a.name, b.name))
}
