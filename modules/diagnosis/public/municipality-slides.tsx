import type { ProfileRow } from '#modules/indicators/shared/profile-row.ts'
import { AgeStructure } from '#platform/web/html/age-structure.tsx'
import { Facts } from '#platform/web/html/facts.tsx'
import { Lead } from '#platform/web/html/lead.tsx'
import { SlideColumns } from '#platform/web/html/slides.tsx'
import { ageGroups, commonScale } from '../print/pictures.tsx'
import { kindLine, municipalityTitle, withYear } from '../print/words.ts'
import type { BookletMunicipality, CountyBooklet } from '../shared/county-booklet.ts'
import { type SlideContent, said, sourceText } from './slide.ts'

/** One slide a municipality: what stands out, four figures, its age structure. */
export function municipalitySlides(booklet: CountyBooklet): SlideContent[] {
  const scale = commonScale(booklet.municipalities.map(({ profile }) => profile.ageStructure))
  return booklet.municipalities.map((municipality) => {
    const { profile, areaKm2 } = municipality
    const rows = profile.topics.flatMap((topic) => topic.rows)
    const name = municipalityTitle(profile.unit, booklet.comparison.municipalities)
    return {
      title: name,
      source: sourceText(booklet, rows),
      body: (
        <SlideColumns>
          <div>
            <p className="quiet">{kindLine(profile.unit, rows, areaKm2)}</p>
            <Lead sentences={profile.sentences.map(({ text }) => text)} />
            <MainFigures rows={rows} />
          </div>
          <AgePicture municipality={municipality} name={name} scale={scale} />
        </SlideColumns>
      ),
    }
  })
}

const SHOWN_OF_MUNICIPALITY = [
  'population-change',
  'share-under-15',
  'share-65-plus',
  'unemployed-per-15-64',
  'registered-unemployed',
]

function MainFigures({ rows }: { rows: readonly ProfileRow[] }) {
  const shown = SHOWN_OF_MUNICIPALITY.flatMap((code) =>
    rows.filter((row) => row.code === code && row.value !== null),
  ).slice(0, 4)
  return (
    <Facts
      facts={shown.map((row) => ({
        term: withYear(row.shortName, row.year),
        detail: `${said(row.value, row)} ${row.unit} (województwo: ${said(row.comparison?.voivodeship?.value ?? null, row)})`,
      }))}
    />
  )
}

function AgePicture({ municipality, name, scale }: { municipality: BookletMunicipality; name: string; scale: number }) {
  const facts = municipality.profile.ageStructure
  if (facts === null) return <p>Struktury wieku nie znamy: nie wczytano pliku urzędu.</p>
  return (
    <figure>
      <AgeStructure
        groups={ageGroups(facts)}
        max={scale}
        label={`Struktura wieku, ${name}, na tle województwa (linia)`}
      />
      <figcaption className="note">Struktura wieku, % ludności, {facts.year} r. Linia: województwo.</figcaption>
    </figure>
  )
}
