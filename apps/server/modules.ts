import { assessmentsModule } from '#modules/assessments/server/index.ts'
import { calendarModule } from '#modules/calendar/server/index.ts'
import { diagnosisModule } from '#modules/diagnosis/server/index.ts'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { findDataset } from '#modules/territory/server/dataset.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { accessModule } from '#platform/access/module.ts'
import { auditModule } from '#platform/audit/module.ts'
import { createAuthModule } from '#platform/auth/module.ts'
import { backupModule } from '#platform/backup/module.ts'
import { documentsModule } from '#platform/documents/module.ts'
import type { IsDemo } from '#platform/is-demo.ts'
import { createJobsModule } from '#platform/jobs/module.ts'
import { createMailModule } from '#platform/mail/module.ts'
import type { Module } from '#platform/module.ts'
import { parametersModule } from '#platform/parameters/module.ts'
import { createPrivacyModule } from '#platform/privacy/module.ts'
import { publisherModule } from '#platform/publisher/module.ts'

const isDemo: IsDemo = async (ctx) => (await findDataset(ctx)) === 'demo'

const matters: Module[] = [
  auditModule,
  accessModule,
  backupModule,
  documentsModule,
  publisherModule,
  parametersModule,
  createMailModule({ isDemo }),
  createAuthModule({ isDemo }),
  territoryModule,
  indicatorsModule,
  assessmentsModule,
  diagnosisModule,
  calendarModule,
  createPrivacyModule({ modules: () => modules }),
]

/** Everything this Splot consists of, in the order of knowing (modules/order.json). */
export const modules: Module[] = [...matters, createJobsModule(matters)]
