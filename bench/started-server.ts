import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { platform } from 'node:process'
import { projectRoot } from '#platform/project-root.ts'

const PORT = 3391
/** What `npm start` sets for the process that serves. */
export const STARTED_WITH = JSON.parse(readFileSync(join(projectRoot, 'tools/memory.json'), 'utf8')) as Record<
  string,
  string
>

/** Work with the built server, started as `npm start` starts it, over the database of a folder. */
export async function withStartedServer<T>(
  dataDir: string,
  work: (server: { url: string; pid: number }) => Promise<T>,
): Promise<T> {
  const server = spawn(process.execPath, ['--enable-source-maps', join(projectRoot, 'dist/server/main.js')], {
    env: {
      ...STARTED_WITH,
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(PORT),
      LOG_LEVEL: 'error',
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (text: Buffer) => text.includes('Splot gotowy') && resolve())
      server.once('exit', () => reject(new Error('Serwer nie wystartował.')))
    })
    return await work({ url: `http://127.0.0.1:${PORT}`, pid: server.pid as number })
  } finally {
    server.kill('SIGTERM')
    await gone
  }
}

/** Memory of a process in MB, now and at its highest; undefined where the system does not tell. */
export function memoryOf(pid: number): { now: number; highest: number } | undefined {
  if (platform !== 'linux') return undefined
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (line: string) => (Number(new RegExp(`${line}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024) / 1e6
  return { now: megabytes('VmRSS'), highest: megabytes('VmHWM') }
}
