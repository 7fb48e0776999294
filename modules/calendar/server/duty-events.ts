import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { compareDates, type PlainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { ownId } from '#platform/auth/own-password.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AnswerOf, ParsedInputOf } from '#platform/http/endpoint.ts'
import { CODELISTS } from '#platform/parameters/codelist.ts'
import { codelistOn } from '#platform/parameters/codelist-on.ts'
import type { DutyEvent } from '../shared/duty-event.ts'
import type { calendarOperations } from '../shared/operations.ts'
import { DUTIES } from './duties.ts'
import { type DutyLevel, dutyLevelOf } from './duty-level.ts'
import { citiesOf, dutyUnitsOf } from './duty-units.ts'
import { eventTerms } from './event-terms.ts'

type RecordEvent = typeof calendarOperations.recordEvent

/** Roles that look after duties of others in their area. */
const ADVISERS = ['regional-adviser', 'regional-manager']

/**
 * Records that something has happened from which a term runs, so that the duty gets a day. Splot itself knows of none of
 * these events yet; whoever works on the duty, or advises the unit, says so.
 *
 * @refuses `duty-unit-not-found` also for a unit outside the actor's area, `duty-without-event`, `duty-not-yours`,
 *   `event-not-yet`, `period-not-known`, `event-already-recorded`
 */
export async function recordEvent(ctx: Ctx, draft: ParsedInputOf<RecordEvent>['body']): Promise<AnswerOf<RecordEvent>> {
  const { dutyCode, happenedOn } = draft
  const unitCode = await ownCodeOf(ctx, draft.unitCode)
  await requireMayRecord(ctx, dutyCode, unitCode)
  if (happenedOn > ctx.today) throw new Refusal('event-not-yet')
  const term = await eventTerms(ctx)(dutyCode, happenedOn)
  if (term === undefined) throw new Refusal('period-not-known')

  const id = randomUUID()
  const inserted = await ctx.db
    .insertInto('calendar.dutyEvent')
    .values({ id, dutyCode, unitCode, happenedOn, recordedBy: ownId(ctx), recordedAt: ctx.now })
    .onConflict((conflict) =>
      conflict.columns(['unitCode', 'dutyCode', 'happenedOn']).where('withdrawnAt', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) throw new Refusal('event-already-recorded')
  ctx.audit.touched('duty-event', id)
  return { eventId: id as DutyEvent['id'], dueOn: term.dueOn }
}

/**
 * Takes a mistaken record back; the event before it counts again.
 *
 * @refuses `event-not-found` also when it is outside the actor's area, `duty-not-yours`
 */
export async function withdrawEvent(ctx: Ctx, eventId: string): Promise<Record<never, never>> {
  const event = await ctx.db
    .selectFrom('calendar.dutyEvent as event')
    .where('event.id', '=', eventId)
    .where('event.withdrawnAt', 'is', null)
    .where(ctx.allowed('dutyEvent.record', { unit: sql.ref<string>('event.unit_code') }))
    .select(['event.dutyCode', 'event.unitCode'])
    .forUpdate()
    .executeTakeFirst()
  if (event === undefined) throw new Refusal('event-not-found')
  await requireMayRecord(ctx, event.dutyCode, event.unitCode)
  await ctx.db
    .updateTable('calendar.dutyEvent')
    .set({ withdrawnBy: ownId(ctx), withdrawnAt: ctx.now })
    .where('id', '=', eventId)
    .execute()
  ctx.audit.touched('duty-event', eventId)
  return {}
}

/** The event that counts for each duty of the units of the actor's area, the newest first. */
export async function listEvents(ctx: Ctx): Promise<{ items: DutyEvent[] }> {
  const rows = await ctx.db
    .selectFrom('calendar.dutyEvent as event')
    .leftJoin('territory.unit as unit', 'unit.code', 'event.unitCode')
    .where('event.withdrawnAt', 'is', null)
    .where(ctx.allowed('dutyEvent.read', { unit: sql.ref<string>('event.unit_code') }))
    .distinctOn(['event.unitCode', 'event.dutyCode'])
    .orderBy('event.unitCode')
    .orderBy('event.dutyCode')
    .orderBy('event.happenedOn', 'desc')
    .select(['event.id', 'event.dutyCode', 'event.unitCode', 'event.happenedOn', 'unit.name as unitName'])
    .execute()
  const entries = await codelistOn(ctx, CODELISTS.statutoryDuty, ctx.today)
  const termOf = eventTerms(ctx)
  const items: DutyEvent[] = []
  for (const { unitName, ...row } of rows) {
    const happenedOn = row.happenedOn as PlainDate
    items.push({
      ...row,
      id: row.id as DutyEvent['id'],
      happenedOn,
      name: entries.find(({ code }) => code === row.dutyCode)?.name ?? row.dutyCode,
      unitName: unitName ?? row.unitCode,
      dueOn: (await termOf(row.dutyCode, happenedOn))?.dueOn ?? null,
    })
  }
  return { items: items.sort((one, other) => compareDates(other.happenedOn, one.happenedOn)) }
}

/** The latest event of each duty of these units, by duty and unit. */
export async function latestEvents(ctx: Ctx, unitCodes: readonly string[]): Promise<Map<string, PlainDate>> {
  if (unitCodes.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('calendar.dutyEvent')
    .where('unitCode', 'in', unitCodes)
    .where('withdrawnAt', 'is', null)
    .groupBy(['dutyCode', 'unitCode'])
    .select(['dutyCode', 'unitCode', ({ fn }) => fn.max('happenedOn').as('happenedOn')])
    .execute()
  return new Map(rows.map((row) => [`${row.dutyCode} ${row.unitCode}`, row.happenedOn as PlainDate]))
}

/** The code under which a unit has its duties: of a city with the rights of a county that of the municipality. */
async function ownCodeOf(ctx: Ctx, code: string): Promise<string> {
  return (await citiesOf(ctx, [code]))[0]?.code ?? code
}

async function requireMayRecord(ctx: Ctx, dutyCode: string, unitCode: string): Promise<void> {
  const unit = await ctx.db
    .selectFrom('territory.unit')
    .where('code', '=', unitCode)
    .where('isCurrent', '=', true)
    .where(ctx.allowed('dutyEvent.record', { unit: sql.ref<string>('territory.unit.code') }))
    .select('code')
    .executeTakeFirst()
  if (unit === undefined) throw new Refusal('duty-unit-not-found')
  const duty = DUTIES[dutyCode]
  const levels = await levelsOf(ctx, unitCode)
  if (duty?.runsFromEvent !== true || !levels.some((level) => duty.roles[level] !== undefined))
    throw new Refusal('duty-without-event')
  const worksOnIt = (await dutyUnitsOf(ctx, ctx.rights)).some(
    (own) => own.unitCode === unitCode && own.levels.some((level) => duty.roles[level]?.includes(own.role)),
  )
  const advises = ctx.rights.some(
    ({ role, unitCode: area }) => ADVISERS.includes(role) && area !== null && unitCode.startsWith(area),
  )
  if (!worksOnIt && !advises) throw new Refusal('duty-not-yours')
}

async function levelsOf(ctx: Ctx, unitCode: string): Promise<readonly DutyLevel[]> {
  if ((await citiesOf(ctx, [unitCode])).length > 0) return ['municipality', 'county']
  const level = dutyLevelOf(unitCode)
  return level === undefined ? [] : [level]
}
