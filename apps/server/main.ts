import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startSealer } from '#platform/audit/sealer.ts'
import { DEMO_PASSWORD } from '#platform/auth/password.ts'
import { createLog, hidePasswords } from '#platform/http/log.ts'
import { type Installation, openInstallation } from '#platform/installation.ts'
import { createPostman } from '#platform/mail/postman.ts'
import { assemble } from '#platform/platform.ts'
import { projectRoot } from '#platform/project-root.ts'
import { originOf } from '#platform/public-origin.ts'
import { readSettings, WrongSetting } from '#platform/settings.ts'
import { readyDemo } from './demo.ts'
import { startJobs } from './jobs.ts'
import { modules } from './modules.ts'
import { createServer } from './server.ts'
import { warmUp } from './warm-up.ts'

// An early signal must not orphan the database that is just being started.
let stopping = false
let stop = () => {
  stopping = true
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop())

try {
  await serve()
} catch (error) {
  const { message, stack } = error as Error
  process.stderr.write(`${hidePasswords(error instanceof WrongSetting ? message : (stack ?? message))}\n`)
  process.exitCode = 1
}

async function serve(): Promise<void> {
  const settings = readSettings(process.env)
  const log = createLog(settings.logLevel)
  const installation = await openInstallation(settings, 'splot-server')
  if (stopping) return await installation.close()

  const origin = () => originOf(installation.db, settings)
  const postman = settings.mail === undefined ? undefined : createPostman({ ...settings.mail, origin })
  const platform = assemble({ ...installation, postman }, modules)
  const demoAccounts = await readyDemo(platform, settings.demo, log)
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  const server = await createServer(platform, log, {
    version,
    metricsToken: settings.metricsToken,
    trustedProxies: settings.trustedProxies,
    isStopping: () => stopping,
    provider: settings.provider,
    origin,
  }).catch(closing(installation))
  await server.listen({ host: settings.host, port: settings.port }).catch(async (error: NodeJS.ErrnoException) => {
    await installation.close()
    throw error.code === 'EADDRINUSE' ? new WrongSetting(portTaken(settings.port)) : error
  })

  const sealer = startSealer(installation.sealing, log)
  const jobs = await startJobs(platform, settings, installation, log).catch(closing(installation))

  stop = () => {
    if (stopping) return
    stopping = true
    server
      .close()
      .then(() => jobs.stop())
      .then(() => postman?.close())
      .then(() => sealer.stop())
      .then(() => installation.close())
      .then(() => process.exit(0))
      .catch((error: Error) => {
        log.error({ err: error }, 'zatrzymanie')
        process.exit(1)
      })
  }
  if (stopping) {
    stopping = false
    return stop()
  }
  process.stdout.write(
    `Splot gotowy: http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${settings.port}\n`,
  )
  if (demoAccounts > 0) process.stdout.write(demoNotice(demoAccounts))
  await warmUp(platform).catch((error: Error) => {
    if (!stopping) log.warn({ err: error }, 'przygotowanie liczb')
  })
}

function demoNotice(accounts: number): string {
  return `Pokaz: na stronie /logowanie są konta zmyślonych osób, po jednym na rolę (${accounts}). Hasło każdego: ${DEMO_PASSWORD}\n`
}

function closing(installation: Installation) {
  return async (error: unknown): Promise<never> => {
    await installation.close()
    throw error
  }
}

function portTaken(port: number): string {
  return `Port ${port} jest zajęty. Zatrzymaj program, który go używa, albo wybierz inny, na przykład PORT=${port + 1} npm start.`
}
