import { counted } from '#kernel/plural.ts'
import { foldPolish, typographic } from '#kernel/polish-text.ts'
import { SearchField, SearchForm } from '#platform/web/html/form.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import type { IndicatorEntry } from '../shared/answers.ts'
import { TOPICS } from '../shared/indicator.ts'
import { labels } from '../shared/labels.pl.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { yearsInWords } from './figures.ts'

const INDICATORS = { one: 'wskaźnik', few: 'wskaźniki', many: 'wskaźników' }

/** All indicators by topic, with what each says and the years it has; those without figures in one place of their own. */
export const indicatorListPage: PublicPage = {
  path: '/wskazniki',
  async answer(ask, { query }) {
    const { indicators } = await ask(indicatorOperations.list, {})
    const sought = (query.szukaj ?? '').trim()
    const found = indicators.filter((indicator) => matches(indicator, sought))
    const held = found.filter(({ years }) => years.length > 0)
    const lacking = found.filter(({ years }) => years.length === 0)
    const title = `${counted(indicators.length, INDICATORS)} o gminach`
    return {
      kind: 'page',
      title,
      description: 'Co mówi i czego nie mówi każdy wskaźnik, jak go liczymy i skąd są dane.',
      canonical: '/wskazniki',
      section: 'wskazniki',
      body: (
        <>
          <PageTitle title={title}>{inWords(sought, found.length, held.length)}</PageTitle>
          <SearchForm action="/wskazniki" label="Szukaj wskaźnika">
            <SearchField
              id="szukaj"
              name="szukaj"
              label="Czego szukasz?"
              hint="Na przykład: żłobek, 65+, bezrobotni"
              value={sought}
            />
          </SearchForm>
          {TOPICS.map((topic) => (
            <Topic
              key={topic}
              id={topic}
              title={labels.topics[topic]}
              indicators={held.filter((one) => one.topic === topic)}
            />
          ))}
          <p>
            <a href="/wynik-zlozony">Złóż kilka wskaźników w jeden wynik</a>
          </p>
          <NotYet indicators={lacking} />
        </>
      ),
    }
  },
}

function inWords(sought: string, found: number, held: number): string {
  if (sought !== '')
    return found === 0
      ? `Żaden wskaźnik nie pasuje do „${sought}”. Spróbuj krótszego słowa.`
      : `Do „${sought}” pasuje ${counted(found, INDICATORS)}.`
  return held === found
    ? 'Każdy ma opis, wzór i źródło.'
    : `Dane są dla ${held} z ${found}. Przy pozostałych piszemy, czego brakuje.`
}

/** Every word that was typed begins a word of what is written about the indicator. */
function matches({ code, name, shortName, says, unit, topic }: IndicatorEntry, sought: string): boolean {
  const words = foldPolish([code, name, shortName, says, unit, labels.topics[topic]].join(' ')).split(
    /[^\p{L}\p{N}+]+/u,
  )
  return foldPolish(sought)
    .split(/\s+/)
    .every((typed) => typed === '' || words.some((word) => word.startsWith(typed)))
}

function Topic({ id, title, indicators }: { id: string; title: string; indicators: readonly IndicatorEntry[] }) {
  if (indicators.length === 0) return null
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
          {indicators.map((indicator) => (
            <tr key={indicator.code}>
              <Name indicator={indicator} />
              <td>{typographic(indicator.says)}</td>
              <td>{yearsInWords(indicator.years)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** What the catalogue defines and nobody has delivered: named once, here, and not as empty rows of every profile. */
function NotYet({ indicators }: { indicators: readonly IndicatorEntry[] }) {
  if (indicators.length === 0) return null
  return (
    <Section
      id="czego-nie-mamy"
      title="Czego jeszcze nie mamy"
      kind="topic"
      intro="Te wskaźniki mają opis i wzór, ale nie ma dla nich danych. Na stronie wskaźnika piszemy, skąd je wziąć."
    >
      <table className="stack">
        <caption className="visually-hidden">Wskaźniki bez danych</caption>
        <thead>
          <tr>
            <th scope="col">Wskaźnik</th>
            <th scope="col">Dział</th>
            <th scope="col">Skąd będą dane</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.code}>
              <Name indicator={indicator} />
              <td>{labels.topics[indicator.topic]}</td>
              <td>{typographic(indicator.source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Name({ indicator: { code, name, unit } }: { indicator: IndicatorEntry }) {
  return (
    <th scope="row">
      <a href={`/wskazniki/${code}`}>{name}</a>
      <span className="unit">{unit}</span>
    </th>
  )
}
