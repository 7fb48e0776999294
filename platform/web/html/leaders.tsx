type LeadersProps = {
  /** `aside` is short: "64 gminy", "PDF, 14 stron". */
  items: readonly { href: string; label: string; aside?: string }[]
  /** Two columns where there is room. */
  two?: boolean
}

/** Links with something short at the far end of their line. */
export function Leaders({ items, two = false }: LeadersProps) {
  return (
    <ul className={two ? 'bare leaders leaders-two' : 'bare leaders'}>
      {items.map(({ href, label, aside }) => (
        <li key={href}>
          <a href={href}>{label}</a>
          {aside !== undefined && <span>{aside}</span>}
        </li>
      ))}
    </ul>
  )
}
