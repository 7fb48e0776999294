import type { ParameterBound, ParameterUnit } from './legal-parameter.ts'
import type { Period } from './period.ts'

/** Units as people and the reference files write them. */
export const UNIT_WORDS: Record<ParameterUnit, string> = {
  pln: 'zł',
  eur: 'euro',
  'pln-per-eur': 'zł za euro',
  percent: '%',
  count: 'liczba',
  days: 'dni',
  'working-days': 'dni robocze',
  months: 'miesiące',
  years: 'lata',
  'annual-date': 'dzień roku',
}

/** Bounds as people and the reference files write them. */
export const BOUND_WORDS: Record<ParameterBound, string> = {
  exactly: 'dokładnie',
  'at-most': 'najwyżej',
  'at-least': 'co najmniej',
  above: 'powyżej',
}

export const CERTAINTY_WORDS: Record<Period['certainty'], string> = {
  confirmed: 'potwierdzone',
  'to-check': 'do sprawdzenia',
}

/** The source of what nobody has read anywhere; a row with it is always to be checked. */
export const GENERAL_KNOWLEDGE = 'wiedza ogólna'

/** Sentences of what the parameters refuse. */
export const refusalSentences = {
  'parameter-not-found': ({ code }: Record<string, unknown>) =>
    `Nie ma parametru prawnego o kodzie „${code}”. Wszystkie są na stronie /prawo.`,
  'parameter-unknown-on-day': ({ name, day, knownFrom }: Record<string, unknown>) =>
    knownFrom === null
      ? `Splot nie zna wartości parametru „${name}” na dzień ${day}. Uzupełnij ją w database/reference.`
      : `Splot nie zna wartości parametru „${name}” na dzień ${day}: pierwszą zna od ${knownFrom}. Sprawdź ją w tekście aktu.`,
  'codelist-not-found': ({ code }: Record<string, unknown>) =>
    `Nie ma słownika o kodzie „${code}”. Wszystkie są na stronie /slowniki.`,
}
