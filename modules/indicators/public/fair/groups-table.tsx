import { capitalise, typographic } from '#kernel/polish-text.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { FigureValue } from '#platform/web/html/figure-value.tsx'
import { ScrollRegion } from '#platform/web/html/scroll-region.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import { Strip } from '#platform/web/html/strip.tsx'
import type { GroupFacts, UnitComparison } from '../../shared/fair/answers.ts'
import { groupInWords, LEFT_OUT_WORDS } from '../../shared/fair/words.pl.ts'
import { figureOf } from '../figures.ts'
import { sourcesInWords } from '../source-words.ts'
import { type ComparisonChoice, comparisonHref, fileHref } from './address.ts'
import { placeHead, placeInWords, sidesInWords } from './comparison-words.ts'

type GroupsProps = { unit: UnitSummary; comparison: UnitComparison; choice: ComparisonChoice }

/** Each group in its quartiles with the unit among them: no lights, only where the middle lies. */
export function Groups({ unit, comparison, choice }: GroupsProps) {
  const { indicator, groups, year, without, sources } = comparison
  if (groups.length === 0) return null
  const csv = `/api/v1/profiles/${unit.code}/comparisons/${indicator.code}/csv`
  return (
    <Section
      id="grupy"
      title="Na tle grup"
      intro={typographic(
        `Kreski to jednostki grupy, dłuższa kreska to mediana, kółko to ${unit.name}. ${sidesInWords(indicator.direction)}`,
      )}
    >
      <ScrollRegion labelledBy="grupy-tabela">
        <table className="groups">
          <caption id="grupy-tabela">
            {indicator.name}
            <span className="quiet">
              {indicator.unit}, {year} r.
              {without !== 'none' && `; pominięto ${LEFT_OUT_WORDS[without]}`}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Grupa</th>
              <th scope="col">{placeHead(indicator.direction)}</th>
              <th scope="col">Jednostki grupy</th>
              <th scope="col" className="n">
                Kwartyl dolny
              </th>
              <th scope="col" className="n">
                Mediana
              </th>
              <th scope="col" className="n">
                Kwartyl górny
              </th>
              <th scope="col" className="n">
                Liczba całości
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <GroupRow key={group.key} {...{ group, unit, comparison }} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {groups.some(({ isAdditive }) => !isAdditive) && (
        <p className="note">
          Bez pominiętych jednostek nie da się policzyć liczby całości: urząd podaje gotowy wskaźnik, którego nie wolno
          dodawać. Mediany i kwartyle są już bez nich.
        </p>
      )}
      <Source csvHref={fileHref(csv, choice)} permalink={comparisonHref(choice, '#grupy')}>
        {sourcesInWords(sources)}
      </Source>
    </Section>
  )
}

function GroupRow({ group, unit, comparison }: { group: GroupFacts; unit: UnitSummary; comparison: UnitComparison }) {
  const { indicator, value, missing } = comparison
  const { decimals } = indicator
  const cell = (one: number | null) => <FigureValue figure={figureOf(one, 'not-delivered')} decimals={decimals} />
  return (
    <tr>
      <th scope="row">
        {capitalise(groupInWords(group, unit.level))}
        <span className="unit">{countsInWords(group)}</span>
      </th>
      <td>{placeInWords(group.rank, indicator.direction)}</td>
      <td>
        {group.median !== null && (
          <Strip
            values={group.values}
            median={group.median}
            here={figureOf(value, missing)}
            decimals={decimals}
            label="Jednostki grupy"
          />
        )}
      </td>
      <td className="n">{cell(group.lowerQuartile)}</td>
      <td className="n">
        <strong>{cell(group.median)}</strong>
      </td>
      <td className="n">{cell(group.upperQuartile)}</td>
      <td className="n">
        {group.within === null ? (
          <span className="quiet">–</span>
        ) : group.leftOut > 0 && group.isAdditive ? (
          <>
            {cell(group.wholeWithout)}
            <span className="unit">z pominiętymi {cell(group.whole)}</span>
          </>
        ) : (
          cell(group.whole)
        )}
      </td>
    </tr>
  )
}

function countsInWords({ withValue, all, leftOut }: GroupFacts): string {
  const held = withValue === all ? `${all}\u00a0z\u00a0danymi` : `${withValue} z\u00a0${all} z\u00a0danymi`
  return leftOut === 0 ? held : `${held}, pominięto ${leftOut}`
}
