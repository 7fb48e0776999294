import { countyName, voivodeshipName } from '#kernel/polish-place.ts'
import { capitalise } from '#kernel/polish-text.ts'
import { findingOf, OneFinding } from '#modules/indicators/public/parts.tsx'
import { unitHref } from '#modules/territory/public/parts.tsx'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { SearchField, SearchForm } from '#platform/web/html/form.tsx'
import { HomeOpening } from '#platform/web/html/home.tsx'
import { Columns } from '#platform/web/html/layout.tsx'
import { Leaders } from '#platform/web/html/leaders.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { Ask, PublicPage, ShellPage } from '#platform/web/public-page.ts'
import { Index } from './places-page.tsx'
import { gminas, NothingLoaded, readCounties, sharedNames, VoivodeshipList } from './regions.tsx'
import { readSite } from './site.ts'

const QUESTION = 'Co wiemy o Twojej gminie?'

/** The first page: the question and the way to ask it, then the region from its powiats to one number. */
export const homePage: PublicPage = {
  path: '/',
  async answer(ask) {
    const { voivodeships } = await ask(territoryOperations.getDataset, {})
    const { regionCode } = await readSite(ask)
    const region = voivodeships.find(({ code }) => code === regionCode)
    if (voivodeships.length === 0) return pageOf('Tu będą liczby o gminach tego województwa.', <EmptyHome />)
    if (region === undefined) return pageOf(LEAD, <CountryHome voivodeships={voivodeships} />)
    return await regionHome(ask, region)
  },
}

const LEAD = 'Liczby o mieszkańcach każdej gminy: na tle sąsiadów, powiatu i województwa.'

function pageOf(description: string, body: React.ReactElement): ShellPage {
  return { kind: 'page', title: QUESTION, description, canonical: '/', body }
}

async function regionHome(ask: Ask, region: UnitSummary): Promise<ShellPage> {
  const groups = await readCounties(ask, region.code)
  const finding = await findingOf(ask, region)
  const count = groups.flatMap(({ municipalities }) => municipalities).length
  const name = voivodeshipName(region.name, 'genitive')
  const lead = `Liczby o mieszkańcach ${gminas(count)} ${name}: na tle sąsiadów, powiatu i regionu.`
  return pageOf(
    lead,
    <>
      <Opening lead={lead} />
      <Section id="powiaty" title="Powiaty" intro="Gminy jednego powiatu obok siebie i zeszyt do pobrania.">
        <Leaders
          two
          items={groups.map(({ county, municipalities }) => ({
            href: unitHref(county),
            label: capitalise(countyName(county, 'nominative')),
            aside: gminas(municipalities.length),
          }))}
        />
      </Section>
      <Section id="gminy" title="Twoja gmina" intro="Jedna strona dla każdej gminy.">
        <Index groups={groups} shared={sharedNames(groups)} />
      </Section>
      {finding !== undefined && <OneFinding finding={finding} />}
      <Steps />
    </>,
  )
}

function Opening({ lead }: { lead: string }) {
  return (
    <HomeOpening title={QUESTION} lead={lead}>
      <SearchForm action="/szukaj" label="Szukaj gminy lub powiatu">
        <SearchField
          id="q"
          name="q"
          label="Nazwa gminy lub powiatu"
          hint="Wystarczy początek nazwy. Polskie litery nie są potrzebne."
        />
      </SearchForm>
    </HomeOpening>
  )
}

function CountryHome({ voivodeships }: { voivodeships: readonly UnitSummary[] }) {
  return (
    <>
      <Opening lead={LEAD} />
      <Section id="wojewodztwa" title="Województwa" intro="Wybierz województwo, by zobaczyć jego powiaty i gminy.">
        <VoivodeshipList voivodeships={voivodeships} hrefOf={({ code }) => `/gminy?woj=${code}`} />
      </Section>
      <Steps />
    </>
  )
}

function EmptyHome() {
  return (
    <>
      <HomeOpening title={QUESTION} lead="Na razie nic: nie wczytano jeszcze danych.">
        {null}
      </HomeOpening>
      <Section id="poczatek" title="Jak wczytać dane">
        <NothingLoaded />
      </Section>
      <Steps />
    </>
  )
}

/** The way from data to the booklet. */
function Steps() {
  return (
    <Section id="jak" title="Od danych do zeszytu">
      <Columns
        parts={[
          {
            title: '1. Rejestr i granice',
            content: <p>Z rejestru TERYT wiemy, jakie są gminy i jak się zmieniały. Z granic: gdzie leżą.</p>,
          },
          {
            title: '2. Pliki urzędu',
            content: <p>Liczby pochodzą z plików urzędu statystycznego. Każda pamięta swój plik i jego datę.</p>,
          },
          {
            title: '3. Porównanie',
            content: (
              <p>Każda gmina stoi obok sąsiadów, podobnych gmin i całego województwa. Brak danych to nie zero.</p>
            ),
          },
          {
            title: '4. Zeszyt powiatu',
            content: <p>Gotowy zeszyt otwiera warsztat: gminy czytają liczby i mówią, czego w nich nie widać.</p>,
          },
        ]}
      />
    </Section>
  )
}
