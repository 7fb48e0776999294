import { typographic } from '#kernel/polish-text.ts'
import { placeTrail, unitHref, unitTitle } from '#modules/territory/public/parts.tsx'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { UnitPage } from '#modules/territory/shared/unit-page.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { OnPage } from '#platform/web/html/on-page.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import type { Ask, PageAnswer, PublicPage } from '#platform/web/public-page.ts'
import type { IndicatorEntry } from '../../shared/answers.ts'
import type { UnitComparison } from '../../shared/fair/answers.ts'
import { fairOperations } from '../../shared/fair/operations.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { MethodSection } from '../method-section.tsx'
import { choiceOf } from '../region-choice.ts'
import {
  asked,
  COMPARISON_PATH,
  type ComparisonChoice,
  comparisonHref,
  readChoice,
  weightsFromForm,
} from './address.ts'
import { ComparisonForm } from './comparison-form.tsx'
import { comparisonLead } from './comparison-words.ts'
import { type Meant, placeMeant, placesMeant } from './find-places.ts'
import { GroupList } from './group-list.tsx'
import { Groups } from './groups-table.tsx'
import { OwnList } from './own-list.tsx'
import { readSimilar, type Similar, SimilarSection } from './similar-section.tsx'
import { UnitQuestion } from './unit-question.tsx'

/** Porównanie: one indicator of one place beside every group it may fairly stand in, by an address that can be sent on. */
export const comparisonPage: PublicPage = {
  path: COMPARISON_PATH,
  async answer(ask, { query }) {
    const choice = readChoice(query)
    const weights = weightsFromForm(query)
    if (weights !== undefined) return { kind: 'redirect', to: comparisonHref({ ...choice, weights }, '#podobne') }
    if (choice.unit === undefined) return questionPage(undefined, choice)
    const meant = /^\d{2,6}$/.test(choice.unit) ? undefined : await placeMeant(ask, choice.unit)
    if (meant?.code !== undefined) return { kind: 'redirect', to: comparisonHref({ ...choice, unit: meant.code }) }
    if (meant !== undefined) return questionPage(meant, choice)
    return await answerFor(ask, choice, choice.unit)
  },
}

function questionPage(meant: Meant | undefined, choice: ComparisonChoice): PageAnswer {
  return {
    kind: 'page',
    title: 'Porównaj swoją gminę',
    description: 'Porównanie gminy z powiatem, województwem, krajem i podobnymi gminami.',
    canonical: COMPARISON_PATH,
    section: 'dane',
    body: <UnitQuestion meant={meant} choice={choice} />,
  }
}

async function answerFor(ask: Ask, choice: ComparisonChoice, code: string): Promise<PageAnswer> {
  const unit = await ask(territoryOperations.getUnit, { params: { code } })
  const { indicators } = await ask(indicatorOperations.list, {})
  const { indicator } = choiceOf({ wskaznik: choice.indicator }, indicators)
  const typed = choice.units === undefined ? [] : await placesMeant(ask, choice.units, unit.level)
  const units = typed.flatMap(({ code: one }) => one ?? []).filter((one) => one !== unit.code)
  const chosen: ComparisonChoice = {
    ...choice,
    unit: unit.code,
    indicator: indicator.code,
    year: choice.year !== undefined && indicator.years.includes(choice.year) ? choice.year : undefined,
    units: units.length === 0 ? undefined : units.join(','),
  }
  const comparison = await ask(fairOperations.compareUnit, {
    params: { unitCode: unit.code, indicatorCode: indicator.code },
    query: asked(chosen),
  })
  const similar = unit.level === 'municipality' ? await readSimilar(ask, unit, chosen) : undefined
  const title = `${indicator.name}: ${unitTitle(unit)} na tle innych`
  return {
    kind: 'page',
    title: `${title} (${unit.code})`,
    description: comparisonLead(comparison).join(' '),
    canonical: `${COMPARISON_PATH}?jednostka=${unit.code}&wskaznik=${indicator.code}`,
    section: 'dane',
    unlisted: Object.keys(asked(chosen)).length > 0,
    breadcrumb: (
      <Breadcrumb
        trail={[...placeTrail(unit.path), { href: unitHref(unit), label: unitTitle(unit) }]}
        current="Porównanie"
      />
    ),
    body: <ComparisonBody {...{ unit, indicators, comparison, similar, choice: chosen, typed }} />,
  }
}

type ComparisonBodyProps = {
  unit: UnitPage
  indicators: readonly IndicatorEntry[]
  comparison: UnitComparison
  similar: Similar | undefined
  choice: ComparisonChoice
  typed: readonly Meant[]
}

function ComparisonBody({ unit, indicators, comparison, similar, choice, typed }: ComparisonBodyProps) {
  const { indicator, groups, list } = comparison
  return (
    <>
      <PageTitle title={typographic(`${indicator.shortName}: ${unitTitle(unit)} na tle innych`)}>
        {comparisonLead(comparison).join(' ')}
      </PageTitle>
      <ComparisonForm {...{ unit, indicators, comparison, choice }} />
      <OnPage
        links={[
          ...(groups.length === 0 ? [] : [{ href: '#grupy', label: 'Grupy porównania' }]),
          ...(similar === undefined ? [] : [{ href: '#podobne', label: 'Podobne gminy' }]),
          ...(list === null ? [] : [{ href: '#kolejnosc', label: 'Kolejność' }]),
          { href: '#wlasna-lista', label: 'Własna lista' },
          { href: '#metoda', label: 'Źródła i metoda' },
        ]}
      />
      <Groups {...{ unit, comparison, choice }} />
      {similar !== undefined && <SimilarSection {...{ unit, similar, indicators, choice }} />}
      <GroupList {...{ unit, comparison, choice }} />
      <OwnList {...{ unit, choice, typed }} />
      <MethodSection {...comparison}>
        <p>
          {indicator.says} <a href={`/wskazniki/${indicator.code}?jednostka=${unit.code}`}>Jak to liczymy</a>
        </p>
      </MethodSection>
    </>
  )
}
