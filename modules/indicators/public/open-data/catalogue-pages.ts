import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import type { Ask, PublicPage } from '#platform/web/public-page.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { catalogueNodes } from './catalogue.ts'
import { type RdfNode, writeJsonLd, writeTurtle } from './rdf.ts'
import { siteOf } from './site-of.ts'

const FORMS = [
  { path: '/dane/katalog.ttl', mediaType: 'text/turtle; charset=utf-8', write: writeTurtle },
  { path: '/dane/katalog.jsonld', mediaType: 'application/ld+json; charset=utf-8', write: writeJsonLd },
] as const

/** The catalogue for portals that collect catalogues, in both forms that they read. */
export const cataloguePages: PublicPage[] = FORMS.map(({ path, mediaType, write }) => ({
  path,
  async answer(ask) {
    return { kind: 'bytes', bytes: new TextEncoder().encode(write(await readCatalogue(ask))), mediaType }
  },
}))

async function readCatalogue(ask: Ask): Promise<RdfNode[]> {
  const { indicators } = await ask(indicatorOperations.list, {})
  const { voivodeships } = await ask(territoryOperations.getDataset, {})
  const { publisher } = await ask(publisherOperations.get, {})
  const pages = []
  for (const { code } of indicators) pages.push(await ask(indicatorOperations.get, { params: { indicatorCode: code } }))
  return catalogueNodes({ base: siteOf({ publisher }), publisher, pages, voivodeships })
}
