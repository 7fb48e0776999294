import { voivodeshipName } from '#kernel/polish-place.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import type { Ask } from '#platform/web/public-page.ts'

/** What every page says of the installation it belongs to. */
export type Site = {
  /** "województwo nadborskie"; "Polska" while no region is chosen. */
  regionName: string
  regionCode: string | undefined
  isDemo: boolean
  demoNotice: string
}

/** Reads whose site this is; both answers are kept in memory until the data change. */
export async function readSite(ask: Ask): Promise<Site> {
  const [{ publisher }, { dataset, voivodeships }] = [
    await ask(publisherOperations.get, {}),
    await ask(territoryOperations.getDataset, {}),
  ]
  const region =
    voivodeships.find(({ code }) => code === publisher?.regionCode) ??
    (voivodeships.length === 1 ? voivodeships[0] : undefined)
  const regionName = region === undefined ? 'Polska' : voivodeshipName(region.name, 'nominative')
  return {
    regionName,
    regionCode: region?.code,
    isDemo: dataset === 'demo',
    demoNotice: `Pokaz. ${regionName.charAt(0).toUpperCase()}${regionName.slice(1)} nie istnieje, a wszystkie liczby są syntetyczne.`,
  }
}
