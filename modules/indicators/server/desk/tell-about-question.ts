import { sql } from 'kysely'
import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import { rightsOf } from '#platform/access/rights.ts'
import type { Ctx } from '#platform/ctx.ts'
import { task } from '#platform/jobs/task.ts'
import { sendMailOnce } from '#platform/mail/send-mail.ts'
import { findDefinition } from '../../shared/definitions.ts'
import { ANSWERERS, FigureQuestion } from '../../shared/desk/question.ts'
import { named } from '../evidence/compose-evidence.ts'
import { answerMail, questionMail } from './question-mails.ts'

/** One job an addressee. */
export const tellAboutQuestion = task({
  name: 'indicators.tellAboutQuestion',
  summary: 'List o pytaniu o liczbę',
  description: 'Pisze do jednej osoby, że jej jednostkę zapytano o liczbę albo że na jej pytanie odpowiedziano.',
  action: 'figureQuestion.tell',
  payload: z.object({
    questionId: FigureQuestion.shape.id.meta({ label: 'Pytanie' }),
    accountId: idOf('account').meta({ label: 'Konto' }),
    what: z.enum(['asked', 'answered']).meta({ label: 'Co się stało' }),
  }),
  key: ({ questionId, accountId, what }) => `${questionId} ${what} ${accountId}`,
})

type QuestionNow = Pick<FigureQuestion, 'id' | 'unitCode'>

/** Plans a message to everybody who may answer today for the unit: it is their work that waits. */
export async function tellAnswerers(ctx: Ctx, { id, unitCode }: QuestionNow): Promise<void> {
  for (const accountId of await answerersOf(ctx, unitCode))
    await ctx.plan(tellAboutQuestion.job({ questionId: id, accountId: accountId as never, what: 'asked' }))
}

/** Plans a message to whoever asked. */
export async function tellAsker(ctx: Ctx, { id, askedBy }: { id: string; askedBy: string | null }): Promise<void> {
  if (askedBy === null) return
  await ctx.plan(tellAboutQuestion.job({ questionId: id as never, accountId: askedBy as never, what: 'answered' }))
}

/** Accounts with a role of the unit in force, their own or handed over. */
async function answerersOf(ctx: Ctx, unitCode: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with held as (
      select id, account_id from access.assignment
      where unit_code = ${unitCode} and role = any(${[...ANSWERERS]}::text[])
        and ended_at is null and valid_from <= ${ctx.today} and coalesce(valid_to, ${ctx.today}) >= ${ctx.today}
    )
    select account_id as id from held
    union
    select d.account_id from access.delegation d join held on held.id = d.assignment_id
    where d.ended_at is null and d.valid_from <= ${ctx.today} and d.valid_to >= ${ctx.today}
    order by id`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/**
 * Writes one message, unless it was written before or is no longer true: the job may run later than it was planned, or
 * twice. The message names the figure and the day; what people wrote to each other stays behind the sign-in.
 */
export async function tell(
  ctx: Ctx,
  { questionId, accountId, what }: { questionId: string; accountId: string; what: 'asked' | 'answered' },
): Promise<{ done: boolean }> {
  const question = await ctx.db
    .selectFrom('indicators.figureQuestion')
    .where('id', '=', questionId)
    .where('state', '=', what === 'asked' ? 'open' : 'answered')
    .select(['unitCode', 'indicatorCode', 'year', 'shown', 'dueOn'])
    .executeTakeFirst()
  const account = await ctx.db
    .selectFrom('auth.account')
    .where('id', '=', accountId)
    .where('disabledAt', 'is', null)
    .select(['email', 'name'])
    .executeTakeFirst()
  if (question === undefined || account === undefined) return { done: false }
  if (what === 'asked' && !(await mayAnswer(ctx, accountId, question.unitCode))) return { done: false }
  const facts = {
    ...question,
    name: account.name,
    unitName: named(await getUnit(ctx, question.unitCode)),
    indicatorName: findDefinition(question.indicatorCode)?.shortName ?? question.indicatorCode,
  }
  const done = await sendMailOnce(ctx, what === 'asked' ? questionMail : answerMail, {
    accountId,
    addressee: account.email,
    facts,
    cause: `figure-question ${questionId} ${what} ${accountId}`,
  })
  if (done) ctx.audit.touched('figure-question', questionId)
  return { done }
}

async function mayAnswer(ctx: Ctx, id: string, unitCode: string): Promise<boolean> {
  const rights = await rightsOf(ctx.db, { kind: 'account', id, onBehalfOf: null }, ctx.today)
  return rights.some((right) => right.unitCode === unitCode && ANSWERERS.some((role) => role === right.role))
}
