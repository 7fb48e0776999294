import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactElement } from 'react'
import { Refusal } from '#kernel/refusal.ts'
import { SIGN_IN_PAGES } from '#platform/access/rules.ts'
import { countForm } from '#platform/auth/form-window.ts'
import { clearCookie, setCookie } from '#platform/auth/http/cookies.ts'
import { checkForm, FORM_FIELD, formTokenFor, isFromElsewhere, isPrivateLine } from '#platform/auth/http/same-site.ts'
import { type SignedIn, sessionOf } from '#platform/auth/http/session-of.ts'
import { callOperation } from '#platform/call.ts'
import type { PolishIssue } from '#platform/http/polish-issues.ts'
import { isLocal } from '#platform/http/shell.ts'
import type { Asking } from '#platform/keep-made.ts'
import type { Platform } from '#platform/platform.ts'
import { pageDocument } from '../document.tsx'
import { readSite } from '../site.ts'
import { AccountFrame } from './frame.tsx'

/** What is wrong with a form: the name of a field, or '' for the whole, and what to do. */
export type FieldErrors = Readonly<Record<string, string>>

/** One request to an account page. */
export type Visit = {
  request: FastifyRequest
  reply: FastifyReply
  session: SignedIn | undefined
  /** The clock at the moment of asking: a lock set during the visit must not look longer than it is. */
  readonly now: Date
  /** Operations that only sign-in pages may call. */
  signIn: Asking
  /** Operations of whoever is signed in. */
  own: Asking
  /** What was typed into a field, without spaces around; passwords exactly as typed. */
  typed: (field: string) => string
  /** Hidden fields that every form carries. */
  hidden: Readonly<Record<string, string>>
  /** The page of the workspace that sent the person here to sign in. */
  back: string | undefined
  keepSession: (token: string) => void
  forgetSession: () => void
}

/** What a page answers with: itself, a file to keep, or where to go on. */
export type Shown =
  | { title: string; body: ReactElement; errors?: FieldErrors }
  | { file: { name: string; mediaType: string; text: string } }
  | { to: string }

type Handler = (visit: Visit) => Promise<Shown>

const LONGEST_FORM = 16 * 1024

/** Name of the query and of the hidden field that say where to go once signed in. */
export const BACK_FIELD = 'dokad'
const LONGEST_WAY_BACK = 500
const WORKSPACE = /^\/praca([/?][^\\\s]*)?$/

/** Mounts account pages: nothing is kept by caches, nothing of the address leaves the site, and each form is ours. */
export function accountRoutes(server: FastifyInstance, platform: Platform) {
  return {
    page: (path: string, show: Handler) => {
      server.get(path, (request, reply) => answer(platform, request, reply, show))
    },
    form: (path: string, submit: Handler) => {
      server.post(path, {
        bodyLimit: LONGEST_FORM,
        handler: async (request, reply) => {
          // a foreign page must not use up what the person in front of the browser may send
          if (!isLocal(request) && !isFromElsewhere(request)) await countForm(platform, request.ip)
          checkForm(request, fieldOf(request, FORM_FIELD))
          return await answer(platform, request, reply, submit)
        },
      })
    },
  }
}

/** Forms as browsers send them without script. */
export function takeForms(server: FastifyInstance): void {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(body as string)),
  )
}

async function answer(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  handler: Handler,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store').header('referrer-policy', 'same-origin')
  if (!isPrivateLine(request)) throw new Refusal('line-not-private')
  const visit = await visitOf(platform, request, reply)
  const shown = await handler(visit)
  if ('to' in shown) return reply.redirect(shown.to, 303)
  if ('file' in shown)
    return reply
      .type(shown.file.mediaType)
      .header('content-disposition', `attachment; filename="${shown.file.name}"`)
      .send(shown.file.text)

  const site = await readSite((api, input) => callOperation(platform, { kind: 'public' }, api, input))
  const { title, errors = {} } = shown
  const isWrong = Object.keys(errors).length > 0
  const document = pageDocument(
    {
      kind: 'page',
      title: isWrong ? `Błąd: ${title}` : title,
      description: title,
      unlisted: true,
      body: AccountFrame({ visit, ...shown }),
    },
    site,
  )
  return reply
    .code(isWrong ? 422 : 200)
    .type('text/html; charset=utf-8')
    .send(document)
}

async function visitOf(platform: Platform, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const session = await sessionOf(platform, request)
  const back = wayBack(request)
  return {
    request,
    reply,
    session,
    get now() {
      return platform.clock()
    },
    signIn: (api, input) => callOperation(platform, SIGN_IN_PAGES, api, input),
    own: (api, input) => {
      if (session === undefined) throw new Refusal('forbidden')
      return callOperation(platform, { kind: 'account', id: session.accountId, onBehalfOf: null }, api, input)
    },
    typed: (field) => {
      const text = fieldOf(request, field)
      return /haslo/.test(field) ? text : text.trim()
    },
    hidden: { [FORM_FIELD]: formTokenFor(request, reply), ...(back === undefined ? {} : { [BACK_FIELD]: back }) },
    back,
    keepSession: (token) => setCookie(request, reply, 'splot', token),
    forgetSession: () => {
      clearCookie(request, reply, 'splot')
      reply.header('clear-site-data', '"cache"') // what the workspace was answered is nobody's any more
    },
  }
}

/** Only into the workspace: an address from elsewhere would lead people who have just signed in to a stranger. */
function wayBack(request: FastifyRequest): string | undefined {
  const asked = (request.query as Record<string, unknown>)[BACK_FIELD] ?? fieldOf(request, BACK_FIELD)
  return typeof asked === 'string' && asked.length <= LONGEST_WAY_BACK && WORKSPACE.test(asked) ? asked : undefined
}

function fieldOf(request: FastifyRequest, field: string): string {
  return request.body instanceof URLSearchParams ? (request.body.get(field) ?? '') : ''
}

/**
 * Errors beside fields, out of what an operation refused; any other refusal is thrown on and becomes a page of its own.
 *
 * @param fields names of the operation's facts → names of the form's fields
 */
export function fieldErrors(error: unknown, fields: Readonly<Record<string, string>>): FieldErrors {
  if (!(error instanceof Refusal)) throw error
  if (error.code === 'input-invalid') {
    const issues = error.details.issues as PolishIssue[]
    const own = issues.filter(({ path }) => path in fields)
    if (own.length === 0) throw error
    return Object.fromEntries(own.map(({ path, message }) => [fields[path] as string, message]))
  }
  if (error.code === 'password-not-accepted') {
    const [field = ''] = Object.entries(fields)
      .flatMap(([path, name]) => (/password/i.test(path) ? [name] : []))
      .reverse()
    return { [field]: (error.details.faults as string[]).join(' ') }
  }
  throw error
}

/** The sentence beside a field for one refusal; undefined for any other. */
export function refusedField(error: unknown, code: string, field: string, sentence: string): FieldErrors | undefined {
  return error instanceof Refusal && error.code === code ? { [field]: sentence } : undefined
}
