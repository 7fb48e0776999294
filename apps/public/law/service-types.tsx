import { capitalise, typographic } from '#kernel/polish-text.ts'
import type { CodelistEntry } from '#platform/parameters/codelist.ts'
import type { Act } from '#platform/parameters/period.ts'
import { Section } from '#platform/web/html/section.tsx'
import type { EntryNames } from './entry-choice.tsx'
import { lawText, Mark } from './parts.tsx'

type ServiceTypesProps = { shown: readonly CodelistEntry[]; names: EntryNames; acts: readonly Act[] }

/** Types of services under their areas. */
export function ServiceTypes({ shown, names, acts }: ServiceTypesProps) {
  return names.areas.map((area) => {
    const own = shown.filter(({ parentCode }) => parentCode === area.code)
    if (own.length === 0) return null
    return (
      <Section key={area.code} id={`obszar-${area.code}`} title={`${Number(area.code)}. ${area.name}`} kind="topic">
        <table className="stack">
          <caption className="visually-hidden">Rodzaje usług w obszarze: {area.name}</caption>
          <thead>
            <tr>
              <th scope="col">Usługa</th>
              <th scope="col">Dla kogo</th>
              <th scope="col">Kto prowadzi</th>
              <th scope="col">Podstawa</th>
            </tr>
          </thead>
          <tbody>
            {own.map((type) => (
              <tr key={type.code}>
                <th scope="row">
                  {typographic(type.name)}
                  <span className="unit">
                    {type.code} · {type.measureUnits.length === 1 ? 'jednostka' : 'jednostki'}:{' '}
                    {type.measureUnits.join(', ')}
                    {type.description !== null && ` · ${typographic(type.description)}`}
                  </span>
                </th>
                <td>{namesOf(type.targetGroups, names.groups)}</td>
                <td>{namesOf(type.levels, names.levels)}</td>
                <td>
                  {lawText(type, acts, { basis: type.basis })} <Mark certainty={type.certainty} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    )
  })
}

/** "Seniorzy, osoby z niepełnosprawnościami" */
function namesOf(codes: readonly string[], entries: readonly CodelistEntry[]): string {
  const names = codes.map((code) => entries.find((entry) => entry.code === code)?.name.toLowerCase() ?? code)
  return typographic(capitalise(names.join(', ')))
}
