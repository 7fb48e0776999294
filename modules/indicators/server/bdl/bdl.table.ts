import { rowCarries } from '#platform/db/row-carries.ts'
import type { DB } from '#platform/db/types.ts'
import type { ImportAnswer, Observation, Origin, Variable } from '../../shared/bdl/observation.ts'

rowCarries<DB['indicators.origin'], typeof Origin>()
rowCarries<DB['indicators.variable'], typeof Variable>()
rowCarries<DB['indicators.observation'], typeof Observation>()
rowCarries<DB['indicators.importAnswer'], typeof ImportAnswer>()
