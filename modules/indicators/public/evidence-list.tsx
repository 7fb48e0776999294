import { formatDate } from '#kernel/plain-date.ts'
import { capitalise, typographic } from '#kernel/polish-text.ts'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import type { EvidenceEntry } from '../shared/evidence/evidence.ts'
import { evidenceOperations } from '../shared/evidence/operations.ts'
import { EVIDENCE_KIND_WORDS } from './evidence-words.ts'

/** Dowody: who cited which figures, the newest first. */
export const evidenceListPage: PublicPage = {
  path: '/dowody',
  async answer(ask, { query }) {
    const { items, nextCursor } = await ask(evidenceOperations.list, {
      query: { ...(query.dalej === undefined ? {} : { cursor: query.dalej }) },
    })
    return {
      kind: 'page',
      title: 'Dowody: liczby zacytowane w dokumentach',
      description: 'Liczby, wykresy, mapy i tabele zamrożone przez gminy, powiaty i region, żeby dało się je cytować.',
      canonical: '/dowody',
      section: 'wskazniki',
      body: (
        <>
          <PageTitle title="Dowody">
            Liczby zamrożone tak, jak były pokazane, żeby dokument mógł się na nie powołać. Późniejsze dane ich nie
            zmieniają, a strona dowodu mówi, co się od tego czasu zmieniło.
          </PageTitle>
          {items.length === 0 ? (
            <p>
              Nikt jeszcze niczego nie zamroził. Robią to osoby z kontem, na stronie wskaźnika albo w miejscu pracy.
            </p>
          ) : (
            <EvidenceList items={items} />
          )}
          {nextCursor !== null && (
            <p>
              <a href={`/dowody?dalej=${nextCursor}`}>Starsze dowody</a>
            </p>
          )}
        </>
      ),
    }
  },
}

/** Who cited this indicator; nothing where nobody did. */
export function CitedBySection({ items }: { items: readonly EvidenceEntry[] }) {
  if (items.length === 0) return null
  return (
    <Section id="cytowania" title="Kto to zacytował" kind="topic">
      <EvidenceList items={items} />
      <p>
        <a href="/dowody">Wszystkie dowody</a>
      </p>
    </Section>
  )
}

function EvidenceList({ items }: { items: readonly EvidenceEntry[] }) {
  return (
    <ul className="bare link-list">
      {items.map((entry) => (
        <li key={entry.id}>
          <a href={`/dowod/${entry.id}`}>{typographic(entry.title)}</a>
          <span className="unit">{typographic(noteOf(entry))}</span>
        </li>
      ))}
    </ul>
  )
}

/** "Liczba: 20,0. Cytuje: Dąbie, „Strategia…”, 2 marca 2026 r. Od tego czasu zmieniono." */
function noteOf({ kind, shown, citingUnitName, purpose, frozenOn, changedFigures }: EvidenceEntry): string {
  const what = shown === null ? EVIDENCE_KIND_WORDS[kind] : `${EVIDENCE_KIND_WORDS[kind]}: ${shown}`
  const changed = changedFigures === 0 ? '' : ' Od tego czasu dane się zmieniły.'
  return `${what}. Cytuje: ${capitalise(citingUnitName)}, „${purpose}”, ${formatDate(frozenOn)}${changed}`
}
