import { sql, type Transaction } from 'kysely'
import { connect } from '../../db/connect.ts'
import type { DB } from '../../db/types.ts'
import { CodelistEntry } from '../codelist.ts'
import { ParameterValue } from '../legal-parameter.ts'
import { parseReference, type Reference } from './parse-reference.ts'
import { type Changes, type Comparison, PERIOD_KNOWLEDGE, planChanges } from './plan-changes.ts'
import { type ReferenceFiles, readReferenceFiles } from './reference-files.ts'
import { type ReferenceProblem, referenceRefused } from './reference-problem.ts'

const REFERENCE_LOCK = 7_405_302 // any number that only this loader uses

const VALUES: Comparison<ParameterValue> = {
  keyOf: ({ parameterCode }) => parameterCode,
  fileOf: () => 'parameters',
  content: ['setsValue', 'amount', 'quantity', 'month', 'day'],
  knowledge: [...PERIOD_KNOWLEDGE, 'note'],
}
const ENTRIES: Comparison<CodelistEntry> = {
  keyOf: ({ codelistCode, code }) => `${codelistCode} ${code}`,
  fileOf: ({ codelistCode }) => codelistCode,
  content: ['name', 'parentCode', 'basis', 'levels', 'targetGroups', 'measureUnits'],
  knowledge: [...PERIOD_KNOWLEDGE, 'description'],
}

/**
 * Brings the law of the database to what the reviewed files say, all of it or nothing; returns the edition it made, or
 * undefined when there was nothing to do. Runs at every opening, after the migrations and with the owner's login: the
 * application itself may only read the law. Without a change it costs one query.
 *
 * @throws with every fault of the files in Polish: file, row, column and remedy
 */
export async function loadReference(
  ownerUrl: string,
  reference: ReferenceFiles = readReferenceFiles(),
): Promise<number | undefined> {
  const { db } = connect(ownerUrl, { name: 'splot-reference', size: 1 })
  try {
    return await db.transaction().execute(async (transaction) => {
      if ((await lastEdition(transaction))?.checksum === reference.checksum) return undefined
      await sql`select pg_advisory_xact_lock(${REFERENCE_LOCK})`.execute(transaction)
      const last = await lastEdition(transaction) // another start may have loaded it meanwhile
      if (last?.checksum === reference.checksum) return undefined
      const edition = (last?.number ?? 0) + 1
      await loadEdition(transaction, reference, edition)
      return edition
    })
  } finally {
    await db.destroy()
  }
}

async function lastEdition(db: Transaction<DB>): Promise<{ number: number; checksum: string } | undefined> {
  return await db
    .selectFrom('parameters.edition')
    .select(['number', 'checksum'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function loadEdition(db: Transaction<DB>, { files, checksum }: ReferenceFiles, edition: number): Promise<void> {
  const { reference, problems } = parseReference(files)
  if (problems.length > 0) throw referenceRefused(problems)
  await checkUnits(db, reference, problems)
  const values = planChanges(await heldValues(db), reference.values, VALUES, problems)
  const entries = planChanges(await heldEntries(db), reference.entries, ENTRIES, problems)
  if (problems.length > 0) throw referenceRefused(problems)

  await db.insertInto('parameters.edition').values({ number: edition, checksum, loadedAt: sql`now()` }).execute()
  await writeDefinitions(db, reference)
  await writeValues(db, values, edition)
  await writeEntries(db, entries, edition)
  // Answers kept in memory become stale; before the first edition nobody can have one.
  if (edition > 1)
    await db.updateTable('platform.dataVersion').set({ version: sql`version + 1`, changedAt: sql`now()` }).execute()
}

async function heldValues(db: Transaction<DB>): Promise<ParameterValue[]> {
  const rows = await db.selectFrom('parameters.parameterValue').selectAll().where('untilEdition', 'is', null).execute()
  return ParameterValue.array().parse(rows)
}

async function heldEntries(db: Transaction<DB>): Promise<CodelistEntry[]> {
  const rows = await db.selectFrom('parameters.codelistEntry').selectAll().where('untilEdition', 'is', null).execute()
  return CodelistEntry.array().parse(rows)
}

/** Another unit or bound would give past values another meaning. */
async function checkUnits(db: Transaction<DB>, { parameters, values }: Reference, problems: ReferenceProblem[]) {
  const held = await db.selectFrom('parameters.legalParameter').select(['code', 'unit', 'bound']).execute()
  for (const { code, unit, bound } of held) {
    const filed = parameters.find((parameter) => parameter.code === code)
    if (filed === undefined || (filed.unit === unit && filed.bound === bound)) continue
    problems.push({
      file: 'parameters',
      row: values.find(({ parameterCode }) => parameterCode === code)?.row ?? null,
      column: filed.unit === unit ? 'granica' : 'jednostka',
      message: `Parametr „${code}” był wczytany w innej postaci, więc dawne wartości znaczyłyby co innego.`,
      remedy: 'Przywróć ją, a nową postać daj nowemu parametrowi.',
    })
  }
}

/** Words about acts, parameters and lists are brought up to date; they have no history of their own. */
async function writeDefinitions(db: Transaction<DB>, { acts, parameters, codelists }: Reference): Promise<void> {
  await db
    .insertInto('parameters.act')
    .values(acts)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        shortName: ref('excluded.shortName'),
        journal: ref('excluded.journal'),
        note: ref('excluded.note'),
      })),
    )
    .execute()
  await db
    .insertInto('parameters.legalParameter')
    .values(parameters.map((parameter, ordinal) => ({ ...parameter, ordinal })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        ordinal: ref('excluded.ordinal'),
        name: ref('excluded.name'),
        topic: ref('excluded.topic'),
        decidingDay: ref('excluded.decidingDay'),
        description: ref('excluded.description'),
      })),
    )
    .execute()
  await db
    .insertInto('parameters.codelist')
    .values(codelists.map((codelist, ordinal) => ({ ...codelist, ordinal })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        ordinal: ref('excluded.ordinal'),
        name: ref('excluded.name'),
        description: ref('excluded.description'),
        parentCode: ref('excluded.parentCode'),
        actCode: ref('excluded.actCode'),
        article: ref('excluded.article'),
      })),
    )
    .execute()
}

async function writeValues(
  db: Transaction<DB>,
  { add, withdraw }: Changes<ParameterValue>,
  edition: number,
): Promise<void> {
  for (const { row, as } of withdraw) {
    await db
      .updateTable('parameters.parameterValue')
      .set({ untilEdition: edition, withdrawnAs: as })
      .where('parameterCode', '=', row.parameterCode)
      .where('validFrom', '=', row.validFrom)
      .where('untilEdition', 'is', null)
      .execute()
  }
  if (add.length === 0) return
  const rows = add.map(({ file: _file, row: _row, ...value }) => ({ ...value, sinceEdition: edition }))
  await db.insertInto('parameters.parameterValue').values(rows).execute()
}

async function writeEntries(
  db: Transaction<DB>,
  { add, withdraw }: Changes<CodelistEntry>,
  edition: number,
): Promise<void> {
  for (const { row, as } of withdraw) {
    await db
      .updateTable('parameters.codelistEntry')
      .set({ untilEdition: edition, withdrawnAs: as })
      .where('codelistCode', '=', row.codelistCode)
      .where('code', '=', row.code)
      .where('validFrom', '=', row.validFrom)
      .where('untilEdition', 'is', null)
      .execute()
  }
  if (add.length === 0) return
  const rows = add.map(({ file: _file, row: _row, ...entry }) => ({ ...entry, sinceEdition: edition }))
  await db.insertInto('parameters.codelistEntry').values(rows).execute()
}
