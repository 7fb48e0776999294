import { describe, expect, test } from 'vitest'
import type { AssetName } from './assets.ts'
import { Gallery } from './gallery.tsx'
import { GalleryMap } from './gallery-map.tsx'
import { GalleryHome, GallerySheet, GallerySlides } from './gallery-pages.tsx'
import { renderPage } from './html/render.ts'

const asset = (name: AssetName) => `/assets/${name}`

const PAGES = {
  galeria: renderPage(<Gallery asset={asset} />),
  mapa: renderPage(<GalleryMap asset={asset} topologyHref="/granice.json" />),
  początek: renderPage(<GalleryHome asset={asset} error={false} />),
  błąd: renderPage(<GalleryHome asset={asset} error />),
  rzutnik: renderPage(<GallerySlides asset={asset} />),
  kartka: renderPage(<GallerySheet asset={asset} />),
}

/** What would break the page under the policy of the site, or for readers. */
function defects(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)
  const asked = [...html.matchAll(/\s(?:aria-labelledby|aria-describedby|for)="([^"]+)"/g)].map(([, id = '']) => id)
  return [
    ...(html.match(/\sstyle="[^"]*"/g) ?? []),
    ...(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g) ?? []),
    ...(html.match(/\son[a-z]+="[^"]*"/g) ?? []),
    ...(html.match(/undefined|NaN|\[object/g) ?? []),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `dwa razy id ${id}`),
    ...asked.filter((id) => !ids.includes(id)).map((id) => `nie ma id ${id}`),
  ]
}

describe('strony z galerii', () => {
  test.each(Object.entries(PAGES))('%s: jeden h1, polski język, nic wpisanego w stronę, każdy id raz', (_, html) => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="pl">/)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(defects(html)).toEqual([])
  })

  test('wady zostałyby zauważone', () => {
    const bad = '<p id="a" style="x" onclick="y">NaN</p><p id="a" aria-labelledby="b"><script>1</script>'
    expect(defects(bad)).toEqual([' style="x"', '<script>', ' onclick="y"', 'NaN', 'dwa razy id a', 'nie ma id b'])
  })

  test('liczby są zapisane po polsku, a braki mają słowa', () => {
    expect(PAGES.galeria).toContain('1\u00a0234\u00a0567')
    expect(PAGES.galeria).toContain('24,8')
    expect(PAGES.galeria).toContain('−6,1')
    expect(PAGES.galeria).toContain('<abbr title="brak informacji albo tajemnica statystyczna">taj.</abbr>')
    expect(PAGES.galeria).toContain('9. z\u00a0116')
    expect(PAGES.galeria).not.toMatch(/>\d+\.\d+</)
  })

  test('linki mapy przy liście są dla wskaźnika, mapa dla czytników ukryta', () => {
    const map = PAGES.mapa.slice(PAGES.mapa.indexOf('id="mapa-65"'))
    expect(map).toMatch(/^[^<]*<svg[^>]* aria-hidden="true"/)
    expect(map.slice(0, map.indexOf('</svg>')).match(/<a [^>]*tabindex="-1"/g)).toHaveLength(40)
  })
})
