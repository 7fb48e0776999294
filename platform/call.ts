import { type PlainDate, todayInWarsaw } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Right } from './access/right.ts'
import { rightsOf } from './access/rights.ts'
import { allowedApart, allowedRows, type RowFacts } from './access/rules.ts'
import { verdictsOf } from './access/verdict.ts'
import { type Touch, writeAudit } from './audit/write-audit.ts'
import type { Actor, Ctx } from './ctx.ts'
import { dataVersion, raiseDataVersion } from './data-version.ts'
import type { Database } from './db/connect.ts'
import type { AnswerOf, Endpoint, InputOf } from './http/endpoint.ts'
import { findAnswer, keepAnswer, repeatableRequest } from './http/idempotency.ts'
import { polishIssues } from './http/polish-issues.ts'
import { planJob } from './jobs/plan.ts'
import type { Platform, Prepared } from './platform.ts'
import { shareWork } from './share-work.ts'

type RawInput = { params?: unknown; query?: unknown; body?: unknown }

/**
 * Runs one operation from anywhere: HTTP, a public page, the command line, a test.
 * Parse → rule → transaction → use case → parse the answer → audit → commit; each step stands here and nowhere else.
 *
 * @refuses `input-invalid`, `forbidden`, and whatever the use case refuses
 */
export async function callOperation<E extends Endpoint>(
  platform: Platform,
  actor: Actor,
  api: E,
  input: InputOf<E>,
): Promise<AnswerOf<E>> {
  return (await callByName(platform, actor, api.name, input as RawInput)).answer as AnswerOf<E>
}

/** The same for a caller who knows only the name; tells also the version of the data that the answer shows. */
export async function callByName(
  platform: Platform,
  actor: Actor,
  name: string,
  raw: RawInput,
  idempotencyKey?: string,
): Promise<{ answer: unknown; version: number }> {
  const operation = platform.operations.get(name)
  if (operation === undefined) throw new Error(`Nie ma operacji ${name}.`)
  const input = parseInput(operation, raw)
  if (operation.api.kept) return await keptAnswer(platform, actor, operation, input)
  try {
    return await run(platform, actor, operation, input, idempotencyKey)
  } catch (error) {
    if (error instanceof Refusal) await noteRefusal(platform, actor, operation, input, error)
    throw error
  }
}

/** What was refused is undone by now; what is to be remembered of it is written by an operation like any other. */
async function noteRefusal(
  platform: Platform,
  actor: Actor,
  operation: Prepared,
  input: ParsedInput,
  refusal: Refusal,
): Promise<void> {
  const note = operation.afterRefusal?.(refusal, input as never)
  if (note !== undefined) await callOperation(platform, actor, note.api, note.input as never)
}

/** The same for a caller who keeps a form of the answer of his own: it is not kept twice. */
export async function callToPack(
  platform: Platform,
  actor: Actor,
  name: string,
  raw: RawInput,
): Promise<{ answer: unknown; version: number }> {
  const operation = platform.operations.get(name)
  if (operation === undefined) throw new Error(`Nie ma operacji ${name}.`)
  return await run(platform, actor, operation, parseInput(operation, raw))
}

/**
 * Whether an actor may run an operation at all, before anything of the request is read.
 *
 * @refuses `forbidden`
 */
export async function checkRule(platform: Platform, actor: Actor, name: string): Promise<void> {
  const operation = platform.operations.get(name)
  if (operation === undefined) throw new Refusal('forbidden')
  await callerOf(platform.db, operation, actor, todayInWarsaw(platform.clock()))
}

type ParsedInput = { params: unknown; query: unknown; body: unknown }

function parseInput({ api }: Prepared, raw: RawInput): ParsedInput {
  const parsed: Record<string, unknown> = {}
  const issues: ReturnType<typeof polishIssues> = []
  for (const part of ['params', 'query', 'body'] as const) {
    const result = api[part].safeParse(raw[part] ?? {})
    if (result.success) parsed[part] = result.data
    else issues.push(...polishIssues(result.error, api[part]))
  }
  if (issues.length > 0) throw new Refusal('input-invalid', { issues })
  return parsed as ParsedInput
}

type Caller = { actor: Actor; rights: readonly Right[] }

/**
 * The actor with the rights of this very moment. When only a right that somebody handed over lets the actor in, the
 * actor acts on behalf of that person, and the audit says so.
 *
 * @refuses `forbidden`
 */
async function callerOf(db: Database, { api, module }: Prepared, actor: Actor, today: PlainDate): Promise<Caller> {
  const rules = module.rules[api.action] ?? []
  const mayDo = (rights: readonly Right[]) => rules.some((rule) => rule.holds(actor, rights))
  const rights = await rightsOf(db, actor, today)
  if (!mayDo(rights)) throw new Refusal('forbidden', { action: api.action })
  if (actor.kind !== 'account' || mayDo(rights.filter(({ onBehalfOf }) => onBehalfOf === null)))
    return { actor, rights }
  const lent = rules.flatMap((rule) => rule.because?.(rights) ?? []).find(({ onBehalfOf }) => onBehalfOf !== null)
  return { actor: { ...actor, onBehalfOf: lent?.onBehalfOf ?? null }, rights }
}

