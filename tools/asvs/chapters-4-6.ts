import { absent, type Chapter, configured, described, item, nowhere, open, proven } from './item.ts'
import {
  APP,
  COPIES,
  DEPLOY,
  GUIDE,
  INVITATIONS,
  NGINX,
  OWN,
  PAGES,
  PASSWORD,
  PROVIDER,
  SEC,
  SHELL,
  SIGN_IN,
} from './places.ts'

const GRAPHQL = absent('GraphQL', { packages: 'graphql|mercurius' })
const WEBSOCKET = absent('WebSocket', { source: 'new WebSocket\\(|@fastify/websocket|WebSocketServer' })
const PROXY = proven(
  DEPLOY,
  'serwer pośredniczący: tylko TLS 1.2 i 1.3, programy bez przekierowania, nagłówki nadpisane, odnośniki poza dziennikiem',
)
const FILE_KIND = proven(
  'platform/documents/file-kind.test.ts',
  'plik przyjmuje się tylko z końcówką, którą Splot czyta, i z treścią, która do niej pasuje',
)
const FILE_NAME = proven(
  'platform/documents/file-kind.test.ts',
  'nazwa pliku nie staje się ścieżką: plik leży pod sumą kontrolną',
)
const RFC6266 = proven(SEC, 'nazwa pliku w nagłówku nie wstrzyknie nagłówka i zachowuje polskie litery')
const PHONES = absent('kody przez SMS albo telefon', { packages: 'twilio|vonage|smsapi|messagebird' })
const CODE_ONCE = proven(
  SIGN_IN,
  'po haśle potrzebny jest kod; zły się nie liczy, dobry loguje, a ten sam drugi raz nie przejdzie',
)
const BACKUP_ONCE = proven(SIGN_IN, 'kod zapasowy działa raz, także przepisany wielkimi literami i bez kreski')
const LOCKS = proven(SIGN_IN, 'po pięciu pomyłkach nawet dobre hasło czeka; po minucie przechodzi i licznik znika')

export const API: Chapter = {
  number: 4,
  name: 'API i usługi',
  items: [
    item(
      'V4.1.1',
      'Każda odpowiedź mówi, co w niej jest i w jakim kodowaniu.',
      proven(APP, 'każda strona, plik i odpowiedź ma rodzaj treści, a tekst kodowanie i politykę bez obcych źródeł'),
    ),
    item(
      'V4.1.2',
      'Ludzi pośrednik przenosi na https, programom odmawia.',
      PROXY,
      configured(NGINX, 'location /api/ { return 403; }'),
    ),
    item(
      'V4.1.3',
      'Nagłówkom pośrednika wierzy się tylko z jego adresu, a X-Forwarded-Host wcale.',
      proven(SEC, 'nagłówkom pośrednika wierzy się tylko z zaufanego adresu, a X-Forwarded-Host nigdy'),
    ),
    item(
      'V4.2.1',
      'Zapytanie z dwiema długościami jest odrzucone.',
      proven(SEC, 'zapytanie z dwiema długościami treści jest odrzucone, a TRACE nie odpowiada treścią'),
    ),
    item('V4.3.1', 'Nie ma GraphQL; listy mają strony o granicznej długości.', GRAPHQL),
    item('V4.3.2', 'Nie ma GraphQL.', GRAPHQL),
    ...['V4.4.1', 'V4.4.2', 'V4.4.3', 'V4.4.4'].map((id) => item(id, 'Nie ma WebSocket.', WEBSOCKET)),
  ],
}

