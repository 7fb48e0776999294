import { comparePolish, typographic } from '#kernel/polish-text.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { DataDetails } from '#platform/web/html/data-details.tsx'
import { InlineForm, SelectField } from '#platform/web/html/form.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import { YearSteps } from '#platform/web/html/year-steps.tsx'
import type { IndicatorEntry } from '../../shared/answers.ts'
import { labels } from '../../shared/labels.pl.ts'
import { figureOf } from '../figures.ts'
import { mapNames } from '../region-list.tsx'
import { RegionMapFigure } from '../region-map-figure.tsx'
import { sourcesInWords } from '../source-words.ts'
import type { Side } from './two-maps-page.tsx'

type TwoMapsProps = {
  region: UnitSummary
  voivodeships: readonly UnitSummary[]
  indicators: readonly IndicatorEntry[]
  sides: readonly [Side, Side]
  isSame: boolean
  breaks: readonly string[]
  counties: ReadonlyMap<string, string>
}

/** Both maps, the words on how to read them together, and the table that has their numbers. */
export function TwoMaps({ region, voivodeships, indicators, sides, isSame, breaks, counties }: TwoMapsProps) {
  const [left, right] = sides
  const hrefOf = (changed: { rok?: number; rok2?: number }) =>
    `/mapy?region=${region.code}&wskaznik=${left.entry.code}&rok=${changed.rok ?? left.map.year}&wskaznik2=${right.entry.code}&rok2=${changed.rok2 ?? right.map.year}`
  return (
    <>
      <PageTitle title="Dwie mapy obok siebie">
        {typographic(
          isSame
            ? `${left.entry.name}: ${left.map.year ?? 'bez danych'} i ${right.map.year ?? 'bez danych'}. Obie mapy mają te same klasy, więc ten sam odcień znaczy to samo.`
            : 'Każda mapa ma własne klasy: porównuj, gdzie jest ciemniej, a nie odcienie między mapami.',
        )}
      </PageTitle>
      <InlineForm action="/mapy" submit="Pokaż">
        <SelectField
          id="region"
          name="region"
          label="Województwo"
          value={region.code}
          options={voivodeships.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <IndicatorChoice id="wskaznik" label="Lewa mapa" indicators={indicators} chosen={left.entry.code} />
        <IndicatorChoice id="wskaznik2" label="Prawa mapa" indicators={indicators} chosen={right.entry.code} />
      </InlineForm>
      {breaks.map((sentence) => (
        <p key={sentence} className="note">
          {sentence}
        </p>
      ))}
      <div className="two-maps">
        {sides.map((side, place) => (
          <OneSide
            key={place === 0 ? 'lewa' : 'prawa'}
            id={place === 0 ? 'lewa' : 'prawa'}
            side={side}
            counties={counties}
            region={region}
            hrefOf={(year) => hrefOf(place === 0 ? { rok: year } : { rok2: year })}
          />
        ))}
      </div>
      <Numbers sides={sides} />
    </>
  )
}

type IndicatorChoiceProps = { id: string; label: string; indicators: readonly IndicatorEntry[]; chosen: string }

function IndicatorChoice({ id, label, indicators, chosen }: IndicatorChoiceProps) {
  return (
    <SelectField
      id={id}
      name={id}
      label={label}
      value={chosen}
      options={indicators
        .filter(({ code, years }) => years.length > 0 || code === chosen)
        .map(({ code, shortName, topic }) => ({ value: code, label: shortName, group: labels.topics[topic] }))}
    />
  )
}

type OneSideProps = {
  id: string
  side: Side
  region: UnitSummary
  counties: ReadonlyMap<string, string>
  hrefOf: (year: number) => string
}

function OneSide({ id, side: { entry, map, boundaries }, region, counties, hrefOf }: OneSideProps) {
  return (
    <Section
      id={id}
      title={typographic(`${entry.shortName}, ${map.year === null ? 'bez danych' : `${map.year} r.`}`)}
      kind="topic"
    >
      {map.year === null ? (
        <p>Tego wskaźnika jeszcze nie wczytano. {entry.howToGet}</p>
      ) : (
        <>
          <YearSteps
            label={id === 'lewa' ? 'Rok lewej mapy' : 'Rok prawej mapy'}
            current={map.year}
            links={map.years.map((year) => ({ year, href: hrefOf(year) }))}
          />
          <RegionMapFigure id={`mapa-${id}`} map={map} boundaries={boundaries} counties={counties} kind={undefined} />
          <Source
            csvHref={`/api/v1/indicators/${entry.code}/map/csv?scope=${region.code}&year=${map.year}`}
            csvLabel="Pobierz wartości (CSV)"
          >
            {sourcesInWords(map.sources)} {entry.unit}.
          </Source>
        </>
      )}
    </Section>
  )
}

/** The numbers of both maps by gmina; a gmina of one year only stands with the reason in the other. */
function Numbers({ sides }: { sides: readonly [Side, Side] }) {
  const byCode = sides.map(({ map }) => new Map(map.codes.map((code, place) => [code, place])))
  const names = new Map(
    sides.flatMap(({ map }) => mapNames(map).map((name, place) => [map.codes[place] ?? '', name] as const)),
  )
  const rows = [...names].sort(([a, one], [b, other]) => comparePolish(one, other) || (a < b ? -1 : 1))
  const heads = rows.map(([code, name]) =>
    rows.filter(([, other]) => other === name).length > 1 ? `${name} (${code})` : name,
  )
  const decimals = Math.max(...sides.map(({ map }) => map.indicator.decimals))
  return (
    <DataDetails
      id="obie-tabela"
      caption="Liczby z obu map"
      rowsHead="Gmina"
      columns={sides.map(({ entry, map }) => `${entry.shortName}, ${map.year ?? ''}`)}
      rows={rows.map(([code], row) => ({
        head: heads[row] ?? '',
        figures: sides.map(({ map }, side) => {
          const place = byCode[side]?.get(code)
          return place === undefined
            ? { missing: 'no-such-unit' as const }
            : figureOf(map.values[place] ?? null, map.missing[place] ?? null)
        }),
      }))}
      decimals={decimals}
    />
  )
}
