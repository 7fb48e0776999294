import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'

type ButtonProps = {
  kind?: 'filled' | 'plain' | 'dense'
  /** Sends the form it stands in, unless something else happens when it is pressed. */
  onPress?: () => void
  isBusy?: boolean
  /** Says more than the visible word where a list has many of the same: „Zakończ: badacz, Anna Nowak”. */
  name?: string
  children: ReactNode
}

const CLASSES = { filled: 'button', plain: 'button button-plain', dense: 'button button-plain button-dense' }

/** A verb that happens. While it is happening it cannot be pressed again, and says so. */
export function Button({ kind = 'filled', onPress, isBusy = false, name, children }: ButtonProps) {
  return (
    <AriaButton
      className={CLASSES[kind]}
      type={onPress === undefined ? 'submit' : 'button'}
      isPending={isBusy}
      {...(onPress === undefined ? {} : { onPress })}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      {children}
    </AriaButton>
  )
}
