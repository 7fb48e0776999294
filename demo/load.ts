import { bdlOperations } from '#modules/indicators/shared/bdl/operations.ts'
import { evidenceOperations } from '#modules/indicators/shared/evidence/operations.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import type { AnswerOf, Endpoint, InputOf } from '#platform/http/endpoint.ts'
import { demoAdviserAreas } from './adviser-areas.ts'
import { demoExports } from './figures.ts'
import { type DemoBoundaries, demoBoundaries, demoLand } from './geometry.ts'
import { demoPredecessors } from './predecessors.ts'
import { DEMO_STATES, type DemoState, OLDEST_STATE, TODAYS_STATE, TRANSFER } from './region.ts'
import { demoRegister } from './register.ts'

type Call = <E extends Endpoint>(api: E, input: InputOf<E>) => Promise<AnswerOf<E>>

/** Stands under every table of the demo. */
const SOURCE = {
  origin: 'Dane syntetyczne regionu pokazowego Splotu',
  licence: 'Bez ograniczeń: zmyślone na potrzeby pokazu',
  obtainedOn: '2026-03-09',
} as const

/**
 * Fills an empty database with the demo region: register, borders, adviser areas, figures.
 *
 * Everything goes through the same operations as a real region's files, so the demo shows what they do and nothing
 * else. Loaded again, the same files change nothing.
 *
 * @param call runs an operation as someone who may import
 * @refuses `import-refused` when the database holds a real region
 */
export async function loadDemo(call: Call): Promise<void> {
  for (const stateOn of DEMO_STATES) {
    const fileSha256 = await keep(call, `TERC_pokaz_${stateOn}.csv`, 'text/csv', demoRegister(stateOn))
    await call(territoryOperations.importRegister, { body: { fileSha256, dryRun: false, synthetic: true } })
  }
  await loadTerritory(call)
  for (const { subject, name, bytes } of demoExports()) {
    const fileSha256 = await keep(call, name, 'text/csv', bytes)
    await call(bdlOperations.importBdl, {
      body: { fileSha256, fileName: name, subject, dryRun: false, synthetic: true },
    })
  }
  await freezeOnce(call)
}

/** One piece of evidence of each kind, as gminas and the region would cite them; what is frozen already is not again. */
async function freezeOnce(call: Call): Promise<void> {
  const { items } = await call(evidenceOperations.list, { query: {} })
  const strategy = { citingUnitCode: '980803', purpose: 'Strategia rozwiązywania problemów społecznych 2027–2032' }
  const diagnosis = { citingUnitCode: '98', purpose: 'Diagnoza regionalna usług społecznych 2026' }
  for (const body of [
    { kind: 'figure', indicatorCode: 'share-65-plus', unitCode: '980803', ...strategy },
    { kind: 'chart', indicatorCode: 'registered-unemployed', unitCode: '980803', ...strategy },
    { kind: 'map', indicatorCode: 'share-65-plus', unitCode: '98', ...diagnosis },
    { kind: 'table', unitCode: '9808', ...diagnosis },
  ] as const) {
    if (items.some(({ kind, unitCode }) => kind === body.kind && unitCode === body.unitCode)) continue
    await call(evidenceOperations.freeze, { body })
  }
}

async function loadTerritory(call: Call): Promise<void> {
  const land = demoLand()
  await loadBoundaries(call, OLDEST_STATE, demoBoundaries(OLDEST_STATE, land), [OLDEST_STATE])
  await loadBoundaries(call, TODAYS_STATE, demoBoundaries(TODAYS_STATE, land), [TRANSFER.on, TODAYS_STATE])

  const predecessors = await keep(call, 'poprzednicy_pokaz.csv', 'text/csv', demoPredecessors())
  await call(territoryOperations.importPredecessors, { body: { fileSha256: predecessors, dryRun: false } })

  const areas = await keep(call, 'obszary_doradcow_pokaz.csv', 'text/csv', demoAdviserAreas())
  await call(territoryOperations.importAdviserAreas, { body: { fileSha256: areas, dryRun: false } })
}

/** The same borders are those of every day until they are changed. */
async function loadBoundaries(call: Call, drawnOn: DemoState, map: DemoBoundaries, days: readonly string[]) {
  const bytes = new TextEncoder().encode(JSON.stringify(map))
  const fileSha256 = await keep(call, `granice_pokaz_${drawnOn}.geojson`, 'application/geo+json', bytes)
  for (const stateOn of days)
    await call(territoryOperations.importBoundaries, { body: { fileSha256, dryRun: false, stateOn } })
}

async function keep(call: Call, name: string, mediaType: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const { sha256 } = await call(documentOperations.storeFile, {
    query: { name, mediaType, ...SOURCE },
    body: { content },
  })
  return sha256
}
