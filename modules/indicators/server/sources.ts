import type { Ctx } from '#platform/ctx.ts'
import type { SourceNote } from '../shared/source-note.ts'
import type { Panel } from './panel.ts'

/** What stands under a table: its files, each once, oldest subject first; the day; the warning of a demo region. */
export function sourced(
  ctx: Ctx,
  panel: Panel,
  originIds: Iterable<string>,
): { sources: SourceNote[]; synthetic: boolean; asOf: string } {
  const sources = [...new Set(originIds)].flatMap((id) => panel.origins.get(id) ?? [])
  sources.sort((a, b) => (`${a.subjectCode} ${a.publishedOn}` < `${b.subjectCode} ${b.publishedOn}` ? -1 : 1))
  return { sources, synthetic: panel.synthetic || sources.some(({ synthetic }) => synthetic), asOf: ctx.today }
}
