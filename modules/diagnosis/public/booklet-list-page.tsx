import { counted } from '#kernel/plural.ts'
import { countyName, voivodeshipName } from '#kernel/polish-place.ts'
import { capitalise } from '#kernel/polish-text.ts'
import { MUNICIPALITIES } from '#modules/territory/shared/labels.pl.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import { Prose } from '#platform/web/html/layout.tsx'
import { Leaders } from '#platform/web/html/leaders.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import type { BookletEntry } from '../shared/county-booklet.ts'
import { diagnosisOperations } from '../shared/operations.ts'

/** Zeszyty powiatów: every county of the region, or of the country while no region is chosen. */
export const bookletListPage: PublicPage = {
  path: '/zeszyty',
  async answer(ask) {
    const { publisher } = await ask(publisherOperations.get, {})
    const query = publisher?.regionCode == null ? {} : { voivodeshipCode: publisher.regionCode }
    const { items } = await ask(diagnosisOperations.listCountyBooklets, { query })
    return {
      kind: 'page',
      title: 'Zeszyty powiatów',
      description:
        'Wybrane dane demograficzne i społeczne gmin każdego powiatu: PDF, dokument do edycji i widok na rzutnik.',
      canonical: '/zeszyty',
      section: 'zeszyty',
      body: <BookletList items={items} />,
    }
  },
}

function BookletList({ items }: { items: readonly BookletEntry[] }) {
  const voivodeships = [...new Set(items.map(({ voivodeshipCode }) => voivodeshipCode))]
  return (
    <>
      <PageTitle title="Zeszyty powiatów">
        Zeszyt zbiera liczby o gminach jednego powiatu i otwiera warsztat o usługach społecznych.
      </PageTitle>
      {items.length === 0 && (
        <Prose>
          <p>Będą tu zeszyty wszystkich powiatów, gdy obsługa wczyta rejestr TERC.</p>
          <p>
            Polecenie: <code>npm run splot -- import teryt PLIK</code>
          </p>
        </Prose>
      )}
      {voivodeships.map((code) => {
        const own = items.filter(({ voivodeshipCode }) => voivodeshipCode === code)
        return (
          <Section
            key={code}
            id={`woj-${code}`}
            title={capitalise(voivodeshipName(own[0]?.voivodeshipName ?? '', 'nominative'))}
          >
            <Leaders
              two={own.length > 10}
              items={own.map(({ code: county, name, municipalities }) => ({
                href: `/zeszyty/${county}`,
                label: capitalise(countyName({ name }, 'nominative')),
                aside: counted(municipalities, MUNICIPALITIES),
              }))}
            />
          </Section>
        )
      })}
    </>
  )
}
