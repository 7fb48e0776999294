/** Words of the frame of the workspace. */
export const frame = {
  skip: 'Przejdź do treści',
  aboutData: 'O danych na tej stronie',
  demo: 'Pokaz. Region nie istnieje, a wszystkie liczby są syntetyczne.',
  menu: 'Menu',
  work: 'Praca',
  start: 'Czeka na mnie',
  publicSite: 'Strona publiczna',
  ownAccount: 'Moje konto',
  signOut: 'Wyloguj',
  search: 'Szukaj gminy, powiatu lub województwa',
  searchButton: 'Szukaj',
  signedInAs: 'Zalogowana osoba',
  groups: { work: 'Moja praca', region: 'Region', upkeep: 'Utrzymanie' },
  theme: 'Wygląd',
  themes: { system: 'jak w systemie', light: 'jasny', dark: 'ciemny' },
  opening: 'Sprawdzam, co możesz tu robić…',
} as const
