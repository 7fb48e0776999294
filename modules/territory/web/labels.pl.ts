import { counted } from '#kernel/plural.ts'

const PLACES = { one: 'miejsce', few: 'miejsca', many: 'miejsc' }

/** Words of territory in the workspace. */
export const search = {
  title: 'Szukaj',
  found: (count: number, q: string) => `${counted(count, PLACES)}: „${q}”`,
  lead: 'Gminy, powiaty i województwa po nazwie albo po kodzie TERYT. Literówka i brak polskich znaków nie przeszkadzają.',
  how: 'Wpisz nazwę albo kod w polu u góry strony.',
  waiting: 'Szukam…',
  empty: 'Niczego nie znaleziono. Sprawdź pisownię albo wpisz sam początek nazwy.',
  name: 'Nazwa',
  level: 'Rodzaj',
  code: 'Kod TERYT',
  within: 'Gdzie leży',
  levels: {
    country: 'kraj',
    voivodeship: 'województwo',
    county: 'powiat',
    municipality: 'gmina',
    'statistical-subregion': 'podregion',
  },
} as const

export const areas = {
  title: 'Obszary doradców',
  lead: 'Nazwane grupy powiatów, którymi opiekują się doradcy ROPS. Zmiana obowiązuje od wybranego dnia; wcześniejszy układ zostaje w historii.',
  waiting: 'Wczytuję obszary…',
  names: 'Nazwy obszarów',
  nameNumber: (number: number) => `Obszar ${number}`,
  add: 'Dodaj obszar',
  remove: 'Usuń obszar',
  counties: 'Powiaty',
  countiesHint: 'Każdy powiat należy do jednego obszaru albo do żadnego.',
  none: 'bez obszaru',
  unnamed: (number: number) => `obszar ${number} (bez nazwy)`,
  voivodeship: 'Województwo',
  save: 'Zapisz układ',
  saved: (count: number) =>
    count === 0
      ? 'Zapisano. Żaden powiat nie zmienił obszaru.'
      : `Zapisano układ. Powiaty, które zmieniły obszar: ${count}.`,
  later: 'Zapis usuwa układy zaplanowane po tym dniu.',
} as const
