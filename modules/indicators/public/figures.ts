import type { MissingKind } from '#kernel/missing.ts'
import { counted, type PluralForms } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import type { Figure } from '#platform/web/html/figure.ts'

export const PEOPLE: PluralForms = { one: 'osoba', few: 'osoby', many: 'osób', fraction: 'osoby' }
export const RESIDENTS: PluralForms = { one: 'mieszkaniec', few: 'mieszkańcy', many: 'mieszkańców' }

/** A value of an answer as a cell shows it. */
export function figureOf(value: number | null, missing: MissingKind | null): Figure {
  return value ?? { missing: missing ?? 'not-delivered' }
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

/** Labels of age groups as Poles print them: "0-4" → "0–4", "85 i więcej" → "85+". Words keep their hyphen. */
export function ageLabel(label: string): string {
  return label.replace(/(\d)-(\d)/, '$1–$2').replace(/(\d) i więcej/, '$1+')
}
