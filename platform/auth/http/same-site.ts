import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import { readCookie, setCookie } from './cookies.ts'

/** Name of the hidden field that each form of the account pages carries. */
export const FORM_FIELD = 'formularz'

/** The token of forms for this browser. A page that shows a form gives the browser its secret half as a cookie. */
export function formTokenFor(request: FastifyRequest, reply: FastifyReply): string {
  const held = readCookie(request, 'splot-form')
  if (held !== undefined && held.length === 43) return tokenOf(held)
  const secret = randomBytes(32).toString('base64url')
  setCookie(request, reply, 'splot-form', secret)
  return tokenOf(secret)
}

/**
 * Lets only our own forms through: the browser says that they come from this site, and the token fits the cookie.
 *
 * @refuses `form-not-ours`
 */
export function checkForm(request: FastifyRequest, typed: string): void {
  const secret = readCookie(request, 'splot-form')
  if (secret === undefined || !isFromThisSite(request) || !isEqual(tokenOf(secret), typed))
    throw new Refusal('form-not-ours')
}

/** True when the browser says that a page of this very site sent the request; browsers too old to say so are refused. */
export function isFromThisSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  return request.headers.origin === `${request.protocol}://${hostOf(request)}`
}

/** True where a password may be typed: over TLS, or on this very machine. */
export function isPrivateLine(request: FastifyRequest): boolean {
  const name = hostOf(request).replace(/:\d+$/, '')
  return request.protocol === 'https' || ['localhost', '127.0.0.1', '[::1]'].includes(name)
}

/** True when the browser says that a page of another site sent the request. */
export function isFromElsewhere(request: FastifyRequest): boolean {
  return ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']))
}

/** True when a person came here from a page of this site or typed the address; false when another site sent them. */
export function isOwnWay(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return String(request.headers.referer ?? '').startsWith(`${request.protocol}://${hostOf(request)}/`)
}

/** As the browser named it. X-Forwarded-Host is not asked: proxies pass what a visitor writes into it. */
function hostOf(request: FastifyRequest): string {
  return request.headers.host ?? ''
}

function tokenOf(secret: string): string {
  return createHmac('sha256', secret).update('form').digest('base64url')
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
