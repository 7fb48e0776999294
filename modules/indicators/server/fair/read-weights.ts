import { Refusal } from '#kernel/refusal.ts'
import { type Weighted, weightsIn } from '../../shared/fair/weights.ts'
import { getDefinition } from '../list-indicators.ts'

/**
 * Indicators with weights out of an address, each known and once.
 *
 * @refuses `indicator-not-found`, `composite-part-twice`, `composite-part-without-weight`
 */
export function readWeights(text: string): Weighted[] {
  const asked = weightsIn(text)
  for (const [place, { code, weight }] of asked.entries()) {
    if (asked.findIndex((other) => other.code === code) < place) throw new Refusal('composite-part-twice', { code })
    if (weight === 0) throw new Refusal('composite-part-without-weight', { code })
    getDefinition(code)
  }
  return asked
}
