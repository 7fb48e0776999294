import type { ReactNode } from 'react'

type LeadProps = {
  /** One, two or three sentences, each a paragraph of its own. */
  sentences: readonly ReactNode[]
}

/** The answer a page opens with. */
export function Lead({ sentences }: LeadProps) {
  return (
    <div className="lead">
      {sentences.map((sentence, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of sentences is fixed and rendered once
        <p key={position}>{sentence}</p>
      ))}
    </div>
  )
}
