import type { DocumentModel } from './model.ts'

/** What the document thread is asked to make: plain data, so that it can be sent between threads. */
export type DocumentTask = { format: 'pdf' | 'docx'; model: DocumentModel }

export type DocumentAnswer = { bytes: Uint8Array } | { error: string }
