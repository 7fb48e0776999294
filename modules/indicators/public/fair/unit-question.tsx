import { InlineForm, SearchField } from '#platform/web/html/form.tsx'
import { LinkList } from '#platform/web/html/link-list.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { COMPARISON_PATH, type ComparisonChoice, comparisonHref, partsOf } from './address.ts'
import { type Meant, placeInWords } from './find-places.ts'

/** Which place: asked where the address names none, or one that could be several. */
export function UnitQuestion({ meant, choice }: { meant: Meant | undefined; choice: ComparisonChoice }) {
  const keep = partsOf({ ...choice, unit: undefined })
  return (
    <>
      <PageTitle title="Porównaj swoją gminę">
        Jeden wskaźnik obok powiatu, województwa, kraju, podobnych gmin i własnej listy.
      </PageTitle>
      <InlineForm action={COMPARISON_PATH} submit="Porównaj" keep={keep} searchLabel="Wybierz gminę albo powiat">
        <SearchField
          id="jednostka"
          name="jednostka"
          label="Nazwa gminy, powiatu albo województwa"
          hint="Wystarczy początek nazwy. Polskie litery nie są potrzebne."
          value={meant?.typed ?? ''}
        />
      </InlineForm>
      {meant !== undefined &&
        (meant.among.length === 0 ? (
          <p className="note">Nie znaleźliśmy miejsca „{meant.typed}”. Sprawdź pisownię albo wpisz kod TERYT.</p>
        ) : (
          <>
            <h2>Które miejsce?</h2>
            <LinkList
              links={meant.among.map((unit) => ({
                href: comparisonHref({ ...choice, unit: unit.code }),
                label: placeInWords(unit),
              }))}
            />
          </>
        ))}
    </>
  )
}
