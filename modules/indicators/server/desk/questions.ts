import { randomUUID } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import { MISSING_WORDS } from '#kernel/missing.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findDefinition } from '../../shared/definitions.ts'
import {
  type FigureQuestion,
  type FigureQuestionDraft,
  QUESTION_STEPS,
  type QuestionEntry,
  type QuestionState,
} from '../../shared/desk/question.ts'
import { figureAt, named } from '../evidence/compose-evidence.ts'
import { getDefinition } from '../list-indicators.ts'
import { matrixOf, yearsOf } from '../matrices.ts'
import { panelOf } from '../panel.ts'
import { tellAnswerers, tellAsker } from './tell-about-question.ts'

const SHOWN = 200

/**
 * Asks a unit about one of its figures. What is shown now is kept with the question, so the answer can be read when the figure
 * has changed; a hidden figure is kept as hidden.
 *
 * @refuses `figure-question-outside-area`, `unit-not-found`, `indicator-not-found`, `figure-question-due-passed`
 */
export async function askAboutFigure(ctx: Ctx, draft: FigureQuestionDraft): Promise<QuestionEntry> {
  await checkArea(ctx, draft.unitCode)
  const unit = await getUnit(ctx, draft.unitCode)
  if (draft.dueOn <= ctx.today) throw new Refusal('figure-question-due-passed')
  const id = randomUUID() as FigureQuestion['id']
  await ctx.db
    .insertInto('indicators.figureQuestion')
    .values({
      id,
      ...draft,
      shown: await shownNow(ctx, draft, named(unit)),
      state: 'open',
      askedAt: ctx.now,
      askedBy: ctx.actor.kind === 'account' ? ctx.actor.id : null,
    })
    .execute()
  await tellAnswerers(ctx, { id, unitCode: draft.unitCode })
  ctx.audit.touched('figure-question', id)
  return await readQuestion(ctx, id)
}

async function shownNow(ctx: Ctx, { indicatorCode, unitCode, year }: FigureQuestionDraft, name: string) {
  const definition = getDefinition(indicatorCode)
  const panel = await panelOf(ctx)
  if (!yearsOf(panel, definition).includes(year)) return MISSING_WORDS['not-delivered'].word
  return figureAt(await matrixOf(ctx, panel, definition, year), unitCode, name).shown
}

/** Questions to the units that the caller sees, the newest first. */
export async function listQuestions(
  ctx: Ctx,
  { state }: { state?: QuestionState | undefined },
): Promise<{ items: QuestionEntry[] }> {
  const rows = await questions(ctx)
    .$if(state !== undefined, (query) => query.where('q.state', '=', state as string))
    .orderBy('q.askedAt', 'desc')
    .orderBy('q.id')
    .limit(SHOWN)
    .execute()
  return { items: rows.map((row) => entryOf(ctx, row as Row)) }
}

/** The unit answers. @refuses `figure-question-not-found`, `figure-question-not-in-state` */
export async function answerQuestion(
  ctx: Ctx,
  { questionId }: { questionId: string },
  { answer }: { answer: string },
): Promise<QuestionEntry> {
  return await step(ctx, questionId, 'answer', {
    answer,
    answeredAt: ctx.now,
    answeredBy: ctx.actor.kind === 'account' ? ctx.actor.id : null,
  })
}

/** Nobody waits any more. @refuses `figure-question-not-found`, `figure-question-not-in-state` */
export async function closeQuestion(ctx: Ctx, { questionId }: { questionId: string }): Promise<QuestionEntry> {
  return await step(ctx, questionId, 'close', { closedAt: ctx.now })
}

type Change = { answer?: string; answeredAt?: string; answeredBy?: string | null; closedAt?: string }

/** One step under a lock: two people of a unit cannot answer each over the other. */
async function step(ctx: Ctx, id: string, kind: keyof typeof QUESTION_STEPS, change: Change): Promise<QuestionEntry> {
  const stored = await ctx.db
    .selectFrom('indicators.figureQuestion')
    .select(['id', 'state', 'askedBy'])
    .where('id', '=', id)
    .where(ctx.allowed(`figureQuestion.${kind}`, { unit: sql.ref<string>('unit_code') }))
    .forUpdate()
    .executeTakeFirst()
  if (stored === undefined) throw new Refusal('figure-question-not-found')
  const { from, to } = QUESTION_STEPS[kind]
  if (!(from as readonly string[]).includes(stored.state))
    throw new Refusal('figure-question-not-in-state', { state: stored.state, step: kind })
  await ctx.db
    .updateTable('indicators.figureQuestion')
    .set({ ...change, state: to })
    .where('id', '=', id)
    .execute()
  if (kind === 'answer') await tellAsker(ctx, stored)
  ctx.audit.touched('figure-question', id)
  return await readQuestion(ctx, id)
}

async function readQuestion(ctx: Ctx, id: string): Promise<QuestionEntry> {
  return entryOf(ctx, (await questions(ctx).where('q.id', '=', id).executeTakeFirstOrThrow()) as Row)
}

function questions(ctx: Ctx) {
  const unit = sql.ref<string>('q.unit_code')
  return ctx.db
    .selectFrom('indicators.figureQuestion as q')
    .innerJoin('territory.unit as unit', 'unit.code', 'q.unitCode')
    .where(ctx.allowed('figureQuestion.read', { unit }))
    .select(['q.id', 'q.indicatorCode', 'q.unitCode', 'q.year', 'q.shown', 'q.question', 'q.dueOn', 'q.state'])
    .select([
      'q.askedAt',
      'q.askedBy',
      'q.answer',
      'q.answeredAt',
      'q.closedAt',
      'unit.name',
      'unit.level',
      'unit.kind',
    ])
    .select([
      sql<boolean>`${ctx.allowed('figureQuestion.answer', { unit })}`.as('isAnswerer'),
      sql<boolean>`${ctx.allowed('figureQuestion.close', { unit })}`.as('isCloser'),
    ])
}

type Row = FigureQuestion & {
  askedBy: string | null
  name: string
  level: 'county' | 'municipality'
  kind: number | null
  isAnswerer: boolean
  isCloser: boolean
}

/** Whose account asked or answered is told to nobody: offices write to offices. */
function entryOf(ctx: Ctx, { askedBy, name, level, kind, isAnswerer, isCloser, ...question }: Row): QuestionEntry {
  const { state, dueOn, indicatorCode } = question
  return {
    ...question,
    indicatorName: findDefinition(indicatorCode)?.shortName ?? indicatorCode,
    unitName: named({ name, level, kind } as Parameters<typeof named>[0]),
    isLate: state === 'open' && dueOn < ctx.today,
    isMine: ctx.actor.kind === 'account' && askedBy === ctx.actor.id,
    mayAnswer: isAnswerer && state === 'open',
    mayClose: isCloser && state !== 'closed',
  }
}

/** @refuses `figure-question-outside-area` */
async function checkArea(ctx: Ctx, code: string): Promise<void> {
  const unit = sql<string>`${code}`
  const { rows } = await sql<{
    isAllowed: SqlBool
  }>`select ${ctx.allowed('figureQuestion.ask', { unit })} as is_allowed`.execute(ctx.db)
  if (rows[0]?.isAllowed !== true) throw new Refusal('figure-question-outside-area', { code })
}
