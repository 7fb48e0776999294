import type { FastifyInstance } from 'fastify'
import { createIdentityProvider } from '#platform/auth/identity-provider.ts'
import type { Platform } from '#platform/platform.ts'
import type { Settings } from '#platform/settings.ts'
import { codePages } from './code-pages.tsx'
import { erasurePages } from './erasure-pages.tsx'
import { linkPages } from './link-pages.tsx'
import { ownAccountPages } from './own-account-pages.tsx'
import { ownDataPages } from './own-data-pages.tsx'
import { ownIdentityPages } from './own-identity-pages.tsx'
import { ownSessionPages } from './own-session-pages.tsx'
import { providerPages } from './provider-pages.ts'
import { secondFactorPages } from './second-factor-pages.tsx'
import { signInPages } from './sign-in-pages.tsx'
import { accountRoutes, takeForms } from './visit.ts'

type Outside = { provider?: Settings['provider']; origin: () => Promise<string> }

/** Mounts everything about accounts that people see. */
export function serveAccountPages(server: FastifyInstance, platform: Platform, { provider, origin }: Outside): void {
  takeForms(server)
  const routes = accountRoutes(server, platform)
  signInPages(routes, provider?.name)
  codePages(routes)
  linkPages(routes)
  ownAccountPages(routes)
  ownSessionPages(routes)
  secondFactorPages(routes)
  ownIdentityPages(routes)
  ownDataPages(routes)
  erasurePages(routes)
  if (provider !== undefined) providerPages(routes, createIdentityProvider(provider), origin)
}
