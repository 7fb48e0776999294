import { counted } from '#kernel/plural.ts'
import { voivodeshipName } from '#kernel/polish-place.ts'
import { capitalise } from '#kernel/polish-text.ts'
import { InlineForm, SearchField } from '#platform/web/html/form.tsx'
import { Prose } from '#platform/web/html/layout.tsx'
import { LinkList } from '#platform/web/html/link-list.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import { territoryOperations } from '../shared/operations.ts'
import type { FoundUnit } from '../shared/unit-page.ts'
import { unitHref, unitKind, unitTitle } from './addresses.ts'

const PLACES = { one: 'miejsce', few: 'miejsca', many: 'miejsc' }
const LONGEST_QUERY = 100
const MOST_SHOWN = 50

/** Search by name or code. One exact hit is listed too: who searches decides where to go. */
export const searchPage: PublicPage = {
  path: '/szukaj',
  async answer(ask, { query }) {
    const q = (query.q ?? '').trim().slice(0, LONGEST_QUERY)
    const found =
      q === '' ? [] : (await ask(territoryOperations.searchUnits, { query: { q, limit: MOST_SHOWN } })).items
    const title = titleOf(q, found.length)
    return {
      kind: 'page',
      title,
      description: 'Wyszukiwarka gmin, powiatów i województw: po nazwie albo po kodzie TERYT.',
      canonical: '/szukaj',
      section: 'gminy',
      unlisted: true,
      body: (
        <>
          <PageTitle title={title} />
          <InlineForm action="/szukaj" submit="Szukaj" searchLabel="Szukaj gminy lub powiatu">
            <SearchField
              id="q"
              name="q"
              label="Nazwa gminy, powiatu lub województwa"
              hint="Wystarczy początek nazwy."
              value={q}
            />
          </InlineForm>
          {q !== '' && found.length === 0 && <NothingFound />}
          {found.length > 0 && <FoundUnits found={found} q={q} />}
          {q === '' && <HowToSearch />}
        </>
      ),
    }
  },
}

function titleOf(q: string, count: number): string {
  if (q === '') return 'Znajdź gminę, powiat lub województwo'
  return count === 0 ? `„${q}”: nic nie znaleziono` : `„${q}”: ${counted(count, PLACES)}`
}

function FoundUnits({ found, q }: { found: readonly FoundUnit[]; q: string }) {
  return (
    <Section id="wyniki" title="Znalezione miejsca" titleHidden>
      <table className="stack">
        <caption className="visually-hidden">Miejsca znalezione dla słów „{q}”</caption>
        <thead>
          <tr>
            <th scope="col">Nazwa</th>
            <th scope="col">Co to jest</th>
            <th scope="col">Powiat</th>
            <th scope="col">Województwo</th>
          </tr>
        </thead>
        <tbody>
          {found.map((unit) => (
            <tr key={unit.code}>
              <th scope="row">
                <a href={unitHref(unit)}>{unitTitle(unit)}</a>
              </th>
              <td>{unitKind(unit)}</td>
              <td>{unit.level === 'municipality' && unit.countyName !== null && countyWords(unit.countyName)}</td>
              <td>
                {unit.level !== 'voivodeship' &&
                  unit.voivodeshipName !== null &&
                  voivodeshipName(unit.voivodeshipName, 'nominative')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length === MOST_SHOWN && (
        <p className="note">
          Pokazujemy {MOST_SHOWN} najtrafniejszych. Dopisz powiat, na przykład: nowa wieś powiat nowomiejski.
        </p>
      )}
    </Section>
  )
}

/** A city with the rights of a county is no "powiat żurawiecki": its name stands alone. */
function countyWords(name: string): string {
  return name === capitalise(name) ? name : `powiat ${name}`
}

function NothingFound() {
  return (
    <Prose>
      <h2>Co można zrobić</h2>
      <ul>
        <li>Wpisz sam początek nazwy, bez słów „gmina” i „powiat”.</li>
        <li>Sprawdź, czy to nazwa gminy. Wsi i dzielnic tu nie ma.</li>
        <li>Jeśli znasz kod TERYT gminy, wpisz jego sześć pierwszych cyfr.</li>
      </ul>
      <LinkList links={[{ href: '/gminy', label: 'Zobacz wszystkie gminy' }]} />
    </Prose>
  )
}

function HowToSearch() {
  return (
    <Prose>
      <p>
        Szukamy po nazwie i po kodzie TERYT. Gdy kilka gmin nazywa się tak samo, obok stoi ich rodzaj, powiat i
        województwo. Można też dopisać powiat do nazwy.
      </p>
      <LinkList links={[{ href: '/gminy', label: 'Zobacz wszystkie gminy' }]} />
    </Prose>
  )
}
