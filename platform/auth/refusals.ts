import type { RefusalText } from '../module.ts'

/** Refusals of signing in and of accounts, with the words of the remedy. */
export const refusals: Record<string, RefusalText> = {
  'account-exists': {
    status: 409,
    sentence: () =>
      'Osoba z tym adresem e-mail ma już konto. Jeśli jest wyłączone, włącz je; jeśli zapomniała hasła, wskaż jej stronę „Nie pamiętam hasła”.',
  },
  'account-not-found': { status: 404, sentence: () => 'Nie ma takiego konta. Sprawdź identyfikator na liście kont.' },
  'account-erased': {
    status: 409,
    sentence: () =>
      'Dane tej osoby usunięto, więc konta nie da się przywrócić. Jeśli ma znów pracować, zaproś ją od nowa.',
  },
  'email-already-own': {
    status: 409,
    sentence: () => 'Pole „Nowy adres e-mail”: to jest Twój obecny adres. Wpisz inny.',
  },
  'invitation-not-open': {
    status: 409,
    sentence: () =>
      'Tego zaproszenia nie można już wycofać: zostało przyjęte, wycofane albo go nie ma. Konto z przyjętego zaproszenia można wyłączyć.',
  },
  'link-not-usable': {
    status: 404,
    sentence: () =>
      'Ten odnośnik nie działa: wygasł, został już użyty albo zastąpił go nowszy. Otwórz najnowszą wiadomość albo poproś o nowy odnośnik.',
  },
  'password-not-accepted': { status: 422, sentence: ({ faults }) => (faults as string[]).join(' ') },
  'no-password': {
    status: 409,
    sentence: () => 'To konto nie ma hasła. Możesz je ustalić na stronie „Nie pamiętam hasła”.',
  },
  'sign-in-expired': {
    status: 409,
    sentence: () => 'Minął czas na ten krok logowania. Zaloguj się od początku.',
  },
  'second-factor-not-prepared': {
    status: 409,
    sentence: () => 'Najpierw otwórz stronę z kluczem dla aplikacji, potem podaj z niej kod.',
  },
  'sign-in-not-fresh': {
    status: 409,
    sentence: ({ minutes }) =>
      `Konto nie ma hasła ani drugiego składnika, więc potwierdź, że to Ty: wyloguj się, zaloguj jeszcze raz przez dostawcę tożsamości i w ciągu ${minutes} minut zakończ sesję.`,
  },
  'session-not-found': { status: 404, sentence: () => 'Nie masz takiej sesji. Mogła się już skończyć.' },
  'demo-only': {
    status: 403,
    sentence: () => 'Konta pokazowe działają tylko w regionie pokazowym. Poproś administratora o zaproszenie.',
  },
  'provider-trip-unknown': {
    status: 409,
    sentence: () => 'Minął czas na powrót albo powrót zaczął się w innej przeglądarce. Zaloguj się od początku.',
  },
  'provider-knows-nobody': {
    status: 403,
    sentence: () =>
      'Dostawca tożsamości potwierdził, kim jesteś, ale nie masz tu czynnego konta z tym adresem e-mail. Poproś administratora o zaproszenie.',
  },
  'provider-answer-refused': {
    status: 403,
    sentence: () => 'Odpowiedź dostawcy tożsamości nie zgadza się z pytaniem. Zaloguj się od początku.',
  },
  'provider-unreachable': {
    status: 409,
    sentence: () => 'Dostawca tożsamości nie odpowiada. Spróbuj później albo zaloguj się hasłem.',
  },
}
