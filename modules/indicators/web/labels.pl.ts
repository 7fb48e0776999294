/** Words of the page about evidence. */
export const evidence = {
  title: 'Dowody',
  lead: 'Liczba, wykres, mapa albo tabela zamrożona pod stałym adresem. Późniejsze dane jej nie zmienią, więc dokument może się na nią powołać. Strona dowodu jest publiczna.',
  freeze: 'Zamroź',
  freezeTitle: 'Nowy dowód',
  cannotFreeze:
    'Twoje role nie pozwalają zamrażać. Robią to osoby, które piszą diagnozy i plany gminy, powiatu albo ROPS.',
  kind: 'Co zamrozić',
  kinds: {
    figure: 'Jedna liczba',
    chart: 'Wykres: przebieg przez lata',
    map: 'Mapa województwa',
    table: 'Tabela porównawcza powiatu',
  },
  kindWords: { figure: 'liczba', chart: 'wykres', map: 'mapa', table: 'tabela' },
  unitUnknown: 'Nie ma jednostki o tym kodzie.',
  frozen: (title: string) => `Zamrożono: ${title}.`,
  open: 'Otwórz stronę dowodu',
  list: 'Dowody moje i jednostek mojego obszaru',
  waiting: 'Wczytuję dowody…',
  empty: 'Nie ma jeszcze dowodów. Zamroź liczbę tutaj albo na stronie wskaźnika, w części „Jak to policzono”.',
  columns: { title: 'Dowód', shown: 'Co zamrożono', by: 'Kto cytuje', purpose: 'Gdzie', on: 'Kiedy', changed: 'Dziś' },
  mine: 'zamrożone przez Ciebie',
  same: 'bez zmian',
  changed: (count: number) => (count === 1 ? 'zmieniono 1 liczbę' : `zmieniono liczb: ${count}`),
} as const
