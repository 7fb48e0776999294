/** Words that the components of the workspace say themselves. */
export const words = {
  again: 'Spróbuj ponownie',
  cancel: 'Anuluj',
  optional: '(nieobowiązkowe)',
  choose: 'Wybierz',
  law: 'Podstawa prawna',
  errorSummary: 'Popraw pola, których nie można przyjąć',
  noPlace: 'Na tym koncie nie ma tej strony',
  noPlaceAdvice: 'Nie ma takiego adresu albo Twoje role go nie obejmują. Wybierz stronę z menu.',
  waitingForPage: 'Otwieram stronę…',
  sortUp: 'rosnąco',
  sortDown: 'malejąco',
} as const
