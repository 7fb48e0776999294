import { createHash, createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const CLIENT_ID = 'splot'
export const CLIENT_SECRET = 'tajemnica-z-testu-tylko'

/** What a bad provider, or somebody in between, may do to the ID token. */
export type Claims = Record<string, unknown>

type Person = { sub: string; email: string; email_verified: boolean }

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** Found once for all providers of a run: a search for two primes takes up to a second. */
let keys: { own: ReturnType<typeof newKey>; stranger: KeyObject } | undefined

/** A provider of identity on this machine: discovery, code flow with PKCE, one person who always agrees. */
export async function openProvider() {
  keys ??= { own: newKey(), stranger: newKey().privateKey }
  const { own, stranger } = keys
  const grants = new Map<string, { nonce: string; challenge: string }>()
  const state = {
    person: { sub: 'osoba-7', email: 'anna.nowak@urzad.example', email_verified: true } as Person,
    /** Changes the claims of the next tokens. */
    spoil: (claims: Claims): Claims => claims,
    signsWith: 'own' as 'own' | 'stranger',
    /** Sends whoever asks for a token to another address. */
    movedTo: undefined as string | undefined,
  }
  let issuer = ''

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration') return json(description(issuer))
    if (url.pathname === '/jwks') {
      return json({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }] })
    }
    if (url.pathname === '/authorize') {
      const code = randomUUID()
      const asked = (name: string) => url.searchParams.get(name) ?? ''
      grants.set(code, { nonce: asked('nonce'), challenge: asked('code_challenge') })
      const back = new URL(asked('redirect_uri'))
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked('state'))
      return response.writeHead(302, { location: back.href }).end()
    }
    if (url.pathname === '/token' && state.movedTo !== undefined)
      return response.writeHead(307, { location: state.movedTo }).end()
    if (url.pathname === '/token') {
      const form = new URLSearchParams(await bodyOf(request))
      const grant = grants.get(form.get('code') ?? '')
      grants.delete(form.get('code') ?? '')
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      const isKnown = form.get('client_id') === CLIENT_ID && form.get('client_secret') === CLIENT_SECRET
      if (grant === undefined || proof !== grant.challenge || !isKnown) return json({ error: 'invalid_grant' }, 400)
      const now = Math.floor(Date.now() / 1000)
      const claims = { iss: issuer, aud: CLIENT_ID, iat: now, exp: now + 300, nonce: grant.nonce, ...state.person }
      const key = state.signsWith === 'own' ? own.privateKey : stranger
      return json({ access_token: randomUUID(), token_type: 'Bearer', id_token: sign(state.spoil(claims), key) })
    }
    return json({ error: 'not_found' }, 404)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    state,
    settings: { issuer, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, name: 'Węzeł próbny' },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function description(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  }
}

function sign(claims: Claims, key: KeyObject): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}`
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
