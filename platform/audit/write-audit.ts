import { randomUUID } from 'node:crypto'
import type { Actor, Ctx } from '../ctx.ts'

/** A thing that an operation changed or opened. */
export type Touch = { noun: string; id: string }

/** Writes who did what to which things, in the transaction of the operation itself; ids only. */
export async function writeAudit(ctx: Ctx, action: string, touches: Touch[]): Promise<void> {
  const subjects = touches.length > 0 ? touches : [undefined]
  await ctx.db
    .insertInto('audit.entry')
    .values(
      subjects.map((touch) => ({
        id: randomUUID(),
        recordedAt: ctx.now,
        actorKind: ctx.actor.kind,
        actorName: nameOf(ctx.actor),
        operation: ctx.operation,
        action,
        subjectNoun: touch?.noun ?? null,
        subjectId: touch?.id ?? null,
      })),
    )
    .execute()
}

/** A person is an identifier here; the name stands in the account alone, where it can be erased. */
function nameOf(actor: Actor): string | null {
  if (actor.kind === 'public') return null
  return actor.kind === 'account' ? actor.id : actor.name
}
