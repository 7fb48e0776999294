import { typographic } from '#kernel/polish-text.ts'
import { Section } from '#platform/web/html/section.tsx'
import type { Gap } from '../shared/gaps.ts'

/** What the figures do not say, why, and what would help. */
export function GapsSection({ caption, gaps }: { caption: string; gaps: readonly Gap[] }) {
  return (
    <Section
      id="braki"
      title="Czego nie wiemy"
      kind="topic"
      intro={
        gaps.length === 0
          ? 'Wszystkie wskaźniki mają dane.'
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
            {gaps.map(({ kind, title, why, remedy }) => (
              <tr key={`${kind} ${title} ${why}`}>
                <th scope="row">{title}</th>
                <td>{typographic(why)}</td>
                <td>{remedy === null ? '–' : typographic(remedy)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
