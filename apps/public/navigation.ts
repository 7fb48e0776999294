import type { NavigationLink } from '#platform/web/html/site-shell.tsx'
import type { Site } from './site.ts'

/** Parts of the public site. */
export function navigation(site: Site, section: string | undefined): NavigationLink[] {
  const region = site.regionCode === undefined ? '/region' : `/region/${site.regionCode}`
  const links = [
    { section: 'gminy', href: '/gminy', label: 'Gminy i powiaty' },
    { section: 'dane', href: region, label: 'Mapa i dane' },
    { section: 'zeszyty', href: '/zeszyty', label: 'Zeszyty powiatów' },
    { section: 'wskazniki', href: '/wskazniki', label: 'Wskaźniki' },
  ]
  return links.map(({ section: own, href, label }) =>
    own === section ? { href, label, current: 'section' } : { href, label },
  )
}

/** Links that stand under every page. */
export const FOOTER = {
  accessibilityHref: '/deklaracja-dostepnosci',
  privacyHref: '/prywatnosc',
  apiHref: '/api/v1/openapi.json',
  sourcesHref: '/zrodla',
  lawHref: '/prawo',
  codelistsHref: '/slowniki',
  openDataHref: '/dane',
  signInHref: '/logowanie',
}
