import { voivodeshipName } from '#kernel/polish-place.ts'
import { capitalise } from '#kernel/polish-text.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import type { Ask } from '#platform/web/public-page.ts'

/** What every page says of the installation it belongs to. */
export type Site = {
  /** "województwo nadborskie"; "Polska" while no region is chosen; empty on a page of an error. */
  regionName: string
  regionCode: string | undefined
  isDemo: boolean
  demoNotice: string
  /** Who runs the site, in a sentence. */
  publisher: string
}

/** A site of which nothing is known: pages of errors must not ask what may have failed. */
export const UNKNOWN_SITE: Site = {
  regionName: '',
  regionCode: undefined,
  isDemo: false,
  demoNotice: '',
  publisher: 'Splot jest wolnym oprogramowaniem (MPL-2.0).',
}

/** Reads whose site this is; both answers are kept in memory until the data change. */
export async function readSite(ask: Ask): Promise<Site> {
  const [{ publisher }, { dataset, voivodeships }] = await Promise.all([
    ask(publisherOperations.get, {}),
    ask(territoryOperations.getDataset, {}),
  ])
  const region =
    voivodeships.find(({ code }) => code === publisher?.regionCode) ??
    (voivodeships.length === 1 ? voivodeships[0] : undefined)
  const regionName = region === undefined ? 'Polska' : voivodeshipName(region.name, 'nominative')
  const isDemo = dataset === 'demo'
  const runBy =
    publisher === null ? '' : ` Tę stronę prowadzi ${publisher.name}${isDemo ? ' (instytucja zmyślona)' : ''}.`
  return {
    regionName,
    regionCode: region?.code,
    isDemo,
    demoNotice: `Pokaz. ${capitalise(regionName)} nie istnieje, a wszystkie liczby są syntetyczne.`,
    publisher: UNKNOWN_SITE.publisher + runBy,
  }
}
