import { formatDate } from '#kernel/plain-date.ts'
import type { CountyRow } from '#modules/indicators/shared/answers.ts'
import { TOPICS } from '#modules/indicators/shared/indicator.ts'
import { labels } from '#modules/indicators/shared/labels.pl.ts'
import { Lead } from '#platform/web/html/lead.tsx'
import { Locator } from '#platform/web/html/locator.tsx'
import { SlideColumns } from '#platform/web/html/slides.tsx'
import { bookletWords, municipalityTitle, opening, theCounty, theVoivodeship, withYear } from '../print/words.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'
import { PlainTable } from './plain-table.tsx'
import { type SlideContent, said, sourceText } from './slide.ts'

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
          <li>Zestawiono {formatDate(booklet.madeOn)}</li>
        </ul>
      ),
    },
  ]
}
