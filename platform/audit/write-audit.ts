import { randomUUID } from 'node:crypto'
import type { Actor, Ctx } from '../ctx.ts'

/** A thing that an operation changed or opened. */
export type Touch = { noun: string; id: string }

/** Writes who did what to which things, in the transaction of the operation itself; ids only. The seal follows after the commit. */
export async function writeAudit(ctx: Ctx, action: string, touches: Touch[]): Promise<void> {
  const who = columnsOf(ctx.actor)
  const subjects = touches.length > 0 ? touches : [undefined]
  await ctx.db
    .insertInto('audit.entry')
    .values(
      subjects.map((touch) => ({
        id: randomUUID(),
        recordedAt: ctx.now,
        ...who,
        operation: ctx.operation,
        action,
        subjectNoun: touch?.noun ?? null,
        subjectId: touch?.id ?? null,
      })),
    )
    .execute()
}

/** A person with an account is an identifier and never a name; an operator is the login of the machine. */
function columnsOf(actor: Actor) {
  const account = actor.kind === 'account' ? actor : undefined
  return {
    actorKind: actor.kind,
    actorName: actor.kind === 'operator' || actor.kind === 'system' ? actor.name : null,
    actorId: account?.id ?? null,
    onBehalfOf: account?.onBehalfOf ?? null,
    // the code of the legal basis or of the reason of access, for actors that bring one
    basis: 'basis' in actor && typeof actor.basis === 'string' ? actor.basis : null,
  }
}
