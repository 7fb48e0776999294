import { randomUUID } from 'node:crypto'
import { operator, withRole } from '../access/rules.ts'
import { rowCarries } from '../db/row-carries.ts'
import type { DB } from '../db/types.ts'
import { defineModule, on } from '../module.ts'
import { backupOperations as api, type Backup } from './backup.ts'

rowCarries<DB['platform.backup'], typeof Backup>()

const SHOWN = 100

/** The register of backups as a module of the platform. */
export const backupModule = defineModule({
  name: 'backup',
  routes: [
    on(api.list, async (ctx) => ({
      items: (await ctx.db
        .selectFrom('platform.backup')
        .selectAll()
        .orderBy('madeAt', 'desc')
        .limit(SHOWN)
        .execute()) as Backup[],
    })),
    on(api.record, async (ctx, { body }) => {
      const backup = { id: randomUUID(), ...body }
      await ctx.db.insertInto('platform.backup').values(backup).execute()
      ctx.audit.touched('backup', backup.id)
      return backup as Backup
    }),
  ],
  rules: { 'backup.read': [operator, withRole('administrator')], 'backup.make': [operator] },
  refusals: {},
})
