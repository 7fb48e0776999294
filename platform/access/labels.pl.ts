import { ROLES, type Role } from './roles.ts'

/** How large an area each level of role asks for. */
const AREA_OF_LEVEL = {
  region: 'dwucyfrowy kod województwa',
  county: 'czterocyfrowy kod powiatu albo dwucyfrowy województwa',
  municipality: 'sześciocyfrowy kod gminy albo kod jej powiatu lub województwa',
  organisation: 'puste pole, bo tę rolę ma się w organizacji',
} as const

/** How the refusals of rights are told. */
export const refusalSentences = {
  'assignment-not-found': () => 'Nie ma takiego przydziału albo nie należy do Twojego obszaru. Sprawdź adres.',
  'assignment-already-held': () =>
    'To konto ma już tę rolę na tym obszarze w tych dniach. Zmień dni albo najpierw odbierz tamtą rolę.',
  'assignment-already-ended': () => 'Ta rola jest już odebrana. Sprawdź listę przydziałów.',
  'account-not-found': () => 'Nie ma takiego konta albo jest wyłączone. Sprawdź listę kont.',
  'area-does-not-fit-role': ({ role }: Record<string, unknown>) => {
    const known = ROLES[role as Role]
    return `Pole „Obszar”: dla roli „${known.name}” podaj ${AREA_OF_LEVEL[known.level]}.`
  },
  'days-in-wrong-order': () => 'Pole „Do dnia”: ostatni dzień nie może być przed pierwszym. Popraw daty.',
  'own-role': () => 'Roli nie nadaje się samemu sobie. Poproś innego administratora.',
  'own-deputy': () => 'Zastępcą musi być inna osoba. Wybierz inne konto.',
  'delegation-outlives-role': () => 'Zastępstwo musi mieścić się w dniach roli. Skróć je albo najpierw przedłuż rolę.',
  'deputy-not-found': () =>
    'Pole „E-mail zastępcy”: nikt z czynnym kontem nie ma tego adresu. Sprawdź pisownię albo poproś administratora o zaproszenie tej osoby.',
  'delegation-not-found': () => 'Nie ma takiego zastępstwa albo nie Ty je kończysz. Sprawdź adres.',
  'delegation-already-ended': () => 'To zastępstwo jest już zakończone. Sprawdź listę zastępstw.',
}
