import { counted } from '#kernel/plural.ts'
import type { DeliveryState } from './operations.ts'

/** Words that answers, files and pages of the module share. */
export const labels = {
  states: {
    none: 'nie zaczęto',
    draft: 'w trakcie',
    submitted: 'wstępna, czeka na potwierdzenie',
    confirmed: 'potwierdzona',
  } satisfies Record<DeliveryState, string>,
  steps: {
    started: 'zaczęto wypełniać',
    submitted: 'przekazano do potwierdzenia',
    confirmed: 'potwierdzono',
    reopened: 'otwarto ponownie',
  },
  provisional: 'Liczby wstępne. Nikt ich jeszcze nie potwierdził i widzi je tylko ta gmina.',
  synthetic: 'Dane syntetyczne. Region nie istnieje.',
  toCheck: 'do sprawdzenia',
} as const

const THINGS = {
  errors: { one: 'błąd', few: 'błędy', many: 'błędów' },
  comments: { one: 'duża zmiana bez uwagi', few: 'duże zmiany bez uwagi', many: 'dużych zmian bez uwagi' },
  empty: { one: 'puste pole roku oceny', few: 'puste pola roku oceny', many: 'pustych pól roku oceny' },
}

/** "3 błędy, 1 duża zmiana bez uwagi i 12 pustych pól roku oceny"; nothing where all is well. */
export function leftToDo(counts: { errors: number; comments: number; empty: number }): string {
  const parts = (['errors', 'comments', 'empty'] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [counted(counts[kind], THINGS[kind])],
  )
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} i ${parts.at(-1)}`
}

type Details = Record<string, unknown>

/** What each refusal says: what is wrong and what to do. */
export const refusalSentences = {
  'assessment-unit-not-yours': () =>
    'Nie prowadzisz oceny zasobów takiej gminy. Swoje oceny znajdziesz na stronie Oceny zasobów.',
  'assessment-not-begun': () => 'Tej oceny nikt jeszcze nie zaczął. Otwórz formularz i zapisz pierwszą liczbę.',
  'assessment-year-not-over': ({ year }: Details) =>
    `Rok ${year} jeszcze się nie skończył, więc nie można go ocenić. Otwórz ocenę za rok poprzedni.`,
  'assessment-changed-meanwhile': () =>
    'Ktoś zapisał tę ocenę po tym, jak ją otwarto. Wczytaj nowszą wersję i zapisz jeszcze raz; to, co wpisano tutaj, zostanie.',
  'assessment-not-a-draft': ({ state }: Details) =>
    state === 'confirmed'
      ? 'Ocena jest potwierdzona, więc jej liczb się nie zmienia. Kierownik jednostki może ją otworzyć ponownie.'
      : 'Ocena czeka na potwierdzenie, więc jej liczb się nie zmienia. Kierownik jednostki może ją otworzyć ponownie.',
  'assessment-not-in-state': ({ state, step }: Details) =>
    `Ocena jest teraz ${labels.states[state as DeliveryState]}. ${STEP_NEEDS[step as keyof typeof STEP_NEEDS]}`,
  'assessment-row-unknown': ({ row }: Details) =>
    `Szablon tego roku nie ma wiersza „${row}”. Wczytaj formularz jeszcze raz.`,
  'assessment-cells-unreadable': ({ unreadable }: Details) =>
    (unreadable as { label: string; year: number; problem: string }[])
      .slice(0, 3)
      .map(({ label, year, problem }) => `„${label}”, ${year}: ${problem}`)
      .join(' '),
  'assessment-not-ready': (details: Details) =>
    `Oceny nie można jeszcze przekazać: ${leftToDo(details as never)}. Najpierw: ${(details.first as string[])[0]}`,
  'assessment-sheet-unreadable': () =>
    'Tego pliku nie da się odczytać jako arkusza XLSX. Pobierz szablon, wypełnij go i zapisz jako XLSX.',
} as const

const STEP_NEEDS = {
  submitted: 'Przekazać można tylko ocenę w trakcie.',
  confirmed: 'Potwierdzić można tylko ocenę przekazaną do potwierdzenia.',
  reopened: 'Otworzyć ponownie można tylko ocenę przekazaną albo potwierdzoną.',
}
