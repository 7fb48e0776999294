import { counted } from '#kernel/plural.ts'

const MATTERS = { one: 'sprawa czeka', few: 'sprawy czekają', many: 'spraw czeka' }

/** Headings of the inbox, which the other languages have too. */
export const inbox = {
  title: (waiting: number) => (waiting === 0 ? 'Nic na Ciebie nie czeka' : `${counted(waiting, MATTERS)} na Ciebie`),
  waiting: 'Sprawdzam, co na Ciebie czeka…',
  forMe: 'Czeka na mnie',
  fromOthers: 'Kto jest mi winien odpowiedź',
  columns: {
    matter: 'Sprawa',
    who: 'Kto czeka',
    answers: 'Kto odpowiada',
    since: 'Od kiedy',
    until: 'Termin',
    step: 'Następny krok',
  },
  emptyForMe:
    'Pojawią się tu oceny zasobów do potwierdzenia, pytania o liczby Twojej jednostki i odpowiedzi na Twoje, terminy ustawowe z najbliższego miesiąca, zastępstwa, które masz na czas, role bliskie końca, odłożone zadania i kłopoty ze śladem. Wpisuje je Splot, nie trzeba niczego zakładać.',
  emptyFromOthers:
    'Pojawią się tu jednostki, które nie odpowiedziały jeszcze na Twoje pytanie o liczbę, i osoby, które nie przyjęły zaproszenia do Splotu.',
} as const

/** Words of the matters in the inbox: they name law, roles and places, so they are Polish. */
export const start = {
  deputy: (role: string, owner: string) => `Zastępujesz: ${role}, w imieniu: ${owner}`,
  ownRoleEnds: (role: string) => `Twoja rola kończy się: ${role}`,
  roleEnds: (role: string, name: string) => `Rola kończy się: ${role}, ${name}`,
  invitation: (name: string) => `Zaproszenie do Splotu: ${name}`,
  invitationExpired: (name: string) => `Zaproszenie wygasło bez odpowiedzi: ${name}`,
  erasure: (name: string) => `Prośba o usunięcie konta: ${name}`,
  erasureTerm: 'bez zbędnej zwłoki; miesiąc z RODO art. 12 ust. 3 jest do sprawdzenia',
  auditDamaged: 'Ślad jest uszkodzony',
  deadline: (name: string, unit: string) => `${name}, ${unit}`,
  deadlineUntil: (day: string) => `do ${day}`,
  assessment: (year: number, unit: string) => `Ocena zasobów za ${year} r. czeka na potwierdzenie: ${unit}`,
  seeAssessment: 'Otwórz ocenę',
  seeDeadlines: 'Otwórz terminy',
  question: (indicator: string, year: number) => `Pytanie o liczbę: ${indicator}, ${year}`,
  answered: (indicator: string, year: number) => `Jest odpowiedź na Twoje pytanie: ${indicator}, ${year}`,
  researcher: 'badacz ROPS',
  answerQuestion: 'Odpowiedz',
  readAnswer: 'Przeczytaj odpowiedź',
  seeQuestion: 'Otwórz pytanie',
  lateSince: (day: string) => `po terminie: ${day}`,
  setAside: (count: number) => `Zadania systemu odłożone po wielu próbach: ${count}`,
  seeJobs: 'Otwórz zadania',
  lastDay: (day: string) => `ostatni dzień: ${day}`,
  linkUntil: (moment: string) => `odnośnik działa do: ${moment}`,
  seeRoles: 'Otwórz moje role',
  seePerson: 'Otwórz osobę',
  inviteAgain: 'Zaproś ponownie',
  seeInvitations: 'Otwórz zaproszenia',
  seeAudit: 'Otwórz ślad',
  system: 'Splot',
} as const

/** How long before its end a role begins to wait for a decision. */
export const ROLE_ENDS_WITHIN_DAYS = 30

/** How long before its day a statutory deadline begins to wait. */
export const DEADLINE_WITHIN_DAYS = 30
