import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#platform/web/workspace/asked.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { useOwnUnits } from '#platform/web/workspace/use-may.ts'
import { EVIDENCE_KINDS, type EvidenceKind } from '../shared/evidence/evidence.ts'
import { evidenceOperations as api, FreezeOrder } from '../shared/evidence/operations.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { evidence as words } from './labels.pl.ts'
import { UnitField } from './unit-field.tsx'

const fields = FreezeOrder.shape

/** What to freeze, on behalf of whom and for which document. A page of figures fills in what it was about. */
export function FreezeForm() {
  const from = useSearch({ strict: false }) as Record<string, string | number | undefined>
  const [kind, setKind] = useState<EvidenceKind>(EVIDENCE_KINDS.find((one) => one === from.rodzaj) ?? 'figure')
  const [indicatorCode, setIndicator] = useState<string | null>(textOf(from.wskaznik) || null)
  const [unitCode, setUnit] = useState(textOf(from.jednostka))
  const [year, setYear] = useState(textOf(from.rok))
  const [citing, setCiting] = useState<string>()
  const [purpose, setPurpose] = useState('')
  const [made, setMade] = useState<{ id: string; title: string }>()
  const { answer: catalogue } = useAsk(indicatorOperations.list, {}, { isWanted: kind !== 'table' })
  const ownUnits = useOwnUnits()
  const citingUnitCode = citing ?? ownUnits[0] ?? ''
  const draft = useDraft(api.freeze, (evidence) => {
    setMade(evidence)
    setPurpose('')
    say(words.frozen(evidence.title))
  })
  const hasYear = kind === 'figure' || kind === 'map'
  const send = () =>
    void draft.send({
      body: {
        kind,
        unitCode,
        citingUnitCode,
        purpose,
        ...(kind === 'table' || indicatorCode === null ? {} : { indicatorCode }),
        ...(hasYear && year !== '' ? { year: Number(year) } : {}),
      },
    })
  return (
    <DraftForm
      submit={words.freeze}
      draft={draft}
      onSubmit={send}
      beside={made === undefined ? undefined : <a href={`/dowod/${made.id}`}>{`${words.open}: ${made.title}`}</a>}
    >
      <SelectField
        of={fields.kind}
        label={words.kind}
        options={EVIDENCE_KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
        value={kind}
        onChange={(chosen) => setKind(chosen as EvidenceKind)}
        problem={draft.problems.kind}
      />
      {kind !== 'table' && (
        <SelectField
          of={fields.indicatorCode}
          options={(catalogue?.indicators ?? [])
            .filter(({ years }) => years.length > 0)
            .map(({ code, shortName }) => ({ value: code, label: shortName }))}
          value={indicatorCode}
          onChange={setIndicator}
          problem={draft.problems.indicatorCode}
        />
      )}
      <UnitField of={fields.unitCode} value={unitCode} onChange={setUnit} problem={draft.problems.unitCode} />
      {hasYear && <TextField of={fields.year} value={year} onChange={setYear} problem={draft.problems.year} />}
      <UnitField
        of={fields.citingUnitCode}
        value={citingUnitCode}
        onChange={setCiting}
        problem={draft.problems.citingUnitCode}
      />
      <TextField of={fields.purpose} value={purpose} onChange={setPurpose} problem={draft.problems.purpose} />
    </DraftForm>
  )
}

/** The router reads digits of an address as a number. */
function textOf(value: string | number | undefined): string {
  return value === undefined ? '' : String(value)
}
