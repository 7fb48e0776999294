import { typographic } from '#kernel/polish-text.ts'
import { COUNTRY_CODE } from '#kernel/teryt.ts'
import { readShapes } from '#modules/territory/public/parts.tsx'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { isMissing } from '#platform/web/html/figure.ts'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import type { Ask, ShellPage } from '#platform/web/public-page.ts'
import type { IndicatorEntry, Profile } from '../shared/answers.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { ChoiceForm, NoFigures } from './choice-form.tsx'
import { valueInWords } from './figures.ts'
import { MethodSection } from './method-section.tsx'
import type { Choice } from './region-choice.ts'
import { Voivodeships, valueIn } from './voivodeships.tsx'

/**
 * The country by voivodeships. Two and a half thousand gminas would be a wall of rows and a map of dots: the list of
 * gminas is a file, and each voivodeship has its own page.
 */
export async function countryAnswer(
  ask: Ask,
  indicators: readonly IndicatorEntry[],
  choice: Choice,
): Promise<ShellPage> {
  const { indicator } = choice
  const year = choice.year ?? (indicator.years.length === 0 ? null : Math.max(...indicator.years))
  const country = await ask(territoryOperations.getUnit, { params: { code: COUNTRY_CODE } })
  const voivodeships = country.children.filter(({ level }) => level === 'voivodeship')
  const profiles = await Promise.all(
    [country, ...voivodeships].map(({ code }) => ask(indicatorOperations.getProfile, { params: { unitCode: code } })),
  )
  const [whole, ...parts] = profiles as [Profile, ...Profile[]]
  const shapes = await readShapes(ask, 'pl', 'voivodeships')
  const figure = year === null ? null : valueIn(whole, indicator.code, year)
  const csv = `/api/v1/indicators/${indicator.code}/map/csv${year === null ? '' : `?year=${year}`}`
  return {
    kind: 'page',
    title: `${indicator.name}: województwa${year === null ? '' : `, ${year} r.`}`,
    description: `${indicator.name} w województwach: mapa i lista.`,
    canonical: `/region/${COUNTRY_CODE}?wskaznik=${indicator.code}`,
    section: 'dane',
    breadcrumb: <Breadcrumb trail={[{ href: '/gminy', label: 'Polska' }]} current={indicator.shortName} />,
    body: (
      <>
        <PageTitle title={typographic(`${indicator.name}: województwa`)}>
          {figure === null || isMissing(figure)
            ? indicator.says
            : typographic(`W całym kraju, ${year} r.: ${valueInWords(figure, indicator)}.`)}
        </PageTitle>
        <ChoiceForm
          path={`/region/${COUNTRY_CODE}`}
          indicators={indicators}
          choice={choice}
          year={year}
          withKinds={false}
        />
        {year === null ? (
          <NoFigures indicator={indicator} />
        ) : (
          <Voivodeships {...{ parts, indicator, year, shapes, csv }} />
        )}
        <MethodSection {...whole}>
          <p>
            Liczba województwa to liczba podana przez urząd, a gdy jej nie ma, suma wszystkich gmin.{' '}
            <a href={`/wskazniki/${indicator.code}`}>Jak to liczymy</a>
          </p>
        </MethodSection>
      </>
    ),
  }
}