export const FILES: Chapter = {
  number: 5,
  name: 'Pliki',
  items: [
    item('V5.1.1', 'Rodzaje, końcówki i wielkości plików są spisane.', described(GUIDE, 'Pliki')),
    item(
      'V5.2.1',
      'Plik ma najwyżej 256 MB, inna treść 1 MB, a prawo sprawdza się przed czytaniem treści.',
      proven(SHELL, 'kto nie ma prawa, dostaje odmowę, zanim serwer przeczyta treść'),
      configured('platform/documents/operations.ts', 'LARGEST_FILE = 256 * 1024 * 1024'),
    ),
    item(
      'V5.2.2',
      'Końcówka nazwy musi być znana, a pierwsze bajty do niej pasować; resztę czyta import w całości.',
      FILE_KIND,
    ),
    item(
      'V5.2.3',
      'Archiwum nie rozpakuje się ponad granicę, choćby kłamało o wielkości.',
      proven(
        'platform/exchange/read-zip.test.ts',
        'bomba ZIP nie rozpakuje się ponad granicę, choćby kłamała o swojej wielkości',
      ),
    ),
    item(
      'V5.3.1',
      'Oddane pliki leżą poza folderem stron i nie mają adresu.',
      FILE_NAME,
      absent('pobieranie oddanych plików', { operations: '^documents\\.(get|download|read|open)' }),
    ),
    item('V5.3.2', 'Ścieżką jest suma kontrolna; nazwa od użytkownika jest tylko opisem.', FILE_NAME),
    item('V5.4.1', 'Nazwę pobieranego pliku nadaje program i zawsze podaje ją w Content-Disposition.', RFC6266),
    item('V5.4.2', 'Nazwy w nagłówku są zapisane według RFC 6266.', RFC6266),
    item(
      'V5.4.3',
      'Oddanych plików nikt nie może pobrać, więc nie ma czego przeglądać: czyta je tylko import.',
      absent('pobieranie oddanych plików', { operations: '^documents\\.(get|download|read|open)' }),
    ),
  ],
}

