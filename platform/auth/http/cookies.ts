import type { FastifyReply, FastifyRequest } from 'fastify'

/** The session; a token of a form; where a trip to the provider of identity began. */
type CookieName = 'splot' | 'splot-form' | 'splot-provider'

/** A name that a browser takes only from this host over TLS, so neither a subdomain nor plain HTTP can plant it. */
function fullName(request: FastifyRequest, name: CookieName): string {
  return request.protocol === 'https' ? `__Host-${name}` : name
}

/** The value of a cookie, or undefined. */
export function readCookie(request: FastifyRequest, name: CookieName): string | undefined {
  const wanted = `${fullName(request, name)}=`
  const pair = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(wanted))
  return pair?.slice(wanted.length)
}

/** Sets a cookie that scripts cannot read and other sites cannot send along with a form; it ends with the browser. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, name: CookieName, value: string): void {
  reply.header('set-cookie', cookie(request, name, value))
}

/** Removes a cookie. */
export function clearCookie(request: FastifyRequest, reply: FastifyReply, name: CookieName): void {
  reply.header('set-cookie', `${cookie(request, name, '')}; Max-Age=0`)
}

function cookie(request: FastifyRequest, name: CookieName, value: string): string {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  return `${fullName(request, name)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}`
}
