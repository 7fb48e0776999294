import { type CIRCLES, type CircleKey, LEFT_OUT, type LeftOut } from '../../shared/fair/answers.ts'
import { type Weighted, Weights, weightsText } from '../../shared/fair/weights.ts'

/** What the address of a comparison says; what it does not know falls back, since addresses are typed by hand. */
export type ComparisonChoice = {
  unit: string | undefined
  indicator: string | undefined
  year: number | undefined
  without: LeftOut
  list: CircleKey | undefined
  weights: string | undefined
  within: string | undefined
  kind: 'any' | 'same'
  units: string | undefined
}

const WITHOUT_WORDS: Record<LeftOut, string> = { none: 'nikogo', self: 'wlasna', cities: 'miasta', both: 'obie' }
const LIST_WORDS: Record<(typeof CIRCLES)[number], string> = {
  county: 'powiat',
  voivodeship: 'wojewodztwo',
  country: 'kraj',
  'same-kind': 'rodzaj',
  'same-kind-country': 'rodzaj-kraj',
  similar: 'podobne',
  chosen: 'lista',
}

type Query = Record<string, string | undefined>

export function readChoice(query: Query): ComparisonChoice {
  const keyOf = <Key extends string>(words: Record<Key, string>, word: string | undefined) =>
    (Object.keys(words) as Key[]).find((key) => words[key] === word)
  return {
    unit: query.jednostka?.trim() || undefined,
    indicator: query.wskaznik,
    year: /^\d{4}$/.test(query.rok ?? '') ? Number(query.rok) : undefined,
    without: keyOf(WITHOUT_WORDS, query.bez) ?? LEFT_OUT[0],
    list: keyOf(LIST_WORDS, query.grupa),
    weights: Weights.safeParse(query.wagi).success ? query.wagi : undefined,
    within: /^\d{2}$/.test(query.gdzie ?? '') ? query.gdzie : undefined,
    kind: query.rodzaj === 'ten-sam' ? 'same' : 'any',
    units: query.lista?.trim() || undefined,
  }
}

/** Names and values of the address, for links and for what a form keeps; what is usual is left out. */
export function partsOf(choice: ComparisonChoice): Record<string, string> {
  const { unit, indicator, year, without, list, weights, within, kind, units } = choice
  const parts = {
    jednostka: unit,
    wskaznik: indicator,
    rok: year === undefined ? undefined : String(year),
    bez: without === 'none' ? undefined : WITHOUT_WORDS[without],
    grupa: list === undefined ? undefined : LIST_WORDS[list],
    wagi: weights,
    gdzie: within === '00' ? undefined : within,
    rodzaj: kind === 'same' ? 'ten-sam' : undefined,
    lista: units,
  }
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined))
}

export const COMPARISON_PATH = '/porownanie'

/** The stable address of a comparison. */
export function comparisonHref(choice: ComparisonChoice, place = ''): string {
  return `${COMPARISON_PATH}${searchOf(partsOf(choice))}${place}`
}

function searchOf(parts: Record<string, string>): string {
  // commas and colons stay as they are: addresses are read by people too
  const written = Object.entries(parts).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':')}`,
  )
  return written.length === 0 ? '' : `?${written.join('&')}`
}

/** The same choice as the operations are asked, also for the files of the page. */
export function asked({ year, without, list, weights, within, kind, units }: ComparisonChoice) {
  return {
    ...(year === undefined ? {} : { year }),
    ...(without === 'none' ? {} : { without }),
    ...(list === undefined ? {} : { list }),
    ...(weights === undefined ? {} : { weights }),
    ...(within === undefined ? {} : { within }),
    ...(kind === 'any' ? {} : { kind }),
    ...(units === undefined ? {} : { units }),
  }
}

/** Address of a file that shows what the page shows. */
export function fileHref(path: string, choice: ComparisonChoice): string {
  const parts = Object.entries(asked(choice)).map(([name, value]) => [name, String(value)])
  return path + searchOf(Object.fromEntries(parts))
}

/** Fields of the form of weights: 'w-population' → '2'. */
const WEIGHT_FIELD = /^w-([a-z0-9-]+)$/
export const weightField = (code: string) => `w-${code}`

/** The weights that a form without script has sent, as the address writes them; undefined when it sent none. */
export function weightsFromForm(query: Query): string | undefined {
  const sent = Object.entries(query).flatMap(([name, value]): Weighted[] => {
    const code = WEIGHT_FIELD.exec(name)?.[1]
    return code !== undefined && /^[1-9]$/.test(value ?? '') ? [{ code, weight: Number(value) }] : []
  })
  return sent.length === 0 ? undefined : weightsText(sent)
}
