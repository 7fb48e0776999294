import { rowCarries } from '#platform/db/row-carries.ts'
import type { DB } from '#platform/db/types.ts'
import type { Assessment, Cell, RowComment, Step } from '../shared/assessment.ts'

rowCarries<DB['assessments.assessment'], typeof Assessment>()
rowCarries<DB['assessments.cell'], typeof Cell>()
rowCarries<DB['assessments.comment'], typeof RowComment>()
rowCarries<DB['assessments.step'], typeof Step>()
