import { Fragment } from 'react'
import { formatDate } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { countyName, municipalityName } from '#kernel/polish-place.ts'
import { typographic } from '#kernel/polish-text.ts'
import {
  placeTrail,
  RegionLocator,
  readShapes,
  redirectToUnit,
  registerHref,
  unitHref,
  unitKind,
} from '#modules/territory/public/parts.tsx'
import { labels as territoryLabels } from '#modules/territory/shared/labels.pl.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { MunicipalityKind } from '#modules/territory/shared/territorial-unit.ts'
import type { UnitPage } from '#modules/territory/shared/unit-page.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import type { MapShapes } from '#platform/web/html/geo-path.ts'
import { HowToRead } from '#platform/web/html/how-to-read.tsx'
import { Opening } from '#platform/web/html/layout.tsx'
import { Lead } from '#platform/web/html/lead.tsx'
import { OnPage } from '#platform/web/html/on-page.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import type { Ask, PublicPage } from '#platform/web/public-page.ts'
import type { Profile } from '../shared/answers.ts'
import { indicatorOperations } from '../shared/operations.ts'
import type { ProfileRow } from '../shared/profile-row.ts'
import type { Spread } from '../shared/spread.ts'
import { AgeSection } from './age-section.tsx'
import { figureOf, RESIDENTS } from './figures.ts'
import { GapsSection } from './gaps-section.tsx'
import { KINDS_PLURAL } from './kind-field.tsx'
import { MethodSection } from './method-section.tsx'
import { Surroundings } from './municipality-surroundings.tsx'
import { ProfileTopic } from './profile-topic.tsx'

/** Profil gminy: what stands out, topics, age structure, neighbours, documents, what is not known, method. */
export const municipalityPage: PublicPage = {
  path: '/gmina/:code',
  async answer(ask, { params }) {
    const code = params.code as string
    const redirect = redirectToUnit('gmina', code)
    if (redirect !== undefined) return redirect
    const unit = await ask(territoryOperations.getUnit, { params: { code } })
    if (!unit.isCurrent) return { kind: 'redirect', to: registerHref(unit) }

    const profile = await ask(indicatorOperations.getProfile, { params: { unitCode: code } })
    const spreads = await readSpreads(ask, profile)
    const shapes = await readShapes(ask, code.slice(0, 2), 'municipalities')
    const county = profile.county?.name ?? ''
    const kind = `${unitKind(unit)} w ${countyName({ name: county }, 'locative')}`
    return {
      kind: 'page',
      title: `${unit.name}, ${kind}`,
      description: profile.sentences[0]?.text ?? `${unit.name}, ${kind}: liczby o mieszkańcach na tle innych gmin.`,
      canonical: unitHref(unit),
      section: 'gminy',
      breadcrumb: <Breadcrumb trail={placeTrail(unit.path)} current={unit.name} />,
      body: <MunicipalityBody {...{ unit, profile, spreads, shapes, kind }} />,
    }
  },
}

/** All municipalities of the voivodeship by indicator, in the year that the profile shows of it. */
async function readSpreads(ask: Ask, { topics, voivodeship }: Profile): Promise<Map<string, Spread>> {
  const of = topics
    .flatMap(({ rows }) => rows)
    .flatMap(({ code, year }) => (year === null ? [] : [{ indicatorCode: code, year }]))
  if (voivodeship === null) return new Map()
  const { items } = await ask(indicatorOperations.getSpreads, { query: { scope: voivodeship.code, of } })
  return new Map(items.map((spread) => [spread.indicatorCode, spread]))
}

type MunicipalityBodyProps = {
  unit: UnitPage
  profile: Profile
  spreads: ReadonlyMap<string, Spread>
  shapes: MapShapes | undefined
  kind: string
}

