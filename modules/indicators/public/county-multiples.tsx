import { formatNumber, formatPercent } from '#kernel/polish-number.ts'
import { unitHref } from '#modules/territory/public/parts.tsx'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { AgeStructure } from '#platform/web/html/age-structure.tsx'
import { DataDetails } from '#platform/web/html/data-details.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { SmallMultiples } from '#platform/web/html/small-multiples.tsx'
import { Source } from '#platform/web/html/source.tsx'
import { Trend } from '#platform/web/html/trend.tsx'
import type { Profile } from '../shared/answers.ts'
import { barsOf } from './age-section.tsx'
import { ageColumns, populationIndex } from './county-series.ts'
import { ageLabel, figureOf, yearsInWords } from './figures.ts'
import { sourcesInWords } from './source-words.ts'

type MultiplesProps = { county: UnitSummary; profiles: readonly Profile[] }

/** Age structures of all gminas on one scale. A gmina without them is named instead of drawn. */
export function CountyAges({ county, profiles }: MultiplesProps) {
  const { drawn, year, without } = ageColumns(profiles)
  if (drawn.length === 0 || year === undefined) return null
  const max = Math.ceil(Math.max(...drawn.flatMap(({ ages }) => ages.groups.map(({ share }) => share))))
  const path = unitHref(county)
  return (
    <Section id="wiek" title="Struktura wieku" intro="Najmłodsi na dole, najstarsi na górze. Linia to województwo.">
      <SmallMultiples
        items={drawn.map(({ unit, name, ages, from65 }) => ({
          name,
          href: unitHref(unit),
          picture: (
            <AgeStructure groups={barsOf(ages)} label={`${name}: struktura wieku na tle województwa`} max={max} mini />
          ),
          note: `65+: ${formatPercent(from65)}`,
        }))}
      />
      {without.length > 0 && (
        <p className="note">
          Bez danych o wieku za {year} r.: {without.join(', ')}.
        </p>
      )}
      <Source csvHref={`${path}/wiek.csv`} permalink={`${path}#wiek`}>
        {sourcesInWords(
          profiles[0]?.sources.filter(({ originId }) => drawn[0]?.ages.originIds.includes(originId)) ?? [],
        )}{' '}
        Udział pięcioletnich grup wieku w ludności, ta sama skala w każdej gminie, 31 grudnia {year} r.
      </Source>
      <DataDetails
        id="wiek-tabela"
        caption="Udział grup wieku w ludności"
        captionNote={`w procentach, 31 grudnia ${year} r.`}
        rowsHead="Wiek"
        columns={[...drawn.map(({ name }) => name), 'województwo']}
        rows={(drawn[0]?.ages.groups ?? [])
          .map(({ label, voivodeshipShare }, place) => ({
            head: ageLabel(label),
            figures: [
              ...drawn.map(({ ages }) => figureOf(ages.groups[place]?.share ?? null, 'not-delivered')),
              figureOf(voivodeshipShare, 'not-delivered'),
            ],
          }))
          .reverse()}
        decimals={1}
      />
    </Section>
  )
}

/** Population of each gmina among the others, the first comparable year being 100. Left out with one year only. */
export function CountyTrends({ county, profiles }: MultiplesProps) {
  const index = populationIndex(profiles)
  if (index === undefined || index.years.length < 2) return null
  const { years, base, lines, domain } = index
  const path = unitHref(county)
  return (
    <Section id="ludnosc" title={`Liczba mieszkańców, ${base} = 100`} intro="Szare linie to pozostałe gminy powiatu.">
      <SmallMultiples
        items={lines.map(({ unit, name, points, last }) => ({
          name,
          href: unitHref(unit),
          picture: (
            <Trend
              name={name}
              points={points}
              others={lines
                .filter((other) => other.unit.code !== unit.code)
                .map((other) => ({ name: other.name, points: other.points }))}
              base={100}
              decimals={1}
              domain={domain}
            />
          ),
          note: `100 → ${formatNumber(last, { decimals: 1 })}`,
        }))}
      />
      <Source csvHref={`${path}/ludnosc.csv`} permalink={`${path}#ludnosc`}>
        {sourcesInWords(index.sources)} Lata {yearsInWords(years)}.
      </Source>
      <DataDetails
        id="ludnosc-tabela"
        caption={`Liczba mieszkańców, ${base} = 100`}
        captionNote={yearsInWords(years)}
        rowsHead="Rok"
        columns={lines.map(({ name }) => name)}
        rows={years.map((year, place) => ({
          head: String(year),
          figures: lines.map(({ points }) => points[place]?.value ?? { missing: 'not-delivered' }),
        }))}
        decimals={1}
      />
    </Section>
  )
}
