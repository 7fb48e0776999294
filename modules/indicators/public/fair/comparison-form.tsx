import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { InlineForm, SelectField } from '#platform/web/html/form.tsx'
import type { IndicatorEntry } from '../../shared/answers.ts'
import type { LeftOut, UnitComparison } from '../../shared/fair/answers.ts'
import { groupInWords, LEFT_OUT_WORDS } from '../../shared/fair/words.pl.ts'
import { labels } from '../../shared/labels.pl.ts'
import { COMPARISON_PATH, type ComparisonChoice, partsOf } from './address.ts'

type ComparisonFormProps = {
  unit: UnitSummary
  indicators: readonly IndicatorEntry[]
  comparison: UnitComparison
  choice: ComparisonChoice
}

/** Indicator, year, who is left out and which group is listed. */
export function ComparisonForm({ unit, indicators, comparison, choice }: ComparisonFormProps) {
  const { indicator, years, year, groups, list } = comparison
  const { wskaznik: _w, rok: _r, bez: _b, grupa: _g, ...keep } = partsOf(choice)
  const word = (key: LeftOut) => partsOf({ ...choice, without: key }).bez ?? 'nikogo'
  return (
    <InlineForm action={COMPARISON_PATH} submit="Pokaż" keep={keep}>
      <SelectField
        id="wskaznik"
        name="wskaznik"
        label="Wskaźnik"
        value={indicator.code}
        options={indicators
          .filter(({ code, isCore, years: held }) => isCore || held.length > 0 || code === indicator.code)
          .map(({ code, shortName, topic }) => ({ value: code, label: shortName, group: labels.topics[topic] }))}
      />
      {years.length > 0 && (
        <SelectField
          id="rok"
          name="rok"
          label="Rok"
          value={String(year ?? '')}
          options={years.toReversed().map((one) => ({ value: String(one), label: String(one) }))}
        />
      )}
      <SelectField
        id="bez"
        name="bez"
        label="Pomiń w grupach"
        value={word(comparison.without)}
        options={(['none', 'self', 'cities', 'both'] as const).map((key) => ({
          value: word(key),
          label: LEFT_OUT_WORDS[key],
        }))}
      />
      {list !== null && (
        <SelectField
          id="grupa"
          name="grupa"
          label="Wypisz kolejność"
          value={partsOf({ ...choice, list: list.key }).grupa ?? ''}
          options={groups.map((group) => ({
            value: partsOf({ ...choice, list: group.key }).grupa ?? '',
            label: groupInWords(group, unit.level),
          }))}
        />
      )}
    </InlineForm>
  )
}
