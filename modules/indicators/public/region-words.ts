import { plural } from '#kernel/plural.ts'
import { formatNumber, roundDecimal } from '#kernel/polish-number.ts'
import { municipalityName, voivodeshipName } from '#kernel/polish-place.ts'
import { typographic } from '#kernel/polish-text.ts'
import type { MunicipalityKind } from '#modules/territory/shared/territorial-unit.ts'
import type { IndicatorMap } from '../shared/answers.ts'
import { valueInWords } from './figures.ts'

/** The answer of the page in two sentences at most: the whole, then its two ends. */
export function regionInWords(map: IndicatorMap, voivodeship: string): string[] {
  const { indicator, year, scopeValue, withValue } = map
  if (year === null) return [indicator.says]
  const place = voivodeshipName(voivodeship, 'locative')
  const whole = scopeValue === null ? [] : [`W ${place}, ${year} r.: ${valueInWords(scopeValue, indicator)}.`]
  if (withValue > 1) return [...whole, endsInWords(map)].map(typographic)
  return (whole.length > 0 ? whole : [fewInWords(map, voivodeship)]).map(typographic)
}

/** Where one gmina or none has a figure, and the whole has none: not delivered, or hidden because it is small. */
function fewInWords({ year, values, names, kinds, indicator }: IndicatorMap, voivodeship: string): string {
  const place = values.findIndex((value) => value !== null)
  if (place < 0) {
    const whole = voivodeshipName(voivodeship, 'genitive')
    return `Za ${year} r. nie ma liczby, którą można pokazać, ani dla ${whole}, ani dla żadnej z jego gmin.`
  }
  const only = municipalityName(names[place] ?? '', kindAt(kinds, place), 'nominative')
  return `Za ${year} r. jedyna liczba, którą można pokazać: ${only}, ${valueInWords(values[place] as number, indicator)}.`
}

/** "Najwyższa wartość jest w gminie A (24,8), najniższa w gminie B (17,9)." Ties are told as shown. */
export function endsInWords(map: IndicatorMap): string {
  const { decimals } = map.indicator
  const shown = map.values.map((value) => (value === null ? null : roundDecimal(value, decimals)))
  const known = shown.filter((value) => value !== null)
  const [highest, lowest] = [Math.max(...known), Math.min(...known)]
  if (highest === lowest)
    return `Wszystkie gminy z danymi mają tę samą wartość: ${formatNumber(highest, { decimals })}.`
  const end = (value: number) => `${placesOf(map, shown, value)} (${formatNumber(value, { decimals })})`
  return `Najwyższa wartość jest ${end(highest)}, najniższa ${end(lowest)}.`
}

const MOST_NAMED = 3

function placesOf(
  { names, kinds }: Pick<IndicatorMap, 'names' | 'kinds'>,
  shown: readonly (number | null)[],
  value: number,
): string {
  const places = shown.flatMap((one, place) => (one === value ? [place] : []))
  const [only] = places
  if (places.length === 1 && only !== undefined) {
    return `w ${municipalityName(names[only] ?? '', kindAt(kinds, only), 'locative')}`
  }
  if (places.length > MOST_NAMED) return `w ${places.length} ${plural(places.length, GMINAS_LOCATIVE)}`
  const list = places.map((place) => names[place] ?? '')
  return `w gminach ${list.slice(0, -1).join(', ')} i ${list.at(-1)}`
}

const GMINAS_LOCATIVE = { one: 'gminie', few: 'gminach', many: 'gminach' }

/** Kind of the gmina at that place of the answer; null when the year's data do not tell. */
export function kindAt(kinds: readonly number[], place: number): MunicipalityKind | null {
  const kind = kinds[place]
  return kind === 1 || kind === 2 || kind === 3 ? kind : null
}
