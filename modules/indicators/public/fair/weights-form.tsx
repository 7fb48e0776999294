import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { InlineForm, SelectField } from '#platform/web/html/form.tsx'
import type { IndicatorEntry } from '../../shared/answers.ts'
import type { SimilarUnits } from '../../shared/fair/answers.ts'
import { type Weighted, weightsIn } from '../../shared/fair/weights.ts'
import { labels } from '../../shared/labels.pl.ts'
import { COMPARISON_PATH, type ComparisonChoice, comparisonHref, partsOf, weightField } from './address.ts'

type WeightsFormProps = {
  unit: UnitSummary
  found: SimilarUnits | undefined
  indicators: readonly IndicatorEntry[]
  choice: ComparisonChoice
}

/** Weights of one to three are what a person can mean; zero leaves the indicator out. */
const OFFERED = [0, 1, 2, 3, 5]

/** By what gminas are alike: a plain form that becomes an address. Only indicators with figures are offered. */
export function WeightsForm({ unit, found, indicators, choice }: WeightsFormProps) {
  const { wagi: _weights, gdzie: _where, rodzaj: _kind, ...keep } = partsOf(choice)
  const now: readonly Weighted[] = choice.weights === undefined ? (found?.parts ?? []) : weightsIn(choice.weights)
  return (
    <details className="picture-data" open={found === undefined}>
      <summary>Zmień, po czym szukamy podobnych gmin</summary>
      <InlineForm action={`${COMPARISON_PATH}#podobne`} submit="Szukaj podobnych" keep={keep}>
        <SelectField
          id="gdzie"
          name="gdzie"
          label="Gdzie szukać"
          value={choice.within ?? '00'}
          options={[
            { value: '00', label: 'w całym kraju' },
            { value: unit.code.slice(0, 2), label: 'w tym województwie' },
          ]}
        />
        <SelectField
          id="rodzaj"
          name="rodzaj"
          label="Rodzaj gmin"
          value={choice.kind === 'same' ? 'ten-sam' : ''}
          options={[
            { value: '', label: 'każdy' },
            { value: 'ten-sam', label: 'tylko ten sam' },
          ]}
        />
        <WeightFields now={now} indicators={indicators} />
      </InlineForm>
      {choice.weights !== undefined && (
        <p>
          <a href={comparisonHref({ ...choice, weights: undefined }, '#podobne')}>Wróć do zestawu Splotu</a>
        </p>
      )}
    </details>
  )
}

/** A weight for each indicator that has figures, topic by topic. */
export function WeightFields({
  now,
  indicators,
}: {
  now: readonly Weighted[]
  indicators: readonly Pick<IndicatorEntry, 'code' | 'shortName' | 'topic' | 'years'>[]
}) {
  const weightOf = (code: string) => now.find((part) => part.code === code)?.weight ?? 0
  const offered = indicators.filter(({ code, years }) => years.length > 0 || weightOf(code) > 0)
  const topics = [...new Set(offered.map(({ topic }) => topic))]
  return topics.map((topic) => (
    <fieldset key={topic} className="weights">
      <legend>{labels.topics[topic]}</legend>
      {offered
        .filter((indicator) => indicator.topic === topic)
        .map(({ code, shortName }) => (
          <SelectField
            key={code}
            id={weightField(code)}
            name={weightField(code)}
            label={shortName}
            value={String(weightOf(code))}
            options={optionsFor(weightOf(code))}
          />
        ))}
    </fieldset>
  ))
}

function optionsFor(weight: number) {
  return [...new Set([...OFFERED, weight])]
    .sort((a, b) => a - b)
    .map((one) => ({ value: String(one), label: one === 0 ? 'nie licz' : `waga ${one}` }))
}
