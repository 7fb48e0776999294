import { formatDate } from '#kernel/plain-date.ts'
import { typographic } from '#kernel/polish-text.ts'
import type { SourceNote } from '../shared/source-note.ts'

type File = Omit<SourceNote, 'text' | 'originId'>

/**
 * The files behind a table in one line: publisher, data sets, day of the files, day they were obtained, licence. Files
 * of one publisher and day are named together, since three exports of one morning are one source to a reader.
 */
export function sourcesInWords(sources: readonly File[]): string {
  const groups = new Map<string, File[]>()
  for (const source of sources) {
    const { publisher, publishedOn, obtainedOn, licence } = source
    const key = [publisher, publishedOn, obtainedOn, licence].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), source])
  }
  return sentence([...groups.values()].map(groupInWords).join('; '))
}

/** With a full stop at the end, and never two: a date ends with one of its own. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function groupInWords(files: readonly File[]): string {
  const { publisher, publishedOn, obtainedOn, licence } = files[0] as File
  const names = [...new Set(files.map(({ subjectCode, subjectName }) => `„${subjectName}” (${subjectCode})`))]
  const many = names.length > 1
  const day = publishedOn === null ? 'bez daty' : `z ${formatDate(publishedOn)}`
  return typographic(
    `${publisher}, ${names.join(', ')}; ${many ? 'pliki' : 'plik'} ${day}, ${many ? 'pobrane' : 'pobrany'} ${formatDate(obtainedOn)}, ${licence}`,
  )
}
