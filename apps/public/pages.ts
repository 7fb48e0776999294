import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callOperation } from '#platform/call.ts'
import { sendBytes } from '#platform/http/serve.ts'
import type { ErrorPage } from '#platform/http/shell.ts'
import type { Platform } from '#platform/platform.ts'
import { PUBLIC_ASSETS, readAssets } from '#platform/web/assets.ts'
import type { Ask, PageAnswer, PublicPage } from '#platform/web/public-page.ts'
import { errorDocument, pageDocument } from './document.tsx'
import { pages } from './page-list.ts'
import { readSite, type Site } from './site.ts'

const YEAR_IN_SECONDS = 31_536_000

/** Mounts the public site: styles, islands and pages. */
export async function servePages(server: FastifyInstance, platform: Platform): Promise<void> {
  readAssets() // an unfinished build stops the start, not the first visit
  await server.register(fastifyStatic, {
    root: PUBLIC_ASSETS,
    prefix: '/assets/',
    immutable: true,
    maxAge: YEAR_IN_SECONDS * 1000,
    index: false,
  })
  const ask: Ask = (api, input) => callOperation(platform, { kind: 'public' }, api, input)
  for (const page of pages) {
    server.get(page.path, (request, reply) => showPage(page, ask, request, reply))
  }
}

async function showPage(
  page: PublicPage,
  ask: Ask,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const [path = '/', search] = request.url.split('?')
  const answer = await page.answer(ask, {
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string | undefined>,
    path,
  })
  if (answer.kind === 'redirect') return reply.redirect(withSearch(answer.to, search), 302)
  if (answer.kind === 'bytes') return sendBytes(request, reply, answer)
  return sendHtml(reply, answer, await readSite(ask))
}

/** What was asked goes along to the right address, unless the page itself chose what to ask there. */
function withSearch(to: string, search: string | undefined): string {
  return search === undefined || to.includes('?') ? to : `${to}?${search}`
}

function sendHtml(
  reply: FastifyReply,
  answer: Extract<PageAnswer, { kind: 'page' | 'bare' }>,
  site: Site,
): FastifyReply {
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(pageDocument(answer, site))
}

/** Errors of pages are told in the site's own look; programs that ask for JSON get the problem document. */
export const errorPage: ErrorPage = (request, problem) => {
  const wantsPage = String(request.headers.accept ?? '').includes('text/html')
  return wantsPage ? errorDocument(problem) : undefined
}
