import { formatDate } from '#kernel/plain-date.ts'
import { typographic } from '#kernel/polish-text.ts'
import type { SourceNote } from '../shared/source-note.ts'

type File = Omit<SourceNote, 'text' | 'originId' | 'fileSha256' | 'importedAt'>

/**
 * The files behind a table in one line: publisher, each data set with the day of its file, day they were obtained,
 * licence. Files of one publisher are named together, so that the publisher stands once.
 */
export function sourcesInWords(sources: readonly File[]): string {
  const groups = new Map<string, File[]>()
  for (const source of sources) {
    const key = [source.publisher, source.obtainedOn, source.licence].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), source])
  }
  return sentence([...groups.values()].map(groupInWords).join('; '))
}

/** With a full stop at the end, and never two: a date ends with one of its own. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function groupInWords(files: readonly File[]): string {
  const { publisher, obtainedOn, licence } = files[0] as File
  const names = new Set(files.map(fileInWords))
  return typographic(`${publisher}, ${[...names].join(', ')}; pobrano ${formatDate(obtainedOn)}, ${licence}`)
}

function fileInWords({ subjectName, subjectCode, publishedOn }: File): string {
  const day = publishedOn === null ? 'plik bez daty' : `plik z ${formatDate(publishedOn)}`
  return `„${subjectName}” (${subjectCode}, ${day})`
}
