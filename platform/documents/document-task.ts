import type { DocumentModel } from './model.ts'

/** What the document thread is asked to make: plain data, so that it can be sent between threads. */
export type DocumentTask = { format: 'pdf' | 'docx'; model: DocumentModel }

/** What a document thread is started with; with the engine that an earlier one left, it need not translate its own. */
export type ThreadStart = { format: DocumentTask['format']; engine: WebAssembly.Module | undefined }

export type DocumentAnswer = { bytes: Uint8Array; engine?: WebAssembly.Module } | { error: string }
