import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'
import { typographic } from '#kernel/polish-text.ts'
import { ScrollRegion } from '#platform/web/html/scroll-region.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { EvidenceChange, EvidenceContent } from '../shared/evidence/evidence.ts'

const FIGURES = { one: 'liczba', few: 'liczby', many: 'liczb' }

type ChangesSectionProps = {
  changes: readonly EvidenceChange[]
  indicators: EvidenceContent['indicators']
  frozenOn: PlainDate
}

/** What is shown otherwise now, with both values; or that nothing is. */
export function ChangesSection({ changes, indicators, frozenOn }: ChangesSectionProps) {
  if (changes.length === 0)
    return <p>{typographic(`Od ${formatDate(frozenOn)} nic się tu nie zmieniło: dziś pokazujemy to samo.`)}</p>
  const nameOf = (code: string) => indicators.find((one) => one.code === code)?.shortName ?? code
  return (
    <Section
      id="zmiany"
      title={`Od tego czasu zmieniono: ${counted(changes.length, FIGURES)}`}
      kind="topic"
      intro="Dowód zostaje taki, jak był. W nowym dokumencie użyj dzisiejszych liczb."
    >
      <ScrollRegion labelledBy="zmiany-tabela">
        <table>
          <caption id="zmiany-tabela">Liczby z dowodu i dzisiejsze</caption>
          <thead>
            <tr>
              <th scope="col">Czego dotyczy</th>
              <th scope="col">Rok</th>
              <th scope="col" className="n">
                W dowodzie
              </th>
              <th scope="col" className="n">
                Dziś
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ indicatorCode, unitCode, unitName, year, was, is }) => (
              <tr key={`${indicatorCode} ${unitCode} ${year}`}>
                <th scope="row">
                  {nameOf(indicatorCode)}: {unitName}
                </th>
                <td>{year}</td>
                <td className="n">{was}</td>
                <td className="n">{is}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  )
}
