import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { countyName } from '#kernel/polish-place.ts'
import { comparePolish } from '#kernel/polish-text.ts'
import {
  placeTrail,
  RegionLocator,
  readShapes,
  redirectToUnit,
  registerHref,
  unitHref,
  unitTitle,
} from '#modules/territory/public/parts.tsx'
import { MUNICIPALITIES } from '#modules/territory/shared/labels.pl.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { UnitPage } from '#modules/territory/shared/unit-page.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { Opening } from '#platform/web/html/layout.tsx'
import { Lead } from '#platform/web/html/lead.tsx'
import { Leaders } from '#platform/web/html/leaders.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { Ask, PublicPage } from '#platform/web/public-page.ts'
import type { CountyComparison, Profile } from '../shared/answers.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { CountyAges, CountyTrends } from './county-multiples.tsx'
import { type CountyOrder, CountyTable, orderOf } from './county-table.tsx'
import { RESIDENTS } from './figures.ts'
import { GapsSection } from './gaps-section.tsx'
import { MethodSection } from './method-section.tsx'

/** Powiat: its gminas beside one another, their ages and trends on one scale, its booklet. */
export const countyPage: PublicPage = {
  path: '/powiat/:code',
  async answer(ask, { params, query }) {
    const code = params.code as string
    const redirect = redirectToUnit('powiat', code)
    if (redirect !== undefined) return redirect
    const unit = await ask(territoryOperations.getUnit, { params: { code } })
    if (!unit.isCurrent) return { kind: 'redirect', to: registerHref(unit) }

    const comparison = await ask(indicatorOperations.compareCounty, { params: { countyCode: code } })
    const order = orderOf(query, comparison.rows)
    const title = unitTitle(unit)
    return {
      kind: 'page',
      title,
      description:
        comparison.lead?.text ?? `Gminy ${countyName(unit, 'genitive')} obok siebie: ludność, wiek i praca w liczbach.`,
      canonical: unitHref(unit),
      section: 'gminy',
      breadcrumb: <Breadcrumb trail={placeTrail(unit.path)} current={title} />,
      body: (
        <CountyBody
          unit={unit}
          comparison={comparison}
          profiles={await readProfiles(ask, comparison)}
          order={order}
          locator={
            <RegionLocator
              shapes={await readShapes(ask, code.slice(0, 2), 'municipalities')}
              isHere={(other) => other.startsWith(code)}
              label={`Położenie ${countyName(unit, 'genitive')} w województwie`}
            />
          }
        />
      ),
    }
  },
}

async function readProfiles(ask: Ask, { municipalities }: CountyComparison): Promise<Profile[]> {
  const byName = [...municipalities].sort((a, b) => comparePolish(a.name, b.name))
  return await Promise.all(
    byName.map(({ code }) => ask(indicatorOperations.getProfile, { params: { unitCode: code } })),
  )
}

type CountyBodyProps = {
  unit: UnitPage
  comparison: CountyComparison
  profiles: readonly Profile[]
  order: CountyOrder
  locator: React.ReactNode
}

function CountyBody({ unit, comparison, profiles, order, locator }: CountyBodyProps) {
  const { lead, gaps, county, municipalities, rows } = comparison
  const isAlone = municipalities.length === 1
  const genitive = countyName(county, 'genitive')
  return (
    <>
      <Opening locator={locator}>
        <PageTitle title={unitTitle(unit)}>{sizeInWords(unit, comparison).join('\u00a0· ')}</PageTitle>
        {lead !== null && <Lead sentences={[lead.text]} />}
      </Opening>
      <CountyTable comparison={comparison} order={order} />
      {!isAlone && <CountyAges county={county} profiles={profiles} />}
      {!isAlone && <CountyTrends county={county} profiles={profiles} />}
      <Section id="dokumenty" title="Dokumenty powiatu">
        <Leaders
          items={[
            ...(isAlone ? municipalities : []).map((city) => ({
              href: unitHref(city),
              label: `Profil: ${city.name}`,
              aside: 'wszystkie wskaźniki',
            })),
            { href: `/zeszyty/${county.code}/pdf`, label: `Zeszyt ${genitive}: wybrane dane o gminach`, aside: 'PDF' },
            { href: `/zeszyty/${county.code}/docx`, label: 'Zeszyt do edycji', aside: 'DOCX' },
            { href: `/zeszyty/${county.code}/ekran`, label: 'Zeszyt na ekranie lub rzutniku', aside: 'strona' },
            { href: registerHref(unit), label: 'Powiat w rejestrze TERYT', aside: 'historia, sąsiedzi' },
          ]}
        />
      </Section>
      <GapsSection
        caption={`Czego nie wiemy o ${countyName(county, 'locative')}`}
        gaps={gaps}
        names={new Map(rows.map(({ code, shortName }) => [code, shortName]))}
      />
      <MethodSection
        {...comparison}
        csv={{
          href: `/api/v1/county-comparisons/${county.code}/csv`,
          label: 'Pobierz tabelę z tej strony (CSV)',
          xlsx: `/api/v1/county-comparisons/${county.code}/xlsx`,
        }}
      />
    </>
  )
}

/** A city with the rights of a county is its own only gmina. */
function sizeInWords({ boundary, nameKind }: UnitPage, { municipalities, rows }: CountyComparison): string[] {
  const population = rows.find(({ code }) => code === 'population')
  const people = population?.county.value ?? null
  return [
    municipalities.length === 1 ? nameKind : counted(municipalities.length, MUNICIPALITIES),
    ...(people === null ? [] : [`${counted(people, RESIDENTS)} w\u00a0${population?.year}\u00a0r.`]),
    ...(boundary === null ? [] : [`${formatNumber(boundary.areaKm2)}\u00a0km² według granic`]),
  ]
}
