/** Words of the frame of the workspace. */
export const frame = {
  skip: 'Przejdź do treści',
  aboutData: 'O danych na tej stronie',
  demo: 'Pokaz. Region nie istnieje, a wszystkie liczby są syntetyczne.',
  menu: 'Menu',
  work: 'Praca',
  publicSite: 'Strona publiczna',
  ownAccount: 'Moje konto',
  signOut: 'Wyloguj',
  search: 'Szukaj gminy, powiatu lub województwa',
  searchButton: 'Szukaj',
  signedInAs: 'Zalogowana osoba',
  groups: { work: 'Moja praca', region: 'Region', upkeep: 'Utrzymanie' },
  theme: 'Wygląd',
  themes: { system: 'jak w systemie', light: 'jasny', dark: 'ciemny' },
  language: 'Język menu',
  languageNote:
    'Po polsku jest wszystko. W innych językach są menu, nagłówek i tytuły listy spraw; strony, formularze i dokumenty wynikające z prawa są po polsku.',
  opening: 'Sprawdzam, co możesz tu robić…',
  openingPage: 'Otwieram stronę…',
  noPlace: 'Na tym koncie nie ma tej strony',
  noPlaceAdvice: 'Nie ma takiego adresu albo Twoje role go nie obejmują. Wybierz stronę z menu.',
} as const
