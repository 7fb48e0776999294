import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { typographic } from '#kernel/polish-text.ts'
import { indicatorOperations } from '#modules/indicators/shared/operations.ts'
import type { SourceNote } from '#modules/indicators/shared/source-note.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { RegisterStateSummary, UnitPage } from '#modules/territory/shared/unit-page.ts'
import { Facts } from '#platform/web/html/facts.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { Ask, PublicPage } from '#platform/web/public-page.ts'
import { NothingLoaded } from './regions.tsx'

type Boundary = NonNullable<UnitPage['boundary']>['source']

/** Everything that was imported: publisher, licence, days. Figures on the other pages point here. */
export const sourcesPage: PublicPage = {
  path: '/zrodla',
  async answer(ask) {
    const { items: states } = await ask(territoryOperations.listRegisterStates, {})
    const boundary = await findBoundary(ask)
    const { sources, synthetic } = await ask(indicatorOperations.list, {})
    return {
      kind: 'page',
      title: 'Źródła danych',
      description: 'Z jakich plików są liczby i granice: wydawca, data, warunki użycia.',
      canonical: '/zrodla',
      body: (
        <>
          <PageTitle title="Źródła danych">
            {synthetic
              ? 'Wszystkie liczby są syntetyczne. W prawdziwym regionie stoją tu pliki urzędów.'
              : 'Każda liczba na tej stronie pochodzi z pliku, który przechowujemy bez zmian.'}
          </PageTitle>
          {states.length === 0 ? (
            <NothingLoaded />
          ) : (
            <>
              <RegisterStates states={states} />
              <Boundaries boundary={boundary} />
              <Exports sources={sources} />
            </>
          )}
        </>
      ),
    }
  },
}

/** All polygons come from one file, so that of any voivodeship names it. */
async function findBoundary(ask: Ask): Promise<Boundary | undefined> {
  const { voivodeships } = await ask(territoryOperations.getDataset, {})
  const [first] = voivodeships
  if (first === undefined) return undefined
  const { boundary } = await ask(territoryOperations.getUnit, { params: { code: first.code } })
  return boundary?.source
}

function RegisterStates({ states }: { states: readonly RegisterStateSummary[] }) {
  return (
    <Section
      id="rejestr"
      title="Rejestr TERYT"
      kind="topic"
      intro="Stany rejestru mówią, jakie jednostki istniały w danym dniu."
    >
      <table className="stack">
        <caption className="visually-hidden">Wczytane stany rejestru TERC</caption>
        <thead>
          <tr>
            <th scope="col">Stan na</th>
            <th scope="col">Województwa, powiaty, gminy</th>
            <th scope="col">Źródło</th>
            <th scope="col">Pobrano</th>
            <th scope="col">Warunki użycia</th>
          </tr>
        </thead>
        <tbody>
          {states.map(({ stateOn, voivodeships, counties, municipalities, origin, obtainedOn, licence }) => (
            <tr key={stateOn}>
              <th scope="row">{formatDate(stateOn)}</th>
              <td>{[voivodeships, counties, municipalities].map((count) => formatNumber(count)).join(', ')}</td>
              <td>{origin}</td>
              <td>{formatDate(obtainedOn)}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Boundaries({ boundary }: { boundary: Boundary | undefined }) {
  return (
    <Section id="granice" title="Granice" kind="topic">
      {boundary === undefined ? (
        <p>
          Granic jeszcze nie wczytano. Wczytuje je polecenie <code>npm run splot -- import boundaries PLIK</code>
        </p>
      ) : (
        <Facts
          facts={[
            { term: 'Źródło', detail: boundary.origin },
            { term: 'Pobrano', detail: formatDate(boundary.obtainedOn) },
            { term: 'Warunki użycia', detail: boundary.licence },
          ]}
        />
      )}
    </Section>
  )
}

function Exports({ sources }: { sources: readonly SourceNote[] }) {
  const day = (date: PlainDate | null) => (date === null ? 'bez daty' : formatDate(date))
  return (
    <Section
      id="pliki"
      title="Pliki urzędu statystycznego"
      kind="topic"
      intro="Data pliku jest w jego nazwie. Numer podgrupy pozwala znaleźć te same dane w Banku Danych Lokalnych."
    >
      {sources.length === 0 ? (
        <p>
          Nie wczytano jeszcze żadnego pliku. Wczytuje je polecenie <code>npm run splot -- import bdl PLIK</code>
        </p>
      ) : (
        <table className="stack">
          <caption className="visually-hidden">Wczytane pliki urzędu statystycznego</caption>
          <thead>
            <tr>
              <th scope="col">Podgrupa</th>
              <th scope="col">Wydawca</th>
              <th scope="col">Data pliku</th>
              <th scope="col">Pobrano</th>
              <th scope="col">Warunki użycia</th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ originId, subjectName, subjectCode, publisher, publishedOn, obtainedOn, licence }) => (
              <tr key={originId}>
                <th scope="row">
                  {typographic(subjectName)} <span className="unit">{subjectCode}</span>
                </th>
                <td>{publisher}</td>
                <td>{day(publishedOn)}</td>
                <td>{formatDate(obtainedOn)}</td>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
