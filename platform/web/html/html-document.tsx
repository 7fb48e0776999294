import type { ReactNode } from 'react'

type HtmlDocumentProps = {
  /** Language of the page, 'pl' when left out. */
  lang?: string
  /** What this page is, most particular first: "Czarna Struga, gmina wiejska". */
  title: string
  /** Name of the whole site, set after the title. */
  siteName?: string
  description: string
  /** The one address of this page, without what only sorts or filters it. */
  canonical?: string
  /** Addresses of style sheets, in order. */
  styles: readonly string[]
  /** Font files wanted at once by every page. */
  preloadFonts?: readonly string[]
  /** Addresses of modules that improve a page which works without them. */
  scripts?: readonly string[]
  icon?: string
  /** A theme chosen by hand; otherwise the system's wish counts. */
  theme?: 'light' | 'dark'
  /** Identifier of an empty element in the head that a library looks for and then writes no style of its own. */
  headMark?: string
  /** True for pages that are for people but not for search engines: search results, errors. */
  unlisted?: boolean
  children: ReactNode
}

/** The outermost element of a page. No inline script and no inline style: the page holds under `script-src 'self'`. */
export function HtmlDocument(props: HtmlDocumentProps) {
  const { lang = 'pl', title, siteName = 'Splot', description, canonical, styles, icon, theme, children } = props
  const { preloadFonts = [], scripts = [], unlisted = false, headMark } = props
  return (
    <html lang={lang} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === siteName ? siteName : `${title} – ${siteName}`}</title>
        <meta name="description" content={description} />
        {headMark !== undefined && <meta id={headMark} name={headMark} content="" />}
        {unlisted && <meta name="robots" content="noindex" />}
        {canonical !== undefined && <link rel="canonical" href={canonical} />}
        {icon !== undefined && <link rel="icon" href={icon} type="image/svg+xml" />}
        {preloadFonts.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
}
