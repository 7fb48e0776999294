import { siteOf } from '#modules/indicators/public/parts.tsx'
import { publisherOperations } from '#platform/publisher/operations.ts'
import type { PublicPage } from '#platform/web/public-page.ts'
import { readSite } from './site.ts'

/** Tables that the catalogue points at: whoever collects data sets may fetch them. */
const OPEN = ['/api/v1/indicators/', '/api/v1/openapi.json']
const CLOSED = ['/api/', '/szukaj']

/** What search engines may read: everything but the API and the search; of a demo nothing, for its figures are invented. */
export const robotsPage: PublicPage = {
  path: '/robots.txt',
  async answer(ask) {
    const { isDemo } = await readSite(ask)
    const site = siteOf(await ask(publisherOperations.get, {}))
    const rules = isDemo
      ? ['Disallow: /']
      : [...OPEN.map((path) => `Allow: ${path}`), ...CLOSED.map((path) => `Disallow: ${path}`)]
    const map = isDemo || site === '' ? [] : ['', `Sitemap: ${site}/sitemap.xml`]
    const text = ['User-agent: *', ...rules, ...map, ''].join('\n')
    return { kind: 'bytes', bytes: new TextEncoder().encode(text), mediaType: 'text/plain; charset=utf-8' }
  },
}
