import { operator } from '../access/rules.ts'
import { rowCarries } from '../db/row-carries.ts'
import type { DB } from '../db/types.ts'
import { defineModule, on } from '../module.ts'
import type { AuditEntry } from './entry.ts'
import { listEntries } from './list-entries.ts'
import { auditOperations as api, READ_AUDIT, VERIFY_AUDIT } from './operations.ts'
import { verifyChain } from './verify-chain.ts'

rowCarries<DB['audit.entry'], typeof AuditEntry>()

/** The audit as a module of the platform: it is read and verified; writing and sealing belong to no operation. */
export const auditModule = defineModule({
  name: 'audit',
  routes: [
    on(api.listEntries, (ctx, { query }) => listEntries(ctx, query)),
    on(api.verify, (ctx, { query }) => verifyChain(ctx, query)),
  ],
  rules: { [READ_AUDIT]: [operator], [VERIFY_AUDIT]: [operator] },
  refusals: {
    'audit-days-reversed': {
      status: 422,
      sentence: () => 'Dzień „od” jest późniejszy niż dzień „do”. Zamień je miejscami.',
    },
  },
})
