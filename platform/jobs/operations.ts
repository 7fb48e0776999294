import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'

/** Where a job stands. A job that was done is gone; what it did is in the audit. */
export const JOB_STATES = ['waiting', 'running', 'trying-again', 'set-aside'] as const

const JobId = z
  .string()
  .regex(/^\d{1,18}$/, 'Podaj numer zadania, na przykład 12.')
  .meta({ label: 'Numer zadania', reach: 'partners' })

/** Zadanie w kolejce: what it is called, how it stands and why it did not succeed; never what it is about. */
export const ListedJob = z.object({
  id: JobId,
  task: z.string().meta({ label: 'Kod zadania', reach: 'partners' }),
  name: z.string().meta({ label: 'Zadanie', reach: 'partners' }),
  state: z.enum(JOB_STATES).meta({ label: 'Stan', reach: 'partners' }),
  plannedAt: z.string().meta({ label: 'Zaplanowano', reach: 'partners' }),
  runAt: z.string().meta({ label: 'Następna próba', reach: 'partners' }),
  tries: z.int().meta({ label: 'Próby', reach: 'partners' }),
  triesAllowed: z.int().meta({ label: 'Najwięcej prób', reach: 'partners' }),
  reason: z.string().nullable().meta({ label: 'Dlaczego nie wyszło', reach: 'partners' }),
})
export type ListedJob = z.infer<typeof ListedJob>

const JobCount = z.object({
  state: z.enum(JOB_STATES).meta({ label: 'Stan', reach: 'partners' }),
  jobs: z.int().meta({ label: 'Ile', reach: 'partners' }),
})

/** What administrators do with the work that the system does by itself. */
export const jobOperations = {
  list: endpoint({
    name: 'jobs.list',
    method: 'GET',
    path: '/jobs',
    summary: 'Wyświetl zadania systemu',
    description:
      'Zadania w kolejce: najpierw odłożone, potem te, które już raz nie wyszły, czekające i trwające. Wykonanych tu nie ma, są w śladzie.',
    action: 'job.read',
    returns: z.object({
      items: z.array(ListedJob).meta({ label: 'Zadania', reach: 'partners' }),
      counts: z.array(JobCount).meta({ label: 'Ile w którym stanie', reach: 'partners' }),
    }),
  }),
  tryAgain: endpoint({
    name: 'jobs.tryAgain',
    method: 'POST',
    path: '/jobs/:jobId/another-try',
    summary: 'Spróbuj jeszcze raz wykonać zadanie',
    description: 'Zadanie odłożone albo czekające na następną próbę rusza od razu i ma znowu wszystkie próby.',
    action: 'job.tryAgain',
    params: z.object({ jobId: JobId }),
    returns: z.object({}),
  }),
}
