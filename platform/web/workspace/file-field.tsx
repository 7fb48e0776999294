import { useId } from 'react'

type FileFieldProps = {
  label: string
  hint: string
  problem: string | undefined
  onChange: (file: File | undefined) => void
}

/** A file from this computer. The browser's own control, because no other opens everywhere by keyboard. */
export function FileField({ label, hint, problem, onChange }: FileFieldProps) {
  const id = useId()
  return (
    <div className={problem === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {problem !== undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {problem}
        </p>
      )}
      <input
        type="file"
        id={id}
        aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={problem !== undefined}
        onChange={(event) => onChange(event.target.files?.[0])}
      />
    </div>
  )
}
