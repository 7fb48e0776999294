import type { ReactNode } from 'react'

type ButtonProps = {
  /** One filled button a page: what most people came to do. */
  kind?: 'filled' | 'plain'
  /** Sent with the form when this button was the one pressed. */
  name?: string
  value?: string
  /** Id of what the button is about, where several say the same word. */
  describedBy?: string
  children: ReactNode
}

/** Sends the form it stands in. */
export function Button({ kind = 'filled', name, value, describedBy, children }: ButtonProps) {
  return (
    <button type="submit" className={classOf(kind)} name={name} value={value} aria-describedby={describedBy}>
      {children}
    </button>
  )
}

type ButtonLinkProps = {
  href: string
  kind?: 'filled' | 'plain'
  /** The address answers with a file to keep. */
  download?: boolean
  /** Id of what the link is about, where several say the same word. */
  describedBy?: string
  children: ReactNode
}

/** A link that acts: makes a document, opens the projector view. */
export function ButtonLink({ href, kind = 'filled', download = false, describedBy, children }: ButtonLinkProps) {
  return (
    <a className={classOf(kind)} href={href} download={download || undefined} aria-describedby={describedBy}>
      {children}
    </a>
  )
}

/** Buttons side by side. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>
}

function classOf(kind: 'filled' | 'plain'): string {
  return kind === 'filled' ? 'button' : 'button button-plain'
}
