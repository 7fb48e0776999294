import { counted } from '#kernel/plural.ts'
import { typographic } from '#kernel/polish-text.ts'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import type { IndicatorEntry } from '../shared/answers.ts'
import { TOPICS } from '../shared/indicator.ts'
import { labels } from '../shared/labels.pl.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { yearsInWords } from './figures.ts'

const INDICATORS = { one: 'wskaźnik', few: 'wskaźniki', many: 'wskaźników' }

/** All indicators by topic, with what each says and the years it has. */
export const indicatorListPage: PublicPage = {
  path: '/wskazniki',
  async answer(ask) {
    const { indicators } = await ask(indicatorOperations.list, {})
    const held = indicators.filter(({ years }) => years.length > 0).length
    const title = `${counted(indicators.length, INDICATORS)} o gminach`
    return {
      kind: 'page',
      title,
      description: 'Co mówi i czego nie mówi każdy wskaźnik, jak go liczymy i skąd są dane.',
      canonical: '/wskazniki',
      section: 'wskazniki',
      body: (
        <>
          <PageTitle title={title}>
            {held === indicators.length
              ? 'Każdy ma opis, wzór i źródło.'
              : `Dane są dla ${held} z ${indicators.length}. Przy pozostałych piszemy, jakiego pliku brakuje.`}
          </PageTitle>
          {TOPICS.map((topic) => (
            <Topic
              key={topic}
              id={topic}
              title={labels.topics[topic]}
              indicators={indicators.filter((one) => one.topic === topic)}
            />
          ))}
        </>
      ),
    }
  },
}

function Topic({ id, title, indicators }: { id: string; title: string; indicators: readonly IndicatorEntry[] }) {
  return (
    <Section id={id} title={title} kind="topic">
      <table className="stack">
        <caption className="visually-hidden">Wskaźniki działu {title}</caption>
        <thead>
          <tr>
            <th scope="col">Wskaźnik</th>
            <th scope="col">Co mówi</th>
            <th scope="col">Lata</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ code, name, unit, says, years }) => (
            <tr key={code}>
              <th scope="row">
                <a href={`/wskazniki/${code}`}>{name}</a>
                <span className="unit">{unit}</span>
              </th>
              <td>{typographic(says)}</td>
              <td>{years.length === 0 ? 'brak pliku' : yearsInWords(years)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
