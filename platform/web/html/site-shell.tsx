import type { ReactNode } from 'react'
import { SiteMark } from './site-mark.tsx'

export type NavigationLink = {
  href: string
  label: string
  /** 'page' for this very page, 'section' for the part of the site it belongs to. */
  current?: 'page' | 'section'
}

export type LanguageLink = {
  lang: string
  href: string
  /** "Українська": in its own tongue. */
  label: string
  /** How many first letters stay on phones. */
  shortLength: number
}

type SiteShellProps = {
  siteName?: string
  /** "województwo nadborskie" */
  regionName: string
  homeHref?: string
  /** Shown over every page when the region is a demo: says that it does not exist and its figures are synthetic. */
  demoNotice?: string
  navigation: readonly NavigationLink[]
  languages?: readonly LanguageLink[]
  footer: {
    accessibilityHref: string
    privacyHref: string
    apiHref: string
    sourcesHref: string
    lawHref: string
    codelistsHref: string
    openDataHref: string
    /** For people who work here; readers need no account. */
    signInHref: string
    /** Who runs the site, in a sentence. */
    publisher: string
  }
  breadcrumb?: ReactNode
  children: ReactNode
}

/** What every public page stands in: header, navigation, main part, footer. */
export function SiteShell(props: SiteShellProps) {
  const { demoNotice, breadcrumb, footer, children } = props
  return (
    <>
      <a className="skip-link" href="#tresc">
        Przejdź do treści
      </a>
      {demoNotice !== undefined && (
        <aside className="demo-notice" aria-label="O danych na tej stronie">
          <div className="page">{demoNotice}</div>
        </aside>
      )}
      <SiteHeader {...props} />
      <div className="page">
        {breadcrumb}
        <main id="tresc" tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter {...footer} />
    </>
  )
}

function SiteHeader({ siteName = 'Splot', regionName, homeHref = '/', navigation, languages = [] }: SiteShellProps) {
  return (
    <header className="site-header">
      <div className="page">
        <a className="site-name" href={homeHref}>
          <SiteMark /> <b>{siteName}</b> <span>{regionName}</span>
        </a>
        <nav className="site-nav" aria-label="Główna">
          <ul className="bare">
            {navigation.map(({ href, label, current }) => (
              <li key={href}>
                <a href={href} aria-current={current === 'section' ? 'true' : current}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {languages.length > 0 && (
          <nav className="languages" aria-label="Język">
            {languages.map(({ lang, href, label, shortLength }) => (
              <a key={lang} href={href} lang={lang} hrefLang={lang}>
                {label.slice(0, shortLength)}
                <span>{label.slice(shortLength)}</span>
              </a>
            ))}
          </nav>
        )}
      </div>
    </header>
  )
}

function SiteFooter(props: SiteShellProps['footer']) {
  const {
    accessibilityHref,
    privacyHref,
    apiHref,
    sourcesHref,
    lawHref,
    codelistsHref,
    openDataHref,
    signInHref,
    publisher,
  } = props
  return (
    <footer className="site-footer">
      <div className="page">
        <ul className="bare">
          <li>
            <a href={accessibilityHref}>Deklaracja dostępności</a>
          </li>
          <li>
            <a href={privacyHref}>Prywatność</a>
          </li>
          <li>
            <a href={sourcesHref}>Źródła danych</a>
          </li>
          <li>
            <a href={lawHref}>Parametry prawne</a>
          </li>
          <li>
            <a href={codelistsHref}>Słowniki</a>
          </li>
          <li>
            <a href={openDataHref}>Otwarte dane</a>
          </li>
          <li>
            <a href={apiHref}>Dane dla programistów (API)</a>
          </li>
          <li>
            <a href={signInHref}>Logowanie</a>
          </li>
        </ul>
        <p>{publisher}</p>
      </div>
    </footer>
  )
}
