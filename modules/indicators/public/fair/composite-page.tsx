import { Refusal } from '#kernel/refusal.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { InlineForm, SelectField } from '#platform/web/html/form.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { Ask, PublicPage } from '#platform/web/public-page.ts'
import type { IndicatorEntry } from '../../shared/answers.ts'
import type { CompositeAnswer } from '../../shared/composite-answer.ts'
import { Weights, weightsIn } from '../../shared/fair/weights.ts'
import { refusalSentences } from '../../shared/labels.pl.ts'
import { indicatorOperations } from '../../shared/operations.ts'
import { KindField } from '../kind-field.tsx'
import { MethodSection } from '../method-section.tsx'
import { countyNames } from '../region-choice.ts'
import { weightsFromForm } from './address.ts'
import { COMPOSITE_PATH, type CompositeChoice, compositeHref } from './composite-address.ts'
import { CompositeResult } from './composite-result.tsx'
import { WeightFields } from './weights-form.tsx'

/** Wynik złożony: indicators that the reader puts together, with weights, parts and arithmetic in full view. */
export const compositePage: PublicPage = {
  path: COMPOSITE_PATH,
  async answer(ask, { query }) {
    const { indicators } = await ask(indicatorOperations.list, {})
    const { voivodeships } = await ask(territoryOperations.getDataset, {})
    const sent = weightsFromForm(query)
    const choice: CompositeChoice = {
      parts: sent ?? (Weights.safeParse(query.wagi).success ? query.wagi : undefined),
      scope: /^(\d{2}|\d{4})$/.test(query.grupa ?? '') ? (query.grupa as string) : (voivodeships[0]?.code ?? '00'),
      kind: /^[123]$/.test(query.rodzaj ?? '') ? Number(query.rodzaj) : undefined,
      unit: /^\d{6}$/.test(query.gmina ?? '') ? query.gmina : undefined,
    }
    if (sent !== undefined) return { kind: 'redirect', to: compositeHref(choice) }
    const counties = await countyNames(ask, choice.scope.slice(0, 2))
    const made = choice.parts === undefined ? undefined : await readComposite(ask, { ...choice, parts: choice.parts })
    return {
      kind: 'page',
      title: 'Wynik złożony',
      description: 'Kilka wskaźników złożonych w jeden wynik: z wagami, grupą porównania i całym działaniem.',
      canonical: COMPOSITE_PATH,
      section: 'dane',
      unlisted: choice.parts !== undefined,
      body: <CompositeBody {...{ indicators, voivodeships, counties, choice, made }} />,
    }
  },
}

type Made = { answer: CompositeAnswer } | { refused: string }

const REFUSED = [
  'composite-part-twice',
  'composite-part-without-weight',
  'composite-part-neutral',
  'composite-without-figures',
  'composite-few-peers',
  'indicator-not-found',
] as const

/** A refusal about the parts belongs beside their form, and the rest of the page stays. */
async function readComposite(ask: Ask, { parts, scope, kind }: CompositeChoice & { parts: string }): Promise<Made> {
  try {
    const query = { parts, scope, ...(kind === undefined ? {} : { kind }) }
    return { answer: await ask(indicatorOperations.getComposite, { query }) }
  } catch (error) {
    const code = error instanceof Refusal ? REFUSED.find((one) => one === error.code) : undefined
    if (code === undefined) throw error
    return { refused: refusalSentences[code]((error as Refusal).details) }
  }
}

type BodyProps = {
  indicators: readonly IndicatorEntry[]
  voivodeships: readonly UnitSummary[]
  /** Of the voivodeship of the group that was chosen. */
  counties: ReadonlyMap<string, string>
  choice: CompositeChoice
  made: Made | undefined
}

function CompositeBody({ indicators, voivodeships, counties, choice, made }: BodyProps) {
  return (
    <>
      <PageTitle title="Wynik złożony">
        Kilka wskaźników w jednej liczbie, z wagami, które wybierasz. Wynik mówi, jak gmina wypada na tle swojej grupy w
        tym, co wybrano. Nie mówi, czy jest tam dobrze, i nie wolno go porównywać między grupami.
      </PageTitle>
      {made !== undefined && 'refused' in made && <p className="note">{made.refused}</p>}
      {made !== undefined && 'answer' in made && <CompositeResult answer={made.answer} choice={choice} />}
      <Section id="czesci" title={made === undefined ? 'Wybierz części i wagi' : 'Zmień części i wagi'} kind="topic">
        <InlineForm action={COMPOSITE_PATH} submit="Złóż wynik">
          <SelectField
            id="grupa"
            name="grupa"
            label="Grupa porównania"
            value={choice.scope}
            options={groupsOffered(voivodeships, counties)}
          />
          <KindField kind={choice.kind} />
          <WeightFields
            now={choice.parts === undefined ? [] : weightsIn(choice.parts)}
            indicators={indicators.filter(({ direction }) => direction !== 'context')}
          />
        </InlineForm>
        <p className="quiet">
          Na liście są wskaźniki, o których wiadomo, czy wyższa wartość jest korzystna. Powiaty do wyboru są z wybranego
          województwa.
        </p>
      </Section>
      {made !== undefined && 'answer' in made && <MethodSection {...made.answer} />}
    </>
  )
}

function groupsOffered(voivodeships: readonly UnitSummary[], counties: ReadonlyMap<string, string>) {
  return [
    ...voivodeships.map(({ code, name }) => ({ value: code, label: `gminy: ${name}` })),
    { value: '00', label: 'gminy całego kraju' },
    ...[...counties].map(([code, name]) => ({ value: code, label: name, group: 'Gminy powiatu' })),
  ]
}
