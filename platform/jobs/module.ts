import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { operator, withRole } from '../access/rules.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf } from '../http/endpoint.ts'
import { defineModule, type Module, on } from '../module.ts'
import { CHORES } from './chore.ts'
import { jobOperations as api, type ListedJob } from './operations.ts'

const LONGEST_LIST = 200

/** The queue of jobs as a module of the platform; it is told which modules plan, to call their tasks by name. */
export function createJobsModule(planning: readonly Module[]): Module {
  const names = new Map<string, string>([
    ...Object.entries(CHORES),
    ...planning.flatMap(({ tasks = [] }) =>
      tasks.map(({ operation }): [string, string] => [operation.name, operation.summary]),
    ),
  ])
  return defineModule({
    name: 'jobs',
    routes: [
      on(api.list, (ctx) => listJobs(ctx, names)),
      on(api.tryAgain, (ctx, { params }) => tryAgain(ctx, params.jobId)),
    ],
    rules: {
      'job.read': [operator, withRole('administrator')],
      'job.tryAgain': [operator, withRole('administrator')],
    },
    refusals: {
      'job-not-stuck': {
        status: 404,
        sentence: () =>
          'Nie ma zadania o tym numerze, które czeka na ponowienie: zostało wykonane, trwa albo jeszcze nie było próbowane. Odśwież listę zadań.',
      },
    },
  })
}

type Row = Omit<ListedJob, 'name'>

/** What is in the queue, troubles first. */
async function listJobs(ctx: Ctx, names: ReadonlyMap<string, string>): Promise<AnswerOf<typeof api.list>> {
  const held = await sql<Row>`
    select id, task, state, planned_at as "plannedAt", run_at as "runAt", tries, tries_allowed as "triesAllowed", reason
    from jobs.held(${LONGEST_LIST})`.execute(ctx.db)
  const counted = await sql<AnswerOf<typeof api.list>['counts'][number]>`
    select state, jobs from jobs.counted()`.execute(ctx.db)
  return {
    items: held.rows.map((row) => ({ ...row, name: names.get(row.task) ?? `Nieznane tej wersji Splotu: ${row.task}` })),
    counts: counted.rows,
  }
}

/** Gives a job that did not succeed another try at once. @refuses `job-not-stuck` */
async function tryAgain(ctx: Ctx, jobId: string): Promise<Record<never, never>> {
  const { rows } = await sql<{ done: boolean }>`select jobs.try_again(${jobId}) as done`.execute(ctx.db)
  if (rows[0]?.done !== true) throw new Refusal('job-not-stuck')
  ctx.audit.touched('job', jobId)
  return {}
}
