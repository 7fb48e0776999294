import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { formatDate } from '#kernel/plain-date.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { indicatorOperations } from '#modules/indicators/shared/operations.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { callOperation } from '#platform/call.ts'
import { hidePasswords } from '#platform/http/log.ts'
import { openInstallation } from '#platform/installation.ts'
import { jobOperations } from '#platform/jobs/operations.ts'
import { assemble, type Platform } from '#platform/platform.ts'
import { projectRoot } from '#platform/project-root.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import type { Settings } from '#platform/settings.ts'
import { modules } from '../../server/modules.ts'
import { type Command, EXIT_DONE, EXIT_FAILED } from '../command.ts'

/** One thing looked at: fine, or wrong and what to do. */
type Finding = { fine: boolean; text: string }

const fine = (text: string): Finding => ({ fine: true, text })
const wrong = (text: string): Finding => ({ fine: false, text })

/** Looks at the machine, the database and the data, and says in words what is wrong. */
export const doctor: Command = {
  words: 'doctor',
  summary: 'Sprawdź tę instalację i powiedz, czego jej brakuje',
  operands: [],
  options: {},
  meanings: {},
  example: 'doctor',
  needsDatabase: false,
  async run({ settings, say }) {
    const findings = [...lookAtMachine(settings), ...(await lookAtDatabase(settings))]
    for (const { fine: good, text } of findings) say(`${good ? '✓' : '✗'} ${text}`)
    const faults = findings.filter((finding) => !finding.fine).length
    say(faults === 0 ? 'Wszystko w porządku.' : `Do poprawienia: ${faults}.`)
    return faults === 0 ? EXIT_DONE : EXIT_FAILED
  },
}

const LEAST_FREE_GB = 2

function lookAtMachine({ dataDir }: Settings): Finding[] {
  const findings = [fine(`Node ${process.versions.node}, system ${process.platform} ${process.arch}`)]
  findings.push(
    existsSync(join(projectRoot, 'dist/public/.vite/manifest.json'))
      ? fine('strony są zbudowane')
      : wrong('strony nie są zbudowane; uruchom „npm start”, który je zbuduje'),
  )
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK)
    const { bavail, bsize } = statfsSync(dataDir)
    const free = (bavail * bsize) / 1e9
    findings.push(
      free < LEAST_FREE_GB
        ? wrong(
            `na dysku z ${dataDir} zostało ${formatNumber(free, { decimals: 1 })} GB; zwolnij miejsce, zanim wczytasz granice`,
          )
        : fine(`folder danych ${dataDir}, wolne ${formatNumber(free)} GB`),
    )
  } catch (error) {
    findings.push(
      wrong(
        `do folderu ${dataDir} nie można pisać (${(error as NodeJS.ErrnoException).code}); zmień prawa albo DATA_DIR`,
      ),
    )
  }
  return findings
}

async function lookAtDatabase(settings: Settings): Promise<Finding[]> {
  try {
    const installation = await openInstallation(settings, 'splot-cli')
    try {
      const platform = assemble(installation, modules)
      const kind = settings.database === undefined ? 'wbudowana' : 'zewnętrzna'
      return [
        fine(`baza danych: ${kind}, schemat aktualny`),
        ...(await lookAtData(platform)),
        await lookAtJobs(platform),
      ]
    } finally {
      await installation.close()
    }
  } catch (error) {
    return [wrong(`baza danych nie odpowiada: ${hidePasswords((error as Error).message)}`)]
  }
}

async function lookAtJobs(platform: Platform): Promise<Finding> {
  const { items } = await callOperation(platform, { kind: 'operator', name: 'doctor' }, jobOperations.list, {})
  const aside = items.filter(({ state }) => state === 'set-aside')
  const [first] = aside
  return first === undefined
    ? fine('zadania systemu: żadne nie jest odłożone')
    : wrong(
        `zadania systemu odłożone po wielu próbach: ${aside.length}; pierwsze: ${first.name} (${first.reason ?? 'bez powodu'}); usuń przyczynę i ponów je na stronie Praca → Zadania systemu`,
      )
}

async function lookAtData(platform: Platform): Promise<Finding[]> {
  const ask = { kind: 'operator', name: 'doctor' } as const
  const { dataset } = await callOperation(platform, ask, territoryOperations.getDataset, {})
  const { publisher } = await callOperation(platform, ask, publisherOperations.get, {})
  const states = await callOperation(platform, ask, territoryOperations.listRegisterStates, {})
  const indicators = await callOperation(platform, ask, indicatorOperations.list, {})
  const newest = states.items[0]
  const withData = indicators.indicators.filter(({ years }) => years.length > 0).length
  return [
    dataset === 'demo'
      ? fine('region pokazowy: wszystkie liczby są syntetyczne')
      : fine('region prawdziwy albo jeszcze pusty'),
    publisher === null
      ? wrong('nikt nie opisał podmiotu prowadzącego; uruchom „npm run splot -- init --region …”')
      : publisher.email === null || publisher.phone === null
        ? wrong('deklaracja dostępności nie ma kontaktu; uruchom „init” z --email i --phone')
        : fine(`prowadzi: ${publisher.name}`),
    newest === undefined
      ? wrong('nie ma rejestru TERC; uruchom „npm run splot -- import teryt PLIK”')
      : fine(
          `rejestr TERC: ${states.items.length} stan(y), najnowszy z ${formatDate(newest.stateOn)}, gminy: ${formatNumber(newest.municipalities)}`,
        ),
    withData === 0
      ? wrong('żaden wskaźnik nie ma danych; uruchom „npm run splot -- import bdl PLIK”')
      : fine(`wskaźniki z danymi: ${withData} z ${indicators.indicators.length}`),
  ]
}
