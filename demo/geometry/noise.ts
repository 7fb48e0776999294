import { seededRandom } from '../random.ts'
import type { Point } from './voronoi.ts'

/**
 * A gentle hilly surface with values of about −1 to 1, made of a few waves of random direction.
 *
 * @param wavelength kilometres from crest to crest of the longest wave
 */
export function hills(seed: number, wavelength: number): (at: Point) => number {
  const random = seededRandom(seed)
  const waves = [1, 0.8, 0.55, 0.4, 0.3].map((share) => {
    const direction = random() * 2 * Math.PI
    const pace = (2 * Math.PI) / (wavelength * share)
    return { x: Math.cos(direction) * pace, y: Math.sin(direction) * pace, phase: random() * 2 * Math.PI, share }
  })
  const height = waves.reduce((sum, { share }) => sum + share, 0) / 1.5
  return ([x, y]) =>
    waves.reduce((sum, wave) => sum + wave.share * Math.sin(x * wave.x + y * wave.y + wave.phase), 0) / height
}
