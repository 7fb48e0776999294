import type { FastifyInstance } from 'fastify'

/** A browser without a screen: keeps cookies, fills in forms of the page it has open. */
export function openFormBrowser(server: FastifyInstance, headers: Record<string, string> = {}) {
  const jar = new Map<string, string>()
  let html = ''
  const send = async (method: 'GET' | 'POST', url: string, payload?: string, more: Record<string, string> = {}) => {
    const response = await server.inject({
      method,
      url,
      ...(payload === undefined ? {} : { payload }),
      headers: {
        host: '127.0.0.1:3000',
        accept: 'text/html',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'sec-fetch-site': 'same-origin',
        ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...headers,
        ...more,
      },
    })
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0) jar.delete(name)
      else jar.set(name, value)
    }
    if (response.statusCode !== 303) html = response.body
    return response
  }
  const token = () => /name="formularz" value="([^"]+)"/.exec(html)?.[1] ?? ''
  return {
    jar,
    get: (url: string) => send('GET', url),
    post: (url: string, fields: Record<string, string>, more: Record<string, string> = {}) =>
      send('POST', url, new URLSearchParams({ formularz: token(), ...fields }).toString(), more),
    send,
    html: () => html,
  }
}
