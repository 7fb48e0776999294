import {
  GALLERY_AGES,
  GALLERY_AGES_BY_SEX,
  GALLERY_MAP_FIGURES,
  GALLERY_PROFILE,
  GALLERY_SORT,
  GROUPS,
  galleryGroups,
  galleryName,
  galleryTrend,
  galleryUnits,
} from './gallery-figures.ts'
import { Frame, type GalleryProps, SHAPES, Where } from './gallery-frame.tsx'
import { CLASSES, MapSample } from './gallery-map.tsx'
import { AgeStructure } from './html/age-structure.tsx'
import { Breadcrumb } from './html/breadcrumb.tsx'
import { Actions, ButtonLink } from './html/button.tsx'
import { CompareTable } from './html/compare-table.tsx'
import { DataDetails } from './html/data-details.tsx'
import { Facts } from './html/facts.tsx'
import { figureText } from './html/figure.ts'
import { InlineForm, SearchField, SearchForm, SelectField } from './html/form.tsx'
import { OneNumber, PlaceIndex } from './html/home.tsx'
import { HowToRead } from './html/how-to-read.tsx'
import { Beside, Columns, Opening, Prose } from './html/layout.tsx'
import { Lead } from './html/lead.tsx'
import { Leaders } from './html/leaders.tsx'
import { LinkList } from './html/link-list.tsx'
import { OnPage } from './html/on-page.tsx'
import { PageTitle } from './html/page-title.tsx'
import { ProfileTable } from './html/profile-table.tsx'
import { RegionMap } from './html/region-map.tsx'
import { Section } from './html/section.tsx'
import { SiteShell } from './html/site-shell.tsx'
import { SmallMultiples } from './html/small-multiples.tsx'
import { Source } from './html/source.tsx'
import { Trend } from './html/trend.tsx'

/** Every component in its states on one page: what the tests look at, and what a contributor looks at first. */
export function Gallery({ asset }: GalleryProps) {
  return (
    <Frame asset={asset} title="Galeria" scripts={[]}>
      <SiteShell
        regionName="województwo pokazowe"
        demoNotice="Pokaz. To województwo nie istnieje, a wszystkie liczby są syntetyczne."
        navigation={[
          { href: '#dane', label: 'Dane' },
          { href: '#gminy', label: 'Gminy', current: 'section' },
          { href: '#jak', label: 'Jak to działa' },
        ]}
        languages={[{ lang: 'uk', href: '#uk', label: 'Українська', shortLength: 3 }]}
        footer={{
          accessibilityHref: '#dostepnosc',
          privacyHref: '#prywatnosc',
          apiHref: '#api',
          sourcesHref: '#zrodla',
          lawHref: '#prawo',
          codelistsHref: '#slowniki',
          openDataHref: '#dane',
          signInHref: '#logowanie',
          publisher: 'Stronę prowadzi ośrodek województwa pokazowego (instytucja zmyślona).',
        }}
        breadcrumb={
          <Breadcrumb
            trail={[
              { href: '#woj', label: 'Województwo pokazowe' },
              { href: '#pow', label: 'Powiat nowomiejskobłotnostruski' },
            ]}
            current="Konstantynopolitańczykowianka Dolna"
          />
        }
      >
        <Titles />
        <Profiles />
        <Comparisons />
        <Charts />
        <MapSample />
        <Words />
        <Home />
      </SiteShell>
    </Frame>
  )
}

function Titles() {
  return (
    <>
      <Opening locator={<Where label="Położenie gminy Konstantynopolitańczykowianka Dolna w województwie" />}>
        <PageTitle title="Konstantynopolitańczykowianka Dolna">
          gmina wiejska w powiecie nowomiejskim · 6 412 mieszkańców · 201 km²
        </PageTitle>
        <Lead
          sentences={[
            'Co czwarta osoba ma tu 65 lat lub więcej: 24,8%. To najwyższy udział w województwie.',
            'W ciągu pięciu lat ubyło 6,1% mieszkańców, najwięcej w powiecie.',
          ]}
        />
      </Opening>
      <OnPage
        links={[
          { href: '#ludnosc', label: 'Ludność i wiek' },
          { href: '#por', label: 'Gminy obok siebie' },
          { href: '#braki', label: 'Czego nie wiemy' },
        ]}
      />
      <Actions>
        <ButtonLink href="#pdf">Pobierz zeszyt (PDF)</ButtonLink>
        <ButtonLink href="#docx" kind="plain" download>
          Zeszyt do edycji (DOCX)
        </ButtonLink>
      </Actions>
    </>
  )
}

