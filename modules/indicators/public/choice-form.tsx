import { InlineForm, SelectField } from '#platform/web/html/form.tsx'
import { Prose } from '#platform/web/html/layout.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { IndicatorEntry } from '../shared/answers.ts'
import { labels } from '../shared/labels.pl.ts'
import { KindField } from './kind-field.tsx'
import type { Choice } from './region-choice.ts'

type ChoiceFormProps = {
  path: string
  indicators: readonly IndicatorEntry[]
  choice: Choice
  year: number | null
  /** The country is shown by voivodeships, which have no kinds. */
  withKinds?: boolean
}

/** Indicator, year, kind of gmina: the address says what was chosen, so it can be sent on. */
export function ChoiceForm({ path, indicators, choice, year, withKinds = true }: ChoiceFormProps) {
  const years = [...choice.indicator.years].sort((a, b) => b - a)
  return (
    <InlineForm action={path} submit="Pokaż">
      <SelectField
        id="wskaznik"
        name="wskaznik"
        label="Wskaźnik"
        value={choice.indicator.code}
        options={offered(indicators, choice).map(({ code, shortName, unit, topic }) => ({
          value: code,
          label: `${shortName}, ${unit}`,
          group: labels.topics[topic],
        }))}
      />
      {years.length > 0 && (
        <SelectField
          id="rok"
          name="rok"
          label="Rok"
          value={String(year ?? '')}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      )}
      {withKinds && <KindField kind={choice.kind} />}
    </InlineForm>
  )
}

/** The core and what has figures; the rest of the catalogue would be dozens of choices that lead to nothing. */
function offered(indicators: readonly IndicatorEntry[], { indicator }: Choice): IndicatorEntry[] {
  return indicators.filter(({ code, isCore, years }) => isCore || years.length > 0 || code === indicator.code)
}

/** Teaches what will stand here and how to bring it. */
export function NoFigures({ indicator }: { indicator: IndicatorEntry }) {
  return (
    <Section id="brak" title="Tego wskaźnika jeszcze nie ma" intro="Gdy będą dane, zobaczysz tu mapę i listę.">
      <Prose small>
        <p>{indicator.howToGet}</p>
        {indicator.isCore && (
          <p>
            Potem uruchom: <code>npm run splot -- import bdl PLIK</code>
          </p>
        )}
      </Prose>
    </Section>
  )
}