function MunicipalityBody({ unit, profile, spreads, shapes, kind }: MunicipalityBodyProps) {
  const { topics, ageStructure, gaps, sentences } = profile
  const name = municipalityName(unit.name, unit.kind, 'genitive')
  const county = unit.path.at(-1)
  const boundaries = boundariesInWords(unit)
  const rows = topics.flatMap((topic) => topic.rows)
  return (
    <>
      <Opening
        locator={
          <RegionLocator
            shapes={shapes}
            isHere={(code) => code === unit.code}
            label={`Położenie ${name} w województwie`}
          />
        }
      >
        <PageTitle title={unit.name}>{[kind, ...sizeInWords(unit, profile)].join('\u00a0· ')}</PageTitle>
        <Lead
          sentences={
            sentences.length > 0
              ? sentences.map(({ text }) => text)
              : ['Mamy za mało danych, by powiedzieć, co wyróżnia tę gminę.']
          }
        />
      </Opening>
      <OnPage
        links={[
          ...topics.flatMap(({ topic, name: label }) => [
            { href: `#${topic}`, label },
            ...(topic === 'age' && ageStructure !== null ? [{ href: '#wiek', label: 'Struktura wieku' }] : []),
          ]),
          { href: '#okolica', label: 'Okolica i dokumenty' },
          { href: '#braki', label: 'Czego nie wiemy' },
          { href: '#metoda', label: 'Źródła i metoda' },
        ]}
      />
      {rows.some(({ value }) => value !== null) && (
        <HowToRead>
          Każda kreska to jedna gmina, od najmniejszej wartości do największej. Dłuższa kreska to mediana, kółko to ta
          gmina. Na wykresie przebiegu linia przerywana pokazuje medianę gmin województwa.
        </HowToRead>
      )}
      {topics.map((topic) => (
        <Fragment key={topic.topic}>
          <ProfileTopic {...{ profile, topic, spreads, boundaries }} />
          {topic.topic === 'age' && ageStructure !== null && <AgeSection profile={profile} ages={ageStructure} />}
        </Fragment>
      ))}
      <Surroundings unit={unit} countyCode={county?.code} countyLabel={profile.county?.name} />
      <GapsSection
        caption={`Czego nie wiemy o ${municipalityName(unit.name, unit.kind, 'locative')}`}
        gaps={gaps}
        names={new Map(rows.map(({ code, shortName }) => [code, shortName]))}
      />
      <MethodSection
        {...profile}
        csv={{
          href: `/api/v1/profiles/${unit.code}/csv`,
          label: 'Pobierz wszystkie liczby z tej strony (CSV)',
          xlsx: `/api/v1/profiles/${unit.code}/xlsx`,
        }}
      >
        <p>
          Kolumny „Powiat”, „Województwo” i „Podobne” to mediany gmin. „Podobne” to {similarInWords(profile)}.
          {boundaries !== null && typographic(` ${territoryLabels.areaNote} Granice: ${boundaries}.`)}
        </p>
      </MethodSection>
    </>
  )
}

/** "6 412 mieszkańców w 2024 r.", "201 km² według granic": what is known of the two. */
function sizeInWords({ boundary }: UnitPage, { topics }: Profile): string[] {
  const population = topics.flatMap(({ rows }) => rows).find(({ code }) => code === 'population')
  const people =
    population?.value == null ? [] : [`${counted(population.value, RESIDENTS)} w\u00a0${population.year}\u00a0r.`]
  return boundary === null ? people : [...people, `${formatNumber(boundary.areaKm2)}\u00a0km² według granic`]
}

function boundariesInWords({ boundary }: UnitPage): string | null {
  if (boundary === null) return null
  const { origin, obtainedOn, licence } = boundary.source
  return `${origin}, pobrane ${formatDate(obtainedOn)}, ${licence}`
}

/** "gminy wiejskie województwa (29 gmin)", by the kind of the year of the figures. */
function similarInWords({ topics }: Profile): string {
  const rows: ProfileRow[] = topics.flatMap(({ rows: own }) => own)
  const circle = rows.map(({ comparison }) => comparison?.sameKind ?? null).find((one) => one !== null)
  if (circle == null) return 'gminy tego samego rodzaju w województwie'
  return `gminy ${KINDS_PLURAL[circle.kind as MunicipalityKind]} województwa (${figureOf(circle.all, null)})`
}
