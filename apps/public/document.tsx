import type { Problem } from '#platform/http/problem.ts'
import { asset, PRELOADED_FONTS } from '#platform/web/assets.ts'
import { ErrorPage } from '#platform/web/html/error-page.tsx'
import { HtmlDocument } from '#platform/web/html/html-document.tsx'
import { renderPage } from '#platform/web/html/render.ts'
import { SiteShell } from '#platform/web/html/site-shell.tsx'
import type { BarePage, ShellPage } from '#platform/web/public-page.ts'
import { FOOTER, navigation } from './navigation.ts'
import type { Site } from './site.ts'

/** A page's answer as a whole HTML document. */
export function pageDocument(page: ShellPage | BarePage, site: Site): string {
  const { title, description, canonical, unlisted = false, scripts = [] } = page
  return renderPage(
    <HtmlDocument
      title={title}
      description={description}
      {...(canonical === undefined ? {} : { canonical })}
      styles={[asset('main.css')]}
      preloadFonts={PRELOADED_FONTS.map(asset)}
      scripts={scripts.map(asset)}
      icon={asset('icon.svg')}
      unlisted={unlisted || site.isDemo}
    >
      {page.kind === 'bare' ? page.body : inShell(page, site)}
    </HtmlDocument>,
  )
}

function inShell({ section, breadcrumb, body }: ShellPage, site: Site) {
  return (
    <SiteShell
      regionName={site.regionName}
      {...(site.isDemo ? { demoNotice: site.demoNotice } : {})}
      navigation={navigation(site, section)}
      footer={FOOTER}
      breadcrumb={breadcrumb}
    >
      {body}
    </SiteShell>
  )
}

/** An error told as a page; it needs nothing from the database, which may be what failed. */
export function errorDocument({ status, detail, title }: Problem): string {
  const heading = status === 404 ? 'Nie ma takiej strony' : status >= 500 ? 'Ta strona chwilowo nie działa' : title
  const advice =
    status === 404
      ? [
          'Adres mógł się zmienić albo jest w nim literówka.',
          'Zacznij od strony głównej albo poszukaj gminy po nazwie.',
        ]
      : [detail]
  const site: Site = { regionName: '', isDemo: false, demoNotice: '', regionCode: undefined }
  return pageDocument(
    {
      kind: 'page',
      title: heading,
      description: heading,
      unlisted: true,
      body: (
        <ErrorPage
          title={heading}
          advice={advice}
          links={[
            { href: '/', label: 'Strona główna' },
            { href: '/szukaj', label: 'Szukaj gminy lub powiatu' },
          ]}
        />
      ),
    },
    site,
  )
}
