/**
 * Something the server does by itself now and then. It decides from what it finds whether anything is to be done, so an
 * hour when the server was off is made up for by the next one.
 */
export type Chore = {
  name: ChoreName
  /** When, as in a crontab, by universal time. */
  when: string
  run: () => Promise<unknown>
}

/** Every chore by its name in the queue, and what it is called for people. */
export const CHORES = {
  'chore.backup': 'Kopia nocna',
  'chore.erase': 'Usuwanie tego, czemu minął czas',
  'chore.sync': 'Synchronizacja z bankiem danych urzędu statystycznego',
  'chore.verify': 'Nocne sprawdzenie śladu',
  'chore.remind': 'Sprawdzanie, komu przypomnieć o terminie',
} as const
type ChoreName = keyof typeof CHORES
