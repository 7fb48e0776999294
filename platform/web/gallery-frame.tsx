import type { ReactNode } from 'react'
import { type AssetName, PRELOADED_FONTS } from './assets.ts'
import { galleryTopology } from './gallery-shapes.ts'
import { mapShapes } from './html/geo-path.ts'
import { HtmlDocument } from './html/html-document.tsx'
import { Locator } from './html/locator.tsx'
import { SiteShell } from './html/site-shell.tsx'

export type GalleryProps = {
  asset: (name: AssetName) => string
}

export const SHAPES = mapShapes(galleryTopology(), 'units', { groupOf: (code) => code.slice(0, 4) })

type FrameProps = { asset: GalleryProps['asset']; title: string; scripts: readonly string[]; children: ReactNode }

/** The document of every page of the gallery. */
export function Frame({ asset, title, scripts, children }: FrameProps) {
  return (
    <HtmlDocument
      title={title}
      description="Składniki stron Splotu we wszystkich stanach."
      styles={[asset('main.css')]}
      preloadFonts={PRELOADED_FONTS.map(asset)}
      scripts={scripts}
      icon={asset('icon.svg')}
      unlisted
    >
      {children}
    </HtmlDocument>
  )
}

/** Where the gallery's place lies. */
export function Where({ label }: { label: string }) {
  return (
    <Locator
      width={SHAPES.width}
      height={SHAPES.height}
      units={SHAPES.units.map(({ path }) => path)}
      borders={SHAPES.borders}
      here={SHAPES.units.slice(11, 12).map(({ path }) => path)}
      label={label}
    />
  )
}

/** The shell with the least that a page must say. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <SiteShell
      regionName="województwo pokazowe"
      navigation={[{ href: '#dane', label: 'Dane', current: 'page' }]}
      footer={{
        accessibilityHref: '#dostepnosc',
        privacyHref: '#prywatnosc',
        apiHref: '#api',
        sourcesHref: '#zrodla',
        lawHref: '#prawo',
        codelistsHref: '#slowniki',
        openDataHref: '#dane',
        signInHref: '#logowanie',
        publisher: 'Stronę prowadzi ośrodek województwa pokazowego (instytucja zmyślona).',
      }}
    >
      {children}
    </SiteShell>
  )
}
