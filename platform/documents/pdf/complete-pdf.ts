import { dictionaryIn, openPdf } from './pdf-file.ts'
import { completeTableTags } from './tag-tables.ts'

/** Finishes what Typst has made: tags of tables, and the title instead of the file name in the reader's window. */
export function completePdf(bytes: Uint8Array): Uint8Array {
  const file = openPdf(bytes)
  completeTableTags(file)
  showTitle(file)
  return file.bytes()
}

function showTitle(file: ReturnType<typeof openPdf>): void {
  const catalogue = dictionaryIn(file, file.trailer, 'Root')!
  const preferences = dictionaryIn(file, catalogue, 'ViewerPreferences') ?? new Map()
  catalogue.set('ViewerPreferences', new Map([...preferences, ['DisplayDocTitle', true]]))
  const root = file.trailer.get('Root')
  if (root instanceof Object && 'reference' in root) file.replace(root.reference, catalogue)
}
