import type { FastifyInstance } from 'fastify'
import type { Platform } from '#platform/platform.ts'
import { codePages } from './code-pages.tsx'
import { linkPages } from './link-pages.tsx'
import { ownAccountPages } from './own-account-pages.tsx'
import { secondFactorPages } from './second-factor-pages.tsx'
import { signInPages } from './sign-in-pages.tsx'
import { accountRoutes, takeForms } from './visit.ts'

/** Mounts everything about accounts that people see. */
export function serveAccountPages(server: FastifyInstance, platform: Platform): void {
  takeForms(server)
  const routes = accountRoutes(server, platform)
  signInPages(routes, undefined)
  codePages(routes)
  linkPages(routes)
  ownAccountPages(routes)
  secondFactorPages(routes)
}
