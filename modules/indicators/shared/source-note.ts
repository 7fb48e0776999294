import { z } from 'zod'
import { formatDate, PlainDate } from '#kernel/plain-date.ts'
import { Origin } from './bdl/observation.ts'

/** One file behind a table, as it is named under the table. */
export const SourceNote = Origin.pick({
  publisher: true,
  subjectCode: true,
  subjectName: true,
  publishedOn: true,
  obtainedOn: true,
  licence: true,
  synthetic: true,
  fileSha256: true,
  importedAt: true,
}).extend({
  originId: z.string().meta({ label: 'Identyfikator pliku', reach: 'public' }),
  obtainedOn: PlainDate.meta({ label: 'Pobrano', reach: 'public' }),
  text: z.string().meta({ label: 'Jak podać źródło', reach: 'public' }),
})
export type SourceNote = z.infer<typeof SourceNote>

/** "Główny Urząd Statystyczny: … (P2137), plik z 25 czerwca 2021 r., pobrany …, CC BY 4.0" */
export function sourceText(origin: Omit<SourceNote, 'text'>): string {
  const { publisher, subjectName, licence } = origin
  if (origin.subjectCode === 'OZPS' && origin.publishedOn !== null) {
    const confirmed = `${subjectName}, ${publisher}, potwierdzona ${formatDate(origin.publishedOn)}, ${licence}`
    return origin.synthetic ? `Dane syntetyczne. ${confirmed}` : confirmed
  }
  const file = origin.publishedOn === null ? 'plik bez daty' : `plik z ${formatDate(origin.publishedOn)}`
  const text = `${publisher}, „${subjectName}” (${origin.subjectCode}), ${file}, pobrany ${formatDate(origin.obtainedOn)}, ${licence}`
  return origin.synthetic ? `Dane syntetyczne. ${text}` : text
}