/**
 * Where the answer of a kept operation lies, whatever form of it is kept: the version of the data and the key.
 *
 * @refuses `input-invalid`
 */
export async function keptPlace(
  platform: Platform,
  name: string,
  raw: RawInput,
): Promise<{ version: number; key: string }> {
  const operation = platform.operations.get(name)
  if (operation === undefined) throw new Error(`Nie ma operacji ${name}.`)
  return { version: await platform.version(), key: keyOf(platform, operation, parseInput(operation, raw)) }
}

function keyOf(platform: Platform, { api }: Prepared, input: ParsedInput): string {
  return `${api.name} ${todayInWarsaw(platform.clock())} ${JSON.stringify(input)}`
}

/** Answers that depend only on imported data, and are everybody's, cost one look at the version when nothing has changed. */
async function keptAnswer(
  platform: Platform,
  actor: Actor,
  operation: Prepared,
  input: ParsedInput,
): Promise<{ answer: unknown; version: number }> {
  const version = await platform.version()
  const key = keyOf(platform, operation, input)
  const known = platform.memory.get(version, key)
  if (known !== undefined) return { answer: known, version }
  return await shareWork(platform.underWay, `${version} ${key}`, async () => {
    const fresh = await run(platform, actor, operation, input)
    platform.memory.set(fresh.version, key, fresh.answer)
    return fresh
  })
}

async function run(
  platform: Platform,
  caller: Actor,
  operation: Prepared,
  input: ParsedInput,
  idempotencyKey?: string,
): Promise<{ answer: unknown; version: number }> {
  const { api, reach } = operation
  const changes = api.method !== 'GET'
  const leavesTrace = changes || reach !== 'public'
  // a reader sees one moment, also one whose reading is written down: what it makes may be kept for others
  const seesOneMoment = !changes && api.oneMoment
  const isolated = platform.db.transaction().setIsolationLevel(seesOneMoment ? 'repeatable read' : 'read committed')
  const transaction = leavesTrace ? isolated : isolated.setAccessMode('read only')

  return await transaction.execute(async (db) => {
    const version = await dataVersion(db)
    const touches: Touch[] = []
    let dataChanged = false
    const instant = platform.clock()
    const today = todayInWarsaw(instant)
    const { actor, rights } = await callerOf(db, operation, caller, today)
    const rows = rowsOf(operation, actor, rights)
    const ctx: Ctx = {
      db,
      actor,
      rights,
      allowed: rows.allowed,
      allowedApart: rows.allowedApart,
      verdicts: (anActor, someRights) => verdictsOf(platform.operations.values(), anActor, someRights),
      today,
      now: instant.toISOString(),
      operation: api.name,
      audit: { touched: (noun, id) => touches.push({ noun, id }), heads: platform.heads, verified: platform.verified },
      files: platform.files,
      vault: platform.vault,
      plan: (job) => planJob(db, platform.tasks, job),
      postman: platform.postman,
      dataChanged: () => {
        dataChanged = true
      },
      remember: (key, make) => (seesOneMoment ? remember(platform, version, key, make) : make()),
      lasting: (name, make) => (seesOneMoment ? lasting(platform, name, make) : make()),
      progress: platform.onProgress,
    }
    const repeatable = repeatableRequest(operation, actor, input, idempotencyKey)
    const before = repeatable === undefined ? undefined : await findAnswer(ctx, repeatable)
    if (before !== undefined) return { answer: api.returns.parse(before), version }
    const answer = api.returns.parse(await operation.run(ctx, input as never))
    rows.checkAsked()
    if (repeatable !== undefined) await keepAnswer(ctx, repeatable, answer)
    if (leavesTrace) await writeAudit(ctx, api.action, touches)
    if (dataChanged) await raiseDataVersion(db, ctx.now)
    return { answer, version }
  })
}

/** Hands out the sentence about rows, and makes sure that an operation which needs it has asked for it. */
function rowsOf({ api, module }: Prepared, actor: Actor, rights: readonly Right[]) {
  const asked = new Set<string>()
  const holding = (module.rules[api.action] ?? []).filter((rule) => rule.holds(actor, rights))
  const isOnSomeRows = holding.every(({ rows }) => rows !== undefined)
  return {
    allowed: (action: string, facts: RowFacts) => {
      asked.add(action)
      return allowedRows(module.rules[action] ?? [], facts, actor, rights)
    },
    allowedApart: (action: string, facts: RowFacts) => {
      asked.add(action)
      return allowedApart(module.rules[action] ?? [], facts, actor, rights)
    },
    checkAsked: () => {
      if (isOnSomeRows && !asked.has(api.action))
        throw new Error(`Operacja ${api.name} nie zapytała, których wierszy dotyczy czynność ${api.action}.`)
    },
  }
}

async function remember<T>({ parts, underWay }: Platform, version: number, key: string, make: () => Promise<T>) {
  const place = `= ${key}`
  const known = parts.get(version, place)
  if (known !== undefined) return known as T
  return await shareWork(underWay, `${version} ${place}`, async () => {
    const made = await make()
    parts.set(version, place, made)
    return made
  })
}

function lasting<T extends object>(platform: Platform, name: string, make: () => T): T {
  const place = platform.lasting.get(name) ?? make()
  platform.lasting.set(name, place)
  return place as T
}
