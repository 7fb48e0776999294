import { formatDate, formatDayOfYear } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { BOUND_WORDS } from './labels.pl.ts'
import type { LegalParameter, ParameterValue } from './legal-parameter.ts'
import type { Act, Period } from './period.ts'

const DAYS = { one: 'dzień', few: 'dni', many: 'dni' }
const WORKING_DAYS = { one: 'dzień roboczy', few: 'dni robocze', many: 'dni roboczych' }
const MONTHS = { one: 'miesiąc', few: 'miesiące', many: 'miesięcy' }
const YEARS = { one: 'rok', few: 'lata', many: 'lat' }

/** "najwyżej 20 000 zł", "co najmniej 21 dni", "do 30 kwietnia". */
export function valueInWords(value: ParameterValue, bound: LegalParameter['bound']): string {
  if (!value.setsValue) return 'ustawa nie wyznacza'
  const bare = bareValue(value)
  if (bound === 'exactly') return bare
  return value.unit === 'annual-date' && bound === 'at-most' ? `do\u00a0${bare}` : `${BOUND_WORDS[bound]} ${bare}`
}

function bareValue({ unit, amount, quantity, month, day }: ParameterValue): string {
  const number = quantity ?? 0
  switch (unit) {
    case 'pln':
      return `${moneyText(amount ?? 0)}\u00a0zł`
    case 'eur':
      return `${moneyText(amount ?? 0)}\u00a0euro`
    case 'pln-per-eur':
      return `${plainNumber(number)}\u00a0zł za euro`
    case 'percent':
      return `${plainNumber(number)}%`
    case 'count':
      return plainNumber(number)
    case 'days':
      return counted(number, DAYS)
    case 'working-days':
      return counted(number, WORKING_DAYS)
    case 'months':
      return counted(number, MONTHS)
    case 'years':
      return counted(number, YEARS)
    case 'annual-date':
      return formatDayOfYear(month ?? 0, day ?? 0)
  }
}

/** Whole zlotys without ",00": thresholds are round and the noughts only hide it. */
function moneyText(hundredths: number): string {
  return formatNumber(hundredths / 100, { decimals: hundredths % 100 === 0 ? 0 : 2 })
}

/** With the decimals the number has. */
function plainNumber(value: number): string {
  return formatNumber(value, { decimals: String(value).split('.')[1]?.length ?? 0 })
}

/** "najpóźniej od 1 stycznia 2025 r. do 31 sierpnia 2026 r." */
export function periodInWords({ validFrom, validFromLatest, validTo }: Period): string {
  const from = `${validFromLatest ? 'najpóźniej ' : ''}od\u00a0${formatDate(validFrom)}`
  return validTo === null ? from : `${from} do\u00a0${formatDate(validTo)}`
}

/** "art. 19a ust. 1 ustawy…" cannot be inflected safely, so the provision and the act stand side by side. */
export function lawInWords(
  { actCode, article }: Pick<Period, 'actCode' | 'article'>,
  acts: readonly Act[],
): string | undefined {
  const act = acts.find(({ code }) => code === actCode)
  if (act === undefined) return undefined
  return article === null ? act.shortName : `${act.shortName}, ${article}`
}
