import { counted } from '#kernel/plural.ts'

const UNITS = { one: 'jednostka', few: 'jednostki', many: 'jednostek' }

/** Words of the page about statutory deadlines. */
export const calendar = {
  title: 'Terminy',
  lead: 'Co Twoje jednostki mają zrobić z ustaw i do kiedy. Dni pochodzą z parametrów prawnych. Splot nie wie, czy obowiązek jest już wykonany.',
  waiting: 'Liczę terminy…',
  own: 'Moje terminy',
  ownEmpty:
    'Twoje role nie mają terminów w kalendarzu ustawowym. Pojawią się, gdy administrator nada Ci rolę w gminie, powiecie albo ROPS.',
  undated: 'Obowiązki bez stałego dnia',
  undatedEmpty: 'Wszystkie Twoje obowiązki mają stały dzień.',
  area: 'Terminy jednostek mojego obszaru',
  areaEmpty: 'Na Twoim obszarze nie ma jednostek. Pojawią się, gdy w Importach wczytasz rejestr.',
  columns: {
    duty: 'Obowiązek',
    unit: 'Jednostka',
    until: 'Termin',
    owedBy: 'Kto ma obowiązek',
    law: 'Przepis',
    certainty: 'Pewność',
    units: 'Ile jednostek',
  },
  levels: { voivodeship: 'województwo', county: 'powiaty', municipality: 'gminy' } as Record<string, string>,
  units: (level: string, count: number) => `${level}: ${counted(count, UNITS)}`,
  noDay: 'bez stałego dnia',
  period: (period: string) => `okres: ${period}`,
  freeDay: (day: string) => `To dzień wolny. Ostatni roboczy przed nim: ${day}.`,
  sure: 'potwierdzone',
  toCheck: 'do sprawdzenia',
  settings: 'Przypomnienia i kalendarz',
  settingsWaiting: 'Wczytuję ustawienia…',
  remind: 'Przypominaj mi pocztą o zbliżających się terminach',
  reminded: 'Przypomnienia są włączone.',
  notReminded: 'Przypomnienia są wyłączone. Terminy zostają na tej stronie.',
  feed: 'Adres dla programu kalendarza',
  feedLead:
    'Program kalendarza pobierze Twoje terminy spod tajnego adresu. Kto zna adres, widzi to samo, więc nikomu go nie podawaj. Gdy skończy się rola, terminy znikną też z kalendarza.',
  feedSince: (moment: string) => `Adres wydano ${moment}. Nie da się go pokazać drugi raz.`,
  noFeed: 'Nie masz jeszcze adresu.',
  makeFeed: 'Wydaj adres',
  renewFeed: 'Wydaj nowy adres',
  renewQuestion: 'Wydać nowy adres kalendarza?',
  renewConsequence: 'Poprzedni adres przestanie działać od razu. Nowy trzeba będzie wpisać w programie kalendarza.',
  revokeFeed: 'Odwołaj adres',
  revokeQuestion: 'Odwołać adres kalendarza?',
  revokeConsequence: 'Adres przestanie działać od razu. Program kalendarza nie pobierze już terminów.',
  feedAbout: 'adres kalendarza',
  feedMade: 'Skopiuj adres teraz, potem nie da się go pokazać:',
  feedField: 'Tajny adres kalendarza',
  revoked: 'Adres kalendarza nie działa.',
} as const
