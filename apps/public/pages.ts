import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { sendBytes } from '#platform/http/serve.ts'
import type { ErrorPage } from '#platform/http/shell.ts'
import { keepMade } from '#platform/keep-made.ts'
import type { Platform } from '#platform/platform.ts'
import { PUBLIC_ASSETS, readAssets } from '#platform/web/assets.ts'
import type { Ask, PageAnswer, PublicPage } from '#platform/web/public-page.ts'
import { errorDocument, pageDocument } from './document.tsx'
import { pages } from './page-list.ts'
import { readSite } from './site.ts'

const gzipped = promisify(gzip)
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
  for (const page of pages) {
    server.get(page.path, (request, reply) => showPage(platform, page, request, reply))
  }
}

type Shown = BytesAnswer | { redirect: string }

async function showPage(
  platform: Platform,
  page: PublicPage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = {
    params: request.params as Record<string, string>,
    query: onlyTexts(request.query as Record<string, unknown>),
    path: request.url.split('?')[0] ?? '/',
  }
  const make = async (ask: Ask) => pack(await page.answer(ask, asked), ask)
  const shown: Shown = await keepMade(platform, { kind: 'public' }, request.url, make)
  if (page.isFramed === true) allowFraming(reply)
  if ('redirect' in shown) return reply.redirect(withSearch(shown.redirect, request.url.split('?')[1]), 302)
  return sendBytes(request, reply, shown)
}

/** Everything else that the shell says of a page stays as strict as on the others. */
function allowFraming(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'))
  reply.removeHeader('x-frame-options')
}

/** A name given twice says nothing: pages ask for one text, and a list would be taken for it. */
function onlyTexts(query: Record<string, unknown>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}

/** A page is packed once and sent to everybody until the data change. */
async function pack(answer: PageAnswer, ask: Ask): Promise<Shown> {
  if (answer.kind === 'redirect') return { redirect: answer.to }
  if (answer.kind === 'bytes') return answer
  return {
    bytes: await gzipped(pageDocument(answer, await readSite(ask))),
    mediaType: 'text/html; charset=utf-8',
    encoding: 'gzip',
  }
}

/** What was asked goes along to the right address, unless the page itself chose what to ask there. */
function withSearch(to: string, search: string | undefined): string {
  return search === undefined || to.includes('?') ? to : `${to}?${search}`
}

/** Errors of pages are told in the site's own look; programs that ask for JSON get the problem document. */
export const errorPage: ErrorPage = (request, problem) => {
  const wantsPage = String(request.headers.accept ?? '').includes('text/html')
  return wantsPage ? errorDocument(problem) : undefined
}
