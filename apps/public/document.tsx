import type { Problem } from '#platform/http/problem-document.ts'
import { asset, PRELOADED_FONTS } from '#platform/web/assets.ts'
import { ErrorPage } from '#platform/web/html/error-page.tsx'
import { SearchField, SearchForm } from '#platform/web/html/form.tsx'
import { HtmlDocument } from '#platform/web/html/html-document.tsx'
import { renderPage } from '#platform/web/html/render.ts'
import { SiteShell } from '#platform/web/html/site-shell.tsx'
import type { BarePage, ShellPage } from '#platform/web/public-page.ts'
import { FOOTER, navigation } from './navigation.ts'
import { type Site, UNKNOWN_SITE } from './site.ts'

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
      footer={{ ...FOOTER, publisher: site.publisher }}
      breadcrumb={breadcrumb}
    >
      {body}
    </SiteShell>
  )
}

/** An error told as a page; it needs nothing from the database, which may be what failed. */
export function errorDocument(problem: Problem): string {
  const title = errorTitle(problem)
  return pageDocument(
    {
      kind: 'page',
      title,
      description: title,
      unlisted: true,
      body: (
        <>
          <ErrorPage title={title} advice={adviceOn(problem)} links={[{ href: '/', label: 'Strona główna' }]} />
          {problem.status === 404 && <SearchAgain />}
        </>
      ),
    },
    UNKNOWN_SITE,
  )
}

function errorTitle({ status, title }: Problem): string {
  if (status === 404) return 'Nie ma takiej strony'
  return status >= 500 ? 'Ta strona chwilowo nie działa' : title
}

/** A refusal says what to do in its own words; an address that nobody knows has none. */
function adviceOn({ status, code, detail }: Problem): string[] {
  return status === 404 && code === 'not-found' ? ['Adres mógł się zmienić albo jest w nim literówka.'] : [detail]
}

function SearchAgain() {
  return (
    <SearchForm action="/szukaj" label="Szukaj gminy lub powiatu">
      <SearchField id="q" name="q" label="Poszukaj gminy lub powiatu po nazwie" />
    </SearchForm>
  )
}
