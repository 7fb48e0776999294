import type { ReactNode } from 'react'
import { formatDate } from '#kernel/plain-date.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import type { CountyRow } from '#modules/indicators/shared/answers.ts'
import { TOPICS } from '#modules/indicators/shared/indicator.ts'
import { labels } from '#modules/indicators/shared/labels.pl.ts'
import type { ProfileRow } from '#modules/indicators/shared/profile-row.ts'
import { AgeStructure } from '#platform/web/html/age-structure.tsx'
import { Facts } from '#platform/web/html/facts.tsx'
import { Lead } from '#platform/web/html/lead.tsx'
import { Locator } from '#platform/web/html/locator.tsx'
import { ScrollRegion } from '#platform/web/html/scroll-region.tsx'
import { SlideColumns } from '#platform/web/html/slides.tsx'
import { ageGroups, commonScale } from '../print/pictures.tsx'
import {
  bookletWords,
  kindLine,
  municipalityTitle,
  opening,
  sourceOf,
  theCounty,
  theVoivodeship,
  withYear,
} from '../print/words.ts'
import type { BookletMunicipality, CountyBooklet } from '../shared/county-booklet.ts'

/** One slide, before it is numbered. Titles are unique in a booklet. */
export type SlideContent = { title: string; source?: string; body: ReactNode }

/** Municipalities on one slide of a comparison: more would not be read from the last row. */
const MOST_ROWS = 10

/** The county: title, itself in a few figures, its municipalities side by side by topic. */
export function countySlides(booklet: CountyBooklet): SlideContent[] {
  const { comparison, regionMap } = booklet
  const alt = `Położenie ${theCounty(booklet, 'genitive')} na mapie ${theVoivodeship(booklet, 'genitive')}.`
  const map =
    regionMap === null ? null : (
      <Locator
        width={regionMap.width}
        height={regionMap.height}
        units={regionMap.units.map(({ path }) => path)}
        borders={regionMap.borders}
        here={regionMap.units.filter(({ code }) => code.startsWith(comparison.county.code)).map(({ path }) => path)}
        label={alt}
      />
    )
  return [
    {
      title: opening(theCounty(booklet, 'nominative')),
      body: (
        <SlideColumns>
          <Lead sentences={[`${bookletWords.purpose}.`, ...(comparison.lead === null ? [] : [comparison.lead.text])]} />
          {map}
        </SlideColumns>
      ),
    },
    {
      title: 'Powiat na tle województwa',
      source: sourceText(booklet, comparison.rows),
      body: <CountyTable rows={comparison.rows} />,
    },
    ...TOPICS.flatMap((topic) => comparisonSlides(booklet, topic)),
  ]
}

function CountyTable({ rows }: { rows: readonly CountyRow[] }) {
  return (
    <PlainTable
      id="tabela-powiat"
      caption="Powiat na tle województwa"
      heads={['Wskaźnik', 'Powiat', 'Województwo']}
      rows={rows
        .filter(({ county }) => county.value !== null)
        .map((row) => [
          `${withYear(row.shortName, row.year)}, ${row.unit}`,
          said(row.county.value, row),
          said(row.voivodeship.value, row),
        ])}
    />
  )
}

function comparisonSlides(booklet: CountyBooklet, topic: (typeof TOPICS)[number]): SlideContent[] {
  const { municipalities, rows } = booklet.comparison
  const shown = rows.filter((row) => row.topic === topic && row.values.some(({ value }) => value !== null)).slice(0, 5)
  if (shown.length === 0) return []
  const parts = Math.ceil(municipalities.length / MOST_ROWS)
  const size = Math.ceil(municipalities.length / parts)
  return Array.from({ length: parts }, (_, part) => {
    const places = municipalities.map((_unit, place) => place).slice(part * size, (part + 1) * size)
    const title = `Gminy obok siebie: ${labels.topics[topic].toLowerCase()}${parts > 1 ? ` (${part + 1} z ${parts})` : ''}`
    const table = places.map((place) => [
      municipalityTitle(municipalities[place]!, municipalities),
      ...shown.map((row) => said(row.values[place]?.value ?? null, row)),
    ])
    const median = ['Mediana gmin województwa', ...shown.map((row) => said(row.voivodeshipMedian, row))]
    return {
      title,
      source: sourceText(booklet, shown),
      body: (
        <PlainTable
          id={`tabela-${topic}-${part + 1}`}
          caption={title}
          heads={['Gmina', ...shown.map((row) => `${withYear(row.shortName, row.year)}, ${row.unit}`)]}
          rows={[...table, median]}
        />
      ),
    }
  })
}

