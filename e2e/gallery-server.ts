import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { createElement, type ReactElement } from 'react'
import { CONTENT_POLICY } from '#platform/http/content-policy.ts'
import { type AssetName, PUBLIC_ASSETS, readAssets } from '#platform/web/assets.ts'
import { Gallery } from '#platform/web/gallery.tsx'
import { GalleryMap } from '#platform/web/gallery-map.tsx'
import { GalleryHome, GallerySheet, GallerySlides } from '#platform/web/gallery-pages.tsx'
import { galleryTopology } from '#platform/web/gallery-shapes.ts'
import { renderPage } from '#platform/web/html/render.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export type GalleryServer = { url: string; close: () => Promise<void> }

/**
 * Serves the gallery with the public files as they are built, under the policy of the site.
 *
 * @throws Error when they are not built
 */
export async function serveGallery(): Promise<GalleryServer> {
  const pages = pagesWith(readAssets())
  const server = createServer((request, response) => answer(request, response, pages))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function pagesWith(asset: (name: AssetName) => string): Record<string, () => ReactElement> {
  return {
    '/': () => createElement(Gallery, { asset }),
    '/mapa': () => createElement(GalleryMap, { asset, topologyHref: '/granice.json' }),
    '/mapa-bez-granic': () => createElement(GalleryMap, { asset, topologyHref: '/nie-ma-takich.json' }),
    '/poczatek': () => createElement(GalleryHome, { asset, error: false }),
    '/blad': () => createElement(GalleryHome, { asset, error: true }),
    '/rzutnik': () => createElement(GallerySlides, { asset }),
    '/kartka': () => createElement(GallerySheet, { asset }),
  }
}

function answer(request: IncomingMessage, response: ServerResponse, pages: Record<string, () => ReactElement>): void {
  const [path = '/'] = (request.url ?? '/').split('?')
  response.setHeader('content-security-policy', CONTENT_POLICY)
  const page = pages[path]
  if (page !== undefined) {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(renderPage(page()))
  } else if (path === '/granice.json') {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(galleryTopology()))
  } else if (path.startsWith('/assets/') && !path.includes('..')) {
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream')
    response.end(readFileSync(join(PUBLIC_ASSETS, path.slice('/assets/'.length))))
  } else {
    response.statusCode = 404
    response.end()
  }
}
