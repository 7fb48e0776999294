import { formatDate } from '#kernel/plain-date.ts'
import type { AnswerOf } from '#platform/http/endpoint.ts'
import type { EvidenceContent, EvidenceFigure, EvidenceKind } from '../shared/evidence/evidence.ts'
import type { evidenceOperations } from '../shared/evidence/operations.ts'
import { sentence, sourcesInWords } from './source-words.ts'

export const EVIDENCE_KIND_WORDS: Record<EvidenceKind, string> = {
  figure: 'Liczba',
  chart: 'Wykres',
  map: 'Mapa',
  table: 'Tabela',
}

/** The frozen number with its unit: "20,0% ludności", or the word for why there is none. */
export function shownInWords({ indicators }: EvidenceContent, { indicatorCode, shown, value }: EvidenceFigure): string {
  const unit = indicators.find(({ code }) => code === indicatorCode)?.unit ?? ''
  if (value === null || unit === '') return shown
  return unit.startsWith('%') ? shown + unit : `${shown} (${unit})`
}

/** One sentence for a bibliography: what, how much, from whom, of which day, at which address. */
export function citationOf(
  { kind, title, content, frozenOn }: AnswerOf<typeof evidenceOperations.get>,
  { publisherName, address }: { publisherName: string | null; address: string },
): string {
  const [figure] = content.figures
  const value = kind === 'figure' && figure !== undefined ? `: ${shownInWords(content, figure)}` : ''
  const maker = publisherName === null ? 'opracowanie w Splocie' : `opracowanie: ${publisherName}, Splot`
  const sources = sourcesInWords(content.sources).replace(/\.$/, '')
  const parts = [
    `${title}${value}`,
    `źródło danych: ${sources}`,
    maker,
    `stan z ${formatDate(frozenOn)}`,
    `dowód pod adresem ${address}`,
  ]
  return sentence(parts.join('; '))
}
