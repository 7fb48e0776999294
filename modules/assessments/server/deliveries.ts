import { sql } from 'kysely'
import { annualDay } from '#kernel/deadline.ts'
import { type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'
import { parameterOn } from '#platform/parameters/parameters-on.ts'
import type { AssessmentState } from '../shared/assessment.ts'
import type { Delivery } from '../shared/operations.ts'

/**
 * By when a municipality's assessment of a year has to be presented: a day of the next year.
 *
 * @law ustawa o pomocy społecznej, art. 16a
 */
async function dueDayOf(ctx: Ctx): Promise<(year: number) => PlainDate | null> {
  const { month, day } = await parameterOn(ctx, 'resources-assessment-municipality', ctx.today)
  return (year) => (month === null || day === null ? null : annualDay({ month, day }, year + 1))
}

type Stored = {
  unitCode: string
  unitName: string
  year: number
  state: AssessmentState | null
  /** The day of the last confirmation, also of one that was reopened since. */
  confirmedOn: PlainDate | null
}

/** How far a unit is, held against the deadline. */
export async function deliveryOf(ctx: Ctx): Promise<(stored: Stored) => Delivery> {
  const dueDay = await dueDayOf(ctx)
  return ({ unitCode, unitName, year, state, ...stored }) => {
    const dueOn = dueDay(year)
    const confirmedOn = state === 'confirmed' ? stored.confirmedOn : null
    const isLate = dueOn !== null && (confirmedOn ?? ctx.today) > dueOn
    return { unitCode, unitName, year, state: state ?? 'none', dueOn, confirmedOn, isLate }
  }
}

/** The year whose assessment is being made now: the last one that has ended. */
export function currentYear(ctx: Ctx): number {
  return yearOf(ctx.today) - 1
}

/** Assessments of the caller's own municipalities: the current year always, earlier ones once begun. */
export async function listOwn(ctx: Ctx): Promise<{ items: Delivery[] }> {
  const current = currentYear(ctx)
  const rows = await ctx.db
    .selectFrom('territory.unit as unit')
    .leftJoin('assessments.assessment as own', 'own.unitCode', 'unit.code')
    .where('unit.level', '=', 'municipality')
    .where('unit.isCurrent', '=', true)
    .where(ctx.allowed('assessment.read', { unit: sql.ref<string>('unit.code') }))
    .select([
      'unit.code as unitCode',
      'unit.name as unitName',
      'own.year',
      'own.state',
      confirmedOn('own').as('confirmedOn'),
    ])
    .orderBy(sql`unit.name collate "pl-x-icu"`)
    .execute()
  const begun = rows.flatMap(({ year, ...row }): Stored[] =>
    year === null ? [] : [{ ...row, year, state: row.state as AssessmentState }],
  )
  const names = new Map(rows.map(({ unitCode, unitName }) => [unitCode, unitName]))
  const notBegun = [...names].flatMap(([unitCode, unitName]): Stored[] =>
    begun.some((one) => one.unitCode === unitCode && one.year === current)
      ? []
      : [{ unitCode, unitName, year: current, state: null, confirmedOn: null }],
  )
  const delivery = await deliveryOf(ctx)
  const items = [...begun, ...notBegun].map(delivery)
  return { items: items.sort((one, other) => other.year - one.year) }
}

/**
 * Every municipality of the caller's area with how far it is, for those who wait for all of them. States and days only:
 * figures that nobody has confirmed are their municipality's own.
 */
export async function listDeliveries(ctx: Ctx, { year }: { year: number }): Promise<{ items: Delivery[] }> {
  const rows = await ctx.db
    .selectFrom('territory.unit as unit')
    .leftJoin('assessments.assessment as own', (join) =>
      join.onRef('own.unitCode', '=', 'unit.code').on('own.year', '=', year),
    )
    .where('unit.level', '=', 'municipality')
    .where('unit.isCurrent', '=', true)
    .where(ctx.allowed('assessmentDelivery.read', { unit: sql.ref<string>('unit.code') }))
    .select(['unit.code as unitCode', 'unit.name as unitName', 'own.state', confirmedOn('own').as('confirmedOn')])
    .orderBy(sql`unit.name collate "pl-x-icu"`)
    .orderBy('unit.code')
    .execute()
  const delivery = await deliveryOf(ctx)
  return { items: rows.map((row) => delivery({ ...row, year, state: row.state as AssessmentState | null })) }
}

/** Which of these municipalities have confirmed their assessment of a year; nobody needs to be reminded of those. */
export async function confirmedUnits(ctx: Ctx, unitCodes: readonly string[], year: number): Promise<Set<string>> {
  if (unitCodes.length === 0) return new Set()
  const rows = await ctx.db
    .selectFrom('assessments.assessment')
    .where('unitCode', 'in', [...unitCodes])
    .where('year', '=', year)
    .where('state', '=', 'confirmed')
    .select('unitCode')
    .execute()
  return new Set(rows.map(({ unitCode }) => unitCode))
}

/** The day in Warsaw on which it was confirmed last. */
export function confirmedOn(assessment: string) {
  return sql<PlainDate | null>`(select max((made_at at time zone 'Europe/Warsaw')::date) from assessments.step
    where assessment_id = ${sql.ref(`${assessment}.id`)} and kind = 'confirmed')`
}
