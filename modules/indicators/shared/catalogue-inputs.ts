import { expectedVariable } from './bdl/expected-variables.ts'
import { SOURCE_NAMES } from './delivered-rows.ts'
import type { InputAlternative, InputSource } from './indicator.ts'

/**
 * An input found by the number of the office's variable. Its label and unit stand in one table, which the
 * synchronisation checks against the office before it takes a figure.
 */
export function bdlVariable(variableId: number, options: { isRate?: true } = {}): InputAlternative[] {
  const expected = expectedVariable(variableId)
  if (expected === undefined) throw new Error(`Nobody expects variable ${variableId}.`)
  return [{ source: 'bdl', subject: expected.subject ?? 'P?', label: expected.label, variableId, ...options }]
}

/** A rate that the office has divided itself: never added over municipalities. */
export function bdlRate(variableId: number): InputAlternative[] {
  return bdlVariable(variableId, { isRate: true })
}

/** What to fetch when a definition rests on variables that are found only by number. */
export function howToGetVariables(...variableIds: number[]): string {
  const list = variableIds.map((id) => `${expectedVariable(id)?.label} (zmienna ${id})`).join('; ')
  return `Z interfejsu API Banku Danych Lokalnych: ${list}. Numer jest z publicznych programów, więc przed użyciem trzeba sprawdzić w urzędzie nazwę i jednostkę zmiennej.`
}

/** The source line of a definition made of these sources. */
export function sourcesOf(...sources: InputSource[]): string {
  return sources.map((source) => SOURCE_NAMES[source]).join('; ')
}

/** Numerators below this many people jump with every single one. */
export const FEW_PEOPLE = { of: 'numerator', below: 30, counts: 'people', isDecided: false } as const
/** The same for what is no person: households, proceedings. */
export const FEW_CASES = { of: 'numerator', below: 30, counts: 'things', isDecided: false } as const
/** The same for places, of which somebody decides how many there are. */
export const FEW_PLACES = { ...FEW_CASES, isDecided: true } as const
/** With fewer than this below the line one person changes a rate visibly. */
export const FEW_BELOW = { of: 'denominator', below: 10, counts: 'things', isDecided: false } as const

export const ozpsLaw =
  'Ustawa z dnia 12 marca 2004 r. o pomocy społecznej, art. 16a (ocena zasobów pomocy społecznej). Czytano tekst z 2024 r., więc przepis jest do sprawdzenia.'

export const ozpsCaveat =
  'Formularz oceny zasobów zmienia się co kilka lat, więc przed porównaniem lat sprawdź, czy wiersz znaczył to samo.'
export const demandOrSupply =
  'Dużo korzystających może znaczyć dużą potrzebę albo łatwy dostęp do pomocy. Sam wskaźnik tego nie rozstrzyga.'
export const publishedRateCaveat =
  'Urząd podaje wynik już podzielony, więc nie widać licznika. W małej gminie kilka osób zmienia go o kilka jednostek.'
export const asDelivered = 'Liczby w takim brzmieniu, w jakim je przekazano; licznik i mianownik z tego samego roku.'
export const asPublished = 'Pokazujemy wynik urzędu bez przeliczania. Liczb gmin nie dodajemy ani nie uśredniamy.'
export const computedHere =
  'Licznik i mianownik z tego samego roku. Dla powiatu i województwa dzielimy sumy, nigdy nie uśredniamy wyników gmin.'
export const perPopulationCaveat =
  'Dzielimy przez ludność z 31 grudnia, a urząd często przez ludność z połowy roku, więc wyniki mogą się nieco różnić.'
