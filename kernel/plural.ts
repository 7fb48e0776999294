import { formatNumber, roundDecimal } from './polish-number.ts'

/** The forms of a noun that a number can call for. */
export type PluralForms = {
  /** 1 gmina */
  one: string
  /** 2, 3, 4, 22 gminy */
  few: string
  /** 0, 5, 12, 112 gmin */
  many: string
  /** 1,5 gminy – genitive singular; needed wherever the number may have a fraction */
  fraction?: string
}

const polishPlurals = new Intl.PluralRules('pl')

/**
 * The form of a noun that agrees with the number.
 *
 * @throws RangeError for a fraction when the noun was given without that form: guessing it gives "1,5 powiaty"
 */
export function plural(n: number, forms: PluralForms): string {
  const category = polishPlurals.select(n)
  if (category === 'one' || category === 'few' || category === 'many') return forms[category]
  return fractionOf(forms)
}

/**
 * Number and noun, kept on one line: "5 gmin", "22 gminy", "1,5 gminy".
 *
 * The noun agrees with the number as shown, so with one decimal even 2 is "2,0 gminy". Without `decimals` the value is
 * shown with the decimals it has.
 */
export function counted(
  n: number,
  forms: PluralForms,
  { decimals = decimalsOf(n) }: { decimals?: number } = {},
): string {
  const word = decimals > 0 ? fractionOf(forms) : plural(roundDecimal(n, 0), forms)
  return `${formatNumber(n, { decimals })}\u00a0${word}`
}

function fractionOf(forms: PluralForms): string {
  if (forms.fraction === undefined) throw new RangeError(`No form of "${forms.one}" for a fraction`)
  return forms.fraction
}

function decimalsOf(n: number): number {
  const [mantissa, exponent] = String(n).split('e')
  const written = mantissa!.split('.')[1]?.length ?? 0
  return Math.max(0, written - Number(exponent ?? 0))
}
