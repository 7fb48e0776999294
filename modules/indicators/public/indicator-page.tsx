import { typographic } from '#kernel/polish-text.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { Actions, ButtonLink } from '#platform/web/html/button.tsx'
import { Facts } from '#platform/web/html/facts.tsx'
import { Prose } from '#platform/web/html/layout.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import type { IndicatorEntry, IndicatorPage } from '../shared/answers.ts'
import { labels } from '../shared/labels.pl.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { yearsInWords } from './figures.ts'
import { MethodSection } from './method-section.tsx'

/** Karta wskaźnika: what it says and does not say, how it is made, from what, and how to get the file. */
export const indicatorPage: PublicPage = {
  path: '/wskazniki/:code',
  async answer(ask, { params }) {
    const answer = await ask(indicatorOperations.get, { params: { indicatorCode: params.code as string } })
    const { indicator } = answer
    return {
      kind: 'page',
      title: `${indicator.name}: co to znaczy`,
      description: indicator.says,
      canonical: `/wskazniki/${indicator.code}`,
      section: 'wskazniki',
      breadcrumb: <Breadcrumb trail={[{ href: '/wskazniki', label: 'Wskaźniki' }]} current={indicator.shortName} />,
      body: <IndicatorBody answer={answer} />,
    }
  },
}

function IndicatorBody({ answer }: { answer: IndicatorPage }) {
  const { indicator } = answer
  return (
    <>
      <PageTitle title={typographic(indicator.name)}>{typographic(indicator.says)}</PageTitle>
      {indicator.years.length > 0 && (
        <Actions>
          <ButtonLink href={`/region?wskaznik=${indicator.code}`}>Zobacz mapę i listę gmin</ButtonLink>
        </Actions>
      )}
      <Section id="znaczenie" title="Co znaczy ta liczba" kind="topic">
        <Facts facts={meaning(indicator)} />
      </Section>
      <Section id="liczenie" title="Jak to liczymy" kind="topic">
        <Facts facts={counting(indicator)} />
      </Section>
      <Section id="dane" title="Skąd wziąć dane" kind="topic">
        <Prose small>
          <p>{typographic(indicator.howToGet)}</p>
          <p>
            Pobrany plik wczytuje polecenie <code>npm run splot -- import bdl PLIK</code>
          </p>
          <h3>W których kolumnach szukamy</h3>
          <ul>
            {columnsOf(indicator).map((column) => (
              <li key={column}>{column}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      {indicator.caveats.length > 0 && (
        <Section id="zastrzezenia" title="O czym pamiętać" kind="topic">
          <Prose small>
            <ul>
              {indicator.caveats.map((caveat) => (
                <li key={caveat}>{typographic(caveat)}</li>
              ))}
            </ul>
          </Prose>
        </Section>
      )}
      <MethodSection {...answer} />
    </>
  )
}

function meaning({ doesNotSay, direction, unit, years, isProposal }: IndicatorEntry) {
  return [
    { term: 'Czego nie mówi', detail: typographic(doesNotSay) },
    { term: 'Jednostka', detail: unit },
    { term: 'Jak czytać', detail: labels.directions[direction] },
    { term: 'Lata z danymi', detail: years.length === 0 ? 'jeszcze nie wczytano pliku' : yearsInWords(years) },
    ...(isProposal
      ? [{ term: 'Kto go wymyślił', detail: 'Propozycja Splotu. Urząd nie publikuje go w tej postaci.' }]
      : []),
  ]
}

function counting({ formulaInWords, method, source, law }: IndicatorEntry) {
  return [
    { term: 'Wzór', detail: typographic(formulaInWords) },
    { term: 'Metoda', detail: typographic(method) },
    { term: 'Źródło', detail: typographic(source) },
    ...(law === null ? [] : [{ term: 'Prawo', detail: typographic(law) }]),
  ]
}

/** "P2137: 0–4, 5–9, …": the columns of each export, once. */
function columnsOf({ inputs }: IndicatorEntry): string[] {
  const bySubject = new Map<string, Set<string>>()
  for (const { subject, label } of Object.values(inputs).flat()) {
    bySubject.set(subject, (bySubject.get(subject) ?? new Set()).add(`„${label}”`))
  }
  return [...bySubject].map(([subject, columns]) => `podgrupa ${subject}: ${[...columns].join(', ')}`)
}
