import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'
import { endpoint } from '../http/endpoint.ts'

/** Largest file that is taken in: the office's whole register of boundaries fits several times. */
export const LARGEST_FILE = 256 * 1024 * 1024

const StoredFile = z.object({
  sha256: z.string().meta({ label: 'Suma kontrolna', reach: 'public' }),
  size: z.int().meta({ label: 'Wielkość w bajtach', reach: 'public' }),
})

/** What can be done with kept files. */
export const documentOperations = {
  storeFile: endpoint({
    name: 'documents.storeFile',
    method: 'POST',
    path: '/files',
    summary: 'Przekaż plik źródłowy',
    description: 'Przechowuje plik wydawcy bez zmian. Importy wskazują go potem sumą kontrolną.',
    action: 'file.store',
    takesBytes: true,
    query: z.object({
      name: z.string().min(1).max(255).meta({ label: 'Nazwa pliku' }),
      mediaType: z.string().min(3).max(120).meta({ label: 'Rodzaj treści' }),
      origin: z.string().min(3).max(500).meta({ label: 'Źródło' }),
      licence: z.string().min(2).max(300).meta({ label: 'Warunki użycia' }),
      obtainedOn: PlainDate.meta({ label: 'Dzień pobrania' }),
    }),
    body: z.object({
      content: z
        .custom<Uint8Array>((content) => content instanceof Uint8Array, { error: 'Dołącz plik.' })
        .meta({ label: 'Treść pliku' }),
    }),
    returns: StoredFile,
  }),
}