export const AUTHENTICATION: Chapter = {
  number: 6,
  name: 'Uwierzytelnianie',
  items: [
    item('V6.1.1', 'Blokady i limity oraz wyjście z nich są spisane.', described(GUIDE, 'Limity')),
    item(
      'V6.1.2',
      'Słowa, z których hasło nie może się składać, są spisane.',
      described(GUIDE, 'Hasła i słowa, których się nie używa'),
    ),
    item('V6.1.3', 'Wszystkie drogi logowania są spisane.', described(GUIDE, 'Drogi logowania')),
    item(
      'V6.2.1',
      'Hasło ma co najmniej 12 znaków.',
      configured('platform/auth/password.ts', 'SHORTEST_PASSWORD = 12'),
      proven(INVITATIONS, 'hasło z samych małych liter wystarcza, gdy jest długie'),
    ),
    item(
      'V6.2.2',
      'Hasło zmienia się na własnym koncie.',
      proven(OWN, 'zmiana hasła wymaga obecnego, kończy pozostałe sesje i zawiadamia właściciela'),
    ),
    item(
      'V6.2.3',
      'Zmiana wymaga obecnego hasła.',
      proven(OWN, 'zmiana hasła wymaga obecnego, kończy pozostałe sesje i zawiadamia właściciela'),
    ),
    item(
      'V6.2.4',
      'Odrzuca się 43 940 haseł o dopuszczalnej długości z miliona najczęstszych.',
      proven(PASSWORD, 'ponad trzy tysiące haseł, które wyciekły, jest odrzuconych, a zwykłe zdanie przechodzi'),
    ),
    item(
      'V6.2.5',
      'Dobry jest każdy znak; rodzajów znaków się nie wymaga.',
      proven(PASSWORD, 'każdy znak w haśle jest dobry, długie hasło liczy się całe, a wielkość liter ma znaczenie'),
    ),
    item(
      'V6.2.6',
      'Pola haseł zakrywają znaki.',
      configured('apps/public/account/sign-in-pages.tsx', 'type="password"'),
      configured('apps/public/account/link-pages.tsx', 'type="password"'),
    ),
    item(
      'V6.2.7',
      'Wklejanie działa, a menedżer haseł poznaje pola po autocomplete.',
      nowhere('onPaste'),
      configured('apps/public/account/link-pages.tsx', 'autoComplete="new-password"'),
    ),
    item(
      'V6.2.8',
      'Hasło sprawdza się całe; wyrównuje się tylko zapis tych samych liter (NFKC).',
      proven(PASSWORD, 'każdy znak w haśle jest dobry, długie hasło liczy się całe, a wielkość liter ma znaczenie'),
    ),
    item(
      'V6.2.9',
      'Hasło może mieć 200 znaków.',
      configured('platform/auth/facts.ts', 'LONGEST_PASSWORD = 200'),
      proven(PASSWORD, 'każdy znak w haśle jest dobry, długie hasło liczy się całe, a wielkość liter ma znaczenie'),
    ),
    item('V6.2.10', 'Hasło nie wygasa.', absent('wygasanie haseł', { source: 'password_expires|passwordExpires' })),
    item(
      'V6.2.11',
      'Hasło z samych nazw Splotu, urzędów i własnego nazwiska jest odrzucone.',
      proven(PASSWORD, 'hasło złożone z nazw Splotu, urzędów i własnego nazwiska jest odrzucone, a zawierające je nie'),
    ),
    item(
      'V6.2.12',
      'Lista pochodzi z haseł, które wyciekły; sprawdza się ją na miejscu, bez pytania innych.',
      proven(PASSWORD, 'ponad trzy tysiące haseł, które wyciekły, jest odrzuconych, a zwykłe zdanie przechodzi'),
    ),
    item(
      'V6.3.1',
      'Pięć pomyłek zamyka na minutę, każda następna na dwa razy dłużej; liczy się też adres sieci, razem na wszystkich kopiach.',
      LOCKS,
      proven(COPIES, 'nieudane logowania liczą się razem na obu kopiach i blokują konto na obu'),
    ),
    item(
      'V6.3.2',
      'Kont domyślnych nie ma; pokazowe działają tylko w regionie pokazowym.',
      proven(
        'apps/server/demo-accounts.test.ts',
        'w prawdziwej bazie kont pokazowych nie da się założyć, pokazać ani użyć',
      ),
    ),
    item(
      'V6.3.3',
      'Drugi składnik ma każdy, kto widzi dane osób albo nadaje prawa; powód, dla którego nie wszyscy, jest spisany.',
      proven(SIGN_IN, 'rola z danymi osób nie wejdzie bez drugiego składnika: najpierw go zakłada'),
      described(GUIDE, 'Kto musi mieć drugi składnik'),
    ),
    item(
      'V6.3.4',
      'Innych dróg nie ma; po dostawcy obowiązuje ten sam drugi składnik.',
      proven(PROVIDER, 'kto ma rolę z danymi osób, po dostawcy podaje jeszcze nasz kod'),
    ),
    item(
      'V6.4.1',
      'Zaproszenie jest losowe, działa 72 godziny i raz, a hasło ustala osoba.',
      proven(INVITATIONS, 'odnośnik wygasa po 72 godzinach, a wycofany od razu'),
      proven(INVITATIONS, 'odnośnik działa raz, a znaku nie ma w bazie ani w śladzie'),
    ),
    item(
      'V6.4.2',
      'Podpowiedzi ani pytań pomocniczych nie ma.',
      absent('pytania pomocnicze', { source: 'password_hint|secretQuestion|secret_question' }),
    ),
    item(
      'V6.4.3',
      'Nowe hasło ustala się odnośnikiem z poczty i nie omija ono drugiego składnika.',
      proven(OWN, 'nowe hasło z poczty: działa raz, zdejmuje blokadę, kończy sesje i nie omija drugiego składnika'),
    ),
    item(
      'V6.4.4',
      'Utracony drugi składnik usuwa administrator po sprawdzeniu, kto prosi.',
      described('docs/operations/accounts.md', 'Gdy ktoś nie może wejść'),
      proven(SIGN_IN, 'administrator usuwa utracony drugi składnik: sesje się kończą, a osoba zakłada nowy'),
    ),
    item('V6.5.1', 'Kod z aplikacji i kod zapasowy działają raz.', CODE_ONCE, BACKUP_ONCE),
    item(
      'V6.5.2',
      'Kody zapasowe leżą jako argon2id z solą, znaki 256-bitowe jako SHA-256.',
      proven(PASSWORD, 'kody zapasowe leżą jako argon2id, każdy z własną solą'),
    ),
    item(
      'V6.5.3',
      'Klucze i kody losuje generator kryptograficzny.',
      configured('platform/auth/secrets.ts', 'randomBytes(32)'),
      configured('platform/auth/second-factor.ts', 'randomBytes(10)'),
      nowhere('Math\\.random\\(', 'platform/db/embedded/free-port.ts'),
    ),
    item(
      'V6.5.4',
      'Kod zapasowy ma 50 bitów, kod z aplikacji sześć cyfr, odnośnik 256 bitów.',
      configured('platform/auth/second-factor.ts', 'digits: 6'),
      configured('platform/auth/secrets.ts', 'randomBytes(32)'),
    ),
    item(
      'V6.5.5',
      'Kod z aplikacji zmienia się co 30 sekund i działa raz; odnośnik do nowego hasła działa godzinę i raz, a drugiego składnika nie zastępuje.',
      open(
        'Kod przyjmuje się też o krok wcześniej i później, więc żyje najwyżej półtorej minuty, a nie 30 sekund. Bez tego kto czyta i wpisuje wolniej – czytnikiem ekranu, jedną ręką – nie zdąży (WCAG 2.2, 2.2.1), a serwer z zegarem spóźnionym o minutę nie wpuści nikogo, także administratora. Krok tolerancji zaleca RFC 6238, § 5.2; kod działa raz, a piąta pomyłka go blokuje. Dziesięć minut dotyczy logowania poza pasmem, którego tu nie ma: odnośnik z poczty nie loguje, tylko pozwala ustalić hasło, a poczta urzędów potrafi przyjść po kwadransie.',
      ),
      proven(
        'platform/auth/own-account.test.ts',
        'nowe hasło z poczty: działa raz, zdejmuje blokadę, kończy sesje i nie omija drugiego składnika',
      ),
      CODE_ONCE,
    ),
    item('V6.6.1', 'Kodów przez telefon ani SMS nie ma.', PHONES),
    item(
      'V6.6.2',
      'Krok z kodem należy do jednego rozpoczętego logowania; wcześniejszy znak nic nie otwiera.',
      proven(PAGES, 'znak sesji sprzed logowania nic nie otwiera: po haśle i po kodzie jest za każdym razem nowy'),
      proven(OWN, 'odnośnik jednej osoby nie zmienia hasła drugiej'),
    ),
    item(
      'V6.6.3',
      'Zgadywanie kodów blokuje kod.',
      proven(SIGN_IN, 'zgadywanie kodów blokuje kod, choć hasło było dobre, a nowe hasło tej blokady nie zdejmuje'),
    ),
    item(
      'V6.8.1',
      'Osobę u dostawcy poznaje się po parze: wystawca i jego identyfikator.',
      proven(
        PROVIDER,
        'inna osoba z tym samym adresem nie wejdzie na konto już powiązane, a wyłączone nie wpuszcza nikogo',
      ),
      configured('database/migrations/20261122T1401_sign_in.sql', 'unique (issuer, subject)'),
    ),
    item(
      'V6.8.2',
      'Podpis poświadczenia sprawdza się zawsze.',
      proven(PROVIDER, 'poświadczenie podpisane obcym kluczem nie wpuszcza'),
      proven(PROVIDER, 'poświadczenie %s nie wpuszcza'),
    ),
    item('V6.8.3', 'Nie ma SAML.', absent('SAML', { packages: 'saml' })),
    item(
      'V6.8.4',
      'Mocy logowania u dostawcy się nie zakłada: role z danymi osób podają jeszcze nasz kod.',
      proven(PROVIDER, 'kto ma rolę z danymi osób, po dostawcy podaje jeszcze nasz kod'),
      described(GUIDE, 'Drogi logowania'),
    ),
  ],
}
