import { formatNumber } from '#kernel/polish-number.ts'
import { typographic } from '#kernel/polish-text.ts'
import { unitHref, unitTitle } from '#modules/territory/public/parts.tsx'
import { FigureValue } from '#platform/web/html/figure-value.tsx'
import { InlineForm } from '#platform/web/html/form.tsx'
import { ScrollRegion } from '#platform/web/html/scroll-region.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { ValueExplanation } from '../shared/answers.ts'
import type { Explanation } from '../shared/explain.ts'
import { labels } from '../shared/labels.pl.ts'
import { smallNumberInWords } from '../shared/small-number.ts'
import { ageLabel, figureOf } from './figures.ts'
import { sourcesInWords } from './source-words.ts'

type Term = Explanation['terms'][number]

/** One value taken apart: the sum that was done, and each number of the office that went into it. */
export function ExplanationSection({ answer }: { answer: ValueExplanation }) {
  const { indicator, unit, explanation, sources } = answer
  if (explanation === null) return null
  const { arithmetic, missing, terms, year, smallNumber } = explanation
  const cells = terms.flatMap((term) => term.cells.map((cell) => ({ term, cell })))
  return (
    <Section id="jak-policzono" title={`Jak to policzono: ${unitTitle(unit)}, ${year} r.`} kind="topic">
      <p className="intro">
        {arithmetic === null
          ? `Wyniku nie ma. ${missing === null ? '' : labels.missingSentence[missing]}`
          : typographic(`${arithmetic} (${indicator.unit})`)}
      </p>
      {smallNumber !== null && <p className="intro">{typographic(smallNumberInWords(smallNumber, indicator))}</p>}
      <ScrollRegion labelledBy="jak-policzono-tabela">
        <table>
          <caption id="jak-policzono-tabela">
            Liczby, z których powstał wynik <span className="quiet">{typographic(indicator.formulaInWords)}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Liczba</th>
              <th scope="col">We wzorze</th>
              <th scope="col">Rok</th>
              <th scope="col" className="n">
                Wartość
              </th>
              <th scope="col">Skąd</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ term, cell }) => (
              <tr key={`${term.role} ${cell.subject} ${cell.label} ${cell.year}`}>
                <th scope="row">{ageLabel(cell.label)}</th>
                <td>{labels.termRoles[term.role]}</td>
                <td>{cell.year}</td>
                <td className="n">
                  <FigureValue figure={figureOf(cell.value, cell.missing)} decimals={decimalsOf(cell.value)} />
                </td>
                <td>{cell.sumOf === null ? cell.subject : `${cell.subject}, suma gmin (${cell.sumOf})`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <PartsTable cells={cells.map(({ cell }) => cell)} />
      <Source
        csvHref={`/api/v1/profiles/${unit.code}/explanations/${indicator.code}/csv?year=${year}`}
        permalink={`/wskazniki/${indicator.code}?jednostka=${unit.code}&rok=${year}#jak-policzono`}
      >
        {sourcesInWords(sources)}
      </Source>
      <InlineForm
        action="/praca/dowody"
        keep={{ rodzaj: 'figure', wskaznik: indicator.code, jednostka: unit.code, rok: String(year) }}
        submit="Zamroź jako dowód"
        kind="plain"
      >
        <p className="quiet">Dla osób z kontem: stały adres, pod którym ta liczba zostanie taka, jak dziś.</p>
      </InlineForm>
    </Section>
  )
}

/** Whole numbers stay whole; an area or a published rate keeps two digits. */
function decimalsOf(value: number | null): number {
  return value === null || Number.isInteger(value) ? 0 : 2
}

/** Where the office gave no figure of the whole, the gminas it was added up from: one row a gmina. */
function PartsTable({ cells }: { cells: readonly Term['cells'][number][] }) {
  const summed = cells.filter(({ parts }) => parts.length > 0)
  const [first] = summed
  if (first === undefined) return null
  return (
    <details className="picture-data">
      <summary>Gminy, z których powstały sumy</summary>
      <ScrollRegion labelledBy="jak-policzono-gminy">
        <table>
          <caption id="jak-policzono-gminy">Liczby gmin</caption>
          <thead>
            <tr>
              <th scope="col">Gmina</th>
              {summed.map(({ subject, label, year }) => (
                <th key={`${subject} ${label} ${year}`} scope="col" className="n">
                  {ageLabel(label)}, {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.parts.map(({ unitCode, unitName }) => (
              <tr key={unitCode}>
                <th scope="row">
                  <a href={unitHref({ code: unitCode, level: 'municipality' })}>{unitName}</a>
                </th>
                {summed.map((cell) => {
                  const part = cell.parts.find((one) => one.unitCode === unitCode)
                  return (
                    <td key={`${cell.subject} ${cell.label} ${cell.year}`} className="n">
                      {part?.value == null ? (
                        <FigureValue figure={figureOf(null, part?.missing ?? 'not-delivered')} decimals={0} />
                      ) : (
                        formatNumber(part.value, { decimals: decimalsOf(part.value) })
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}
