import { accessModule } from '../access/module.ts'
import { auditModule } from '../audit/module.ts'
import { type AccountWorld, accountWorld } from '../auth/testing.ts'
import type { Module } from '../module.ts'
import { createPrivacyModule } from './module.ts'

/** A region with accounts, roles, the trail and the rights of people. */
export async function privacyWorld(): Promise<AccountWorld> {
  const modules: Module[] = []
  const more = [auditModule, accessModule, createPrivacyModule({ modules: () => modules })]
  modules.push(...more)
  return await accountWorld({ modules: more })
}
