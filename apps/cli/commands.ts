import type { Command } from './command.ts'
import { auditVerify } from './commands/audit-verify.ts'
import { backup, restore } from './commands/backup.ts'
import { doctor } from './commands/doctor.ts'
import { importBdl } from './commands/import-bdl.ts'
import { importBoundaries, importPredecessors, importSubregions, importTeryt } from './commands/import-territory.ts'
import { init } from './commands/init.ts'
import { invite } from './commands/invite.ts'
import { printCountyBooklet } from './commands/print-county-booklet.ts'
import { retention } from './commands/retention.ts'
import { syncBdl } from './commands/sync-bdl.ts'

/** Every command, in the order in which a new installation needs them. */
export const commands: Command[] = [
  init,
  invite,
  importTeryt,
  importBoundaries,
  importSubregions,
  importPredecessors,
  importBdl,
  syncBdl,
  printCountyBooklet,
  auditVerify,
  retention,
  backup,
  restore,
  doctor,
]
