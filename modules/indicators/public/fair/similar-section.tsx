import { formatNumber, formatOrdinal, formatPercent } from '#kernel/polish-number.ts'
import { typographic } from '#kernel/polish-text.ts'
import { Refusal } from '#kernel/refusal.ts'
import { distinctNames, unitHref } from '#modules/territory/public/parts.tsx'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { FigureValue } from '#platform/web/html/figure-value.tsx'
import { ScrollRegion } from '#platform/web/html/scroll-region.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { Ask } from '#platform/web/public-page.ts'
import type { IndicatorEntry } from '../../shared/answers.ts'
import type { SimilarUnits } from '../../shared/fair/answers.ts'
import { fairOperations } from '../../shared/fair/operations.ts'
import { refusalSentences } from '../../shared/labels.pl.ts'
import { figureOf } from '../figures.ts'
import { sourcesInWords } from '../source-words.ts'
import { asked, type ComparisonChoice, comparisonHref, fileHref } from './address.ts'
import { SaveLink } from './save-link.tsx'
import { WeightsForm } from './weights-form.tsx'

/** The most alike, or the sentence that says why there are none. */
export type Similar = { units: SimilarUnits } | { refused: string }

const REFUSED = [
  'similar-weight-missing',
  'composite-part-twice',
  'composite-part-without-weight',
  'indicator-not-found',
] as const

/** A refusal about the weights belongs beside their form, and the rest of the page stays. */
export async function readSimilar(ask: Ask, unit: UnitSummary, choice: ComparisonChoice): Promise<Similar> {
  const { weights, within, kind } = asked(choice)
  try {
    const query = {
      ...(weights === undefined ? {} : { weights }),
      ...(within === undefined ? {} : { within }),
      ...(kind === undefined ? {} : { kind }),
    }
    return { units: await ask(fairOperations.findSimilar, { params: { unitCode: unit.code }, query }) }
  } catch (error) {
    const code = error instanceof Refusal ? REFUSED.find((one) => one === error.code) : undefined
    if (code === undefined) throw error
    return { refused: refusalSentences[code]((error as Refusal).details) }
  }
}

type SimilarSectionProps = {
  unit: UnitSummary
  similar: Similar
  indicators: readonly IndicatorEntry[]
  choice: ComparisonChoice
}

/** Who is alike, by what, and why: each gmina with both figures and what of the distance comes from each. */
export function SimilarSection({ unit, similar, indicators, choice }: SimilarSectionProps) {
  const found = 'units' in similar ? similar.units : undefined
  return (
    <Section
      id="podobne"
      title="Podobne gminy"
      intro="Podobne w wybranych liczbach, nie lepsze ani gorsze. Wskaźniki i wagi możesz zmienić."
    >
      {'refused' in similar && <p className="note">{typographic(similar.refused)}</p>}
      {found !== undefined && <SimilarTable unit={unit} found={found} choice={choice} />}
      <WeightsForm unit={unit} found={found} indicators={indicators} choice={choice} />
      {choice.weights !== undefined && <SaveLink kind="weights" content={choice.weights} />}
    </Section>
  )
}

function SimilarTable({ unit, found, choice }: { unit: UnitSummary; found: SimilarUnits; choice: ComparisonChoice }) {
  const { parts, values, units, sources } = found
  const names = distinctNames(units)
  return (
    <>
      <p className="source">{typographic(wordsOf(found).join(' '))}</p>
      <ScrollRegion labelledBy="podobne-tabela">
        <table className="similar">
          <caption id="podobne-tabela">
            Gminy najbardziej podobne do gminy {unit.name}
            <span className="quiet">pod każdą liczbą: jaka część odległości bierze się z tego wskaźnika</span>
          </caption>
          <thead>
            <tr>
              <th scope="col" className="n">
                Miejsce
              </th>
              <th scope="col">Gmina</th>
              <th scope="col" className="n">
                Odległość
              </th>
              {parts.map(({ code, shortName, unit: measure, year, share }) => (
                <th key={code} scope="col" className="n">
                  {shortName}
                  <span className="unit">
                    {measure}, {year} r.
                  </span>
                  <span className="unit">{formatPercent(share * 100, 0)} wagi</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="is-here">
              <td className="n" />
              <th scope="row">{unit.name}</th>
              <td className="n" />
              {parts.map(({ code, decimals }, part) => (
                <td key={code} className="n">
                  <FigureValue figure={figureOf(values[part] ?? null, 'not-delivered')} decimals={decimals} />
                </td>
              ))}
            </tr>
            {units.map((row, place) => (
              <tr key={row.code}>
                <td className="n">{formatOrdinal(row.place)}</td>
                <th scope="row">
                  <a href={unitHref({ code: row.code, level: 'municipality' })}>{names[place]}</a>
                </th>
                <td className="n">{formatNumber(row.distance, { decimals: 2 })}</td>
                {row.reasons.map(({ value, apart, share }, part) => (
                  <td key={parts[part]?.code} className="n">
                    <FigureValue figure={figureOf(value, 'not-delivered')} decimals={parts[part]?.decimals ?? 0} />
                    {apart !== null && <span className="unit">{formatPercent(share * 100, 0)}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Source
        csvHref={fileHref(`/api/v1/profiles/${unit.code}/similar/csv`, {
          ...choice,
          year: undefined,
          without: 'none',
          list: undefined,
          units: undefined,
        })}
        permalink={comparisonHref(choice, '#podobne')}
      >
        {sourcesInWords(sources)}
      </Source>
    </>
  )
}

/** What the set is made of, what is missing in it, and among whom it was looked for. */
function wordsOf({
  isDefault,
  parts,
  undelivered,
  missingParts,
  pool,
  withoutDistance,
  within,
  kind,
}: SimilarUnits): string[] {
  const list = parts
    .map(({ shortName, weight }) => `${shortName.toLowerCase()} (waga ${formatNumber(weight)})`)
    .join(', ')
  const nameOf = (code: string) => parts.find((part) => part.code === code)?.shortName.toLowerCase() ?? code
  return [
    isDefault
      ? `Zestaw Splotu: wielkość i gęstość, wiek, zamożność i bezrobocie, bo od nich zależy, jakich usług trzeba i na co gminę stać. Są w nim: ${list}.`
      : `Wybrane wskaźniki: ${list}.`,
    ...(undelivered.length === 0
      ? []
      : [`Nie wczytano: ${undelivered.map(({ shortName }) => shortName.toLowerCase()).join(', ')}. Liczymy bez tego.`]),
    ...(missingParts.length === 0 ? [] : [`Tej gminie brakuje: ${missingParts.map(nameOf).join(', ')}.`]),
    `Szukamy wśród ${formatNumber(pool)} gmin ${within === '00' ? 'kraju' : 'wybranego województwa'}${kind === 'same' ? ' tego samego rodzaju' : ''}.`,
    ...(withoutDistance === 0 ? [] : [`${formatNumber(withoutDistance)} z nich ma za mało danych.`]),
  ]
}
