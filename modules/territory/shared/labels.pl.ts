import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import type { PluralForms } from '#kernel/plural.ts'
import type { TerritorialLevel } from './territorial-unit.ts'
import type { UnitChange } from './unit-changes.ts'

export const VOIVODESHIPS: PluralForms = { one: 'województwo', few: 'województwa', many: 'województw' }
export const COUNTIES: PluralForms = { one: 'powiat', few: 'powiaty', many: 'powiatów', fraction: 'powiatu' }
export const MUNICIPALITIES: PluralForms = { one: 'gmina', few: 'gminy', many: 'gmin', fraction: 'gminy' }

/** What a unit of each level is called. */
export const LEVEL_NAMES: Record<TerritorialLevel, string> = {
  country: 'kraj',
  voivodeship: 'województwo',
  county: 'powiat',
  municipality: 'gmina',
  'statistical-subregion': 'podregion',
}

/** Kinds of municipality after the word "gmina". */
export const KIND_ADJECTIVES: Record<1 | 2 | 3, string> = { 1: 'miejska', 2: 'wiejska', 3: 'miejsko-wiejska' }

/** "po 1 stycznia 2022 r., do 1 stycznia 2024 r.": between which two register states something changed. */
export function changeWindow({ after, by }: { after: PlainDate; by: PlainDate }): string {
  return `po ${formatDate(after)}, do ${formatDate(by)}`
}

/** One line of a unit's history: what changed and between which states of the register. */
export function changeSentence(change: UnitChange): string {
  const window = changeWindow(change)
  switch (change.type) {
    case 'created':
      return `Jednostka powstała ${window}`
    case 'abolished':
      return `Jednostka została zniesiona ${window}`
    case 'renamed':
      return `Zmiana nazwy z „${change.from}” na „${change.to}” ${window}`
    case 'kind-changed':
      return `Zmiana rodzaju: gmina ${KIND_ADJECTIVES[change.from]} stała się gminą ${INSTRUMENTAL[change.to]} ${window}`
  }
}

const INSTRUMENTAL: Record<1 | 2 | 3, string> = { 1: 'miejską', 2: 'wiejską', 3: 'miejsko-wiejską' }

/** Words that pages of the module share. */
export const labels = {
  predecessorsUnknown: 'Nie wiadomo, z jakich jednostek powstała. Rejestr TERYT tego nie podaje.',
  areaNote:
    'Powierzchnia obliczona z granic, a nie z ewidencji gruntów. Przy granicach uproszczonych do mapy może się różnić od urzędowej.',
  noPolygon: 'Wczytany plik granic nie ma tej jednostki.',
} as const

/** Sentences of the refusals that the module makes. */
export const refusalSentences = {
  'dataset-is-demo': () =>
    'W tej bazie jest region pokazowy. Prawdziwy region załóż w osobnym folderze danych: DATA_DIR=dane-28 npm run splot -- init --region 28.',
  'arrangement-changed': () =>
    'Ktoś zmienił układ obszarów, odkąd otwarto ten formularz. Otwórz go od nowa i wprowadź zmianę jeszcze raz.',
  'arrangement-not-acceptable': ({ issues }) =>
    (issues as { message: string }[]).map(({ message }) => message).join(' '),
  'unit-not-found': ({ code }) =>
    `Rejestr nie ma jednostki o kodzie ${String(code)}. Sprawdź kod albo wyszukaj jednostkę po nazwie.`,
  'boundaries-not-loaded': () =>
    'Tych granic jeszcze nie wczytano. Obsługa wczytuje je poleceniem: npm run splot -- import boundaries PLIK.',
  'register-not-loaded': () =>
    'Nie wczytano jeszcze rejestru TERC. Wczytaj go poleceniem: npm run splot -- import teryt PLIK.',
  'file-not-stored': () => 'Nie ma pliku o tej sumie kontrolnej. Najpierw przekaż plik operacją documents.storeFile.',
} satisfies Record<string, (details: Record<string, unknown>) => string>
