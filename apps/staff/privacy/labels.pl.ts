import { counted } from '#kernel/plural.ts'

const DAYS = { one: 'dzień', few: 'dni', many: 'dni' }
const ROWS = { one: 'wiersz', few: 'wiersze', many: 'wierszy' }

/** Words of the page about processing of personal data. */
export const privacy = {
  title: 'Przetwarzanie danych osób',
  lead: 'Rejestr czynności przetwarzania tej instalacji i okresy przechowywania. Rejestr powstaje z opisów pól, tabel i reguł, więc mówi to, co program robi.',
  waiting: 'Wczytuję rejestr…',
  retention: 'Jak długo przechowujemy',
  columns: { what: 'Co', term: 'Okres', rule: 'Jak liczymy', state: 'Skąd ten okres', past: 'Po terminie' },
  days: (days: number | null) => (days === null ? 'bez liczby dni' : counted(days, DAYS)),
  past: (count: number | null) => (count === null ? '–' : counted(count, ROWS)),
  decided: (day: string, basis: string) => `ustalono od ${day}: ${basis}`,
  toCheck: (doubt: string) => `Do sprawdzenia: ${doubt}`,
  fixed: 'wynika z tego, do czego służą te dane',
  decide: 'Ustal okres',
  which: 'Czego dotyczy',
  hasDecided: 'Okres ustalono. Sprzątanie użyje go od podanego dnia.',
  register: 'Rejestr czynności przetwarzania',
  facts: {
    purpose: 'Cel',
    bases: 'Podstawa prawna (propozycja, do sprawdzenia)',
    persons: 'Kogo dotyczy',
    categories: 'Kategorie danych',
    fields: 'Pola',
    readers: 'Kto widzi w Splocie',
    recipients: 'Odbiorcy poza Splotem',
    retention: 'Jak długo',
    security: 'Zabezpieczenia',
    places: 'Tabele',
  },
  none: 'nie ma',
  sensitive: 'wrażliwe',
} as const