function Profiles() {
  return (
    <>
      <HowToRead>
        Każda kreska to jedna gmina, od najmniejszej wartości do największej. Dłuższa kreska to mediana, kółko to ta
        gmina.
      </HowToRead>
      <Section id="ludnosc" title="Ludność i wiek" intro="Gmina starzeje się szybciej niż województwo." kind="topic">
        <ProfileTable
          caption="Ludność i wiek na tle innych gmin"
          trendHead="2015–2024"
          year={2024}
          allHead="40 gmin województwa"
          comparisonHeads={['Powiat', 'Woje\u00adwództwo', 'Polska', 'Podobne']}
          rows={GALLERY_PROFILE}
        />
        <Source csvHref="#csv" permalink="#staly">
          dane syntetyczne, 31 grudnia 2024 r., pobrane 9 marca 2026 r.
        </Source>
      </Section>
    </>
  )
}

function Comparisons() {
  const medianHeads = ['Mediana powiatu', 'Mediana województwa']
  const shared = { indicatorHead: 'Wskaźnik, 2024 r.', medianHeads, farFrom: 'mediany województwa', sort: GALLERY_SORT }
  return (
    <Section id="por" title="Gminy obok siebie">
      <InlineForm action="#por" submit="Ułóż" kind="plain" keep={{ rok: '2024' }}>
        <SelectField
          id="kol"
          name="wedlug"
          label="Kolejność gmin"
          value="osoby-65"
          options={[
            { value: 'nazwa', label: 'alfabetyczna' },
            { value: 'osoby-65', label: 'według udziału osób 65+', group: 'Wiek' },
            { value: 'starosc', label: 'według wskaźnika starości demograficznej', group: 'Wiek' },
          ]}
        />
      </InlineForm>
      {[1, 8, 19].map((count) => (
        <CompareTable
          key={count}
          id={`por-${count}`}
          caption={`Porównanie, liczba gmin: ${count}`}
          units={galleryUnits(count)}
          groups={galleryGroups(count)}
          {...shared}
        />
      ))}
      <Source csvHref="#csv">dane syntetyczne, 2024 r.</Source>
    </Section>
  )
}

function Charts() {
  const trends = galleryUnits(7).map(({ name, href }, seed) => ({ name, href, points: galleryTrend(seed * 9) }))
  return (
    <>
      <Section id="wiek" title="Wiek i płeć" kind="topic">
        <Beside
          words={
            <>
              <p className="intro">Mężczyźni po lewej, kobiety po prawej. Linia to województwo.</p>
              <DataDetails
                id="wiek-tabela"
                caption="Udział grup wieku w ludności"
                captionNote="w procentach, 31 grudnia 2024 r."
                rowsHead="Wiek"
                columnGroups={[
                  { label: 'Mężczyźni', span: 2 },
                  { label: 'Kobiety', span: 2 },
                ]}
                columns={['gmina', 'woj.', 'gmina', 'woj.']}
                rows={GALLERY_AGES_BY_SEX.map((group) => ({
                  head: group.label,
                  figures: [group.men, group.menReference ?? 0, group.women, group.womenReference ?? 0],
                }))}
                decimals={1}
                csvHref="#csv"
                open
              />
            </>
          }
          picture={<AgeStructure groups={GALLERY_AGES_BY_SEX} label="Piramida wieku na tle województwa" />}
        />
        <Beside
          words={<p className="intro">Bez podziału na płeć.</p>}
          picture={<AgeStructure groups={GALLERY_AGES} label="Struktura wieku na tle województwa" />}
        />
      </Section>
      <Section id="obok" title="Wiek w każdej gminie">
        <SmallMultiples
          items={galleryUnits(7).map(({ name, href }, place) => ({
            name,
            href,
            picture: (
              <AgeStructure
                groups={place % 2 === 0 ? GALLERY_AGES_BY_SEX : GALLERY_AGES}
                label={`${name}: struktura wieku na tle województwa`}
                max={place % 2 === 0 ? 4 : 8}
                mini
              />
            ),
            note: '65+: 18,2%',
          }))}
        />
      </Section>
      <Section id="lud" title="Udział osób 65+ od 2015 r." intro="Szare linie to pozostałe gminy powiatu.">
        <SmallMultiples
          items={trends.map(({ name, points }) => ({
            name,
            picture: (
              <Trend
                name={name}
                points={points}
                others={trends.filter((other) => other.name !== name)}
                base={19}
                decimals={1}
                domain={[17, 24]}
              />
            ),
          }))}
        />
      </Section>
    </>
  )
}

