import { comparePolish, typographic } from '#kernel/polish-text.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { readShapes, unitHref, unitTitle } from '#modules/territory/public/parts.tsx'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { type Figure, figureText, isMissing } from '#platform/web/html/figure.ts'
import type { MapShapes } from '#platform/web/html/geo-path.ts'
import { MapAndList } from '#platform/web/html/layout.tsx'
import { Legend } from '#platform/web/html/legend.tsx'
import { mapClasses } from '#platform/web/html/map-classes.ts'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { type RankedRow, RankedTable } from '#platform/web/html/ranked-table.tsx'
import { RegionMap } from '#platform/web/html/region-map.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { Ask, ShellPage } from '#platform/web/public-page.ts'
import type { IndicatorEntry, Profile } from '../shared/answers.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { ChoiceForm, NoFigures } from './choice-form.tsx'
import { figureOf, valueInWords } from './figures.ts'
import { MethodSection } from './method-section.tsx'
import type { Choice } from './region-choice.ts'
import { sourcesInWords } from './source-words.ts'

/**
 * The country by voivodeships. Two and a half thousand gminas would be a wall of rows and a map of dots: the list of
 * gminas is a file, and each voivodeship has its own page.
 */
export async function countryAnswer(
  ask: Ask,
  indicators: readonly IndicatorEntry[],
  choice: Choice,
): Promise<ShellPage> {
  const { indicator } = choice
  const year = choice.year ?? (indicator.years.length === 0 ? null : Math.max(...indicator.years))
  const country = await ask(territoryOperations.getUnit, { params: { code: COUNTRY_CODE } })
  const voivodeships = country.children.filter(({ level }) => level === 'voivodeship')
  const profiles = await Promise.all(
    [country, ...voivodeships].map(({ code }) => ask(indicatorOperations.getProfile, { params: { unitCode: code } })),
  )
  const [whole, ...parts] = profiles as [Profile, ...Profile[]]
  const shapes = await readShapes(ask, 'pl', 'voivodeships')
  const figure = year === null ? null : valueIn(whole, indicator.code, year)
  const csv = `/api/v1/indicators/${indicator.code}/map/csv${year === null ? '' : `?year=${year}`}`
  return {
    kind: 'page',
    title: `${indicator.name}: województwa${year === null ? '' : `, ${year} r.`}`,
    description: `${indicator.name} w województwach: mapa i lista.`,
    canonical: `/region/${COUNTRY_CODE}?wskaznik=${indicator.code}`,
    section: 'dane',
    breadcrumb: <Breadcrumb trail={[{ href: '/gminy', label: 'Polska' }]} current={indicator.shortName} />,
    body: (
      <>
        <PageTitle title={`${indicator.name}: województwa`}>
          {figure === null || isMissing(figure)
            ? indicator.says
            : typographic(`W całym kraju, ${year} r.: ${valueInWords(figure, indicator)}.`)}
        </PageTitle>
        <ChoiceForm
          path={`/region/${COUNTRY_CODE}`}
          indicators={indicators}
          choice={choice}
          year={year}
          withKinds={false}
        />
        {year === null ? (
          <NoFigures indicator={indicator} />
        ) : (
          <Voivodeships {...{ parts, indicator, year, shapes, csv }} />
        )}
        <MethodSection {...whole}>
          <p>
            Liczba województwa to liczba podana przez urząd, a gdy jej nie ma, suma wszystkich gmin.{' '}
            <a href={`/wskazniki/${indicator.code}`}>Jak to liczymy</a>
          </p>
        </MethodSection>
      </>
    ),
  }
}

type VoivodeshipsProps = {
  parts: readonly Profile[]
  indicator: IndicatorEntry
  year: number
  shapes: MapShapes | undefined
  csv: string
}

function Voivodeships({ parts, indicator, year, shapes, csv }: VoivodeshipsProps) {
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
            {sourcesInWords(parts[0]?.sources ?? [])}
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

function valueIn({ topics }: Profile, code: string, year: number): Figure {
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
