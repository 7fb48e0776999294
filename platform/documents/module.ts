import { operator, withRole } from '../access/rules.ts'
import { defineModule, on } from '../module.ts'
import { documentOperations as api } from './operations.ts'
import { storeFile } from './store-file.ts'

/** Kept files as a module of the platform. */
export const documentsModule = defineModule({
  name: 'documents',
  routes: [on(api.storeFile, (ctx, { query, body }) => storeFile(ctx, { ...query, bytes: body.content }))],
  rules: { 'file.store': [operator, withRole('administrator', 'regional-researcher', 'regional-manager')] },
  refusals: {},
})
