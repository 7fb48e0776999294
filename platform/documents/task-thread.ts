import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../project-root.ts'
import type { DocumentAnswer, DocumentTask, ThreadStart } from './document-task.ts'
import { threadFromSource } from './thread-from-source.ts'

type Waiting = {
  task: DocumentTask
  timeLimitMs: number
  done: (bytes: Uint8Array) => void
  failed: (error: Error) => void
}

export type TaskThread = {
  run: (task: DocumentTask, timeLimitMs: number) => Promise<Uint8Array>
  /** Gives the engine's memory back when nothing is being made; the next task starts a new thread. */
  rest: () => void
  stop: () => Promise<void>
}

/** A small nursery: its default size would hold 50 MB more in each thread. A runaway document ends only its thread. */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 384 }

/** Typst, translated by the first thread of the process that set a document, for those that come after it. */
let engine: WebAssembly.Module | undefined

/**
 * A thread that makes documents of one format, one after another. It is started with the first task and kept, since
 * loading an engine costs as much as a small document; it is replaced when it dies, hangs, or has made enough.
 */
export function taskThread({
  format,
  retireAfterBytes,
}: {
  format: DocumentTask['format']
  retireAfterBytes: number
}): TaskThread {
  const queue: Waiting[] = []
  let thread: Worker | undefined
  let running: Waiting | undefined
  let timer: NodeJS.Timeout | undefined
  let madeBytes = 0

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
      thread ??= watched(startWorker(format))
      thread.ref()
      thread.postMessage(task)
    } catch (error) {
      finish()?.failed(error instanceof Error ? error : new Error(String(error)))
      startNext()
    }
  }

  function watched(worker: Worker): Worker {
    madeBytes = 0
    const lost = (reason: string) => {
      if (thread !== worker) return
      abandon(new Error(`Wątek dokumentów przerwał pracę: ${reason}`))
      startNext()
    }
    worker.on('message', receive)
    worker.on('error', (error) => lost(error instanceof Error ? error.message : String(error)))
    worker.on('exit', (code) => lost(`kod ${code}`))
    return worker
  }

  function receive(answer: DocumentAnswer): void {
    const waiting = finish()
    if ('error' in answer) waiting?.failed(new Error(answer.error))
    else {
      waiting?.done(answer.bytes)
      engine ??= answer.engine
      madeBytes += answer.bytes.byteLength
    }
    if (madeBytes >= retireAfterBytes) retire()
    startNext()
  }

  /** The next task starts a new thread: one kept ready would hold the memory that this gives back. */
  function retire(): void {
    const used = thread
    thread = undefined
    void used?.terminate()
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

  return {
    run: (task, timeLimitMs) =>
      new Promise((done, failed) => {
        queue.push({ task, timeLimitMs, done, failed })
        startNext()
      }),
    rest() {
      if (running === undefined) retire()
    },
    async stop() {
      const stopped = thread?.terminate()
      const reason = new Error('Serwer jest zatrzymywany, dokument nie powstał.')
      const waiting = queue.splice(0)
      abandon(reason)
      for (const { failed } of waiting) failed(reason)
      await stopped
    },
  }
}

function startWorker(format: DocumentTask['format']): Worker {
  // Optimising all of Typst takes ten seconds of both cores and 100 MB, and makes a document no faster to wait for.
  setFlagsFromString('--liftoff-only')
  const options = {
    name: `documents-${format}`,
    workerData: { format, engine } satisfies ThreadStart,
    resourceLimits: MEMORY,
  }
  return new Worker(import.meta.url.endsWith('.ts') ? threadFromSource() : builtThread(), options)
}

function builtThread(): string {
  const file = join(projectRoot, 'dist/server/typst-worker.js')
  if (!existsSync(file))
    throw new Error('Brak pliku dist/server/typst-worker.js. Uruchom „npm start”, który buduje program.')
  return file
}
