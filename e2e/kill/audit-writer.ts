import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { startSealer } from '#platform/audit/sealer.ts'
import { callOperation } from '#platform/call.ts'
import { documentsModule } from '#platform/documents/module.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import { openInstallation } from '#platform/installation.ts'
import { assemble } from '#platform/platform.ts'
import { readSettings } from '#platform/settings.ts'

// Writes by so many hands at once as the argument says, with a sealer beside them as in the server, until it is killed.
// A line is the checksum of a file whose keeping was acknowledged.

const installation = await openInstallation(readSettings(process.env), 'splot-kill')
const platform = assemble(installation, [documentsModule])
startSealer(installation.sealing, { error: () => {} }) // the database may be down this moment
const hands = Array.from({ length: Number(process.argv[2]) }, write)
await Promise.all(hands)

/** A write that fails is not acknowledged and is tried again. */
async function write(): Promise<never> {
  for (;;) {
    try {
      const { sha256 } = await callOperation(
        platform,
        { kind: 'operator', name: 'kill-test' },
        documentOperations.storeFile,
        {
          query: {
            name: 'plik.txt',
            mediaType: 'text/plain',
            origin: 'Próba',
            licence: 'bez ograniczeń',
            obtainedOn: '2026-03-02',
          },
          body: { content: new TextEncoder().encode(randomUUID()) },
        },
      )
      process.stdout.write(`${sha256}\n`)
    } catch {
      await pause(20)
    }
  }
}
