import { useState } from 'react'
import type { AnswerOf } from '#platform/http/endpoint.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Button } from '#platform/web/workspace/button.tsx'
import { DateField } from '#platform/web/workspace/date-field.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { todayHere } from '#platform/web/workspace/moments.ts'
import { Page } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { AdviserArea, AdviserAreaArrangement } from '../shared/adviser-area.ts'
import { territoryOperations as api } from '../shared/operations.ts'
import { UnitCode, type UnitSummary } from '../shared/territorial-unit.ts'
import { areas as words } from './labels.pl.ts'

type Arrangement = AnswerOf<typeof api.listAdviserAreas>

/** Which adviser looks after which counties, from a day on: the whole arrangement in one form. */
export default function AdviserAreasPage() {
  const arrangement = useAsk(api.listAdviserAreas, {})
  const dataset = useAsk(api.getDataset, {})
  const [chosen, setChosen] = useState<string>()
  const voivodeships = dataset.answer?.voivodeships ?? []
  const held = arrangement.answer?.items[0]?.counties[0]?.code.slice(0, 2)
  const voivodeship = chosen ?? held ?? voivodeships[0]?.code ?? ''
  const counties = useAsk(
    api.listUnits,
    { query: { level: 'county', parentCode: voivodeship, limit: 500 } },
    { isWanted: voivodeship !== '' },
  )
  return (
    <Page title={words.title} lead={words.lead}>
      {voivodeships.length > 1 && (
        <div className="choice">
          <SelectField
            of={UnitCode}
            label={words.voivodeship}
            options={voivodeships.map(({ code, name }) => ({ value: code, label: name.toLocaleLowerCase('pl') }))}
            value={voivodeship}
            onChange={setChosen}
          />
        </div>
      )}
      <Asked of={arrangement} waiting={words.waiting}>
        {(answer) => (
          <Asked of={counties} waiting={words.waiting}>
            {({ items }) => (
              <ArrangementForm key={`${answer.version} ${voivodeship}`} arrangement={answer} counties={items} />
            )}
          </Asked>
        )}
      </Asked>
    </Page>
  )
}

type Area = { key: string; id: string | null; name: string }
type FormProps = { arrangement: Arrangement; counties: readonly UnitSummary[] }

const NONE = 'none'

function ArrangementForm({ arrangement, counties }: FormProps) {
  const [from, setFrom] = useState<string | null>(todayHere())
  const [areas, setAreas] = useState<Area[]>(arrangement.items.map(({ id, name }) => ({ key: id, id, name })))
  const [areaOf, setAreaOf] = useState<Record<string, string>>(
    Object.fromEntries(arrangement.items.flatMap(({ id, counties: held }) => held.map(({ code }) => [code, id]))),
  )
  const draft = useDraft(api.changeAdviserAreas, ({ changed }) => say(words.saved(changed)))
  const body = {
    version: arrangement.version,
    from: from as string,
    areas: areas.map(({ key, id, name }) => ({
      id,
      name,
      countyCodes: Object.keys(areaOf).filter((code) => areaOf[code] === key),
    })),
  }
  const rename = (key: string, name: string) =>
    setAreas(areas.map((area) => (area.key === key ? { ...area, name } : area)))
  const remove = (key: string) => {
    setAreas(areas.filter((area) => area.key !== key))
    setAreaOf(Object.fromEntries(Object.entries(areaOf).filter(([, area]) => area !== key)))
  }
  const options = [
    { value: NONE, label: words.none },
    ...areas.map(({ key, name }, place) => ({ value: key, label: name || words.unnamed(place + 1) })),
  ]
  return (
    <DraftForm submit={words.save} draft={draft} onSubmit={() => void draft.send({ body: body as never })}>
      <DateField of={AdviserAreaArrangement.shape.from} value={from} onChange={setFrom} problem={draft.problems.from} />
      <p className="hint">{words.later}</p>
      <fieldset>
        <legend>{words.names}</legend>
        {areas.map(({ key, name }, place) => (
          <div key={key} className="field-with-button">
            <TextField
              of={AdviserArea.shape.name}
              label={words.nameNumber(place + 1)}
              value={name}
              onChange={(text) => rename(key, text)}
              problem={draft.problems[`areas.${place}.name`] ?? draft.problems[`areas.${place}.countyCodes`]}
            />
            <Button kind="dense" name={`${words.remove}: ${name || place + 1}`} onPress={() => remove(key)}>
              {words.remove}
            </Button>
          </div>
        ))}
        <div>
          <Button
            kind="plain"
            onPress={() =>
              setAreas([...areas, { key: `new-${areas.length}-${Object.keys(areaOf).length}`, id: null, name: '' }])
            }
          >
            {words.add}
          </Button>
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.counties}</legend>
        <p className="hint">{words.countiesHint}</p>
        <div className="field-grid">
          {counties.map(({ code, name }) => (
            <SelectField
              key={code}
              of={UnitCode}
              label={name}
              hint={code}
              options={options}
              value={areaOf[code] ?? NONE}
              onChange={(area) => {
                const { [code]: _before, ...others } = areaOf
                setAreaOf(area === NONE ? others : { ...others, [code]: area })
              }}
            />
          ))}
        </div>
      </fieldset>
    </DraftForm>
  )
}
