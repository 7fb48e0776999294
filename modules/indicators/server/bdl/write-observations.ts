import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import type { SettledObservation } from './settle.ts'

/** What became of the observations that were handed over; together they are all of them. */
type Outcome = { added: number; changed: number; confirmed: number; keptNewer: number }

/** An observation as it is written: all that matters of its variable is the label under which its number is found. */
type WritableObservation = Omit<SettledObservation, 'variable'> & { variable: { label: string } }

/** So many rows travel in one statement: enough to be fast, few enough to keep its text small. */
const CHUNK = 50_000

/**
 * Writes observations of one origin. A newer export replaces what an older one said, an older one never replaces a
 * newer; without a date an export gives way to every dated one, and among undated ones the last has its say. What is
 * replaced by something else is kept as a revision.
 *
 * Rows travel as columns: six arrays in a statement cost a fraction of rows of parameters, and PostgreSQL reads them
 * about as fast as COPY, for which the transaction's connection would have to be taken from the query builder.
 */
export async function writeObservations(
  ctx: Ctx,
  originId: string,
  publishedOn: string | null,
  observations: readonly WritableObservation[],
  variableIds: ReadonlyMap<string, number>,
): Promise<Outcome> {
  const ids = [...variableIds.values()]
  const { isFirst } = await ctx.db
    .selectNoFrom((eb) =>
      eb
        .not(eb.exists(eb.selectFrom('indicators.observation').select('year').where('variableId', 'in', ids)))
        .as('isFirst'),
    )
    .executeTakeFirstOrThrow()

  const outcome: Outcome = { added: 0, changed: 0, confirmed: 0, keptNewer: 0 }
  ctx.progress('Zapisuję obserwacje', 0, observations.length)
  const ordered = isFirst ? columnByColumn(observations) : observations
  for (let from = 0; from < ordered.length; from += CHUNK) {
    const chunk = ordered.slice(from, from + CHUNK)
    const incoming = incomingRows(chunk, variableIds)
    if (isFirst) {
      await sql`
        insert into indicators.observation (variable_id, year, unit_code, municipality_kind, value, status, origin_id)
        select i.*, ${originId}::uuid from ${incoming}`.execute(ctx.db)
      outcome.added += chunk.length
    } else {
      await mergeChunk(ctx, originId, publishedOn, incoming, outcome)
    }
    ctx.progress('Zapisuję obserwacje', Math.min(from + CHUNK, observations.length), observations.length)
  }
  return outcome
}

/**
 * A file has a row for each unit; figures are read by column and year. Written in that order, what is read together lies
 * together: a year of a country is read from a tenth of the pages, and the index of the key is less than half as large.
 */
function columnByColumn(observations: readonly WritableObservation[]): WritableObservation[] {
  const columns = new Map<string, Map<number, WritableObservation[]>>()
  for (const observation of observations) {
    const { variable, year } = observation
    const years = columns.get(variable.label) ?? new Map<number, WritableObservation[]>()
    columns.set(variable.label, years)
    const cells = years.get(year) ?? []
    years.set(year, cells)
    cells.push(observation)
  }
  return [...columns.values()].flatMap((years) => [...years.values()].flat())
}

async function mergeChunk(
  ctx: Ctx,
  originId: string,
  publishedOn: string | null,
  incoming: ReturnType<typeof incomingRows>,
  outcome: Outcome,
): Promise<void> {
  const { rows } = await sql<{ fate: keyof Outcome; count: number }>`
    with compared as (
      select i.*, o.origin_id is not distinct from ${originId}::uuid as is_own,
        o.value as old_value, o.status as old_status, o.origin_id as old_origin_id,
        case
          when o.status is null then 'added'
          when o.origin_id <> ${originId}::uuid
          and coalesce(p.published_on, '-infinity') > coalesce(${publishedOn}::date, '-infinity') then 'keptNewer'
          when (o.value, o.status, o.municipality_kind) is not distinct from (i.value, i.status, i.municipality_kind)
            then 'confirmed'
          else 'changed'
        end as fate
      from ${incoming}
      left join indicators.observation o using (variable_id, year, unit_code)
      left join indicators.origin p on p.id = o.origin_id
    ), written as (
      insert into indicators.observation (variable_id, year, unit_code, municipality_kind, value, status, origin_id)
      select variable_id, year, unit_code, municipality_kind, value, status, ${originId}::uuid
      from compared where fate in ('added', 'changed') or (fate = 'confirmed' and not is_own)
      on conflict (variable_id, year, unit_code) do update set
        municipality_kind = excluded.municipality_kind, value = excluded.value,
        status = excluded.status, origin_id = excluded.origin_id
    ), revised as (
      insert into indicators.revision (
        variable_id, year, unit_code, value, status, origin_id, new_value, new_status, replaced_by_id, replaced_at)
      select variable_id, year, unit_code, old_value, old_status, old_origin_id, value, status,
        ${originId}::uuid, ${ctx.now}::timestamptz
      from compared where fate = 'changed' and (old_value, old_status) is distinct from (value, status)
    )
    select fate, count(*) as count from compared group by fate`.execute(ctx.db)
  for (const { fate, count } of rows) outcome[fate] += count
}

/** A chunk as a table named i, from arrays written out as PostgreSQL reads them. Codes and statuses need no quotes. */
function incomingRows(chunk: readonly WritableObservation[], variableIds: ReadonlyMap<string, number>) {
  const column = (cell: (observation: WritableObservation) => string | number | null) =>
    `{${chunk.map((observation) => cell(observation) ?? 'NULL').join(',')}}`
  return sql`unnest(
    ${column(({ variable }) => variableIds.get(variable.label)!)}::integer[],
    ${column(({ year }) => year)}::smallint[],
    ${column(({ unitCode }) => unitCode)}::text[],
    ${column(({ municipalityKind }) => municipalityKind)}::smallint[],
    ${column(({ value }) => value)}::double precision[],
    ${column(({ status }) => status)}::text[]
  ) as i (variable_id, year, unit_code, municipality_kind, value, status)`
}
