import type { Period } from '#platform/parameters/period.ts'
import { law as words } from './labels.pl.ts'

/** How sure a value is; what is to be checked says what. */
export function Certainty({ of: { certainty, doubt } }: { of: Pick<Period, 'certainty' | 'doubt'> }) {
  if (certainty === 'confirmed') return words.sure
  return (
    <>
      <span className="to-check">{words.toCheck}</span> {doubt}
    </>
  )
}
