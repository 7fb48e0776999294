import { parseDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { Label } from 'react-aria-components/Label'
import type { z } from 'zod'
import { fieldFacts } from './fields.ts'
import { words } from './labels.pl.ts'
import { FieldHelp } from './text-field.tsx'

type DateFieldProps = {
  of: z.ZodType
  label?: string
  /** YYYY-MM-DD, or null while it is empty. */
  value: string | null
  onChange: (value: string | null) => void
  problem?: string | undefined
}

/** A day, typed part by part in the Polish order. */
export function DateField({ of, label, value, onChange, problem }: DateFieldProps) {
  const facts = fieldFacts(of)
  return (
    <AriaDateField
      className={problem === undefined ? 'field' : 'field field-wrong'}
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day === null ? null : day.toString())}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <Label>
        {label ?? facts.label} {facts.isOptional && <span className="optional">{words.optional}</span>}
      </Label>
      <FieldHelp {...facts} problem={problem} />
      <DateInput className="date-input">
        {(segment) => <DateSegment segment={segment} className="date-segment" />}
      </DateInput>
    </AriaDateField>
  )
}
