import { rowCarries } from '#platform/db/row-carries.ts'
import type { DB } from '#platform/db/types.ts'
import type { Evidence } from '../../shared/evidence/evidence.ts'

rowCarries<DB['indicators.evidence'], typeof Evidence>()
