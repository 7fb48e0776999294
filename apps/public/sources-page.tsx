import { formatDate, todayInWarsaw } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'
import { typographic } from '#kernel/polish-text.ts'
import { indicatorOperations } from '#modules/indicators/shared/operations.ts'
import type { SourceNote } from '#modules/indicators/shared/source-note.ts'
import { COUNTIES, MUNICIPALITIES, VOIVODESHIPS } from '#modules/territory/shared/labels.pl.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { RegisterStateSummary, UnitPage } from '#modules/territory/shared/unit-page.ts'
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
            <th scope="col">Co zawiera</th>
            <th scope="col">Skąd pochodzi</th>
          </tr>
        </thead>
        <tbody>
          {states.map(({ stateOn, voivodeships, counties, municipalities, ...file }) => (
            <tr key={stateOn}>
              <th scope="row">{formatDate(stateOn)}</th>
              <td>
                {[
                  counted(voivodeships, VOIVODESHIPS),
                  counted(counties, COUNTIES),
                  counted(municipalities, MUNICIPALITIES),
                ].join(', ')}
              </td>
              <td>{originInWords(file)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function originInWords({ origin, obtainedOn, licence }: Boundary): string {
  return typographic(`${origin}, pobrano ${formatDate(obtainedOn)}, ${licence}`)
}

function Boundaries({ boundary }: { boundary: Boundary | undefined }) {
  return (
    <Section id="granice" title="Granice" kind="topic">
      {boundary === undefined ? (
        <p>
          Granic jeszcze nie wczytano. Wczytuje je polecenie <code>npm run splot -- import boundaries PLIK</code>
        </p>
      ) : (
        <p>{originInWords(boundary)}</p>
      )}
    </Section>
  )
}

function Exports({ sources }: { sources: readonly SourceNote[] }) {
  return (
    <Section
      id="pliki"
      title="Pliki urzędu statystycznego"
      kind="topic"
      intro="Data pliku jest w jego nazwie. Numer podgrupy pozwala znaleźć te same dane w Banku Danych Lokalnych, a suma SHA-256 sprawdzić, że to ten sam plik."
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
              <th scope="col">Plik</th>
              <th scope="col">Skąd pochodzi</th>
              <th scope="col">Wczytano, suma SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.originId}>
                <th scope="row">
                  {typographic(source.subjectName)} <span className="unit">{source.subjectCode}</span>
                </th>
                <td>{source.publishedOn === null ? 'bez daty w nazwie' : `z ${formatDate(source.publishedOn)}`}</td>
                <td>{originInWords({ ...source, origin: source.publisher })}</td>
                <td>
                  {formatDate(todayInWarsaw(new Date(source.importedAt)))}
                  <br />
                  <code>{source.fileSha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
