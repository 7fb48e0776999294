import { documentsModule } from '#platform/documents/module.ts'
import { publisherModule } from '#platform/publisher/module.ts'
import type { Module } from '#platform/module.ts'

/** Everything this Splot consists of, in the order of knowing (modules/order.json). */
export const modules: Module[] = [documentsModule, publisherModule]
