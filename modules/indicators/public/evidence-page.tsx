import { formatDate } from '#kernel/plain-date.ts'
import { typographic } from '#kernel/polish-text.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readShapesOfYear, type ShapesOfYear, unitHref } from '#modules/territory/public/parts.tsx'
import type { AnswerOf } from '#platform/http/endpoint.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { Facts } from '#platform/web/html/facts.tsx'
import { Prose } from '#platform/web/html/layout.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import { Evidence } from '../shared/evidence/evidence.ts'
import { evidenceOperations } from '../shared/evidence/operations.ts'
import { ChangesSection } from './evidence-changes.tsx'
import { FrozenContent } from './evidence-content.tsx'
import { citationOf, EVIDENCE_KIND_WORDS } from './evidence-words.ts'
import { sourcesInWords } from './source-words.ts'

/** Dowód: what was frozen, exactly as it was, what is shown otherwise now, and how to cite it. */
export const evidencePage: PublicPage = {
  path: '/dowod/:id',
  async answer(ask, { params }) {
    const id = Evidence.shape.id.safeParse(params.id)
    if (!id.success) throw new Refusal('evidence-not-found')
    const evidence = await ask(evidenceOperations.get, { params: { evidenceId: id.data } })
    const { publisher } = await ask(publisherOperations.get, {})
    const path = `/dowod/${evidence.id}`
    const citation = citationOf(evidence, {
      publisherName: publisher?.name ?? null,
      address: publisher?.siteUrl == null ? path : `${publisher.siteUrl.replace(/\/$/, '')}${path}`,
    })
    const boundaries =
      evidence.kind === 'map' ? await readShapesOfYear(ask, evidence.unitCode, evidence.year) : undefined
    return {
      kind: 'page',
      title: `Dowód: ${evidence.title}, zamrożono ${formatDate(evidence.frozenOn)}, ${evidence.id.slice(0, 8)}`,
      description: `${evidence.title}: stan z ${formatDate(evidence.frozenOn)}, którego późniejsze dane nie zmienią.`,
      canonical: path,
      section: 'wskazniki',
      breadcrumb: <Breadcrumb trail={[{ href: '/dowody', label: 'Dowody' }]} current={evidence.title} />,
      unlisted: true,
      body: <EvidenceBody {...{ evidence, citation, boundaries }} />,
    }
  },
}

type EvidenceBodyProps = {
  evidence: AnswerOf<typeof evidenceOperations.get>
  citation: string
  boundaries: ShapesOfYear | undefined
}

function EvidenceBody({ evidence, citation, boundaries }: EvidenceBodyProps) {
  const { title, kind, content, frozenOn, citingUnitName, purpose, changes, unitCode } = evidence
  const pageOfUnit = unitHref({ code: unitCode, level: content.unitLevel })
  return (
    <>
      <PageTitle title={typographic(title)}>
        {typographic(
          `${EVIDENCE_KIND_WORDS[kind]} w stanie z ${formatDate(frozenOn)} Późniejsze dane nic tu nie zmieniają.`,
        )}
      </PageTitle>
      <ChangesSection changes={changes} indicators={content.indicators} frozenOn={frozenOn} />
      <Section id="dowod" title="Co zamrożono" kind="topic">
        <FrozenContent evidence={evidence} boundaries={boundaries} />
        <p className="source">Źródło: {sourcesInWords(content.sources)}</p>
      </Section>
      <Section id="cytowanie" title="Jak cytować" kind="topic">
        <Prose small>
          <p>{typographic(citation)}</p>
        </Prose>
      </Section>
      <Section id="kto" title="Kto cytuje" kind="topic">
        <Facts
          facts={[
            { term: 'Jednostka', detail: citingUnitName },
            { term: 'Gdzie', detail: typographic(purpose) },
            { term: 'Zamrożono', detail: formatDate(frozenOn) },
            { term: 'Dzisiejsze liczby', detail: <a href={pageOfUnit}>{content.unitName}</a> },
          ]}
        />
      </Section>
    </>
  )
}
