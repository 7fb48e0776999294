import { sql, type Transaction } from 'kysely'
import { todayInWarsaw } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Touch, writeAudit } from './audit/write-audit.ts'
import type { Actor, Ctx } from './ctx.ts'
import type { DB } from './db/types.ts'
import type { AnswerOf, Endpoint, InputOf } from './http/endpoint.ts'
import { polishIssues } from './http/polish-issues.ts'
import type { Platform, Prepared } from './platform.ts'

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
): Promise<{ answer: unknown; version: number }> {
  const operation = platform.operations.get(name)
  if (operation === undefined) throw new Error(`Nie ma operacji ${name}.`)
  const input = parseInput(operation, raw)
  if (!mayDo(operation, actor)) throw new Refusal('forbidden', { action: operation.api.action })
  return operation.api.kept
    ? await keptAnswer(platform, actor, operation, input)
    : await run(platform, actor, operation, input)
}

/**
 * Whether an actor may run an operation at all, before anything of the request is read.
 *
 * @refuses `forbidden`
 */
export function checkRule(platform: Platform, actor: Actor, name: string): void {
  const operation = platform.operations.get(name)
  if (operation === undefined || !mayDo(operation, actor))
    throw new Refusal('forbidden', { action: operation?.api.action })
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

function mayDo({ api, module }: Prepared, actor: Actor): boolean {
  return (module.rules[api.action] ?? []).some((rule) => rule.holds(actor))
}

/** Answers that depend only on imported data cost one look at the version when nothing has changed. */
async function keptAnswer(
  platform: Platform,
  actor: Actor,
  operation: Prepared,
  input: ParsedInput,
): Promise<{ answer: unknown; version: number }> {
  const version = await dataVersion(platform.db)
  const key = `${operation.api.name} ${todayInWarsaw(platform.clock())} ${JSON.stringify(input)}`
  const known = platform.memory.get(version, key)
  if (known !== undefined) return { answer: known, version }
  const fresh = await run(platform, actor, operation, input)
  platform.memory.set(fresh.version, key, fresh.answer)
  return fresh
}

async function run(
  platform: Platform,
  actor: Actor,
  operation: Prepared,
  input: ParsedInput,
): Promise<{ answer: unknown; version: number }> {
  const { api, reach } = operation
  const changes = api.method !== 'GET'
  const leavesTrace = changes || reach !== 'public'
  const transaction = leavesTrace
    ? platform.db.transaction()
    : platform.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')

  return await transaction.execute(async (db) => {
    const version = await dataVersion(db)
    const touches: Touch[] = []
    let dataChanged = false
    const instant = platform.clock()
    const ctx: Ctx = {
      db,
      actor,
      today: todayInWarsaw(instant),
      now: instant.toISOString(),
      operation: api.name,
      audit: { touched: (noun, id) => touches.push({ noun, id }), heads: platform.heads },
      files: platform.files,
      dataChanged: () => {
        dataChanged = true
      },
      remember: (key, make) => (changes ? make() : remember(platform, version, key, make)),
      progress: platform.onProgress,
    }
    const answer = api.returns.parse(await operation.run(ctx, input as never))
    if (leavesTrace) await writeAudit(ctx, api.action, touches)
    if (dataChanged) await raiseDataVersion(db, ctx.now)
    return { answer, version }
  })
}

async function remember<T>(platform: Platform, version: number, key: string, make: () => Promise<T>): Promise<T> {
  const known = platform.memory.get(version, `= ${key}`)
  if (known !== undefined) return known as T
  const made = await make()
  platform.memory.set(version, `= ${key}`, made)
  return made
}

async function dataVersion(db: Platform['db'] | Transaction<DB>): Promise<number> {
  const { version } = await db.selectFrom('platform.dataVersion').select('version').executeTakeFirstOrThrow()
  return Number(version)
}

async function raiseDataVersion(db: Transaction<DB>, now: string): Promise<void> {
  await db.updateTable('platform.dataVersion').set({ version: sql`version + 1`, changedAt: now }).execute()
}
