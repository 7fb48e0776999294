import { counted } from '#kernel/plural.ts'

const TO_CHECK = { one: 'wartość', few: 'wartości', many: 'wartości' }

/** Words of the pages about legal parameters in the workspace. */
export const law = {
  title: 'Parametry prawne',
  lead: 'Progi i terminy, z których Splot liczy. Zmieniają je tylko sprawdzone pliki wydania, nikt nie wpisze ich tutaj.',
  waiting: 'Wczytuję parametry…',
  topic: 'Dział',
  every: 'wszystkie',
  onlyToCheck: 'Tylko do sprawdzenia',
  toCheck: 'do sprawdzenia',
  countToCheck: (count: number) => `Do sprawdzenia: ${counted(count, TO_CHECK)}.`,
  empty: 'Żaden parametr nie pasuje do wyboru. Wybierz inny dział albo pokaż wszystkie.',
  columns: {
    name: 'Parametr',
    value: 'Dziś',
    law: 'Przepis',
    next: 'Następna znana zmiana',
    certainty: 'Pewność',
    period: 'Kiedy obowiązuje',
    source: 'Źródło',
    read: 'Przeczytano',
    withdrawn: 'Wycofano',
    reason: 'Powód',
  },
  noValue: 'Splot nie zna wartości na dziś',
  noLaw: 'bez wskazanego przepisu',
  none: '–',
  sure: 'potwierdzone',
  historyWaiting: 'Wczytuję historię parametru…',
  history: 'Okresy, od najnowszego',
  withdrawn: 'Wartości wycofane jako błędne',
  meaning: 'Co znaczy',
  deciding: 'Który dzień rozstrzyga',
  back: 'Wszystkie parametry',
} as const
