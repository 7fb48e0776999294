import { z } from 'zod'
import { Assignment } from './assignment.ts'

/** One right in force: a role over an area, one's own or handed over by somebody for a time. */
export const Right = z.object({
  assignmentId: Assignment.shape.id,
  role: Assignment.shape.role,
  unitCode: Assignment.shape.unitCode,
  onBehalfOf: Assignment.shape.accountId
    .nullable()
    .meta({ label: 'W zastępstwie konta', hint: 'Puste przy własnej roli.', reach: 'partners' }),
})
export type Right = z.infer<typeof Right>

/** Whether a caller may run an operation, with every rule of its action. */
export const Verdict = z.object({
  operation: z.string().meta({ label: 'Operacja', reach: 'partners' }),
  summary: z.string().meta({ label: 'Co robi', reach: 'partners' }),
  action: z.string().meta({ label: 'Czynność', reach: 'partners' }),
  mayRun: z.boolean().meta({ label: 'Może', reach: 'partners' }),
  reasons: z
    .array(
      z.object({
        sentence: z.string().meta({ label: 'Reguła', reach: 'partners' }),
        holds: z.boolean().meta({ label: 'Spełniona', reach: 'partners' }),
        isOnRows: z.boolean().meta({ label: 'Tylko część rzeczy', reach: 'partners' }),
        because: z.array(Right).meta({ label: 'Dzięki którym prawom', reach: 'partners' }),
      }),
    )
    .meta({ label: 'Reguły', reach: 'partners' }),
})
export type Verdict = z.infer<typeof Verdict>
