import type { ReactNode } from 'react'

type FactsProps = {
  facts: readonly { term: string; detail: ReactNode }[]
}

/** Terms and what they say: history of a unit, origin of a file. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="facts">
      {facts.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
