import { counted } from '#kernel/plural.ts'
import { capitalise, typographic } from '#kernel/polish-text.ts'
import { parameterOperations } from '#platform/parameters/operations.ts'
import { lawInWords } from '#platform/parameters/words.ts'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'

export const ENTRIES = { one: 'wpis', few: 'wpisy', many: 'wpisów' }
const LISTS = { one: 'lista', few: 'listy', many: 'list' }

/** All codelists: what each enumerates, how long it is and how much of it is to be checked. */
export const codelistsPage: PublicPage = {
  path: '/slowniki',
  async answer(ask) {
    const { codelists, acts } = await ask(parameterOperations.listCodelists, {})
    return {
      kind: 'page',
      title: 'Słowniki',
      description: 'Obszary i rodzaje usług społecznych, powody pomocy, tryby zlecania: z podstawą i historią zmian.',
      canonical: '/slowniki',
      body: (
        <>
          <PageTitle title="Słowniki">
            {capitalise(counted(codelists.length, LISTS))}, z&nbsp;których korzysta Splot: skąd są i&nbsp;jak się
            zmieniały.
          </PageTitle>
          <Section id="listy" title="Wszystkie słowniki" titleHidden>
            <table className="stack">
              <caption className="visually-hidden">Słowniki z liczbą wpisów i podstawą</caption>
              <thead>
                <tr>
                  <th scope="col">Słownik</th>
                  <th scope="col">Co wylicza</th>
                  <th scope="col">Wpisy</th>
                  <th scope="col">Podstawa</th>
                </tr>
              </thead>
              <tbody>
                {codelists.map((codelist) => (
                  <tr key={codelist.code}>
                    <th scope="row">
                      <a href={`/slowniki/${codelist.code}`}>{codelist.name}</a>
                    </th>
                    <td>{typographic(codelist.description)}</td>
                    <td>
                      {counted(codelist.entryCount, ENTRIES)}
                      {codelist.toCheckCount > 0 && (
                        <span className="unit">do sprawdzenia: {codelist.toCheckCount}</span>
                      )}
                    </td>
                    <td>{typographic(lawInWords(codelist, acts) ?? 'podział Splotu')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        </>
      ),
    }
  },
}
