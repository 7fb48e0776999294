import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Right } from '../access/right.ts'
import { ROLE_CODES, ROLES, type Role } from '../access/roles.ts'
import type { Ctx } from '../ctx.ts'
import type { Viewer } from './facts.ts'

/** Operations that show what is kept about the people who work here. */
const SHOWS_PEOPLE =
  /^(account|invitation|assignment|delegation|right|mail|audit|erasureRequest)\.(read|explain|revealLink)$/

/** Operations of the same actions that answer about roles and counts only. */
const SHOWS_NOBODY = ['access.previewRole', 'access.countAssignments', 'audit.verify', 'audit.verifyNew']

/**
 * Who may see the signed-in person's data today, role by role: what, and which rule lets them. The rules themselves are
 * asked, so the answer cannot differ from what happens.
 *
 * @law RODO art. 15 ust. 1 lit. c
 */
export async function ownViewers(ctx: Ctx, accountId: string): Promise<Viewer[]> {
  const ownAreas = await areasOf(ctx, accountId)
  const held = await rightsOfOthers(ctx, accountId)
  const viewers = ROLE_CODES.flatMap((role) => {
    const ofRole = held.filter((right) => right.role === role)
    return ofRole.length === 0 ? [] : viewerOf(ctx, role, ofRole, ownAreas)
  })
  return [...viewers, OPERATOR]
}

/** Whoever has the machine has everything on it; no rule of the program could say otherwise. */
const OPERATOR: Viewer = {
  who: 'obsługa komputera, na którym działa Splot',
  people: null,
  reasons: [
    {
      sentence: 'ma dostęp do bazy i do wiersza poleceń; polecenia zostawiają ślad',
      operations: ['wszystko, co jest w bazie; haseł i kodów nikt nie odczyta'],
    },
  ],
}

function viewerOf(ctx: Ctx, role: Role, held: readonly HeldRight[], ownAreas: readonly string[]): Viewer[] {
  const somebody: Right['assignmentId'] = held[0]!.assignmentId
  const rights = held.map(({ assignmentId, unitCode }): Right => ({ assignmentId, role, unitCode, onBehalfOf: null }))
  const actor = { kind: 'account', id: somebody, onBehalfOf: null } as const
  const operationsOf = new Map<string, string[]>()
  const reached = new Set<string>()
  for (const { operation, action, summary, reasons } of ctx.verdicts(actor, rights)) {
    if (!SHOWS_PEOPLE.test(action) || SHOWS_NOBODY.includes(operation)) continue
    for (const { sentence, holds, isOnRows, because } of reasons) {
      const reaching = because.filter(({ unitCode }) => !isOnRows || covers(unitCode, ownAreas))
      if (!holds || reaching.length === 0) continue
      for (const { assignmentId } of reaching) reached.add(assignmentId)
      operationsOf.set(sentence, [...(operationsOf.get(sentence) ?? []), summary])
    }
  }
  if (operationsOf.size === 0) return []
  const people = new Set(held.filter(({ assignmentId }) => reached.has(assignmentId)).map(({ holder }) => holder)).size
  return [
    {
      who: ROLES[role].name,
      people,
      reasons: [...operationsOf].map(([sentence, operations]) => ({ sentence, operations: [...new Set(operations)] })),
    },
  ]
}

/** An area covers a place whose code begins with its own. */
function covers(unitCode: string | null, ownAreas: readonly string[]): boolean {
  return unitCode !== null && ownAreas.some((own) => own.startsWith(unitCode))
}

type HeldRight = { assignmentId: Right['assignmentId']; holder: string; role: string; unitCode: string | null }

/** Areas of every role that the person has or had: a list of assignments shows past ones too. */
async function areasOf(ctx: Ctx, accountId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('access.assignment')
    .where('accountId', '=', accountId)
    .where('unitCode', 'is not', null)
    .select('unitCode')
    .distinct()
    .execute()
  return rows.flatMap(({ unitCode }) => unitCode ?? [])
}

/** Roles in force today with everybody else, their own and handed over. */
async function rightsOfOthers(ctx: Ctx, accountId: string): Promise<HeldRight[]> {
  const inForce = (today: PlainDate) => sql`
    a.ended_at is null and a.valid_from <= ${today} and coalesce(a.valid_to, ${today}) >= ${today}`
  const { rows } = await sql<HeldRight>`
    select a.id as "assignmentId", a.account_id as holder, a.role, a.unit_code as "unitCode"
    from access.assignment a join auth.account owner on owner.id = a.account_id and owner.disabled_at is null
    where a.account_id <> ${accountId} and ${inForce(ctx.today)}
    union all
    select a.id, d.account_id, a.role, a.unit_code
    from access.delegation d join access.assignment a on a.id = d.assignment_id and ${inForce(ctx.today)}
    join auth.account owner on owner.id = a.account_id and owner.disabled_at is null
    join auth.account deputy on deputy.id = d.account_id and deputy.disabled_at is null
    where d.account_id <> ${accountId} and d.ended_at is null
      and d.valid_from <= ${ctx.today} and d.valid_to >= ${ctx.today}`.execute(ctx.db)
  return rows
}
