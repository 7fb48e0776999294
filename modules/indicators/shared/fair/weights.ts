import { z } from 'zod'

const PART = /^[a-z0-9]+(-[a-z0-9]+)*(:\d{1,3}(\.\d+)?)?$/

/** "share-65-plus:2,old-age-index": indicators, each with its weight or one. */
export const Weights = z
  .string('Podaj wskaźniki i wagi, na przykład share-65-plus:2,registered-unemployed.')
  .max(2000, 'Podaj najwyżej kilkadziesiąt wskaźników.')
  .refine((text) => text.split(',').every((part) => PART.test(part)), {
    message: 'Podaj kody wskaźników rozdzielone przecinkami, a po dwukropku wagę, na przykład share-65-plus:2.',
  })

/** One indicator and how much it counts. */
export type Weighted = { code: string; weight: number }

/** The parts of such a text, as they stand. */
export function weightsIn(text: string): Weighted[] {
  return text.split(',').map((part) => {
    const [code = '', weight = '1'] = part.split(':')
    return { code, weight: Number(weight) }
  })
}

/** The text of parts: what an address carries and what is saved. */
export function weightsText(parts: readonly Weighted[]): string {
  return parts.map(({ code, weight }) => `${code}:${weight}`).join(',')
}
