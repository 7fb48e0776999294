import { counted, type PluralForms } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import type { Figure, MissingKind } from '#platform/web/html/figure.ts'
import type { MissingReason } from '../shared/missing.ts'

export const PEOPLE: PluralForms = { one: 'osoba', few: 'osoby', many: 'osób', fraction: 'osoby' }
export const RESIDENTS: PluralForms = { one: 'mieszkaniec', few: 'mieszkańcy', many: 'mieszkańców' }

/** The word of a cell for each reason; the whole reason stands under "Czego nie wiemy". */
const SHOWN_AS: Record<MissingReason, MissingKind> = {
  'not-collected': 'not-collected',
  'not-applicable': 'not-applicable',
  confidential: 'confidential',
  'below-threshold': 'below-threshold',
  'not-yet-published': 'not-yet-published',
  'not-delivered': 'not-delivered',
  'incomplete-sum': 'not-delivered',
  'series-break': 'not-applicable',
  'zero-denominator': 'not-applicable',
  'no-area': 'not-delivered',
  'no-such-unit': 'not-applicable',
}

/** A value of an answer as a cell shows it. */
export function figureOf(value: number | null, missing: MissingReason | null): Figure {
  return value ?? { missing: SHOWN_AS[missing ?? 'not-delivered'] }
}

/** "24,8% ludności", "6 412 osób", "32 osoby na km²": a value in running text, with its unit in the right form. */
export function valueInWords(value: number, { unit, decimals }: { unit: string; decimals: number }): string {
  if (/^osoby\b/.test(unit)) return counted(value, PEOPLE, { decimals }) + unit.slice('osoby'.length)
  const number = formatNumber(value, { decimals })
  return unit.startsWith('%') ? number + unit : `${number}\u00a0${unit}`
}

/** "2015–2024"; a single year stands alone. */
export function yearsInWords(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}–${last}`
}

/** Labels of age groups as Poles print them: "0-4" → "0–4", "85 i więcej" → "85+". */
export function ageLabel(label: string): string {
  return label.replace('-', '–').replace(' i więcej', '+')
}
