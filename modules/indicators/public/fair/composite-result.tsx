import { formatNumber, formatOrdinal, formatPercent } from '#kernel/polish-number.ts'
import { FigureValue } from '#platform/web/html/figure-value.tsx'
import { ScrollRegion } from '#platform/web/html/scroll-region.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { CompositeAnswer } from '../../shared/composite-answer.ts'
import { figureOf } from '../figures.ts'
import { sourcesInWords } from '../source-words.ts'
import { type CompositeChoice, compositeHref } from './composite-address.ts'

const DECIMALS = 2
const score = (value: number) => formatNumber(value, { decimals: DECIMALS })

type ResultProps = { answer: CompositeAnswer; choice: CompositeChoice }

/** What the composite is made of, everybody's result, and one gmina's arithmetic down to the cells. */
export function CompositeResult({ answer, choice }: ResultProps) {
  return (
    <>
      <Parts answer={answer} />
      <Ranking answer={answer} choice={choice} />
      <Arithmetic answer={answer} choice={choice} />
    </>
  )
}

function Parts({ answer: { parts } }: Pick<ResultProps, 'answer'>) {
  return (
    <Section id="z-czego" title="Z czego powstał wynik" kind="topic">
      <ScrollRegion labelledBy="z-czego-tabela">
        <table className="composite">
          <caption id="z-czego-tabela">Części, ich wagi i rozkład w grupie</caption>
          <thead>
            <tr>
              <th scope="col">Część</th>
              <th scope="col" className="n">
                Waga
              </th>
              <th scope="col" className="n">
                Udział
              </th>
              <th scope="col">Rok</th>
              <th scope="col" className="n">
                Średnia
              </th>
              <th scope="col" className="n">
                Odchylenie
              </th>
              <th scope="col">Wyższa wartość</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ code, shortName, unit, weight, share, year, mean, deviation, direction }) => (
              <tr key={code}>
                <th scope="row">
                  <a href={`/wskazniki/${code}`}>{shortName}</a>
                  <span className="unit">{unit}</span>
                </th>
                <td className="n">{formatNumber(weight, { decimals: Number.isInteger(weight) ? 0 : 1 })}</td>
                <td className="n">{formatPercent(share * 100, 0)}</td>
                <td>{year}</td>
                <td className="n">{score(mean)}</td>
                <td className="n">{score(deviation)}</td>
                <td>{direction === 'worse' ? 'niekorzystna, więc odwrócona' : 'korzystna'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  )
}

function Ranking({ answer, choice }: ResultProps) {
  const { parts, units, sources } = answer
  const shared = (name: string) => units.filter((one) => one.name === name).length > 1
  const ranked = [...units].sort((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity))
  const file = new URLSearchParams({ parts: choice.parts ?? '', scope: choice.scope })
  if (choice.kind !== undefined) file.set('kind', String(choice.kind))
  return (
    <Section id="wyniki" title="Wyniki gmin" kind="topic">
      <ScrollRegion labelledBy="wyniki-tabela">
        <table className="composite">
          <caption id="wyniki-tabela">
            Gminy grupy od najwyższego wyniku{' '}
            <span className="quiet">0 to średnia grupy; wynik bez ponad jednej piątej części nie powstaje</span>
          </caption>
          <thead>
            <tr>
              <th scope="col" className="n">
                Miejsce
              </th>
              <th scope="col">Gmina</th>
              <th scope="col" className="n">
                Wynik
              </th>
              {parts.map(({ code, shortName, unit }) => (
                <th key={code} scope="col" className="n">
                  {shortName}
                  <span className="unit">{unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ code, name, place, score: own, values, missing }) => (
              <tr key={code} className={code === choice.unit ? 'is-here' : undefined}>
                <td className="n">{place === null ? '' : formatOrdinal(place)}</td>
                <th scope="row">
                  <a href={compositeHref({ ...choice, unit: code })}>{shared(name) ? `${name} (${code})` : name}</a>
                </th>
                <td className="n">
                  {own === null ? `brak: części bez danych ${missing.length} z ${parts.length}` : score(own)}
                </td>
                {values.map((value, part) => (
                  <td key={parts[part]?.code} className="n">
                    <FigureValue figure={figureOf(value, 'not-delivered')} decimals={parts[part]?.decimals ?? 0} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Source csvHref={`/api/v1/composites/csv?${file}`} permalink={compositeHref({ ...choice, unit: undefined })}>
        {sourcesInWords(sources)}
      </Source>
    </Section>
  )
}

/** "(12,0 − 10,0) ÷ 2,0 = 1,00" for each part, then the weighted mean; each value leads to its own cells. */
function Arithmetic({ answer: { parts, units }, choice }: ResultProps) {
  const unit = units.find(({ code }) => code === choice.unit)
  if (unit === undefined) return null
  const counted = parts.flatMap((part, place) => {
    const [value, own] = [unit.values[place], unit.scores[place]]
    return value == null || own == null ? [] : [{ ...part, value, own }]
  })
  const sum = counted.map(({ weight, own }) => `${formatNumber(weight)} × ${inBrackets(own)}`).join(' + ')
  const weights = counted.map(({ weight }) => formatNumber(weight)).join(' + ')
  return (
    <Section id="dzialanie" title={`Jak to policzono: ${unit.name}`} kind="topic">
      <ul>
        {counted.map(({ code, shortName, value, mean, deviation, direction, year, own, decimals }) => (
          <li key={code}>
            {shortName}: {direction === 'worse' && '−'}({formatNumber(value, { decimals })} − {score(mean)}) ÷{' '}
            {score(deviation)} ≈ {score(own)}.{' '}
            <a href={`/wskazniki/${code}?jednostka=${unit.code}&rok=${year}#jak-policzono`}>
              Skąd ta liczba: {shortName}
            </a>
          </li>
        ))}
      </ul>
      <p>
        {unit.score === null
          ? `Wyniku nie ma: brakuje części ${unit.missing.length} z ${parts.length}, a wolno najwyżej jednej piątej.`
          : `(${sum}) ÷ (${weights}) ≈ ${score(unit.score)}`}
      </p>
    </Section>
  )
}

function inBrackets(value: number): string {
  return value < 0 ? `(${score(value)})` : score(value)
}
