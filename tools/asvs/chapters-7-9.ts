import { absent, type Chapter, configured, described, item, nowhere, proven } from './item.ts'
import { COPIES, CRAWL, GUIDE, OWN, PAGES, PROVIDER, SEC } from './places.ts'

const IDLE = proven(
  PAGES,
  'bezczynna sesja wygasa: z danymi osób po pół godzinie, bez nich po ośmiu, a używana po dwunastu',
)
const SIGN_OUT = proven(COPIES, 'zalogowany na jednej kopii jest zalogowany na drugiej, a wylogowany nigdzie')
const NEW_TOKEN = proven(
  PAGES,
  'znak sesji sprzed logowania nic nie otwiera: po haśle i po kodzie jest za każdym razem nowy',
)
const DISABLED = proven(PAGES, 'wyłączenie konta kończy jego pracę w tej samej chwili')
const CHANGED = proven(OWN, 'zmiana hasła wymaga obecnego, kończy pozostałe sesje i zawiadamia właściciela')
const NO_LEAKS = proven(
  CRAWL,
  'każda rola, każda operacja, identyfikatory obcych: 0 wycieków w odpowiedziach, liczbach i odmowach',
)
const SPOILED = proven(PROVIDER, 'poświadczenie %s nie wpuszcza')
const SIGNATURE = proven(PROVIDER, 'poświadczenie podpisane obcym kluczem nie wpuszcza')

export const SESSIONS: Chapter = {
  number: 7,
  name: 'Sesje',
  items: [
    item('V7.1.1', 'Czas bezczynności i najdłuższy czas sesji są spisane z powodami.', described(GUIDE, 'Sesje')),
    item('V7.1.2', 'Liczby sesji się nie ogranicza; osoba widzi je i kończy.', described(GUIDE, 'Sesje')),
    item(
      'V7.1.3',
      'Sesja Splotu i sesja u dostawcy są osobne; opisano, co to znaczy.',
      described(GUIDE, 'Drogi logowania'),
    ),
    item('V7.2.1', 'Znak sesji sprawdza serwer w bazie przy każdym zapytaniu.', SIGN_OUT),
    item(
      'V7.2.2',
      'Znak powstaje przy każdym logowaniu; stałych kluczy nie ma.',
      NEW_TOKEN,
      absent('stałe klucze API', { operations: 'apiKey|api-key' }),
    ),
    item(
      'V7.2.3',
      'Znak ma 256 losowych bitów, a w bazie leży jego skrót.',
      configured('platform/auth/secrets.ts', 'randomBytes(32)'),
    ),
    item('V7.2.4', 'Każde logowanie, zmiana hasła i drugi składnik dają nowy znak.', NEW_TOKEN, CHANGED),
    item('V7.3.1', 'Bezczynna sesja wygasa po 30 minutach albo 8 godzinach.', IDLE),
    item('V7.3.2', 'Po 12 godzinach sesja kończy się zawsze.', IDLE),
    item(
      'V7.4.1',
      'Wylogowanie usuwa sesję z bazy.',
      SIGN_OUT,
      proven(PAGES, 'formularz logowania wpuszcza na własne konto, a wylogowanie zamyka je od razu'),
    ),
    item('V7.4.2', 'Wyłączenie konta kończy wszystkie sesje.', DISABLED),
    item(
      'V7.4.3',
      'Zmiana hasła i drugiego składnika kończy pozostałe sesje bez pytania.',
      CHANGED,
      proven(OWN, 'nowe hasło z poczty: działa raz, zdejmuje blokadę, kończy sesje i nie omija drugiego składnika'),
    ),
    item(
      'V7.4.4',
      'Przycisk „Wyloguj” jest na każdej stronie konta i miejsca pracy.',
      configured('apps/public/account/frame.tsx', 'action="/wyloguj"'),
      configured('apps/staff/shell.tsx', 'href="/wyloguj"'),
      proven(PAGES, 'do wylogowania prowadzi też odnośnik: strona pyta i wylogowuje dopiero po przycisku'),
    ),
    item(
      'V7.4.5',
      'Administrator kończy sesje osoby, wyłączając konto albo usuwając drugi składnik; wszystkich – jednym zapytaniem z opisu.',
      DISABLED,
      described(GUIDE, 'Sesje'),
    ),
    item(
      'V7.5.1',
      'Drugi składnik zakłada się za hasło, a zmienia za kod; adres e-mail zmienia się za hasłem i po otwarciu odnośnika z nowego adresu. Telefonu Splot nie zna.',
      proven(OWN, 'kto chce drugiego składnika, zakłada go sam; wymiana telefonu wymaga starego kodu'),
      proven(
        'platform/auth/own-identity.test.ts',
        'adres zmienia się dopiero po otwarciu odnośnika z nowego; stary dostaje zawiadomienia, sesje się kończą',
      ),
    ),
    item(
      'V7.5.2',
      'Osoba widzi swoje sesje i po ponownym podaniu hasła (bez hasła: kodu, bez obu: po świeżym logowaniu) kończy każdą albo wszystkie pozostałe. Zakończenie własnej to wylogowanie i nie pyta o nic.',
      proven(PAGES, 'zakończenie sesji z innego urządzenia pyta o hasło i działa od razu'),
      proven(
        'platform/auth/own-sessions.test.ts',
        'cudzą przeglądarkę wylogowuje dopiero hasło; pomyłka niczego nie kończy i liczy się z logowaniem',
      ),
      proven(
        'platform/auth/own-sessions.test.ts',
        'wszystkie pozostałe sesje kończą się naraz po haśle, a własna zostaje; ją kończy się bez hasła',
      ),
      proven(
        'platform/auth/own-sessions.test.ts',
        'konto bez hasła potwierdza się kodem, a bez kodu świeżym logowaniem',
      ),
    ),
    item(
      'V7.6.1',
      'Czas sesji po logowaniu przez dostawcę jest ten sam i jest spisany.',
      described(GUIDE, 'Drogi logowania'),
      IDLE,
    ),
    item(
      'V7.6.2',
      'Obca strona nie zacznie logowania przez dostawcę za użytkownika.',
      proven(PROVIDER, 'z obcej strony nie da się zacząć logowania przez dostawcę'),
    ),
  ],
}

