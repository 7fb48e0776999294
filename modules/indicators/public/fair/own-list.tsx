import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { InlineForm, SearchField } from '#platform/web/html/form.tsx'
import { LinkList } from '#platform/web/html/link-list.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { COMPARISON_PATH, type ComparisonChoice, comparisonHref, partsOf } from './address.ts'
import { type Meant, placeInWords } from './find-places.ts'
import { SaveLink } from './save-link.tsx'

type OwnListProps = { unit: UnitSummary; choice: ComparisonChoice; typed: readonly Meant[] }

const MANY_OF_LEVEL: Partial<Record<UnitSummary['level'], string>> = {
  municipality: 'gmin',
  county: 'powiatów',
  voivodeship: 'województw',
}

/** A group that the reader makes: names or codes; what was not understood is asked back, never guessed. */
export function OwnList({ unit, choice, typed }: OwnListProps) {
  const { lista: _list, grupa: _group, ...keep } = partsOf(choice)
  const known = typed.filter(({ code }) => code !== undefined)
  const unclear = typed.filter(({ code }) => code === undefined)
  const level = MANY_OF_LEVEL[unit.level] ?? 'jednostek'
  const value = typed.map(({ typed: one }) => one).join(', ')
  return (
    <Section
      id="wlasna-lista"
      title="Własna lista"
      intro={`Zbierz do porównania kilka ${level}: sąsiadów, partnerów, kogo chcesz. Lista zostaje w adresie strony.`}
    >
      <InlineForm
        action={`${COMPARISON_PATH}#grupy`}
        submit="Porównaj z listą"
        kind="plain"
        keep={{ ...keep, grupa: 'lista' }}
      >
        <SearchField
          id="lista"
          name="lista"
          label={`Nazwy albo kody ${level}, po przecinku`}
          hint="Najwyżej 60. Gdy nazwa się powtarza, podpowiemy kody."
          value={value}
        />
      </InlineForm>
      {unclear.map(({ typed: one, among }) => (
        <div key={one} className="note">
          <p>
            {among.length === 0
              ? `Nie znaleźliśmy „${one}”. Sprawdź pisownię albo wpisz kod TERYT.`
              : `„${one}” może znaczyć kilka miejsc. Wybierz jedno:`}
          </p>
          {among.length > 0 && (
            <LinkList
              links={among.map((place) => ({
                href: comparisonHref(
                  { ...choice, units: [...known.map(({ code }) => code), place.code].join(','), list: 'chosen' },
                  '#wlasna-lista',
                ),
                label: placeInWords(place),
              }))}
            />
          )}
        </div>
      ))}
      {choice.units !== undefined && <SaveLink kind="units" content={choice.units} />}
    </Section>
  )
}
