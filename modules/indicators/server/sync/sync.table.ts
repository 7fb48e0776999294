import { rowCarries } from '#platform/db/row-carries.ts'
import type { DB } from '#platform/db/types.ts'
import type { BdlSync, BdlSyncItem, BdlUnit, BdlVariable, Revision } from '../../shared/sync/sync.ts'

rowCarries<DB['indicators.bdlSync'], typeof BdlSync>()
rowCarries<DB['indicators.bdlSyncItem'], typeof BdlSyncItem>()
rowCarries<DB['indicators.bdlUnit'], typeof BdlUnit>()
rowCarries<DB['indicators.bdlVariable'], typeof BdlVariable>()
rowCarries<DB['indicators.revision'], typeof Revision>()
