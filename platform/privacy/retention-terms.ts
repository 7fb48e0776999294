import type { PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { Database } from '../db/connect.ts'
import type { AnswerOf, ParsedInputOf } from '../http/endpoint.ts'
import type { privacyOperations } from './operations.ts'
import { RETENTION_CLASSES, RETENTION_CODES, type RetentionCode } from './retention-classes.ts'

/** The term of a class on a day: decided by the office, or proposed by Splot. */
export type RetentionTerm = {
  days: number | null
  /** The office's decision; null while nobody has decided. */
  decision: { validFrom: PlainDate; basis: string } | null
}

/** The terms of all classes that are in force on a day. */
export async function retentionTermsOn(db: Database, day: PlainDate): Promise<Record<RetentionCode, RetentionTerm>> {
  const decided = await db
    .selectFrom('privacy.retentionTerm')
    .where('validFrom', '<=', day)
    .orderBy('validFrom', 'desc')
    .select(['classCode', 'validFrom', 'days', 'basis'])
    .execute()
  const entries = RETENTION_CODES.map((code): [RetentionCode, RetentionTerm] => {
    const held = decided.find(({ classCode }) => classCode === code)
    if (held === undefined || !RETENTION_CLASSES[code].isForOfficeToDecide)
      return [code, { days: RETENTION_CLASSES[code].days, decision: null }]
    return [code, { days: held.days, decision: { validFrom: held.validFrom, basis: held.basis } }]
  })
  return Object.fromEntries(entries) as Record<RetentionCode, RetentionTerm>
}

/** Text of a term for people: "30 dni", or that no clock ends it. */
export function termInWords({ days }: RetentionTerm): string {
  if (days === null) return 'bez liczby dni'
  return days === 1 ? '1 dzień' : `${days} dni`
}

type Decide = typeof privacyOperations.decideRetention

/**
 * Sets the office's own term for a class from a day on. Earlier days keep what held then.
 *
 * @refuses `retention-not-for-office`, `retention-in-the-past`
 * @law RODO art. 5 ust. 1 lit. e
 */
export async function decideRetention(
  ctx: Ctx,
  { classCode, days, validFrom, basis }: ParsedInputOf<Decide>['body'] & { classCode: RetentionCode },
): Promise<AnswerOf<Decide>> {
  if (!RETENTION_CLASSES[classCode].isForOfficeToDecide) throw new Refusal('retention-not-for-office')
  if (validFrom < ctx.today) throw new Refusal('retention-in-the-past')
  const decision = {
    days,
    basis,
    decidedBy: ctx.actor.kind === 'account' ? ctx.actor.id : null,
    decidedAt: ctx.now,
  }
  await ctx.db
    .insertInto('privacy.retentionTerm')
    .values({ classCode, validFrom, ...decision })
    .onConflict((conflict) => conflict.columns(['classCode', 'validFrom']).doUpdateSet(decision))
    .execute()
  ctx.audit.touched('retention', classCode)
  return {}
}
