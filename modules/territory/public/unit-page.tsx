import { formatDate } from '#kernel/plain-date.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { unitName } from '#kernel/polish-place.ts'
import { capitalise, comparePolish } from '#kernel/polish-text.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { Actions, ButtonLink } from '#platform/web/html/button.tsx'
import { Facts } from '#platform/web/html/facts.tsx'
import { Columns, Opening } from '#platform/web/html/layout.tsx'
import { LinkList } from '#platform/web/html/link-list.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { Ask, PublicPage } from '#platform/web/public-page.ts'
import { LEVEL_NAMES, labels } from '../shared/labels.pl.ts'
import { territoryOperations } from '../shared/operations.ts'
import type { UnitSummary } from '../shared/territorial-unit.ts'
import type { UnitPage } from '../shared/unit-page.ts'
import { placeTrail, redirectToUnit, registerHref, unitHref, unitKind, unitTitle } from './addresses.ts'
import { RegionLocator, readShapes } from './shapes.tsx'
import { Predecessors, UnitHistory } from './unit-history.tsx'

/** What the register knows of one unit: its place in the tree, parts, neighbours, history. Takes any spelling. */
export const unitPage: PublicPage = {
  path: '/jednostka/:code',
  async answer(ask, { params }) {
    const spelled = params.code as string
    const redirect = redirectToUnit('jednostka', spelled)
    if (redirect !== undefined) return redirect
    const unit = await ask(territoryOperations.getUnit, { params: { code: spelled } })
    const title = unitTitle(unit)
    return {
      kind: 'page',
      title: `${title} w podziale terytorialnym (${unit.code})`,
      description: `${title}: kod TERYT, jednostki nadrzędne i podrzędne, sąsiedzi, historia nazwy i rodzaju.`,
      canonical: registerHref(unit),
      section: 'gminy',
      breadcrumb: <Breadcrumb trail={trailOf(unit)} current="Rejestr" />,
      body: <UnitBody unit={unit} locator={await locatorOf(ask, unit)} />,
    }
  },
}

/** The page with figures is one step up; an abolished unit and a subregion have none. */
function trailOf(unit: UnitPage) {
  const trail = placeTrail(unit.path)
  return hasFigures(unit) ? [...trail, { href: unitHref(unit), label: unitTitle(unit) }] : trail
}

function hasFigures({ level, isCurrent }: UnitPage): boolean {
  return isCurrent && level !== 'statistical-subregion'
}

async function locatorOf(ask: Ask, unit: UnitPage) {
  const { code, level } = unit
  if (level !== 'municipality' && level !== 'county') return null
  const shapes = await readShapes(ask, code.slice(0, 2), 'municipalities')
  const label = `Położenie w województwie: ${unitName({ level, name: unit.name, kind: unit.kind }, 'nominative')}`
  return <RegionLocator shapes={shapes} isHere={(other) => other.startsWith(code)} label={label} />
}

function UnitBody({ unit, locator }: { unit: UnitPage; locator: React.ReactNode }) {
  const { level, children, neighbours, parts } = unit
  return (
    <>
      <Opening locator={locator}>
        <PageTitle title={`${unitTitle(unit)} w rejestrze`}>
          {unit.isCurrent ? unitKind(unit) : `${unitKind(unit)}, której już nie ma w rejestrze`}
        </PageTitle>
        <Facts facts={factsOf(unit)} />
        {hasFigures(unit) && (
          <Actions>
            <ButtonLink href={unitHref(unit)} kind="plain">
              {FIGURES_LINK[level]}
            </ButtonLink>
          </Actions>
        )}
      </Opening>
      {children.length > 0 && (
        <Section id="podrzedne" title={CHILDREN_TITLE[level]}>
          <UnitLinks units={children} />
        </Section>
      )}
      {parts.length > 0 && (
        <Section
          id="czesci"
          title="Części gminy"
          intro="Rejestr wymienia je osobno, ale nie są osobnymi gminami i nie liczymy ich drugi raz."
        >
          <ul>
            {parts.map(({ code, part, name, kindName }) => (
              <li key={`${code}${part}`}>
                {name}, {kindName} <span className="quiet">({`${code}_${part}`})</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {neighbours.length > 0 && (
        <Section id="sasiedzi" title="Sąsiedzi" intro="Jednostki, które mają z tą wspólny odcinek granicy.">
          <UnitLinks units={[...neighbours].sort((a, b) => comparePolish(a.name, b.name))} />
        </Section>
      )}
      {level !== 'country' && level !== 'statistical-subregion' && (
        <Section id="historia" title="Historia">
          <Columns
            parts={[
              { title: 'Nazwa i rodzaj', content: <UnitHistory unit={unit} /> },
              ...(level === 'municipality' ? [{ title: 'Poprzednicy', content: <Predecessors unit={unit} /> }] : []),
            ]}
          />
        </Section>
      )}
      <Source>{sourceOf(unit)}</Source>
    </>
  )
}

const FIGURES_LINK: Record<UnitPage['level'], string> = {
  municipality: 'Zobacz liczby o tej gminie',
  county: 'Porównaj gminy tego powiatu',
  voivodeship: 'Zobacz mapę i listę gmin',
  country: 'Zobacz województwa',
  'statistical-subregion': '',
}

const CHILDREN_TITLE: Record<UnitPage['level'], string> = {
  country: 'Województwa',
  voivodeship: 'Powiaty',
  county: 'Gminy',
  municipality: '',
  'statistical-subregion': '',
}

function UnitLinks({ units }: { units: readonly UnitSummary[] }) {
  return (
    <LinkList
      links={units.map((unit) => ({
        href: registerHref(unit),
        label: unitTitle(unit),
        ...(unit.level === 'municipality' ? { note: unitKind(unit) } : {}),
      }))}
    />
  )
}

function factsOf(unit: UnitPage) {
  const { code, level, path, adviserArea, boundary, lastStateOn, isCurrent } = unit
  const parent = path.at(-1)
  return [
    { term: 'Kod TERYT', detail: code },
    { term: 'Poziom', detail: capitalise(LEVEL_NAMES[level]) },
    ...(parent === undefined
      ? []
      : [{ term: 'Należy do', detail: <a href={registerHref(parent)}>{unitTitle(parent)}</a> }]),
    ...(adviserArea === null ? [] : [{ term: 'Obszar doradcy', detail: adviserArea.name }]),
    {
      term: 'Powierzchnia',
      detail:
        boundary === null ? (
          labels.noPolygon
        ) : (
          <>
            {formatNumber(boundary.areaKm2)}&nbsp;km². <span className="quiet">{labels.areaNote}</span>
          </>
        ),
    },
    ...(lastStateOn === null || isCurrent
      ? []
      : [{ term: 'Ostatni raz w rejestrze', detail: `stan na ${formatDate(lastStateOn)}` }]),
  ]
}

function sourceOf({ lastStateOn, boundary }: UnitPage): string {
  const register = lastStateOn === null ? 'rejestr TERYT' : `rejestr TERYT (TERC), stan na ${formatDate(lastStateOn)}`
  if (boundary === null) return `${register}.`
  const { origin, obtainedOn, licence } = boundary.source
  return `${register}; granice: ${origin}, pobrane ${formatDate(obtainedOn)}, ${licence}.`
}
