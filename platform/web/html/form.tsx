import type { ReactNode } from 'react'
import { Button } from './button.tsx'

type InlineFormProps = {
  action: string
  /** Values that stay as they are while these fields change. */
  keep?: Readonly<Record<string, string>>
  /** Word on the button: "Pokaż", "Ułóż". */
  submit: string
  kind?: 'filled' | 'plain'
  /** Name of the form when it is a search. */
  searchLabel?: string
  children: ReactNode
}

/** A choice or two above what they change. A plain GET: the address says what was chosen. */
export function InlineForm({ action, keep = {}, submit, kind = 'filled', searchLabel, children }: InlineFormProps) {
  const form = (
    <form className="inline-form" action={action} method="get">
      <KeptFields keep={keep} />
      {children}
      <Button kind={kind}>{submit}</Button>
    </form>
  )
  return searchLabel === undefined ? form : <search aria-label={searchLabel}>{form}</search>
}

type SearchFormProps = {
  action: string
  label: string
  submit?: string
  children: ReactNode
}

/** The question a page opens with: one large field and its button. */
export function SearchForm({ action, label, submit = 'Szukaj', children }: SearchFormProps) {
  return (
    <search aria-label={label}>
      <form className="search-form" action={action} method="get">
        {children}
        <Button>{submit}</Button>
      </form>
    </search>
  )
}

type SelectFieldProps = {
  id: string
  name: string
  label: string
  value?: string
  options: readonly { value: string; label: string; group?: string }[]
}

/** One of a few. Options of one group stand together under its name. */
export function SelectField({ id, name, label, value, options }: SelectFieldProps) {
  const groups = [...new Set(options.map(({ group }) => group))]
  const optionsOf = (wanted: string | undefined) =>
    options
      .filter(({ group }) => group === wanted)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        {groups.map((group) =>
          group === undefined ? (
            optionsOf(undefined)
          ) : (
            <optgroup key={group} label={group}>
              {optionsOf(group)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}

type SearchFieldProps = {
  id: string
  name: string
  label: string
  hint?: string
  value?: string
}

/** Words to search for. */
export function SearchField({ id, name, label, hint, value }: SearchFieldProps) {
  const hintId = `${id}-podpowiedz`
  return (
    <div className="field field-grow">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      <input
        type="search"
        id={id}
        name={name}
        defaultValue={value}
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : hintId}
      />
    </div>
  )
}

function KeptFields({ keep }: { keep: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
