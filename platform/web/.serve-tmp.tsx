import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createElement as h } from 'react'
import { readAssets } from '/work/main/platform/web/assets.ts'
import { Gallery } from '/work/main/platform/web/gallery.tsx'
import { GalleryHome, GallerySheet, GallerySlides } from '/work/main/platform/web/gallery-pages.tsx'
import { galleryTopology } from '/work/main/platform/web/gallery-shapes.ts'
import { renderPage } from '/work/main/platform/web/html/render.ts'

const asset = readAssets('/tmp/n/web/public')
const types = {
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}
createServer((q, r) => {
  const path = q.url.split('?')[0]
  r.setHeader(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'",
  )
  if (path.startsWith('/assets/')) {
    r.setHeader('content-type', types[path.split('.').pop()])
    return r.end(readFileSync(`/tmp/n/web/public/${path.slice(8)}`))
  }
  if (path === '/shapes.json') {
    r.setHeader('content-type', 'application/json')
    return r.end(JSON.stringify(galleryTopology()))
  }
  const page = {
    '/': () => h(Gallery, { asset }),
    '/live': () => h(Gallery, { asset, topologyHref: '/shapes.json' }),
    '/slides': () => h(GallerySlides, { asset }),
    '/sheet': () => h(GallerySheet, { asset }),
    '/home': () => h(GalleryHome, { asset, error: false }),
    '/error': () => h(GalleryHome, { asset, error: true }),
  }[path]
  if (!page) {
    r.statusCode = 404
    return r.end()
  }
  r.setHeader('content-type', 'text/html; charset=utf-8')
  r.end(renderPage(page()))
}).listen(4790, '127.0.0.1', () => {})
