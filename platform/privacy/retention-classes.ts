/** How long the rows of a table are kept, and what ends them. */
type RetentionClass = {
  /** What is kept, for people. */
  name: string
  /** When the term begins and what happens at its end. */
  rule: string
  /** Days that Splot proposes; the office may decide otherwise. Null: no clock ends it. */
  days: number | null
  /** True: the office may set another term. False: a shorter or longer one would break what the rows are for. */
  isForOfficeToDecide: boolean
  /** What nobody has confirmed yet; null where there is nothing to confirm. */
  doubt: string | null
}

const PROPOSED = 'Liczba dni jest propozycją Splotu, nie przepisem. Ustala ją administrator danych.'

/** Every class of retention; each table of the database has one. */
export const RETENTION_CLASSES = {
  account: {
    name: 'konto i sposoby logowania',
    rule: 'Dopóki konto istnieje. Usunięcie konta kasuje dane osoby, a zostawia sam identyfikator.',
    days: null,
    isForOfficeToDecide: false,
    doubt: 'Po jakim czasie od końca pracy usunąć konto, ustala administrator danych według swojego wykazu akt.',
  },
  rights: {
    name: 'role i zastępstwa',
    rule: 'Bez terminu, jako dowód, kto i kiedy miał prawa. Po usunięciu konta zostają same identyfikatory.',
    days: null,
    isForOfficeToDecide: false,
    doubt: 'Kategorię archiwalną ustala administrator danych według swojego wykazu akt.',
  },
  audit: {
    name: 'ślad',
    rule: 'Bez terminu: wpisów nie da się usunąć. Są w nich same identyfikatory.',
    days: null,
    isForOfficeToDecide: false,
    doubt: 'KRI § 20 wymaga co najmniej 2 lat, gdy inny przepis nie mówi inaczej; dalszych ustępów nie czytano.',
  },
  session: {
    name: 'sesje i drogi do dostawcy tożsamości',
    rule: 'Do wygaśnięcia, najwyżej 12 godzin.',
    days: null,
    isForOfficeToDecide: false,
    doubt: null,
  },
  throttle: {
    name: 'liczniki nieudanych prób',
    rule: 'Dobę od ostatniej nieudanej próby.',
    days: 1,
    isForOfficeToDecide: false,
    doubt: null,
  },
  repeat: {
    name: 'zapamiętane odpowiedzi na powtórzone polecenia',
    rule: 'Dobę od odpowiedzi.',
    days: 1,
    isForOfficeToDecide: false,
    doubt: null,
  },
  link: {
    name: 'prośby o nowe hasło i o zmianę adresu',
    rule: 'Od wygaśnięcia odnośnika; potem wiersz znika.',
    days: 30,
    isForOfficeToDecide: true,
    doubt: PROPOSED,
  },
  invitation: {
    name: 'zaproszenia',
    rule: 'Nieprzyjęte: od wygaśnięcia odnośnika, potem znika razem z obiecanymi rolami. Przyjęte: tak długo jak konto.',
    days: 90,
    isForOfficeToDecide: true,
    doubt: PROPOSED,
  },
  mail: {
    name: 'wiadomości w skrzynce nadawczej',
    rule: 'Od napisania; potem wiadomość znika w całości. Odnośnik znika wcześniej: po wysłaniu, użyciu albo wygaśnięciu.',
    days: 30,
    isForOfficeToDecide: true,
    doubt: PROPOSED,
  },
  reminder: {
    name: 'wysłane przypomnienia o terminach',
    rule: 'Od dnia terminu; do tego czasu wiadomo, o czym już przypomniano.',
    days: 365,
    isForOfficeToDecide: true,
    doubt: PROPOSED,
  },
  duty: {
    name: 'zdarzenia, od których biegną terminy ustawowe',
    rule: 'Bez terminu: następny termin liczy się od ostatniego zdarzenia. Po usunięciu konta zostaje sam identyfikator osoby, która je wpisała.',
    days: null,
    isForOfficeToDecide: false,
    doubt: 'Kategorię archiwalną ustala administrator danych według swojego wykazu akt.',
  },
  request: {
    name: 'prośby o usunięcie konta',
    rule: 'Do spełnienia albo wycofania.',
    days: null,
    isForOfficeToDecide: false,
    doubt: null,
  },
  assessment: {
    name: 'oceny zasobów pomocy społecznej i ich kroki',
    rule: 'Bez terminu: następne oceny powtarzają liczby poprzednich lat. W krokach zostają same identyfikatory kont.',
    days: null,
    isForOfficeToDecide: false,
    doubt: 'Kategorię archiwalną ustala administrator danych według swojego wykazu akt.',
  },
  question: {
    name: 'pytania o liczby i odpowiedzi na nie',
    rule: 'Bez terminu: wyjaśniają liczbę tak długo, jak ona stoi. Po usunięciu konta zostaje sam identyfikator osoby.',
    days: null,
    isForOfficeToDecide: false,
    doubt: 'Kategorię archiwalną ustala administrator danych według swojego wykazu akt.',
  },
  office: {
    name: 'opis podmiotu prowadzącego',
    rule: 'Do następnego opisania.',
    days: null,
    isForOfficeToDecide: false,
    doubt: null,
  },
  public: {
    name: 'dane publiczne: podział terytorialny, granice, liczby, pliki wydawców, prawo',
    rule: 'Bez terminu. Nie ma w nich danych osób.',
    days: null,
    isForOfficeToDecide: false,
    doubt: null,
  },
  upkeep: {
    name: 'zapisy techniczne: zmiany schematu, wersja danych, wykaz kopii, okresy przechowywania',
    rule: 'Bez terminu.',
    days: null,
    isForOfficeToDecide: false,
    doubt: null,
  },
} as const satisfies Record<string, RetentionClass>

export type RetentionCode = keyof typeof RETENTION_CLASSES

/** Codes of all classes, in the order of the list above. */
export const RETENTION_CODES = Object.keys(RETENTION_CLASSES) as [RetentionCode, ...RetentionCode[]]
