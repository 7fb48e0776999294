import { unitHref } from '#modules/territory/public/parts.tsx'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { LinkList } from '#platform/web/html/link-list.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import { NothingLoaded, VoivodeshipList } from './regions.tsx'
import { readSite } from './site.ts'

/** The map of the installation's own region; where none is chosen, the choice of one. */
export const regionChoicePage: PublicPage = {
  path: '/region',
  async answer(ask, { query }) {
    const { regionCode } = await readSite(ask)
    const chosen = queryText(query)
    if (regionCode !== undefined) return { kind: 'redirect', to: `/region/${regionCode}${chosen}` }

    const { voivodeships } = await ask(territoryOperations.getDataset, {})
    const title = voivodeships.length === 0 ? 'Tu będzie mapa i lista gmin' : 'Mapa i dane: wybierz województwo'
    return {
      kind: 'page',
      title,
      description: 'Mapa i lista gmin województwa dla każdego wskaźnika.',
      canonical: '/region',
      section: 'dane',
      body: (
        <>
          <PageTitle title={title} />
          {voivodeships.length === 0 ? (
            <NothingLoaded />
          ) : (
            <>
              <LinkList links={[{ href: `/region/00${chosen}`, label: 'Województwa na tle kraju' }]} />
              <VoivodeshipList voivodeships={voivodeships} hrefOf={(unit) => unitHref(unit) + chosen} />
            </>
          )}
        </>
      ),
    }
  },
}

/** What was chosen goes along: "?wskaznik=share-65-plus&rok=2024". */
function queryText(query: Record<string, string | undefined>): string {
  const kept = new URLSearchParams()
  for (const name of ['wskaznik', 'rok', 'rodzaj']) {
    const value = query[name]
    if (value !== undefined) kept.set(name, value)
  }
  return kept.size === 0 ? '' : `?${kept}`
}
