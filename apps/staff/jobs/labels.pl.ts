import { counted } from '#kernel/plural.ts'

const JOBS = { one: 'zadanie', few: 'zadania', many: 'zadań' }
const TRIES = { one: 'próba', few: 'próby', many: 'prób' }

/** Words of the page about the work that the system does by itself. */
export const jobs = {
  title: 'Zadania systemu',
  lead: 'Co Splot ma zrobić po zatwierdzeniu zmian: wysłać wiadomości, przypomnieć o terminach, zrobić kopię. Wykonane zadania znikają, a ślad po nich jest na stronie „Ślad”.',
  waiting: 'Wczytuję zadania…',
  empty: 'Kolejka jest pusta: wszystko, co było do zrobienia, jest zrobione.',
  columns: {
    name: 'Zadanie',
    state: 'Stan',
    tries: 'Próby',
    planned: 'Zaplanowano',
    next: 'Następna próba',
    reason: 'Dlaczego nie wyszło',
    step: 'Czynność',
  },
  states: {
    waiting: 'czeka',
    running: 'trwa',
    'trying-again': 'czeka na następną próbę',
    'set-aside': 'odłożone',
  },
  noNext: 'sama już nie ruszy',
  none: '–',
  count: (state: string, count: number) => `${state}: ${counted(count, JOBS)}`,
  tries: (tries: number, allowed: number) => `${counted(tries, TRIES)} z ${allowed}`,
  tryAgain: 'Spróbuj teraz',
  about: (name: string, id: string) => `${name}, zadanie ${id}`,
  question: (name: string) => `Spróbować jeszcze raz: ${name}?`,
  consequence:
    'Zadanie ruszy od razu i będzie miało znowu wszystkie próby. Jeśli przyczyna nie znikła, nie wyjdzie i tym razem. Ślad zapisze, kto je ponowił.',
  done: 'Zadanie ruszy w ciągu kilku sekund.',
} as const
