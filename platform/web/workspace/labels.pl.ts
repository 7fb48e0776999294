/** Words that the components of the workspace say themselves. */
export const words = {
  again: 'Spróbuj ponownie',
  cancel: 'Anuluj',
  optional: '(nieobowiązkowe)',
  choose: 'Wybierz',
  law: 'Podstawa prawna',
  errorSummary: 'Popraw pola, których nie można przyjąć',
  sortUp: 'rosnąco',
  sortDown: 'malejąco',
} as const

/** Words of what a file brought, or why it did not. */
export const importReport = {
  loaded: (title: string) => `Wczytano: ${title}.`,
  report: 'Sprawozdanie ze sprawdzenia',
  loadedReport: 'Sprawozdanie z wczytania',
  ready: 'Plik jest dobry. Można go wczytać.',
  notReady: 'Pliku nie można wczytać. Popraw go u źródła albo w wierszach poniżej i sprawdź jeszcze raz.',
  asks: 'Plik nie mówi wszystkiego. Odpowiedz na pytania i sprawdź go jeszcze raz.',
  rows: 'Przeczytane wiersze',
  problems: 'Błędy',
  noProblems: 'Nie ma błędów.',
  columns: { row: 'Wiersz', column: 'Kolumna', message: 'Co jest nie tak', remedy: 'Co zrobić' },
  wholeFile: 'cały plik',
  notes: 'Uwagi',
} as const
