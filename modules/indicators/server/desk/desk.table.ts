import { rowCarries } from '#platform/db/row-carries.ts'
import type { DB } from '#platform/db/types.ts'
import type { FigureQuestion } from '../../shared/desk/question.ts'

rowCarries<DB['indicators.figureQuestion'], typeof FigureQuestion>()
