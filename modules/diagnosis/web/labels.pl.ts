/** Words of the booklets in the workspace. */
export const booklets = {
  title: 'Zeszyty powiatów',
  lead: 'Zeszyt otwiera warsztat w powiecie: porównanie gmin, profil każdej z nich, luki w danych i źródła.',
  waiting: 'Wczytuję zeszyty…',
  empty: 'Nie ma zeszytów. Pojawią się, gdy w Importach wczytasz rejestr, granice i liczby.',
  county: 'Powiat',
  voivodeship: 'Województwo',
  municipalities: 'Gminy',
  print: 'Wydruk',
  asDraft: 'Ze znakiem PROJEKT na każdej stronie',
  pdf: 'PDF',
  docx: 'DOCX',
  file: (format: string, county: string) => `Pobierz zeszyt ${format}: ${county}`,
} as const
