import { setTimeout as wait } from 'node:timers/promises'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { createBank } from '#modules/indicators/server/sync/bank.ts'
import { workSync } from '#modules/indicators/server/sync/work-sync.ts'
import { syncOperations } from '#modules/indicators/shared/sync/operations.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { smallCountry, terc } from '#modules/territory/testing/small-country.ts'
import { callOperation } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import { documentsModule } from '#platform/documents/module.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import { openInstallation } from '#platform/installation.ts'
import { assemble } from '#platform/platform.ts'
import { readSettings } from '#platform/settings.ts'

// A process that synchronises as `splot sync bdl` does, until it is done or killed. Given numbers of
// variables it only prepares: a register and the plan of a synchronisation, which asks nothing.

const settings = readSettings(process.env)
const installation = await openInstallation(settings, 'splot-kill')
const platform = assemble(installation, [documentsModule, territoryModule, indicatorsModule])
const actor: Actor = { kind: 'operator', name: 'kill-test' }

const argument = process.argv[2] ?? ''
if (argument !== 'work') await prepare(argument.split(',').map(Number))
else {
  const rest = await workSync({
    platform,
    actor,
    bank: createBank(settings.bdl),
    sleep: async (ms) => await wait(ms),
    patienceMs: 10_000,
    isStopping: () => false,
  })
  process.stdout.write(`${rest.kind}\n`)
}
await installation.close()

async function prepare(variables: number[]): Promise<void> {
  await callOperation(platform, actor, territoryOperations.chooseReal, {})
  const { sha256 } = await callOperation(platform, actor, documentOperations.storeFile, {
    query: {
      name: 'rejestr.csv',
      mediaType: 'text/csv',
      origin: 'Próba odporności',
      licence: 'bez ograniczeń',
      obtainedOn: '2026-03-02',
    },
    body: { content: new Uint8Array(terc(smallCountry('2024-01-01'))) },
  })
  await callOperation(platform, actor, territoryOperations.importRegister, {
    body: { fileSha256: sha256, dryRun: false },
  })
  await callOperation(platform, actor, syncOperations.start, {
    body: { dryRun: false, variables },
  })
}
