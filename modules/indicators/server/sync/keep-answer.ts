import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { todayInWarsaw } from '#kernel/plain-date.ts'
import type { DB } from '#platform/db/types.ts'
import { storeFile } from '#platform/documents/store-file.ts'
import type { Platform } from '#platform/platform.ts'
import { DataPage, UnitsPage, VariableAnswer } from '../../shared/sync/bank-answers.ts'
import type { BdlSync } from '../../shared/sync/sync.ts'
import { advanceData, advanceUnits } from './advance.ts'
import type { Call, StoredCall } from './calls.ts'
import { checkVariable } from './check-variable.ts'
import { settleRequest } from './take-call.ts'

/** Where every kept answer comes from. */
export const BANK_SOURCE = { origin: 'GUS, Bank Danych Lokalnych (API)', licence: 'CC BY 4.0' }

export type ReadAnswer =
  | { kind: 'variable'; answer: VariableAnswer }
  | { kind: 'units'; answer: UnitsPage }
  | { kind: 'data'; answer: DataPage }

/** Reads an answer as what was asked for; undefined when it is cut off, of another form, or an answer to something else. */
export function readAnswer({ kind, variableNumber, page }: Call, body: Uint8Array): ReadAnswer | undefined {
  const json = jsonOf(body)
  if (kind === 'variable') {
    const answer = read(VariableAnswer, json)
    return answer?.id === variableNumber ? { kind, answer } : undefined
  }
  if (kind === 'units') {
    const answer = read(UnitsPage, json)
    return answer === undefined || (answer.page ?? page) !== page ? undefined : { kind, answer }
  }
  const answer = read(DataPage, json)
  const isAsked = answer?.variableId === variableNumber && (answer.page ?? page) === page
  return isAsked ? { kind, answer } : undefined
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

function read<Schema extends z.ZodType>(schema: Schema, json: unknown): z.output<Schema> | undefined {
  const { success, data } = schema.safeParse(json)
  return success ? data : undefined
}

type Asked = { sync: Pick<BdlSync, 'id' | 'yearFrom' | 'yearTo'>; call: Call; requestId: number }

/**
 * Keeps an answer under its checksum and draws the next questions from it, in one transaction.
 *
 * From this commit on the question is never asked again; before it, nothing of the answer is remembered, and a process
 * that takes over asks once more. The bytes are on the disk before the commit names them.
 */
export async function keepAnswer(
  platform: Platform,
  { sync, call, requestId }: Asked,
  body: Uint8Array,
  read: ReadAnswer,
): Promise<void> {
  const instant = platform.clock()
  const [now, today] = [instant.toISOString(), todayInWarsaw(instant)]
  await platform.db.transaction().execute(async (trx) => {
    await settleRequest(trx, requestId, now)
    const { sha256 } = await storeFile(
      { db: trx, files: platform.files, now, audit: { touched: () => {} } },
      { ...BANK_SOURCE, name: nameOf(call), bytes: body, mediaType: 'application/json', obtainedOn: today },
    )
    const told = toldBy(read)
    await trx
      .updateTable('indicators.bdlCall')
      .set({ state: 'stored', fileSha256: sha256, storedOn: today, ...told })
      .where('id', '=', call.id)
      .execute()
    await advance(trx, sync, { ...call, ...told, fileSha256: sha256, storedOn: today }, read, now)
  })
}

/** A level for which the bank has nothing: a kept answer like any other, of no rows. */
export async function keepEmptyLevel(platform: Platform, asked: Asked, body: Uint8Array): Promise<void> {
  const answer = { totalRecords: 0, variableId: asked.call.variableNumber, results: [] }
  await keepAnswer(platform, asked, body, { kind: 'data', answer })
}

async function advance(
  trx: Transaction<DB>,
  sync: Asked['sync'],
  call: StoredCall,
  read: ReadAnswer,
  now: string,
): Promise<void> {
  if (read.kind === 'variable') await checkVariable(trx, call, read.answer, now)
  else if (read.kind === 'units') await advanceUnits(trx, call, now)
  else await advanceData(trx, sync, call, now)
}

function toldBy(read: ReadAnswer): Pick<StoredCall, 'totalRecords' | 'lastUpdate'> {
  if (read.kind === 'variable') return { totalRecords: 1, lastUpdate: null }
  return {
    totalRecords: read.answer.totalRecords,
    lastUpdate: read.kind === 'data' ? (read.answer.lastUpdate ?? null) : null,
  }
}

function nameOf({ kind, variableNumber, level, page }: Call): string {
  if (kind === 'variable') return `bdl-zmienna-${variableNumber}.json`
  if (kind === 'units') return `bdl-jednostki-${level}-${page}.json`
  return `bdl-liczby-${variableNumber}-${level}-${page}.json`
}
