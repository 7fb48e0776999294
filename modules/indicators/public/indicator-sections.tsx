import type { ReactNode } from 'react'
import { formatDate } from '#kernel/plain-date.ts'
import { typographic } from '#kernel/polish-text.ts'
import { Prose } from '#platform/web/html/layout.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { ToCheck } from '#platform/web/html/to-check.tsx'
import type { IndicatorEntry, IndicatorPage } from '../shared/answers.ts'
import { expectedVariable } from '../shared/bdl/expected-variables.ts'
import { SOURCE_NAMES } from '../shared/delivered-rows.ts'
import { labels } from '../shared/labels.pl.ts'
import { exampleInWords } from '../shared/worked-example.ts'
import { yearsInWords } from './figures.ts'

/** Names of the codes an indicator is evidence for. */
export type EvidenceNames = { areas: ReadonlyMap<string, string>; serviceTypes: ReadonlyMap<string, string> }

type Fact = { term: string; detail: ReactNode }

/** What the number means, how to read it, and what it helps to judge. */
export function meaning(indicator: IndicatorEntry, names: EvidenceNames): Fact[] {
  const { doesNotSay, direction, unit, years, isProposal, smallNumbers, evidenceFor } = indicator
  return [
    { term: 'Czego nie mówi', detail: typographic(doesNotSay) },
    { term: 'Jednostka', detail: unit },
    { term: 'Jak czytać', detail: labels.directions[direction] },
    { term: 'Lata z danymi', detail: years.length === 0 ? 'jeszcze nie ma' : yearsInWords(years) },
    ...(smallNumbers === null ? [] : [{ term: 'Mała liczba', detail: typographic(labels.smallNumbers(smallNumbers)) }]),
    { term: 'Obszary usług', detail: named(evidenceFor.areas, names.areas) },
    { term: 'Rodzaje usług', detail: named(evidenceFor.serviceTypes, names.serviceTypes) },
    ...(isProposal ? [{ term: 'Kto go wymyślił', detail: labels.proposal }] : []),
  ]
}

function named(codes: readonly string[], names: ReadonlyMap<string, string>): string {
  return typographic(codes.map((code) => names.get(code) ?? code).join('; '))
}

/** How the number is made, with the example that a test counts again. */
export function counting({ indicator, sources }: Pick<IndicatorPage, 'indicator' | 'sources'>): Fact[] {
  const { formulaInWords, method, source, law } = indicator
  const last = sources
    .map(({ obtainedOn }) => obtainedOn)
    .sort()
    .at(-1)
  return [
    { term: 'Wzór', detail: typographic(formulaInWords) },
    { term: 'Przykład', detail: typographic(exampleInWords(indicator)) },
    { term: 'Metoda', detail: typographic(method) },
    { term: 'Źródło', detail: typographic(source) },
    {
      term: 'Ostatnia aktualizacja',
      detail: last === undefined || indicator.years.length === 0 ? 'jeszcze nie ma danych' : formatDate(last),
    },
    ...(law === null ? [] : [{ term: 'Prawo', detail: typographic(law) }]),
  ]
}

/** Where the figures are found: columns of exports, variables of the API, rows of forms. */
export function DataSection({ indicator }: { indicator: IndicatorEntry }) {
  const { howToGet, bdlVariables, inputs } = indicator
  const isOfBank = Object.values(inputs)
    .flat()
    .some(({ source }) => source === 'bdl')
  return (
    <Section id="dane" title="Skąd wziąć dane" kind="topic">
      <Prose small>
        <p>{typographic(howToGet)}</p>
        {isOfBank && (
          <p>
            Plik pobrany z Banku Danych Lokalnych wczytuje polecenie <code>npm run splot -- import bdl PLIK</code>
          </p>
        )}
        <h3>Gdzie szukamy</h3>
        <ul>
          {placesOf(indicator).map((place) => (
            <li key={place}>{typographic(place)}</li>
          ))}
        </ul>
        {bdlVariables.length > 0 && (
          <>
            <h3>Zmienne Banku Danych Lokalnych</h3>
            <ul>
              {bdlVariables.map((id) => (
                <li key={id}>
                  {id}: {expectedVariable(id)?.label} {expectedVariable(id)?.grade !== 'V' && <ToCheck />}
                </li>
              ))}
            </ul>
          </>
        )}
      </Prose>
    </Section>
  )
}

/** "podgrupa P2137: „0-4”, „5-9”": what belongs to one place together, each once. */
function placesOf({ inputs }: IndicatorEntry): string[] {
  const byPlace = new Map<string, Set<string>>()
  for (const { source, subject, label, variableId } of Object.values(inputs).flat()) {
    const place =
      source !== 'bdl'
        ? SOURCE_NAMES[source]
        : variableId === undefined
          ? `podgrupa ${subject}`
          : `zmienna ${variableId}${subject === 'P?' ? ', podgrupy nie znamy' : `, podgrupa ${subject}`}`
    byPlace.set(place, (byPlace.get(place) ?? new Set()).add(`„${label}”`))
  }
  return [...byPlace].map(([place, columns]) => `${place}: ${[...columns].join(', ')}`)
}

export function CaveatsSection({ caveats }: { caveats: readonly string[] }) {
  if (caveats.length === 0) return null
  return (
    <Section id="zastrzezenia" title="O czym pamiętać" kind="topic">
      <Prose small>
        <ul>
          {caveats.map((caveat) => (
            <li key={caveat}>{typographic(caveat)}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}
