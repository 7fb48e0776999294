import { GALLERY_AGES_BY_SEX, galleryGroups, galleryUnits } from './gallery-figures.ts'
import { Frame, type GalleryProps, Shell, Where } from './gallery-frame.tsx'
import { AgeStructure } from './html/age-structure.tsx'
import { Actions, Button } from './html/button.tsx'
import { CompareTable } from './html/compare-table.tsx'
import { ErrorPage } from './html/error-page.tsx'
import { SearchField, SearchForm } from './html/form.tsx'
import { HomeOpening } from './html/home.tsx'
import { Lead } from './html/lead.tsx'
import { LinkList } from './html/link-list.tsx'
import { Sheet } from './html/sheet.tsx'
import { Slide, SlideColumns, Slides } from './html/slides.tsx'
import { Source } from './html/source.tsx'

/** The booklet on a projector. */
export function GallerySlides({ asset }: GalleryProps) {
  return (
    <Frame asset={asset} title="Zeszyt na rzutniku" scripts={[asset('projector.js')]}>
      <Slides>
        <Slide number={1} count={3} title="Zeszyt powiatu pokazowego" first foot="Dane syntetyczne">
          <Lead sentences={['Wybrane dane demograficzne i społeczne gmin.']} />
        </Slide>
        <Slide number={2} count={3} over="Powiat pokazowy" title="Gminy obok siebie" foot="Dane syntetyczne, 2024 r.">
          <CompareTable
            id="por-slajd"
            caption="Gminy powiatu pokazowego, 2024 r."
            indicatorHead="Wskaźnik, 2024 r."
            units={galleryUnits(4)}
            groups={galleryGroups(4).slice(1)}
            medianHeads={['Mediana powiatu', 'Mediana województwa']}
            farFrom="mediany województwa"
          />
        </Slide>
        <Slide number={3} count={3} over="Brzozowo" title="Wiek i płeć" foot="Dane syntetyczne, 2024 r.">
          <SlideColumns>
            <Lead
              sentences={['Co czwarta osoba ma tu 65 lat lub więcej.', 'W ciągu pięciu lat ubyło 6,1% mieszkańców.']}
            />
            <AgeStructure groups={GALLERY_AGES_BY_SEX} label="Piramida wieku gminy Brzozowo na tle województwa" />
          </SlideColumns>
        </Slide>
      </Slides>
    </Frame>
  )
}

/** A page of a document as paper. */
export function GallerySheet({ asset }: GalleryProps) {
  return (
    <Frame asset={asset} title="Strona zeszytu" scripts={[]}>
      <main id="tresc">
        <Sheet
          running={['Zeszyt powiatu pokazowego', 'Wybrane dane demograficzne i społeczne']}
          title="Nowe Miasto nad Błotną Strugą"
          kind="gmina miejsko-wiejska, 6 412 mieszkańców, 201 km²"
          lead={<Lead sentences={['Co czwarta osoba ma 65 lat lub więcej, najwięcej w województwie.']} />}
          locator={<Where label="Położenie gminy w województwie pokazowym" />}
          publisher="Ośrodek województwa pokazowego"
          pageNumber={7}
        >
          <h2>Wiek i płeć</h2>
          <AgeStructure groups={GALLERY_AGES_BY_SEX} label="Piramida wieku na tle województwa" />
          <Source>dane syntetyczne, 31 grudnia 2024 r.</Source>
        </Sheet>
      </main>
    </Frame>
  )
}

/** The first page of the site and an error, each with its own h1. */
export function GalleryHome({ asset, error }: GalleryProps & { error: boolean }) {
  return (
    <Frame asset={asset} title={error ? 'Nie ma takiej strony' : 'Początek'} scripts={[]}>
      <Shell>
        {error ? (
          <ErrorPage
            title="Nie ma takiej strony"
            advice={['Sprawdź adres albo poszukaj gminy po nazwie.']}
            links={[{ href: '#start', label: 'Strona główna' }]}
            reference="a1b2c3"
          />
        ) : (
          <HomeOpening
            title="Poznaj swoją gminę"
            lead="Liczby o mieszkańcach 40 gmin: obok siebie i na mapie."
            aside={{
              id: 'pobierz',
              title: 'Do pobrania',
              content: <LinkList links={[{ href: '#zeszyty', label: 'Zeszyty powiatów' }]} />,
            }}
          >
            <SearchForm action="#szukaj" label="Szukaj gminy">
              <SearchField id="q" name="q" label="Jakiej gminy szukasz?" />
            </SearchForm>
            <Actions>
              <Button kind="plain" name="losowa" value="1">
                Pokaż dowolną
              </Button>
            </Actions>
          </HomeOpening>
        )}
      </Shell>
    </Frame>
  )
}
