import { typographic } from '#kernel/polish-text.ts'
import { Section } from '#platform/web/html/section.tsx'
import type { Gap } from '../shared/gaps.ts'

type GapsSectionProps = {
  caption: string
  gaps: readonly Gap[]
  /** Short names of indicators by code. */
  names: ReadonlyMap<string, string>
}

/** What the figures do not say, why, and what would help. */
export function GapsSection({ caption, gaps, names }: GapsSectionProps) {
  return (
    <Section
      id="braki"
      title="Czego nie wiemy"
      kind="topic"
      intro={
        gaps.length === 0
          ? 'Wszystkie wskaźniki z tej strony mają dane.'
          : 'Brak danych to nie zero. Przy każdym braku piszemy, skąd się wziął.'
      }
    >
      {gaps.length > 0 && (
        <table className="stack">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Wskaźnik</th>
              <th scope="col">Czego i dlaczego nie wiemy</th>
              <th scope="col">Co pomoże</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map((gap) => (
              <tr key={`${gap.kind} ${gap.title} ${gap.why}`}>
                <th scope="row">
                  <GapSubject gap={gap} names={names} />
                </th>
                <td>{typographic(gap.why)}</td>
                <td>{gap.remedy !== null && typographic(gap.remedy)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="note">
        Czego nie mamy o żadnej gminie, mówi <a href="/wskazniki#czego-nie-mamy">katalog wskaźników</a>.
      </p>
    </Section>
  )
}

/** One indicator a line: a long list in one cell would leave no room for the reason. */
function GapSubject({ gap, names }: { gap: Gap; names: ReadonlyMap<string, string> }) {
  if (gap.indicatorCodes.length === 0) return <>{gap.title}</>
  return (
    <ul className="bare">
      {gap.indicatorCodes.map((code) => (
        <li key={code}>{names.get(code) ?? code}</li>
      ))}
    </ul>
  )
}
