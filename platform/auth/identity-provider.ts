import * as oidc from 'openid-client'
import { Refusal } from '#kernel/refusal.ts'
import type { Settings } from '../settings.ts'

/** What the browser brings back must fit what was taken along. */
type Trip = { state: string; nonce: string; codeVerifier: string }

/** Whom the provider has recognised. */
export type Identity = { issuer: string; subject: string; email: string | null; isEmailVerified: boolean }

/** The adapter to a provider of identity by OpenID Connect: code flow with PKCE, signature of the ID token checked. */
export type IdentityProvider = {
  /** Where to send the browser. @refuses `provider-unreachable` */
  addressFor: (trip: Trip, returnAddress: string) => Promise<string>
  /** Whom the provider vouches for. @refuses `provider-answer-refused`, `provider-unreachable` */
  identityFrom: (trip: Trip, cameBackTo: URL) => Promise<Identity>
}

const PATIENCE_SECONDS = 10

/** The adapter; the provider's description of itself is read at the first use and kept. */
export function createIdentityProvider(settings: NonNullable<Settings['provider']>): IdentityProvider {
  let known: Promise<oidc.Configuration> | undefined
  const configuration = async () => {
    known ??= discover(settings)
    return await known.catch(() => {
      known = undefined // the provider may be up again at the next attempt
      throw new Refusal('provider-unreachable')
    })
  }
  return {
    addressFor: async ({ state, nonce, codeVerifier }, returnAddress) => {
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnAddress,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      })
      return address.href
    },
    identityFrom: async ({ state, nonce, codeVerifier }, cameBackTo) => {
      const config = await configuration()
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      }
      const claims = await oidc.authorizationCodeGrant(config, cameBackTo, checks).then(
        (tokens) => tokens.claims(),
        () => undefined,
      )
      if (claims === undefined) throw new Refusal('provider-answer-refused')
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: typeof claims.email === 'string' ? claims.email : null,
        isEmailVerified: claims.email_verified === true,
      }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: NonNullable<Settings['provider']>) {
  const onThisMachine = issuer.startsWith('http:') // readSettings lets plain HTTP through for this machine only
  return await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: PATIENCE_SECONDS,
    execute: [oidc.enableNonRepudiationChecks, ...(onThisMachine ? [oidc.allowInsecureRequests] : [])],
  })
}