function Words() {
  return (
    <>
      <Section id="dok" title="Dokumenty">
        <Leaders
          items={[
            { href: '#zeszyt', label: 'Zeszyt powiatu: wybrane dane o gminach', aside: 'PDF, 14 stron' },
            { href: '#zeszyt-docx', label: 'Zeszyt powiatu do edycji', aside: 'DOCX' },
          ]}
          two
        />
        <Columns
          parts={[
            { title: 'Historia', content: <Facts facts={[{ term: 'Od 2022 r.', detail: 'gmina miejsko-wiejska' }]} /> },
            {
              title: 'Sąsiednie gminy',
              content: (
                <LinkList
                  links={[
                    { href: '#s1', label: 'Łąg', note: 'gmina wiejska' },
                    { href: '#s2', label: 'Źrebce' },
                  ]}
                />
              ),
            },
          ]}
        />
      </Section>
      <Prose>
        <h2>Źródła i metoda</h2>
        <p>„Powiat” i „województwo” to mediany gmin. Przy równych wartościach gminy dzielą miejsce.</p>
        <ul>
          <li>Pierwsza uwaga.</li>
          <li>
            Druga uwaga z <a href="#odnosnik">odnośnikiem</a>.
          </li>
        </ul>
      </Prose>
    </>
  )
}

function Home() {
  return (
    <>
      <div className="section">
        <HomeOpeningSample />
      </div>
      <Section id="twoja" title="Twoja gmina" intro="Jedna strona dla każdej gminy.">
        <PlaceIndex
          groups={GROUPS.map((group, place) => ({
            label: `powiat ${group}`,
            href: `#p${place}`,
            places: galleryUnits(5).map(({ name, href }) => ({ label: name, href: `${href}-${place}` })),
          }))}
        />
      </Section>
      <OneNumber
        id="liczba"
        title="Co piąta osoba w województwie ma 65 lat lub więcej"
        source={<Source>dane syntetyczne.</Source>}
        picture={
          <RegionMap
            id="mapa-domowa"
            {...SHAPES}
            label="Mapa 40 gmin: udział osób w wieku 65+; te same liczby są na stronie z listą"
            units={SHAPES.units.map(({ code, path }, place) => ({
              code,
              path,
              name: galleryName(place),
              valueText: figureText(GALLERY_MAP_FIGURES[place] ?? 0, 1),
              mapClass: CLASSES?.classOf(GALLERY_MAP_FIGURES[place] ?? 0) ?? 'missing',
            }))}
          />
        }
      >
        <p>Najmniej w gminie Łąg (17,9%), najwięcej w gminie Źrebce (24,8%).</p>
      </OneNumber>
    </>
  )
}

function HomeOpeningSample() {
  return (
    <Section id="poczatek" title="Pierwszy ekran" titleHidden>
      <SearchForm action="#szukaj" label="Szukaj gminy">
        <SearchField
          id="q"
          name="q"
          label="Jakiej gminy szukasz?"
          hint="Wystarczy początek nazwy, na przykład: nowe mia"
        />
      </SearchForm>
      <InlineForm action="#szukaj" submit="Szukaj" searchLabel="Szukaj jeszcze raz">
        <SearchField id="q2" name="q" label="Nazwa" value="łąg" />
      </InlineForm>
    </Section>
  )
}
