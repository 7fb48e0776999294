import { counted } from '#kernel/plural.ts'
import { unitHref } from '#modules/territory/public/parts.tsx'
import { MUNICIPALITIES } from '#modules/territory/shared/labels.pl.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { Actions, ButtonLink } from '#platform/web/html/button.tsx'
import { Prose } from '#platform/web/html/layout.tsx'
import { Lead } from '#platform/web/html/lead.tsx'
import { LinkList } from '#platform/web/html/link-list.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import { municipalityTitle, opening, theCounty } from '../print/words.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'
import { diagnosisOperations } from '../shared/operations.ts'

/** One county's booklet: what is in it, and the ways to take it along. */
export const bookletPage: PublicPage = {
  path: '/zeszyty/:code',
  async answer(ask, { params }) {
    const booklet = await ask(diagnosisOperations.getCountyBooklet, { params: { countyCode: params.code as string } })
    const title = `Zeszyt ${theCounty(booklet, 'genitive')}`
    return {
      kind: 'page',
      title,
      description: `${title}: wybrane dane demograficzne i społeczne gmin, do pobrania i na rzutnik.`,
      canonical: `/zeszyty/${booklet.comparison.county.code}`,
      section: 'zeszyty',
      breadcrumb: <Breadcrumb trail={[{ href: '/zeszyty', label: 'Zeszyty powiatów' }]} current={title} />,
      body: <BookletBody booklet={booklet} title={title} />,
    }
  },
}

function BookletBody({ booklet, title }: { booklet: CountyBooklet; title: string }) {
  const { comparison } = booklet
  const { county, municipalities, lead } = comparison
  const address = `/zeszyty/${county.code}`
  return (
    <>
      <PageTitle title={title}>
        Wybrane dane demograficzne i społeczne: {counted(municipalities.length, MUNICIPALITIES)}
      </PageTitle>
      {lead !== null && <Lead sentences={[lead.text]} />}
      <Section id="pobierz" title="Pobierz albo pokaż">
        <Actions>
          <ButtonLink href={`${address}/pdf`} download>
            Pobierz PDF
          </ButtonLink>
          <ButtonLink href={`${address}/docx`} kind="plain" download>
            Pobierz do edycji (DOCX)
          </ButtonLink>
          <a href={`${address}/ekran`}>Pokaż na rzutniku</a>
          <a href={`${address}/pdf?projekt=tak`}>PDF ze znakiem PROJEKT</a>
        </Actions>
      </Section>
      <Section id="zawartosc" title="Co jest w zeszycie">
        <Prose small>
          <ol>
            <li>
              {opening(theCounty(booklet, 'nominative'))} na jednej stronie: liczby, mapa, tło województwa i kraju.
            </li>
            <li>Gminy obok siebie, z medianą powiatu i województwa.</li>
            <li>Po jednej stronie na gminę: co ją wyróżnia, liczby, struktura wieku, przebieg w latach.</li>
            <li>Czego dane nie mówią, liczby z wykresów, źródła i metoda.</li>
          </ol>
        </Prose>
      </Section>
      <Section id="gminy" title="Gminy zeszytu">
        <LinkList
          links={municipalities.map((unit) => ({
            href: unitHref(unit),
            label: municipalityTitle(unit, municipalities),
          }))}
        />
      </Section>
    </>
  )
}
