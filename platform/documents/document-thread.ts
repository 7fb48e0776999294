import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../project-root.ts'
import type { DocumentAnswer, DocumentTask } from './document-task.ts'

type Waiting = {
  task: DocumentTask
  timeLimitMs: number
  done: (bytes: Uint8Array) => void
  failed: (error: Error) => void
}

/** A document of a hundred pages takes a few seconds; what takes longer has gone wrong. */
const TIME_LIMIT_MS = 120_000

/** The thread is started with the first task and kept: loading the engines costs more than a document. */
let thread: Worker | undefined
let running: Waiting | undefined
let timer: NodeJS.Timeout | undefined
const queue: Waiting[] = []

/**
 * Has the document thread make something; tasks are done one after another.
 *
 * @throws Error with the engine's message, when the thread dies, or when the task takes longer than two minutes. The next
 * task then starts a new thread.
 */
export function inDocumentThread(task: DocumentTask, timeLimitMs = TIME_LIMIT_MS): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    queue.push({ task, timeLimitMs, done, failed })
    startNext()
  })
}

/** Ends the thread, for a graceful stop of the server; tasks not done yet fail. */
export async function stopDocumentThread(): Promise<void> {
  const stopped = thread?.terminate()
  abandon(new Error('Serwer jest zatrzymywany, dokument nie powstał.'))
  for (const { failed } of queue.splice(0)) failed(new Error('Serwer jest zatrzymywany, dokument nie powstał.'))
  await stopped
}

function startNext(): void {
  if (running !== undefined) return
  running = queue.shift()
  if (running === undefined) {
    // An idle thread does not keep a command of the CLI from ending.
    thread?.unref()
    return
  }
  const { task, timeLimitMs } = running
  timer = setTimeout(() => {
    abandon(new Error(`Dokument nie powstał w ciągu ${timeLimitMs / 1000} s.`))
    startNext()
  }, timeLimitMs)
  try {
    thread ??= startThread()
    thread.ref()
    thread.postMessage(task)
  } catch (error) {
    finish()?.failed(error instanceof Error ? error : new Error(String(error)))
    startNext()
  }
}

function startThread(): Worker {
  // Optimising all of Typst takes ten seconds of both cores and 100 MB, and makes a document no faster to wait for.
  setFlagsFromString('--liftoff-only')
  const started = isSource() ? startFromSource() : new Worker(builtThread(), { name: 'documents' })
  started.on('message', (answer: DocumentAnswer) => {
    const waiting = finish()
    if ('bytes' in answer) waiting?.done(answer.bytes)
    else waiting?.failed(new Error(answer.error))
    startNext()
  })
  const lost = (reason: string) => {
    if (thread !== started) return
    abandon(new Error(`Wątek dokumentów przerwał pracę: ${reason}`))
    startNext()
  }
  started.on('error', (error) => lost(error instanceof Error ? error.message : String(error)))
  started.on('exit', (code) => lost(`kod ${code}`))
  return started
}

/** Gives up the running task and the thread with it: after a panic the engine's memory cannot be trusted. */
function abandon(error: Error): void {
  const lost = thread
  thread = undefined
  finish()?.failed(error)
  void lost?.terminate()
}

function finish(): Waiting | undefined {
  clearTimeout(timer)
  const finished = running
  running = undefined
  return finished
}

function isSource(): boolean {
  return import.meta.url.endsWith('.ts')
}

/** Among the sources the thread has to learn TypeScript first: Node 20 takes loaders into a thread only from within. */
function startFromSource(): Worker {
  const file = new URL('./typst-worker.ts', import.meta.url).href
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${file}') })`
  return new Worker(start, { eval: true, name: 'documents' })
}

function builtThread(): string {
  const file = join(projectRoot, 'dist/server/typst-worker.js')
  if (!existsSync(file)) throw new Error('Brak pliku dist/server/typst-worker.js. Zbuduj program: npm run build.')
  return file
}
