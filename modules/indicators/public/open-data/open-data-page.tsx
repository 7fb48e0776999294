import { MISSING_KINDS, MISSING_WORDS } from '#kernel/missing.ts'
import { formatDate } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'
import { typographic } from '#kernel/polish-text.ts'
import { Facts } from '#platform/web/html/facts.tsx'
import { Prose } from '#platform/web/html/layout.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import type { IndicatorList } from '../../shared/answers.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { CATALOGUE_FORMS } from './forms.ts'

const DATA_SETS = { one: 'zbiór danych', few: 'zbiory danych', many: 'zbiorów danych' }

/** What may be taken from here, in which forms, under which conditions. */
export const openDataPage: PublicPage = {
  path: '/dane',
  async answer(ask) {
    const list = await ask(indicatorOperations.list, {})
    return {
      kind: 'page',
      title: 'Otwarte dane',
      description:
        'Jak pobrać liczby z tej strony: arkusze, JSON-stat, opis CSVW, katalog DCAT-AP i interfejs dla programów.',
      canonical: '/dane',
      body: <OpenData list={list} />,
    }
  },
}

function OpenData({ list }: { list: IndicatorList }) {
  const { indicators, sources, synthetic } = list
  const held = indicators.filter(({ years }) => years.length > 0)
  const newest = sources
    .map(({ obtainedOn }) => obtainedOn)
    .sort()
    .at(-1)
  const licences = [...new Set(sources.map(({ licence }) => licence))]
  const example = held[0]?.code
  return (
    <>
      <PageTitle title="Otwarte dane">
        Każdą tabelę tej strony możesz pobrać i użyć u siebie, bez konta i bez pytania o zgodę.
        {synthetic && ' W tym pokazie wszystkie liczby są syntetyczne.'}
      </PageTitle>
      <Section id="co" title="Co tu jest" kind="topic">
        <Facts
          facts={[
            { term: 'Zbiory', detail: counted(held.length, DATA_SETS) },
            { term: 'Najnowsze dane', detail: newest === undefined ? 'jeszcze nie ma' : formatDate(newest) },
            { term: 'Warunki użycia', detail: licences.length === 0 ? 'jeszcze nie ma danych' : licences.join('; ') },
            {
              term: 'Katalog',
              detail: (
                <>
                  DCAT-AP 3: <a href="/dane/katalog.ttl">Turtle</a>, <a href="/dane/katalog.jsonld">JSON-LD</a>
                </>
              ),
            },
            { term: 'Interfejs', detail: <a href="/api/v1/openapi.json">opis OpenAPI</a> },
          ]}
        />
        <p>
          Zbiorem jest każdy wskaźnik, który ma dane. Wybierz go na <a href="/wskazniki">liście wskaźników</a>: pod
          nagłówkiem „Pobierz te dane” są pliki i kod do wklejenia na własną stronę.
        </p>
      </Section>
      <Section
        id="postacie"
        title="W jakich postaciach"
        kind="topic"
        intro="Wszystkie postacie jednej tabeli mają ten sam adres, różni się tylko ostatni człon."
      >
        <Facts
          facts={CATALOGUE_FORMS.map(({ format, title, use }) => ({
            term: title,
            detail: (
              <>
                {typographic(use)}{' '}
                {example !== undefined && (
                  <a href={`/api/v1/indicators/${example}/map/${format}`} aria-label={`Przykład: ${title}`}>
                    Przykład
                  </a>
                )}
              </>
            ),
          }))}
        />
        <Prose small>
          <p>
            Odpowiedź z plikiem CSV podaje w nagłówku <code>Link</code>, gdzie jest jego opis. Program, który zna
            standard CSVW, znajdzie go sam.
          </p>
          <p>
            Adresy są stałe. Bez parametru <code>year</code> dostajesz najnowszy rok, bez <code>scope</code> wszystkie
            gminy. Wszystkie lata w jednym pliku są pod adresem, w którym zamiast <code>map</code> stoi{' '}
            <code>years</code>.
          </p>
        </Prose>
      </Section>
      <Section id="braki" title="Brak to nie zero" kind="topic">
        <p>
          W CSV i XLSX zamiast brakującej liczby jest puste pole z powodem obok albo słowo. W JSON-stat każdy brak ma
          rodzaj.
        </p>
        <Facts
          facts={MISSING_KINDS.map((kind) => ({
            term: kind,
            detail: `${MISSING_WORDS[kind].word}: ${MISSING_WORDS[kind].meaning}`,
          }))}
        />
      </Section>
      <Section id="zrodlo" title="Podaj źródło" kind="topic">
        <p>
          Każdy plik mówi, z czego powstał i na jakich warunkach wolno go użyć. Podaj wydawcę danych i adres tej strony.
          Wszystkie pliki wymienia strona <a href="/zrodla">Źródła danych</a>.
        </p>
      </Section>
    </>
  )
}
