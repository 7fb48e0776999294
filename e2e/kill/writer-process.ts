import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type BuildOptions, build } from 'esbuild'
import { afterAll, beforeAll, expect } from 'vitest'
import { runningPostmaster } from '#platform/db/embedded/postmaster.ts'
import { projectRoot } from '#platform/project-root.ts'

type Started = { child: ChildProcess; lines: string[]; errors: () => string }

/**
 * A writer for a file of tests and a folder of data that goes away with them, together with a database that a kill left
 * running. With `prepare` the writer is run to its end first, with this argument.
 */
export function writerOverFolder(
  name: string,
  prepare?: string,
): { readonly dataDir: string; start: (argument: string) => Started } {
  let writer: string
  let dataDir: string

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'splot-kill-'))
    writer = await buildWriter(name)
    if (prepare === undefined) return
    const prepared = start(writer, dataDir, prepare)
    expect(await ended(prepared.child), prepared.errors()).toBe(0)
  }, 60_000)

  afterAll(() => {
    const left = runningPostmaster(join(dataDir, 'postgres'))
    if (left !== undefined) process.kill(left.pid, 'SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  })

  return {
    get dataDir() {
      return dataDir
    },
    start: (argument) => start(writer, dataDir, argument),
  }
}

/**
 * Builds a writer as the server is built, its libraries in one file, out of the way of other builds; returns the file. A
 * writer is started some thirty times, and finding a thousand files of libraries took a third of each of its lives.
 */
async function buildWriter(name: string): Promise<string> {
  const outfile = join(projectRoot, `node_modules/.cache/splot-kill/${name}.js`)
  const options = readFileSync(join(projectRoot, 'tools/server-bundle.json'), 'utf8')
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [`e2e/kill/${name}.ts`],
    outfile,
    ...(JSON.parse(options) as BuildOptions),
    sourcemap: false,
  })
  return outfile
}

/** The environment of a process that works on the embedded database of a data folder. */
export function environment(dataDir: string): NodeJS.ProcessEnv {
  return { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', DATABASE_OWNER_URL: '' }
}

/** Starts a writer on a data folder; its lines say what was acknowledged. */
function start(writer: string, dataDir: string, argument: string): Started {
  const child = spawn(process.execPath, [writer, argument], {
    cwd: projectRoot,
    env: environment(dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  let errors = ''
  let rest = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop() as string
    lines.push(...parts)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  return { child, lines, errors: () => errors }
}

/** Resolves with the exit code. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve))
}

/** Waits for a condition; after two minutes fails and says what is wrong. */
export async function until(condition: () => boolean, what: () => string): Promise<void> {
  const deadline = performance.now() + 120_000
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(what())
    await pause(10)
  }
}
