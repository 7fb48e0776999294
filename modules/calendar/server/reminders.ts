import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { addDays, PlainDate, yearOf } from '#kernel/plain-date.ts'
import { confirmedUnits } from '#modules/assessments/server/api.ts'
import { rightsOf } from '#platform/access/rights.ts'
import { ownId } from '#platform/auth/own-password.ts'
import type { Ctx } from '#platform/ctx.ts'
import { task } from '#platform/jobs/task.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import type { UnitDeadline } from '../shared/deadline.ts'
import { reminderMail } from './mails.ts'
import { deadlinesOf } from './own-deadlines.ts'

/** One job a person and a day; the message lists everything that is near. */
export const sendReminder = task({
  name: 'calendar.remind',
  summary: 'Przypomnienie o terminach',
  description: 'Pisze do jednej osoby o terminach, które są blisko i o których jeszcze jej nie przypomniano.',
  action: 'reminder.send',
  payload: z.object({
    accountId: idOf('account').meta({ label: 'Konto' }),
    on: PlainDate.meta({ label: 'Dzień' }),
    daysBefore: z.array(z.int().nonnegative()).meta({ label: 'Na ile dni przed terminem' }),
  }),
  key: ({ accountId, on }) => `${accountId} ${on}`,
})

/**
 * Plans a reminder for everybody who has one coming, once a day. What was missed while the server was off is still near,
 * so the next round finds it; what was sent is on record, so no round finds it again.
 */
export async function planReminders(ctx: Ctx, daysBefore: number[]): Promise<{ planned: number }> {
  const round = await ctx.db
    .insertInto('calendar.reminderRound')
    .values({ day: ctx.today, madeAt: ctx.now })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .returning('day')
    .executeTakeFirst()
  if (round === undefined) return { planned: 0 } // another server has made it
  const accounts = await ctx.db
    .selectFrom('auth.account')
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .select('id')
    .execute()
  let planned = 0
  for (const { id } of accounts) {
    if ((await dueFor(ctx, id, daysBefore)).length === 0) continue
    await ctx.plan(sendReminder.job({ accountId: id as never, on: ctx.today, daysBefore }))
    planned += 1
  }
  return { planned }
}

/**
 * Writes one reminder. Rights, the person's choice and what was sent before are asked again, because the job may run
 * later than it was planned, or twice.
 */
export async function remind(
  ctx: Ctx,
  { accountId, daysBefore }: { accountId: string; daysBefore: number[] },
): Promise<{ done: boolean }> {
  const account = await ctx.db
    .selectFrom('auth.account')
    .where('id', '=', accountId)
    .where('disabledAt', 'is', null)
    .forUpdate() // two runs of one job wait for each other here
    .select(['email', 'name'])
    .executeTakeFirst()
  if (account === undefined) return { done: false }
  const due = await dueFor(ctx, accountId, daysBefore)
  if (due.length === 0) return { done: false }
  await ctx.db
    .insertInto('calendar.reminder')
    .values(
      due.map(({ deadline, daysBefore: days }) => ({
        accountId,
        dutyCode: deadline.dutyCode,
        unitCode: deadline.unitCode,
        dueOn: deadline.dueOn as PlainDate,
        daysBefore: days,
        sentAt: ctx.now,
      })),
    )
    .execute()
  const facts = { name: account.name, deadlines: due.map(({ deadline }) => deadline) }
  await sendMail(ctx, reminderMail, { accountId, addressee: account.email, facts })
  ctx.audit.touched('account', accountId)
  return { done: true }
}

type Due = { deadline: UnitDeadline; daysBefore: number }

/** What to remind this person of now: within the nearest of the days, unless a reminder as near as that has gone. */
async function dueFor(ctx: Ctx, accountId: string, daysBefore: number[]): Promise<Due[]> {
  if (!(await isReminded(ctx, accountId))) return []
  const rights = await rightsOf(ctx.db, { kind: 'account', id: accountId, onBehalfOf: null }, ctx.today)
  const near = (await stillOwed(ctx, await deadlinesOf(ctx, rights))).flatMap((deadline): Due[] => {
    if (deadline.dueOn === null || deadline.dueOn < ctx.today) return []
    const reached = daysBefore.filter((days) => addDays(deadline.dueOn as PlainDate, -days) <= ctx.today)
    return reached.length === 0 ? [] : [{ deadline, daysBefore: Math.min(...reached) }]
  })
  if (near.length === 0) return []
  const sent = await ctx.db
    .selectFrom('calendar.reminder')
    .where('accountId', '=', accountId)
    .where('dueOn', '>=', ctx.today)
    .select(['dutyCode', 'unitCode', 'dueOn', 'daysBefore'])
    .execute()
  return near.filter(
    ({ deadline, daysBefore: days }) =>
      !sent.some(
        (one) =>
          one.dutyCode === deadline.dutyCode &&
          one.unitCode === deadline.unitCode &&
          one.dueOn === deadline.dueOn &&
          one.daysBefore <= days,
      ),
  )
}

/** Without the assessments that their municipality has confirmed here: of those Splot knows that they are done. */
async function stillOwed(ctx: Ctx, deadlines: readonly UnitDeadline[]): Promise<UnitDeadline[]> {
  const assessment = deadlines.filter(({ dutyCode }) => dutyCode === 'resources-assessment-municipality')
  const dueOn = assessment[0]?.dueOn ?? null
  if (dueOn === null) return [...deadlines]
  const codes = assessment.map(({ unitCode }) => unitCode)
  const done = await confirmedUnits(ctx, codes, yearOf(dueOn) - 1)
  return deadlines.filter((one) => !(assessment.includes(one) && done.has(one.unitCode)))
}

/** Nobody has asked for silence: then one is reminded. */
export async function isReminded(ctx: Ctx, accountId: string): Promise<boolean> {
  const choice = await ctx.db
    .selectFrom('calendar.reminderChoice')
    .where('accountId', '=', accountId)
    .select('isWanted')
    .executeTakeFirst()
  return choice?.isWanted ?? true
}

/** The person's own decision; no statute makes Splot write. */
export async function chooseReminders(ctx: Ctx, isWanted: boolean): Promise<Record<never, never>> {
  const choice = { isWanted, changedAt: ctx.now }
  await ctx.db
    .insertInto('calendar.reminderChoice')
    .values({ accountId: ownId(ctx), ...choice })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(choice))
    .execute()
  ctx.audit.touched('account', ownId(ctx))
  return {}
}
