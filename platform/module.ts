import type { Refusal } from '#kernel/refusal.ts'
import type { Rule } from './access/rules.ts'
import type { Ctx } from './ctx.ts'
import type { AnswerOf, Endpoint, ParsedInputOf } from './http/endpoint.ts'
import { JOBS } from './jobs/actor.ts'
import type { Task } from './jobs/task.ts'

/** A use case as the platform runs it. */
export type Route = {
  api: Endpoint
  run: (ctx: Ctx, input: { params: never; query: never; body: never }) => Promise<unknown>
  /** What a refusal leaves behind, if anything: an operation of its own transaction, since that of the refused is undone. */
  afterRefusal?: (refusal: Refusal, input: { params: never; query: never; body: never }) => RefusalNote | undefined
}

type RefusalNote = { api: Endpoint; input: unknown }

/** How a refusal is told: its HTTP status and its Polish sentence, which says what to do. */
export type RefusalText = {
  status: 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429
  sentence: (details: Record<string, unknown>) => string
}

/** What a module gives to the platform. */
export type Module = {
  name: string
  routes: Route[]
  /** Action → rules; one that holds is enough. */
  rules: Record<string, Rule[]>
  /** Code of a refusal → how it is told. */
  refusals: Record<string, RefusalText>
  /** Work that it plans for after the commit; each task is one of the routes above, and the system may run it. */
  tasks?: Pick<Task, 'operation'>[]
}

/** Ties an operation to its use case; the compiler holds the two to each other. */
export function on<E extends Endpoint>(
  api: E,
  run: (ctx: Ctx, input: ParsedInputOf<E>) => Promise<AnswerOf<E>>,
  afterRefusal?: (refusal: Refusal, input: ParsedInputOf<E>) => RefusalNote | undefined,
): Route {
  return {
    api,
    run: run as unknown as Route['run'],
    ...(afterRefusal === undefined ? {} : { afterRefusal: afterRefusal as unknown as Route['afterRefusal'] }),
  } as Route
}

/** Declares a module. */
export function defineModule(module: Module): Module {
  return module
}

/**
 * Refuses to start with an operation that nobody has decided about, one that is described twice, or a task that nothing
 * does or the system may not run: its jobs would wait for ever.
 *
 * @throws naming every operation without a rule, every doubled name or address, and every such task
 */
export function checkModules(modules: Module[]): void {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const module of modules) {
    for (const { api } of module.routes) {
      if ((module.rules[api.action] ?? []).length === 0)
        faults.push(`operacja ${api.name} nie ma reguły dla czynności ${api.action}`)
      if (api.kept && !(module.rules[api.action] ?? []).every(({ name }) => name === 'anyone'))
        faults.push(`odpowiedź ${api.name} jest zapamiętywana, a nie jest dla każdego`)
      if (api.kept && !api.oneMoment)
        faults.push(`odpowiedź ${api.name} jest zapamiętywana, a nie jest z jednej chwili`)
      for (const key of [api.name, `${api.method} ${api.path}`]) {
        if (seen.has(key)) faults.push(`${key} występuje dwa razy`)
        seen.add(key)
      }
    }
  }
  for (const { tasks = [], routes, rules } of modules) {
    for (const { operation } of tasks) {
      if (!routes.some(({ api }) => api.name === operation.name))
        faults.push(`zadania ${operation.name} nikt nie wykonuje`)
      else if (!(rules[operation.action] ?? []).some((rule) => rule.holds(JOBS, [])))
        faults.push(`system nie ma prawa do zadania ${operation.name}`)
    }
  }
  if (faults.length > 0) throw new Error(`Splot nie wystartuje: ${faults.join('; ')}.`)
}