export const AUTHORISATION: Chapter = {
  number: 8,
  name: 'Prawa',
  items: [
    item(
      'V8.1.1',
      'Prawa są regułami nad wierszami, a ich macierz jest wydrukiem.',
      described(GUIDE, 'Prawa'),
      described('docs/printed/access-matrix.md', 'Macierz uprawnień'),
    ),
    item('V8.1.2', 'Każde pole ma zasięg: publiczne, dla partnerów, osobowe, wrażliwe.', described(GUIDE, 'Prawa')),
    item(
      'V8.2.1',
      'Operacja bez reguły nie wystartuje, a bez prawa odmawia.',
      proven('platform/call.test.ts', 'operacja bez reguły nie wystartuje'),
      NO_LEAKS,
    ),
    item(
      'V8.2.2',
      'Rzeczy obcego nie widać nigdzie, a odmowa jest taka jak przy braku.',
      NO_LEAKS,
      proven(CRAWL, 'rzecz obcego i rzecz, której nie ma, odmawiają tak samo'),
    ),
    item(
      'V8.2.3',
      'Odpowiedź ma tylko pola z opisu, a operacja dostaje tylko pola, które opis zna.',
      proven(SEC, 'pól, których opis nie zna, operacja nie dostaje'),
      NO_LEAKS,
    ),
    item(
      'V8.3.1',
      'Decyduje serwer w tej samej transakcji, w której działa.',
      NO_LEAKS,
      proven(
        'platform/access/access.property.test.ts',
        'lista, liczba i pojedynczy odczyt pokazują dokładnie to, co wyrocznia – każde konto w każdym dniu',
      ),
    ),
    item(
      'V8.4.1',
      'Obszary (województwa, powiaty, gminy) dzielą dane tak, jak osobni najemcy.',
      NO_LEAKS,
      proven(CRAWL, 'po przejściu wszystkich ról nic obcego się nie zmieniło poza tym, co zrobił administrator'),
    ),
  ],
}

export const TOKENS: Chapter = {
  number: 9,
  name: 'Poświadczenia z treścią',
  items: [
    item('V9.1.1', 'Jedyne takie poświadczenie to ID Token dostawcy; jego podpis sprawdza się zawsze.', SIGNATURE),
    item(
      'V9.1.2',
      'Algorytm musi być z listy dostawcy; „none” odrzuca biblioteka.',
      SIGNATURE,
      configured('platform/auth/identity-provider.ts', 'enableNonRepudiationChecks'),
    ),
    item(
      'V9.1.3',
      'Klucze bierze się spod adresu z opisu dostawcy, nie z poświadczenia.',
      SIGNATURE,
      nowhere('\\bjku\\b|\\bx5u\\b'),
    ),
    item('V9.2.1', 'Poświadczenie po terminie nie wpuszcza.', SPOILED),
    item(
      'V9.2.2',
      'Przyjmuje się tylko ID Token z przepływu, który zaczął Splot.',
      SPOILED,
      configured('platform/auth/identity-provider.ts', 'idTokenExpected: true'),
    ),
    item('V9.2.3', 'Poświadczenie dla innego odbiorcy nie wpuszcza.', SPOILED),
    item(
      'V9.2.4',
      'Splot sam takich poświadczeń nie wystawia.',
      absent('wystawianie tokenów', { packages: '^(jsonwebtoken|fast-jwt|@fastify/jwt)$' }),
    ),
  ],
}
