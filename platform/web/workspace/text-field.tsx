import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import type { z } from 'zod'
import { fieldFacts } from './fields.ts'
import { words } from './labels.pl.ts'

type TextFieldProps = {
  /** The fact that is typed in: its label, help and law stand in the schema. */
  of: z.ZodType
  /** Instead of the schema's own words, where the page knows better what is meant. */
  label?: string
  hint?: string
  type?: 'text' | 'email' | 'search'
  /** How many lines are seen at once; without it there is one, and Enter sends the form. */
  lines?: number
  value: string
  onChange: (value: string) => void
  problem?: string | undefined
}

/** One thing to type. */
export function TextField({ of, label, hint, type = 'text', lines, value, onChange, problem }: TextFieldProps) {
  const facts = fieldFacts(of)
  return (
    <AriaTextField
      className={problem === undefined ? 'field' : 'field field-wrong'}
      type={type}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      autoComplete="off"
    >
      <Label>
        {label ?? facts.label} {facts.isOptional && <span className="optional">{words.optional}</span>}
      </Label>
      <FieldHelp {...facts} {...(hint === undefined ? {} : { hint })} problem={problem} />
      {lines === undefined ? <Input /> : <TextArea rows={lines} />}
    </AriaTextField>
  )
}

type FieldHelpProps = { hint?: string; law?: string; problem?: string | undefined }

/** What helps with a field: plain words, the law when there is one, and what went wrong. */
export function FieldHelp({ hint, law, problem }: FieldHelpProps): ReactNode {
  const told = [hint, law === undefined ? undefined : `${words.law}: ${law}.`].filter((part) => part !== undefined)
  return (
    <>
      {told.length > 0 && (
        <Text slot="description" className="hint">
          {told.join(' ')}
        </Text>
      )}
      <FieldError className="field-error">{problem}</FieldError>
    </>
  )
}
