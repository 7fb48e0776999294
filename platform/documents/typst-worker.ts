import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { DocumentAnswer, DocumentTask, ThreadStart } from './document-task.ts'
import { composeDocx } from './docx/compose-docx.ts'
import { composePdf, loadEngine, loadTypst } from './pdf/compose-pdf.ts'
import { withTidyTexts } from './text.ts'

/**
 * Runs beside the server in a thread of its own: setting a document takes up to a second of pure computing, and would stop
 * every other request for that long. The engines stay loaded between tasks.
 */
if (parentPort !== null) {
  const { format, engine } = workerData as ThreadStart
  serve(parentPort, engine === undefined)
  if (format === 'pdf') {
    void loadEngine(engine)
    void loadTypst()
  }
}

function serve(port: MessagePort, leavesEngine: boolean): void {
  port.on('message', (task: DocumentTask) => {
    compose(task).then(
      async (bytes) => {
        const engine = leavesEngine && task.format === 'pdf' ? { engine: await loadEngine() } : {}
        port.postMessage({ bytes, ...engine } satisfies DocumentAnswer)
      },
      (error: unknown) => port.postMessage({ error: reasonOf(error) } satisfies DocumentAnswer),
    )
  })
}

async function compose({ format, model }: DocumentTask): Promise<Uint8Array> {
  const tidy = withTidyTexts(model)
  return format === 'pdf' ? composePdf(tidy) : composeDocx(tidy)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
