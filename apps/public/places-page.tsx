import { counted } from '#kernel/plural.ts'
import { countyName, voivodeshipName } from '#kernel/polish-place.ts'
import { capitalise } from '#kernel/polish-text.ts'
import { unitHref, unitKind, unitTitle } from '#modules/territory/public/parts.tsx'
import { COUNTIES } from '#modules/territory/shared/labels.pl.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { PlaceIndex } from '#platform/web/html/home.tsx'
import { LinkList } from '#platform/web/html/link-list.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { Ask, PublicPage, ShellPage } from '#platform/web/public-page.ts'
import { type CountyGroup, gminas, NothingLoaded, readCounties, sharedNames, VoivodeshipList } from './regions.tsx'
import { readSite } from './site.ts'

const HEAD = { kind: 'page', section: 'gminy' } as const

/** Powiats and gminas of the region as in the index of a book, by areas of advisers where these are known. */
export const placesPage: PublicPage = {
  path: '/gminy',
  async answer(ask, { query }) {
    const { voivodeships } = await ask(territoryOperations.getDataset, {})
    const { regionCode } = await readSite(ask)
    const chosen = voivodeships.find(({ code }) => code === (query.woj ?? regionCode))
    return chosen === undefined ? choosePage(voivodeships) : await regionPlaces(ask, chosen)
  },
}

function choosePage(voivodeships: readonly UnitSummary[]): ShellPage {
  const isEmpty = voivodeships.length === 0
  return {
    ...HEAD,
    title: isEmpty ? 'Tu będą gminy i powiaty' : 'Gminy i powiaty: wybierz województwo',
    description: 'Spis gmin i powiatów.',
    canonical: '/gminy',
    body: (
      <>
        <PageTitle title={isEmpty ? 'Tu będą gminy i powiaty' : 'Wybierz województwo'} />
        {isEmpty ? (
          <NothingLoaded />
        ) : (
          <VoivodeshipList voivodeships={voivodeships} hrefOf={({ code }) => `/gminy?woj=${code}`} />
        )}
      </>
    ),
  }
}

async function regionPlaces(ask: Ask, region: UnitSummary): Promise<ShellPage> {
  const groups = await readCounties(ask, region.code)
  const { items: areas } = await ask(territoryOperations.listAdviserAreas, { query: {} })
  const count = groups.flatMap(({ municipalities }) => municipalities).length
  const title = `${capitalise(counted(groups.length, COUNTIES))} i ${gminas(count)}`
  const sections = areas
    .map(({ id, name, counties }) => ({
      id,
      name,
      groups: groupsOf(groups, new Set(counties.map(({ code }) => code))),
    }))
    .filter((area) => area.groups.length > 0)
  const inAreas = new Set(sections.flatMap((area) => area.groups.map(({ county }) => county.code)))
  const rest = groups.filter(({ county }) => !inAreas.has(county.code))
  const shared = sharedNames(groups)
  return {
    ...HEAD,
    title: `Gminy i powiaty ${voivodeshipName(region.name, 'genitive')}`,
    description: `Spis gmin i powiatów ${voivodeshipName(region.name, 'genitive')}.`,
    canonical: `/gminy?woj=${region.code}`,
    body: (
      <>
        <PageTitle title={title}>{capitalise(voivodeshipName(region.name, 'nominative'))}</PageTitle>
        <LinkList
          links={[
            { href: '/szukaj', label: 'Szukaj po nazwie' },
            { href: `/region/${region.code}`, label: 'Zobacz je na mapie' },
            { href: `/jednostka/${region.code}`, label: 'Województwo w rejestrze TERYT' },
          ]}
        />
        {sections.map((area, place) => (
          <Section key={area.id} id={`obszar-${place + 1}`} title={capitalise(area.name)}>
            <Index groups={area.groups} shared={shared} />
          </Section>
        ))}
        {rest.length > 0 && (
          <Section
            id="powiaty"
            title={sections.length > 0 ? 'Pozostałe powiaty' : 'Powiaty i ich gminy'}
            titleHidden={sections.length === 0}
          >
            <Index groups={rest} shared={shared} />
          </Section>
        )}
      </>
    ),
  }
}

function groupsOf(groups: readonly CountyGroup[], codes: ReadonlySet<string>): CountyGroup[] {
  return groups.filter(({ county }) => codes.has(county.code))
}

/** The index itself; also on the first page. */
export function Index({ groups, shared }: { groups: readonly CountyGroup[]; shared: ReadonlySet<string> }) {
  return (
    <PlaceIndex
      groups={groups.map(({ county, municipalities }) => ({
        label: countyName(county, 'nominative'),
        href: unitHref(county),
        places: municipalities.map((unit) => ({
          href: unitHref(unit),
          label: unitTitle(unit),
          ...(shared.has(unit.name) ? { note: unitKind(unit) } : {}),
        })),
      }))}
    />
  )
}
