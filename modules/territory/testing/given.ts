import type { ImportReport } from '#kernel/import-report.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import type { World } from '#platform/testing/world.ts'
import { territoryOperations as api } from '../shared/operations.ts'
import type { RegisterEntry } from '../shared/register-entry.ts'
import { smallCountry, terc } from './small-country.ts'

type ImportName = 'importRegister' | 'importBoundaries' | 'importAdviserAreas' | 'importPredecessors'

/** Hands a file over and imports it, as the command line does. */
export async function importBytes(
  region: World,
  operation: ImportName,
  bytes: Uint8Array,
  options: { dryRun?: boolean; synthetic?: boolean; name?: string; stateOn?: string } = {},
): Promise<ImportReport> {
  const { name = 'plik', dryRun = false, synthetic, stateOn } = options
  const { sha256 } = await region.operator.call(documentOperations.storeFile, {
    query: {
      name,
      mediaType: 'application/octet-stream',
      origin: 'plik testowy',
      licence: 'bez ograniczeń',
      obtainedOn: '2026-01-08',
    },
    body: { content: bytes },
  })
  const body = {
    fileSha256: sha256,
    dryRun,
    ...(synthetic === undefined ? {} : { synthetic }),
    ...(stateOn === undefined ? {} : { stateOn }),
  }
  return await region.operator.call(api[operation] as typeof api.importRegister, { body })
}

/** A register held by the region: the small country unless told otherwise. */
export async function givenRegister(
  region: World,
  entries: readonly RegisterEntry[] = smallCountry('2024-01-01'),
): Promise<ImportReport> {
  return await importBytes(region, 'importRegister', terc(entries))
}
