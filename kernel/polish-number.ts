/** U+00A0: keeps a number and its unit, or the groups of one number, on one line. */
const NO_BREAK_SPACE = '\u00a0'
/** U+2212: as wide as a plus, unlike the hyphen. */
const MINUS = '\u2212'

/** Spaces met between thousands in pasted and exported figures: plain, no-break, narrow no-break, thin. */
const SPACES_BETWEEN_GROUPS = /[ \u00a0\u202f\u2009]/g
const POLISH_NUMBER = /^[+\-\u2212]?(?:\d+|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+)(?:,\d+)?$/

type NumberStyle = {
  /** Digits after the comma, 0 when left out. */
  decimals?: number
  /** Write "+" before positive values too, as changes are written. */
  sign?: boolean
}

/**
 * A number as Poles write it: "1 234,5", groups of three also in four digits so that columns align, a real minus.
 *
 * Halves are rounded away from zero by the decimal notation of the value, so 1.005 with two decimals is "1,01" although
 * its binary form lies a hair below. What rounds to zero is "0", never "−0".
 *
 * @throws RangeError for NaN and infinities: a missing value has its own words and never reaches a formatter
 */
export function formatNumber(value: number, { decimals = 0, sign = false }: NumberStyle = {}): string {
  const text = roundedText(value, decimals)
  const negative = text.startsWith('-')
  const [whole, fraction] = (negative ? text.slice(1) : text).split('.')
  const grouped = whole!.replace(/\B(?=(?:\d{3})+$)/g, NO_BREAK_SPACE)
  const prefix = negative ? MINUS : sign && Number(text) > 0 ? '+' : ''
  return prefix + (fraction === undefined ? grouped : `${grouped},${fraction}`)
}

/** "24,8%" of a value that is already in per cent (24.8, not 0.248). */
export function formatPercent(value: number, decimals = 1, { sign = false }: { sign?: boolean } = {}): string {
  return `${formatNumber(value, { decimals, sign })}%`
}

/** "9.": an ordinal written with a digit takes a full stop. */
export function formatOrdinal(n: number): string {
  if (!Number.isInteger(n)) throw new RangeError(`Not an ordinal: ${n}`)
  return `${formatNumber(n)}.`
}

/** "1 234,50 zł" of an amount in grosze. */
export function formatGrosze(grosze: number): string {
  if (!Number.isSafeInteger(grosze)) throw new RangeError(`Not an amount in whole grosze: ${grosze}`)
  // Whole and hundredths apart: dividing by 100 would lose a grosz in amounts that fill a double.
  const sign = grosze < 0 ? MINUS : ''
  const hundredths = String(Math.abs(grosze % 100)).padStart(2, '0')
  return `${sign}${formatNumber(Math.trunc(Math.abs(grosze) / 100))},${hundredths}${NO_BREAK_SPACE}zł`
}

/**
 * The number written in the text, or undefined when the text is not one number in Polish notation.
 *
 * A full stop is refused rather than guessed at: in one file it parts thousands, in another decimals.
 */
export function parsePolishNumber(text: string): number | undefined {
  const trimmed = text.trim()
  if (!POLISH_NUMBER.test(trimmed)) return undefined
  const value = Number(trimmed.replace(SPACES_BETWEEN_GROUPS, '').replace(MINUS, '-').replace(',', '.'))
  if (!Number.isFinite(value)) return undefined
  return value === 0 ? 0 : value
}

/** The value rounded as `formatNumber` shows it, for words and ranks that must agree with the page. */
export function roundDecimal(value: number, decimals: number): number {
  return Number(roundedText(value, decimals))
}

const formats = new Map<number, Intl.NumberFormat>()

/**
 * Rounded plain decimal text, such as "-1234.50". The value goes in as text because rounding must see the decimal
 * notation people see; the locale's own separators are not used, since CLDR groups Polish numbers only from five digits.
 */
function roundedText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number that can be shown: ${value}`)
  if (decimals === 0 && Number.isSafeInteger(value)) return `${value}` // most figures are counts
  let format = formats.get(decimals)
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      roundingMode: 'halfExpand',
      signDisplay: 'negative',
      useGrouping: false,
    })
    formats.set(decimals, format)
  }
  return format.format(`${value}`)
}
