import { siteOf } from '#modules/indicators/public/parts.tsx'
import { indicatorOperations } from '#modules/indicators/shared/operations.ts'
import { unitHref } from '#modules/territory/public/parts.tsx'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import type { Ask, PublicPage } from '#platform/web/public-page.ts'
import { readSite } from './site.ts'

/** Pages that are there in every installation. */
const ALWAYS = [
  '/',
  '/gminy',
  '/wskazniki',
  '/dane',
  '/zeszyty',
  '/zrodla',
  '/prawo',
  '/slowniki',
  '/deklaracja-dostepnosci',
  '/prywatnosc',
]
const LEVELS = ['voivodeship', 'county', 'municipality'] as const

/**
 * Stable addresses for search engines. A demo has none, for its figures are invented; nor has a site whose office has
 * not said where it stands, for the list must have whole addresses.
 */
export const sitemapPage: PublicPage = {
  path: '/sitemap.xml',
  async answer(ask) {
    const { isDemo } = await readSite(ask)
    const site = siteOf(await ask(publisherOperations.get, {}))
    const paths = isDemo || site === '' ? [] : await stablePaths(ask)
    const entries = paths.map((path) => `  <url><loc>${site}${path}</loc></url>`)
    const text = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...entries,
      '</urlset>',
      '',
    ].join('\n')
    return { kind: 'bytes', bytes: new TextEncoder().encode(text), mediaType: 'text/xml; charset=utf-8' }
  },
}

async function stablePaths(ask: Ask): Promise<string[]> {
  const { indicators } = await ask(indicatorOperations.list, {})
  const paths = [...ALWAYS, ...indicators.map(({ code }) => `/wskazniki/${code}`)]
  for (const level of LEVELS) {
    let cursor: string | undefined
    do {
      const query = { level, limit: 500, ...(cursor === undefined ? {} : { cursor }) }
      const page: { items: Parameters<typeof unitHref>[0][]; nextCursor: string | null } = await ask(
        territoryOperations.listUnits,
        { query },
      )
      paths.push(...page.items.map(unitHref))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
  }
  return paths
}
