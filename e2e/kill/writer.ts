import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { demoAdviserAreas } from '#demo/adviser-areas.ts'
import { DEMO_STATES, MUNICIPALITIES } from '#demo/region.ts'
import { demoRegister } from '#demo/register.ts'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { bdlOperations } from '#modules/indicators/shared/bdl/operations.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { callOperation } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import { documentsModule } from '#platform/documents/module.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import type { AnswerOf, Endpoint, InputOf } from '#platform/http/endpoint.ts'
import { openInstallation } from '#platform/installation.ts'
import { assemble } from '#platform/platform.ts'
import { readSettings } from '#platform/settings.ts'

// A process that writes through real operations and says on standard output what was acknowledged, until it is killed.
// `F sha` – a kept file; `A n` – areas of advisers, round n; `B n` – figures of all demo municipalities, value n.

const settings = readSettings(process.env)
const installation = await openInstallation(settings, 'splot-kill')
const platform = assemble(installation, [documentsModule, territoryModule, indicatorsModule])
const actor: Actor = { kind: 'operator', name: 'kill-test' }
const call = <E extends Endpoint>(api: E, input: InputOf<E>): Promise<AnswerOf<E>> =>
  callOperation(platform, actor, api, input)

if (process.argv[2] === 'prepare') {
  for (const stateOn of DEMO_STATES) {
    const fileSha256 = await store(`TERC_pokaz_${stateOn}.csv`, demoRegister(stateOn))
    await call(territoryOperations.importRegister, { body: { fileSha256, dryRun: false, synthetic: true } })
  }
  await replaceAreas(0)
  await installation.close()
} else {
  let round = Number(process.argv[2])
  await Promise.all([
    forever(keepFile),
    forever(keepFile),
    forever(async () => {
      round += 1
      return await replaceAreas(round)
    }),
    forever(async () => {
      round += 1
      return await replaceFigures(round)
    }),
  ])
}

/** A write that fails – the database may be down this moment – is not acknowledged and is tried again. */
async function forever(write: () => Promise<string>): Promise<never> {
  for (;;) {
    try {
      process.stdout.write(`${await write()}\n`)
    } catch {
      await pause(20)
    }
  }
}

async function store(name: string, content: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const { sha256 } = await call(documentOperations.storeFile, {
    query: {
      name,
      mediaType: 'text/csv',
      origin: 'Próba odporności',
      licence: 'bez ograniczeń',
      obtainedOn: '2026-03-02',
    },
    body: { content: typeof content === 'string' ? new TextEncoder().encode(content) : content },
  })
  return sha256
}

async function keepFile(): Promise<string> {
  return `F ${await store('plik.txt', randomUUID())}`
}

async function replaceAreas(number: number): Promise<string> {
  const text = new TextDecoder()
    .decode(demoAdviserAreas())
    .replaceAll(/^(?!obszar|\uFEFF)([^;\n]+);/gm, `$1 nr ${number};`)
  const fileSha256 = await store('obszary.csv', text)
  await call(territoryOperations.importAdviserAreas, { body: { fileSha256, dryRun: false } })
  return `A ${number}`
}

async function replaceFigures(number: number): Promise<string> {
  const rows = MUNICIPALITIES.map(({ code, kind, name }) => `${code}${kind};"${name}";${number};`)
  const stamp = 20300101000000 + number
  const text = ['"Kod";"Nazwa";"ogółem;2029;[osoba]";', ...rows, ''].join('\r\n')
  const fileSha256 = await store(`RYNE_1944_CTAB_${stamp}.csv`, text)
  await call(bdlOperations.importBdl, {
    body: { fileSha256, fileName: `RYNE_1944_CTAB_${stamp}.csv`, dryRun: false, synthetic: true },
  })
  return `B ${number}`
}
