import { operator, withRole } from '../access/rules.ts'
import { rowCarries } from '../db/row-carries.ts'
import type { DB } from '../db/types.ts'
import { defineModule, on } from '../module.ts'
import type { AuditEntry } from './entry.ts'
import { listEntries } from './list-entries.ts'
import { auditOperations as api, READ_AUDIT, VERIFY_AUDIT } from './operations.ts'
import { verifyChain, verifyNewEntries } from './verify-chain.ts'

rowCarries<DB['audit.entry'], typeof AuditEntry>()

/** Who may read the audit: whoever keeps the installation and whoever watches over personal data. */
const readers = withRole('administrator', 'data-protection-officer')

/** The audit as a module of the platform: it is read and verified; writing and sealing belong to no operation. */
export const auditModule = defineModule({
  name: 'audit',
  routes: [
    on(api.listEntries, (ctx, { query }) => listEntries(ctx, query)),
    on(api.verifyNew, (ctx) => verifyNewEntries(ctx)),
    on(api.verify, (ctx, { query }) => verifyChain(ctx, query)),
  ],
  rules: { [READ_AUDIT]: [operator, readers], [VERIFY_AUDIT]: [operator, readers] },
  refusals: {
    'audit-days-reversed': {
      status: 422,
      sentence: () => 'Dzień „od” jest późniejszy niż dzień „do”. Zamień je miejscami.',
    },
  },
})
