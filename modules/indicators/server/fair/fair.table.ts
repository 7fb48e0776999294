import { rowCarries } from '#platform/db/row-carries.ts'
import type { DB } from '#platform/db/types.ts'
import type { SavedComparison } from '../../shared/fair/saved.ts'

rowCarries<DB['indicators.savedComparison'], typeof SavedComparison>()
