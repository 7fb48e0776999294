/** Words of the pages that take files in. */
export const imports = {
  title: 'Importy',
  lead: 'Pliki urzędów, z których powstają strony i zeszyty. Każdy najpierw się sprawdza, a dopiero potem wczytuje.',
  steps: 'Najpierw wybierz plik i podaj, skąd pochodzi. Sprawdzenie niczego nie zmienia i pokazuje wszystkie błędy.',
  file: 'Plik',
  fileHint: 'Taki, jaki wydał urząd, bez otwierania i zapisywania w arkuszu.',
  chooseFile: 'Wybierz plik z dysku.',
  check: 'Sprawdź plik',
  load: 'Wczytaj',
  loaded: (title: string) => `Wczytano: ${title}.`,
  back: 'Wróć do importów',
  questions: 'Pytania o plik',
  unknown: 'Nie ma takiego importu',
  unknownAdvice: 'Wybierz rodzaj pliku z listy importów.',
} as const
