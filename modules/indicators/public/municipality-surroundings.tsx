import { countyName } from '#kernel/polish-place.ts'
import { comparePolish } from '#kernel/polish-text.ts'
import { distinctNames, Predecessors, registerHref, UnitHistory, unitHref } from '#modules/territory/public/parts.tsx'
import type { UnitPage } from '#modules/territory/shared/unit-page.ts'
import { Columns } from '#platform/web/html/layout.tsx'
import { LinkList } from '#platform/web/html/link-list.tsx'
import { Section } from '#platform/web/html/section.tsx'

type SurroundingsProps = { unit: UnitPage; countyCode: string | undefined; countyLabel: string | undefined }

/** Neighbours, documents, history: where to go from a profile. */
export function Surroundings({ unit, countyCode, countyLabel }: SurroundingsProps) {
  const county = countyLabel === undefined ? '' : countyName({ name: countyLabel }, 'genitive')
  return (
    <Section id="okolica" title="Okolica i dokumenty" kind="topic">
      <Columns
        parts={[
          {
            title: 'Sąsiednie gminy',
            content:
              unit.neighbours.length === 0 ? (
                <p>Sąsiadów znamy z granic, a wczytane granice nie mają tej gminy.</p>
              ) : (
                <LinkList links={neighbourLinks(unit)} />
              ),
          },
          {
            title: 'Dokumenty i porównania',
            content: (
              <LinkList
                links={
                  countyCode === undefined
                    ? []
                    : [
                        { href: `/zeszyty/${countyCode}/pdf`, label: `Zeszyt ${county}`, note: '(PDF)' },
                        { href: `/zeszyty/${countyCode}/docx`, label: 'Zeszyt do edycji', note: '(DOCX)' },
                        { href: `/powiat/${countyCode}`, label: 'Porównanie gmin powiatu' },
                        {
                          href: `/porownanie?jednostka=${unit.code}`,
                          label: 'Porównanie z podobnymi i wybranymi gminami',
                        },
                      ]
                }
              />
            ),
          },
          {
            title: 'Historia',
            content: (
              <>
                <UnitHistory unit={unit} />
                <Predecessors unit={unit} />
                <LinkList links={[{ href: registerHref(unit), label: 'Gmina w rejestrze' }]} />
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

function neighbourLinks({ neighbours }: UnitPage) {
  const sorted = [...neighbours].sort((a, b) => comparePolish(a.name, b.name))
  const names = distinctNames(sorted)
  return sorted.map((unit, place) => ({ href: unitHref(unit), label: names[place] ?? unit.name }))
}
