import { diagnosisModule } from '#modules/diagnosis/server/index.ts'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { findDataset } from '#modules/territory/server/dataset.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { accessModule } from '#platform/access/module.ts'
import { type Rule, withRole } from '#platform/access/rules.ts'
import { auditModule } from '#platform/audit/module.ts'
import { createAuthModule } from '#platform/auth/module.ts'
import { backupModule } from '#platform/backup/module.ts'
import { documentsModule } from '#platform/documents/module.ts'
import type { IsDemo } from '#platform/is-demo.ts'
import { createMailModule } from '#platform/mail/module.ts'
import type { Module } from '#platform/module.ts'
import { parametersModule } from '#platform/parameters/module.ts'
import { publisherModule } from '#platform/publisher/module.ts'

const isDemo: IsDemo = async (ctx) => (await findDataset(ctx)) === 'demo'

const ACCOUNT_KEEPING = [
  'invitation.create',
  'invitation.read',
  'invitation.withdraw',
  'account.read',
  'account.disable',
  'account.recover',
]

/** Everything this Splot consists of, in the order of knowing (modules/order.json). */
export const modules: Module[] = [
  auditModule,
  accessModule,
  backupModule,
  documentsModule,
  publisherModule,
  parametersModule,
  createMailModule({ isDemo }),
  keptByAdministrator(createAuthModule({ isDemo })),
  territoryModule,
  indicatorsModule,
  diagnosisModule,
]

/** Who keeps the installation invites people and closes accounts from the workspace, as the operator does from a shell. */
function keptByAdministrator(auth: Module): Module {
  const administrator = withRole('administrator')
  const joined = ACCOUNT_KEEPING.map((action): [string, Rule[]] => [
    action,
    [...(auth.rules[action] ?? []), administrator],
  ])
  return { ...auth, rules: { ...auth.rules, ...Object.fromEntries(joined) } }
}
