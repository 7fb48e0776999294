import type { ImportProblem, ImportReport } from '#kernel/import-report.ts'
import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import type { Ctx } from '#platform/ctx.ts'
import { countUnits, type RegisterEntry, type RegisterState, sameContent } from '../../shared/register-entry.ts'
import { registerProblems } from '../../shared/register-problems.pl.ts'
import { checkAgainstNearest, checkRegister, type NumberedEntry } from '../../shared/register-rules.ts'
import { changesBetween } from '../../shared/unit-changes.ts'
import { rebuildBoundaries } from '../boundaries/save-boundaries.ts'
import { decideDataset, findDataset } from '../dataset.ts'
import { type ImportRequest, lockTerritory, readKeptFile, settle } from '../import-steps.ts'
import { deriveUnits } from './derive-units.ts'
import { describeChanges } from './describe-changes.ts'
import { heldDays, heldState, nearestDay } from './held-states.ts'
import { readRegister } from './read-register.ts'

/**
 * Takes in one state of the register TERC and derives units, their history and boundaries from all held states again,
 * so that the order of imports does not matter.
 *
 * The same state given twice changes nothing; the same day with other content is refused, because one of the two files
 * is not the office's.
 *
 * @refuses `file-not-stored`; `import-refused` with every problem of the file
 */
export async function importRegister(ctx: Ctx, request: ImportRequest & { synthetic: boolean }): Promise<ImportReport> {
  const { fileSha256, dryRun, synthetic } = request
  if (!dryRun) await lockTerritory(ctx)
  ctx.progress('Czytam rejestr TERC')
  const file = readRegister(await readKeptFile(ctx, fileSha256))

  const days = await heldDays(ctx)
  const stateOn = file.entries[0]?.stateOn
  const nearestOn = stateOn === undefined ? undefined : nearestDay(days, stateOn)
  const nearest = nearestOn === undefined ? undefined : await heldState(ctx, nearestOn)
  const problems = [...(await checkDataset(ctx, synthetic)), ...file.problems]
  if (problems.length === 0) problems.push(...checkRegister(file.entries, { synthetic }))
  if (problems.length === 0) problems.push(...checkAgainstHeld(file.entries, nearest))

  const isHeld = problems.length === 0 && nearestOn === stateOn
  const report = settle({
    dryRun,
    title: stateOn === undefined ? 'Rejestr TERC' : `Rejestr TERC, stan na ${formatDate(stateOn)}`,
    rowsRead: file.rowsRead,
    counts: stateOn === undefined ? [] : countAll(file.entries),
    problems,
    notes: [...file.notes, ...(problems.length > 0 ? [] : describe(file.entries, nearest))],
  })
  if (dryRun || isHeld || stateOn === undefined) return report

  ctx.progress('Zapisuję rejestr i wyprowadzam historię jednostek')
  await decideDataset(ctx, synthetic ? 'demo' : 'real')
  await ctx.db.insertInto('territory.registerState').values({ stateOn, fileSha256, importedAt: ctx.now }).execute()
  const state: RegisterState = { stateOn, entries: file.entries.map(withoutRow) }
  await deriveUnits(ctx, state, nearest === undefined ? [] : [nearest])
  await rebuildBoundaries(ctx)
  ctx.audit.touched('register-state', stateOn)
  ctx.dataChanged()
  return report
}

function withoutRow({ row: _, ...entry }: NumberedEntry): RegisterEntry {
  return entry
}

async function checkDataset(ctx: Ctx, synthetic: boolean): Promise<ImportProblem[]> {
  const held = await findDataset(ctx)
  if (held === 'demo' && !synthetic) return [registerProblems.realIntoDemo()]
  if (held === 'real' && synthetic) return [registerProblems.demoIntoReal()]
  return []
}

function checkAgainstHeld(entries: NumberedEntry[], nearest: RegisterState | undefined): ImportProblem[] {
  if (nearest === undefined || nearest.stateOn !== entries[0]?.stateOn) return checkAgainstNearest(entries, nearest)
  return sameContent(entries, nearest.entries) ? [] : [registerProblems.otherContent(nearest.stateOn)]
}

function countAll(entries: NumberedEntry[]): ImportReport['counts'] {
  const { voivodeships, counties, municipalities, urban, rural, urbanRural, parts } = countUnits(entries)
  return [
    { label: 'województwa', count: voivodeships },
    { label: 'powiaty', count: counties },
    { label: 'gminy', count: municipalities },
    { label: 'w tym miejskie', count: urban },
    { label: 'w tym wiejskie', count: rural },
    { label: 'w tym miejsko-wiejskie', count: urbanRural },
    { label: 'części gmin (nie liczone jako gminy)', count: parts },
  ]
}

function describe(entries: NumberedEntry[], nearest: RegisterState | undefined): string[] {
  const stateOn = entries[0]?.stateOn as PlainDate
  if (nearest === undefined) return []
  if (nearest.stateOn === stateOn)
    return ['Ten stan rejestru jest już wczytany z tą samą treścią. Nic się nie zmienia.']
  return describeChanges(changesBetween(nearest, { stateOn, entries }), nearest.stateOn, stateOn)
}
