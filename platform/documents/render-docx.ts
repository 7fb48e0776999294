import { checkModel } from './check-model.ts'
import { inDocumentThread } from './document-thread.ts'
import type { DocumentModel } from './model.ts'

/**
 * The document as DOCX, to be edited: real headings and lists, repeated heads of tables, alternative texts, language,
 * page numbers, own fonts. It says the same as the PDF of the model; only the pages may break elsewhere.
 *
 * @throws Error when the model is not fit to print (see `modelProblems`), or the document thread fails
 */
export async function renderDocx(model: DocumentModel): Promise<Uint8Array> {
  checkModel(model)
  return inDocumentThread({ format: 'docx', model })
}
