import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sessionOf } from '#platform/auth/http/session-of.ts'
import type { Platform } from '#platform/platform.ts'
import { projectRoot } from '#platform/project-root.ts'
import { HtmlDocument } from '#platform/web/html/html-document.tsx'
import { renderPage } from '#platform/web/html/render.ts'

const STAFF_ASSETS = join(projectRoot, 'dist/staff')
const YEAR_IN_MILLISECONDS = 31_536_000_000

type Manifest = Record<string, { file: string; css?: string[]; isEntry?: boolean } | undefined>

/**
 * Mounts the workspace: one page for every address below /praca, and its built files. Whoever is not signed in goes to
 * sign in first and then comes back; the operations decide again by themselves, so the page is no lock.
 */
export async function serveWorkspace(server: FastifyInstance, platform: Platform): Promise<void> {
  const page = workspaceDocument() // an unfinished build stops the start, not the first visit
  await server.register(fastifyStatic, {
    root: join(STAFF_ASSETS, 'pliki'),
    prefix: '/praca/pliki/',
    immutable: true,
    maxAge: YEAR_IN_MILLISECONDS,
    index: false,
    decorateReply: false,
  })
  for (const url of ['/praca', '/praca/*']) {
    server.get(url, async (request, reply) => {
      if ((await sessionOf(platform, request)) === undefined)
        return reply.redirect(`/logowanie?dokad=${encodeURIComponent(request.url)}`, 302)
      return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
    })
  }
}

/** The one page: no inline script, nothing of the person in it. */
function workspaceDocument(): string {
  const manifestFile = join(STAFF_ASSETS, 'manifest.json')
  if (!existsSync(manifestFile))
    throw new Error(
      `The workspace is not built: ${manifestFile} is missing. Run: npx vite build -c vite.staff.config.ts`,
    )
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  const entry = manifest['apps/staff/main.tsx']
  if (entry === undefined) throw new Error(`${manifestFile} has no entry. Build the workspace again.`)
  const address = (file: string) => `/praca/${file}`
  const icon = manifest['platform/web/icon.svg']
  return renderPage(
    <HtmlDocument
      title="Praca"
      description="Miejsce pracy w Splocie."
      unlisted
      styles={(entry.css ?? []).map(address)}
      scripts={[address(entry.file)]}
      {...(icon === undefined ? {} : { icon: address(icon.file) })}
      // React Aria would otherwise write a style element by script, which the policy of the site forbids.
      headMark="react-aria-pressable-style"
    >
      <div id="splot">
        <noscript>{NO_SCRIPT}</noscript>
      </div>
    </HtmlDocument>,
  )
}

const NO_SCRIPT = 'Miejsce pracy potrzebuje JavaScriptu. Włącz go w przeglądarce. Strony publiczne działają bez niego.'
