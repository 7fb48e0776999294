import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '../../project-root.ts'
import { openEmbedded } from './embedded.ts'
import { runningPostmaster } from './postmaster.ts'

/** An installation that was made once and stopped; each test but the one about making works on a copy. */
let made: string
let folder: string
const cluster = () => join(folder, 'postgres')
const open = () => openEmbedded({ dataDir: folder, durable: false })
const giveMade = () => cp(made, folder, { recursive: true })

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'splot-embedded-'))
  await (await openEmbedded({ dataDir: made, durable: false })).stop()
})
afterAll(() => rmSync(made, { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'splot-embedded-'))
})
afterEach(() => {
  const left = runningPostmaster(cluster())
  if (left !== undefined) process.kill(left.pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

test('zakłada bazę z losowymi hasłami, które czyta tylko właściciel pliku', async () => {
  const database = await open()
  expect(await answers(database.appUrl)).toBe(true)
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(new Set([database.appUrl, database.ownerUrl, database.rootUrl].map((url) => new URL(url).password)).size).toBe(
    3,
  )

  await database.stop()
  expect(await answers(database.appUrl)).toBe(false)
  expect(runningPostmaster(cluster())).toBeUndefined()
})

test.each([
  ['procesu, którego nie ma', '2147480000'],
  ['procesu, który nie jest bazą', String(process.pid)],
  ['niczego', 'x'],
])('zamek po awarii, z numerem %s, nie przeszkadza w starcie', async (_whose, pid) => {
  await giveMade()
  writeFileSync(join(cluster(), 'postmaster.pid'), `${pid}\n${cluster()}\n0\n15432\n`)
  const database = await open()
  expect(await answers(database.appUrl)).toBe(true)
  await database.stop()
})

test('drugi proces dołącza do działającej bazy, a ostatni ją zatrzymuje', async () => {
  await giveMade()
  const [first, second] = [await open(), await open()]
  expect(second.appUrl).toBe(first.appUrl)
  const pool = new pg.Pool({ connectionString: second.appUrl })
  await pool.query('select 1')

  await first.stop()
  expect(await answers(second.appUrl)).toBe(true)

  await pool.end()
  await second.stop()
  expect(await answers(second.appUrl)).toBe(false)
})

test('baza osierocona po zabitym procesie zostaje przejęta', async () => {
  await giveMade()
  const script = join(folder, 'orphan.mts')
  writeFileSync(
    script,
    `const { openEmbedded } = await import(${JSON.stringify(join(projectRoot, 'platform/db/embedded/embedded.ts'))})
     await openEmbedded({ dataDir: ${JSON.stringify(folder)}, durable: false })
     console.log('gotowe')
     setInterval(() => {}, 1000)`,
  )
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  const orphan = runningPostmaster(cluster())
  expect(orphan).toBeDefined()

  const database = await open()
  expect(runningPostmaster(cluster())).toEqual(orphan)
  await database.stop()
  expect(runningPostmaster(cluster())).toBeUndefined()
})

test('zabita baza wstaje na tym samym porcie', async () => {
  await giveMade()
  let restarts = 0
  const database = await openEmbedded({ dataDir: folder, durable: false, onRestart: () => (restarts += 1) })
  process.kill(runningPostmaster(cluster())!.pid, 'SIGKILL')
  await expect.poll(() => restarts, { timeout: 20_000 }).toBe(1)
  expect(await answers(database.appUrl)).toBe(true)
  await database.stop()
})

test('zajęty port nie zatrzymuje startu', async () => {
  await giveMade()
  const guard = createServer()
  await new Promise<void>((resolve) => guard.listen(15_000, '127.0.0.1', resolve))
  const database = await open()
  expect(new URL(database.appUrl).port).not.toBe('15000')
  await database.stop()
  guard.close()
})

test('rozmowa idzie gniazdem w folderze bazy, a za długa ścieżka zostawia sieć tej maszyny', async () => {
  await giveMade()
  const near = await open()
  expect(decodeURIComponent(new URL(near.appUrl).hostname)).toBe(cluster())
  await near.stop()

  const deep = join(folder, 'x'.repeat(100))
  await cp(made, deep, { recursive: true })
  const far = await openEmbedded({ dataDir: deep, durable: false })
  expect(new URL(far.appUrl).hostname).toBe('127.0.0.1')
  expect(await answers(far.appUrl)).toBe(true)
  await far.stop()
})
