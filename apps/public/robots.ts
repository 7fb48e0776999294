import type { PublicPage } from '#platform/web/public-page.ts'
import { readSite } from './site.ts'

/** What search engines may read: everything but the API and the search; of a demo nothing, for its figures are invented. */
export const robotsPage: PublicPage = {
  path: '/robots.txt',
  async answer(ask) {
    const { isDemo } = await readSite(ask)
    const closed = isDemo ? ['/'] : ['/api/', '/szukaj']
    const text = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ''].join('\n')
    return { kind: 'bytes', bytes: new TextEncoder().encode(text), mediaType: 'text/plain; charset=utf-8' }
  },
}
