import type { DocumentTask } from './document-task.ts'
import { taskThread } from './task-thread.ts'

/** A document of a hundred pages takes a few seconds; what takes longer has gone wrong. */
const TIME_LIMIT_MS = 120_000

/**
 * Typst keeps what it has computed for documents it will never see again, and cannot be told to forget: each booklet
 * would take longer than the one before and 40 MB more. After so many bytes of PDF its thread is replaced.
 */
const RETIRE_PDF_AFTER_BYTES = 300_000

/**
 * One thread for each kind of file: Typst's is replaced often, while the other gets faster with use. An engine takes
 * 100 to 180 MB, so an idle one is let go when the other kind is asked for.
 */
const threads = {
  pdf: taskThread({ format: 'pdf', retireAfterBytes: RETIRE_PDF_AFTER_BYTES }),
  docx: taskThread({ format: 'docx', retireAfterBytes: Number.POSITIVE_INFINITY }),
}

/**
 * Has a document made beside the server's own thread; tasks of a kind are done one after another.
 *
 * @throws Error with the engine's message, when the thread dies, or when the task takes longer than two minutes. The
 * next task then finds a new thread.
 */
export function inDocumentThread(task: DocumentTask, timeLimitMs = TIME_LIMIT_MS): Promise<Uint8Array> {
  threads[task.format === 'pdf' ? 'docx' : 'pdf'].rest()
  return threads[task.format].run(task, timeLimitMs)
}

/** Ends the threads, for a graceful stop of the server; tasks not done yet fail. */
export async function stopDocumentThread(): Promise<void> {
  await Promise.all(Object.values(threads).map((thread) => thread.stop()))
}
