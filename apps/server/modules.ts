import { diagnosisModule } from '#modules/diagnosis/server/index.ts'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { documentsModule } from '#platform/documents/module.ts'
import type { Module } from '#platform/module.ts'
import { parametersModule } from '#platform/parameters/module.ts'
import { publisherModule } from '#platform/publisher/module.ts'

/** Everything this Splot consists of, in the order of knowing (modules/order.json). */
export const modules: Module[] = [
  documentsModule,
  publisherModule,
  parametersModule,
  territoryModule,
  indicatorsModule,
  diagnosisModule,
]
