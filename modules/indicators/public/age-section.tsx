import { formatPercent } from '#kernel/polish-number.ts'
import { typographic } from '#kernel/polish-text.ts'
import { AgeStructure } from '#platform/web/html/age-structure.tsx'
import { DataDetails } from '#platform/web/html/data-details.tsx'
import type { Figure } from '#platform/web/html/figure.ts'
import { Beside } from '#platform/web/html/layout.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { AgeStructure as Ages } from '../shared/age-structure.ts'
import type { Profile } from '../shared/answers.ts'
import { ageLabel } from './figures.ts'
import { sourcesInWords } from './source-words.ts'

/** Age groups as bars beside the outline of the voivodeship, with the same numbers as a table. */
export function AgeSection({ profile, ages }: { profile: Profile; ages: Ages }) {
  const { unit, sources } = profile
  const note = `w procentach, 31 grudnia ${ages.year} r.`
  return (
    <Section id="wiek" title="Struktura wieku" kind="topic" intro={typographic(inOneSentence(ages))}>
      <Beside
        words={
          <>
            <Source csvHref={`/api/v1/profiles/${unit.code}/age-structure/csv`} permalink={`/gmina/${unit.code}#wiek`}>
              {sourcesInWords(sources.filter(({ originId }) => ages.originIds.includes(originId)))}
            </Source>
            <p className="note">
              Słupki: gmina {unit.name}. Linia: województwo. Udział w ludności {note} Urząd podał te liczby bez podziału
              na płeć.
            </p>
            <DataDetails
              id="wiek-tabela"
              caption="Udział grup wieku w ludności"
              captionNote={note}
              rowsHead="Wiek"
              columns={['gmina', 'województwo']}
              rows={[...ages.groups].reverse().map(({ label, share, voivodeshipShare }) => ({
                head: ageLabel(label),
                figures: [share, shareFigure(voivodeshipShare)],
              }))}
              decimals={1}
            />
          </>
        }
        picture={
          <figure>
            <AgeStructure groups={barsOf(ages)} label={`Struktura wieku: gmina ${unit.name} na tle województwa`} />
          </figure>
        }
      />
    </Section>
  )
}

/** Groups as the picture takes them. */
export function barsOf({ groups }: Ages) {
  return groups.map(({ label, share, voivodeshipShare }) => ({
    label: ageLabel(label),
    share,
    ...(voivodeshipShare === null ? {} : { reference: voivodeshipShare }),
  }))
}

function shareFigure(share: number | null): Figure {
  return share ?? { missing: 'not-delivered' }
}

/** Children and older people beside the voivodeship: what the picture shows at its two ends. */
function inOneSentence(ages: Ages): string {
  const part = (from: number, until: number) => {
    const groups = ages.groups.slice(from, until)
    const own = groups.reduce((sum, { share }) => sum + share, 0)
    const around = groups.some(({ voivodeshipShare }) => voivodeshipShare === null)
      ? ''
      : ` (w województwie ${formatPercent(groups.reduce((sum, { voivodeshipShare }) => sum + (voivodeshipShare ?? 0), 0))})`
    return formatPercent(own) + around
  }
  const [children, old] = [part(0, CHILDREN_GROUPS), part(GROUPS_UNDER_65, ages.groups.length)]
  return `Dzieci do 14 lat stanowią ${children}, a osoby w wieku 65 lat i więcej ${old}.`
}

/** Five-year groups from the youngest: three of children, thirteen of people under 65. */
const CHILDREN_GROUPS = 3
const GROUPS_UNDER_65 = 13
