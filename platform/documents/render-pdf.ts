import { checkModel } from './check-model.ts'
import { inDocumentThread } from './document-thread.ts'
import type { DocumentModel } from './model.ts'

/**
 * The document as PDF: tagged, with title, language, alternative texts, headers of cells and embedded fonts. The same
 * model gives the same bytes.
 *
 * @throws Error when the model is not fit to print (see `modelProblems`), or the document thread fails
 */
export async function renderPdf(model: DocumentModel): Promise<Uint8Array> {
  checkModel(model)
  return inDocumentThread({ format: 'pdf', model })
}
