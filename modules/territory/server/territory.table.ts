import { rowCarries } from '#platform/db/row-carries.ts'
import type { DB } from '#platform/db/types.ts'
import type { AdviserArea, AdviserAreaCounty } from '../shared/adviser-area.ts'
import type { Boundary } from '../shared/boundary.ts'
import type { RegisterEntry } from '../shared/register-entry.ts'
import type { Predecessor, TerritorialUnit, UnitVersion } from '../shared/territorial-unit.ts'

rowCarries<DB['territory.registerEntry'], typeof RegisterEntry>()
rowCarries<DB['territory.unit'], typeof TerritorialUnit>()
rowCarries<DB['territory.unitVersion'], typeof UnitVersion>()
rowCarries<DB['territory.predecessor'], typeof Predecessor>()
rowCarries<DB['territory.boundary'], typeof Boundary>()
rowCarries<DB['territory.adviserArea'], typeof AdviserArea>()
rowCarries<DB['territory.adviserAreaCounty'], typeof AdviserAreaCounty>()
