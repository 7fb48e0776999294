import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import type { z } from 'zod'
import { fieldFacts } from './fields.ts'
import { words } from './labels.pl.ts'
import { FieldHelp } from './text-field.tsx'

type SelectFieldProps = {
  of: z.ZodType
  label?: string
  hint?: string
  options: readonly { value: string; label: string }[]
  value: string | null
  onChange: (value: string) => void
  problem?: string | undefined
}

/** One of a few. */
export function SelectField({ of, label, hint, options, value, onChange, problem }: SelectFieldProps) {
  const facts = fieldFacts(of)
  return (
    <Select
      className={problem === undefined ? 'field' : 'field field-wrong'}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null) onChange(String(chosen))
      }}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      placeholder={words.choose}
    >
      <Label>{label ?? facts.label}</Label>
      <FieldHelp {...facts} {...(hint === undefined ? {} : { hint })} problem={problem} />
      <Button className="select-button">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <ListBox className="list-box">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="list-box-item">
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
