import type { ReactNode } from 'react'

type PostFormProps = {
  action: string
  /** Fields that a person does not see: the token of the form. */
  hidden: Readonly<Record<string, string>>
  children: ReactNode
}

/** A form that changes something. Works without script. */
export function PostForm({ action, hidden, children }: PostFormProps) {
  return (
    <form className="post-form" action={action} method="post">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

type TextFieldProps = {
  name: string
  label: string
  type?: 'text' | 'email' | 'password'
  hint?: ReactNode
  value?: string
  /** What browsers and password managers fill in: 'username', 'current-password', 'one-time-code'. */
  autoComplete: string
  inputMode?: 'numeric'
  /** What is wrong, as what to do; stands beside the field. */
  error?: string | undefined
  /** About how many letters fit: a code looks short. */
  width?: 'short' | 'whole'
}

/** One thing to type, with what to know before and what went wrong after. Nothing is ever blocked: not paste, not length. */
export function TextField(props: TextFieldProps) {
  const { name, label, type = 'text', hint, value, autoComplete, inputMode, error, width = 'whole' } = props
  const hintId = hint === undefined ? [] : [`${name}-podpowiedz`]
  const errorId = error === undefined ? [] : [`${name}-blad`]
  const described = [...hintId, ...errorId].join(' ')
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={hintId[0]}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={errorId[0]}>
          {error}
        </p>
      )}
      <input
        type={type}
        id={name}
        name={name}
        className={width === 'short' ? 'short' : undefined}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={false}
        autoCapitalize="none"
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  )
}

/** Everything that has to be put right, on top of the page, each line a link to its field. */
export function ErrorSummary({ errors }: { errors: readonly { field?: string | undefined; message: string }[] }) {
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert">
      <h2>Popraw, zanim pójdziesz dalej</h2>
      <ul className="bare">
        {errors.map(({ field, message }) => (
          <li key={message}>{field === undefined ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

/** One sentence about what has just happened. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className="notice" role="status">
      {children}
    </p>
  )
}