/** One slide a municipality: what stands out, four figures, its age structure. */
export function municipalitySlides(booklet: CountyBooklet): SlideContent[] {
  const scale = commonScale(booklet.municipalities.map(({ profile }) => profile.ageStructure))
  return booklet.municipalities.map((municipality) => {
    const { profile, areaKm2 } = municipality
    const rows = profile.topics.flatMap((topic) => topic.rows)
    const name = municipalityTitle(profile.unit, booklet.comparison.municipalities)
    return {
      title: name,
      source: sourceText(booklet, rows),
      body: (
        <SlideColumns>
          <div>
            <p className="quiet">{kindLine(profile.unit, rows, areaKm2)}</p>
            <Lead sentences={profile.sentences.map(({ text }) => text)} />
            <MainFigures rows={rows} />
          </div>
          <AgePicture municipality={municipality} name={name} scale={scale} />
        </SlideColumns>
      ),
    }
  })
}

const SHOWN_OF_MUNICIPALITY = [
  'population-change',
  'share-under-15',
  'share-65-plus',
  'unemployed-per-15-64',
  'registered-unemployed',
]

function MainFigures({ rows }: { rows: readonly ProfileRow[] }) {
  const shown = SHOWN_OF_MUNICIPALITY.flatMap((code) =>
    rows.filter((row) => row.code === code && row.value !== null),
  ).slice(0, 4)
  return (
    <Facts
      facts={shown.map((row) => ({
        term: withYear(row.shortName, row.year),
        detail: `${said(row.value, row)} ${row.unit} (województwo: ${said(row.comparison?.voivodeship?.value ?? null, row)})`,
      }))}
    />
  )
}

function AgePicture({ municipality, name, scale }: { municipality: BookletMunicipality; name: string; scale: number }) {
  const facts = municipality.profile.ageStructure
  if (facts === null) return <p>Struktury wieku nie znamy: nie wczytano pliku urzędu.</p>
  return (
    <figure>
      <AgeStructure
        groups={ageGroups(facts)}
        max={scale}
        label={`Struktura wieku, ${name}, na tle województwa (linia)`}
      />
      <figcaption className="note">Struktura wieku, % ludności, {facts.year} r. Linia: województwo.</figcaption>
    </figure>
  )
}

/** What the data cannot say, and where they come from. */
export function closingSlides(booklet: CountyBooklet): SlideContent[] {
  const { comparison } = booklet
  return [
    {
      title: 'Czego dane nie mówią',
      body: (
        <ul>
          {comparison.gaps.slice(0, 6).map((gap) => (
            <li key={`${gap.title} ${gap.why}`}>
              <strong>{gap.title}.</strong> {gap.why}
            </li>
          ))}
          <li>{bookletWords.limits}</li>
        </ul>
      ),
    },
    {
      title: 'Skąd są te liczby',
      body: (
        <ul>
          {comparison.sources.map(({ originId, text }) => (
            <li key={originId}>{text}</li>
          ))}
          <li>Zestawiono {formatDate(booklet.madeOn)}.</li>
        </ul>
      ),
    },
  ]
}

type PlainTableProps = {
  id: string
  caption: string
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}

function PlainTable({ id, caption, heads, rows }: PlainTableProps) {
  return (
    <ScrollRegion labelledBy={id}>
      <table>
        <caption id={id} className="visually-hidden">
          {caption}
        </caption>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={head} scope="col" className={place === 0 ? undefined : 'n'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, place) => (
                <td key={heads[place + 1]} className="n">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function said(value: number | null, { decimals }: { decimals: number }): string {
  return value === null ? '–' : formatNumber(value, { decimals })
}

function sourceText({ comparison }: CountyBooklet, rows: readonly { year: number | null }[]): string {
  const { text, dateOfData } = sourceOf(
    comparison.sources,
    rows.map(({ year }) => year),
  )
  return `Źródło: ${text}, ${dateOfData}.`
}
