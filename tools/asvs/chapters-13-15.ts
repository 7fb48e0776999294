import { absent, type Chapter, configured, described, item, nowhere, open, proven } from './item.ts'
import { APP, DEPLOY, GUIDE, NGINX, PAGES, PROVIDER, SEC, SHELL } from './places.ts'

const BANK = 'modules/indicators/server/sync/bank.ts'
const OUTWARD = nowhere(
  '\\bfetch\\(',
  BANK,
  'platform/http/client.ts',
  'apps/public/islands/live-map-data.ts',
  'apps/public/islands/years.ts',
)
const PATHS = proven(APP, 'folderu z kodem, listy plików ani ścieżek w górę serwer nie podaje')
const NO_STORE = proven(SEC, 'odpowiedzi, których nie widzi każdy, nie zostają w przeglądarce ani u pośrednika')
const IMAGE = proven(
  DEPLOY,
  'obraz: wszystko, co kopiuje, istnieje; działa bez praw administratora, bez narzędzi budowy i bez historii kodu',
)
const LOGINS = proven('platform/db/logins.test.ts', 'konto aplikacji czyta i pisze to, co do niego należy')

export const CONFIGURATION: Chapter = {
  number: 13,
  name: 'Konfiguracja',
  items: [
    item(
      'V13.1.1',
      'Z kim Splot się łączy, jest spisane; adresu nie podaje użytkownik.',
      described(GUIDE, 'Z kim Splot się łączy'),
    ),
    item(
      'V13.2.1',
      'Baza ma osobne konta o najmniejszych prawach. Do bazy zewnętrznej można wchodzić certyfikatem klienta zamiast hasła; wymieniony w pliku działa od następnego połączenia, więc może być krótkotrwały.',
      open(
        'Zostają dwa hasła, które same się nie zmieniają. Hasła bazy wbudowanej: są losowe, każde konto ma inne, baza słucha tylko na tym komputerze, a plik z nimi czyta to samo konto systemu, które czyta też pliki bazy, więc krótszy czas nic by nie odebrał temu, kto je pozna. Hasło poczty: wydaje je i wymienia serwer poczty urzędu, a Splot nie ma od kogo wziąć krótkotrwałego.',
      ),
      proven(
        'platform/db/client-certificate.test.ts',
        'konto wchodzi własnym certyfikatem i bez hasła; cudzy certyfikat i samo hasło nie wpuszczają',
      ),
      proven(
        'platform/db/client-certificate.test.ts',
        'certyfikat wymieniony w pliku działa od następnego połączenia, bez restartu',
      ),
      proven(
        'platform/db/embedded/embedded.test.ts',
        'zakłada bazę z losowymi hasłami, które czyta tylko właściciel pliku',
      ),
    ),
    item('V13.2.2', 'Aplikacja nie jest właścicielem schematów i nie zmieni śladu.', LOGINS),
    item(
      'V13.2.3',
      'Haseł domyślnych nie ma.',
      proven(
        'platform/db/embedded/embedded.test.ts',
        'zakłada bazę z losowymi hasłami, które czyta tylko właściciel pliku',
      ),
      proven('platform/settings.test.ts', 'zła wartość %o zatrzymuje start zdaniem, które mówi, co wpisać'),
    ),
    item('V13.2.4', 'Łączy się tylko z tym, co w ustawieniach.', OUTWARD, described(GUIDE, 'Z kim Splot się łączy')),
    item(
      'V13.2.5',
      'Usługa systemowa ma tylko potrzebne rodziny adresów i własny folder; resztę zamyka zapora.',
      configured('deploy/splot.service', 'ProtectSystem=strict'),
      configured('deploy/splot.service', 'RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX'),
      described(GUIDE, 'Z kim Splot się łączy'),
    ),
    item(
      'V13.3.1',
      'Tajemnice można trzymać w plikach wydawanych przez systemd albo kontener; w kodzie i obrazie ich nie ma.',
      proven('platform/settings.test.ts', 'tajemnica może leżeć w pliku, a zwykłe ustawienie nie'),
      described('docs/operations/settings.md', 'Tajemnice w plikach'),
    ),
    item(
      'V13.3.2',
      'Pliki z tajemnicami czyta tylko konto Splotu.',
      proven(
        'platform/db/embedded/embedded.test.ts',
        'zakłada bazę z losowymi hasłami, które czyta tylko właściciel pliku',
      ),
    ),
    item('V13.4.1', 'Historia kodu nie trafia do obrazu i nie ma adresu.', IMAGE, PATHS),
    item(
      'V13.4.2',
      'Budowa ustawia NODE_ENV=production; gość nie widzi śladu stosu.',
      configured('tools/server-bundle.json', String.raw`"process.env.NODE_ENV": "\"production\""`),
      proven(SHELL, 'błąd programu nie zdradza wnętrza, a dziennik nie zdradza haseł'),
    ),
    item('V13.4.3', 'List plików nie ma.', PATHS),
    item(
      'V13.4.4',
      'TRACE nie działa.',
      proven(SEC, 'zapytanie z dwiema długościami treści jest odrzucone, a TRACE nie odpowiada treścią'),
    ),
    item(
      'V13.4.5',
      'Dokument API jest publiczny celowo; liczniki widać z tej maszyny albo ze znakiem, a pośrednik ich nie przepuszcza.',
      proven(SHELL, 'liczniki widać z tej maszyny albo z tokenem, a z sieci nie'),
      configured(NGINX, 'location = /metrics { return 404; }'),
    ),
  ],
}

export const DATA: Chapter = {
  number: 14,
  name: 'Ochrona danych',
  items: [
    item(
      'V14.1.1',
      'Każde pole ma zasięg, a słownik danych jest wydrukiem.',
      described(GUIDE, 'Poziomy ochrony danych'),
      described('docs/printed/data-dictionary.md', 'Słownik danych'),
    ),
    item(
      'V14.1.2',
      'Co wynika z zasięgu dla śladu, zapisu i pamięci podręcznej, jest spisane.',
      described(GUIDE, 'Poziomy ochrony danych'),
    ),
    item(
      'V14.2.1',
      'Znaki sesji nie chodzą w adresie; w odnośnikach jednorazowych tak, więc dziennik zna tylko drogę, a pośrednik ich nie zapisuje.',
      proven(SHELL, 'wiersz dziennika mówi o drodze, nie o tym, czego ktoś szukał'),
      proven(
        DEPLOY,
        'serwer pośredniczący: tylko TLS 1.2 i 1.3, programy bez przekierowania, nagłówki nadpisane, odnośniki poza dziennikiem',
      ),
    ),
    item(
      'V14.2.2',
      'Pamięć podręczna serwera trzyma tylko odpowiedzi, które są dla każdego.',
      proven('platform/call.test.ts', 'odpowiedź zapamiętywana musi być dla każdego, inaczej program nie wystartuje'),
      NO_STORE,
    ),
    item(
      'V14.2.3',
      'Nie ma śledzenia ani obcych usług; przeglądarka nie łączy się nigdzie indziej.',
      proven(APP, 'każda strona, plik i odpowiedź ma rodzaj treści, a tekst kodowanie i politykę bez obcych źródeł'),
      absent('śledzenie', { packages: 'analytics|sentry|matomo|posthog|(^|/)gtag' }),
    ),
    item(
      'V14.2.4',
      'Z zasięgu pola wynika ślad odczytu i zakaz zapisu w przeglądarce.',
      proven('platform/call.test.ts', 'odczyt publiczny nie zostawia śladu, a odczyt niepubliczny zostawia'),
      NO_STORE,
    ),
    item(
      'V14.3.1',
      'Wylogowanie czyści pamięć przeglądarki nagłówkiem Clear-Site-Data; miejsce pracy po końcu sesji prowadzi do logowania.',
      proven(PAGES, 'formularz logowania wpuszcza na własne konto, a wylogowanie zamyka je od razu'),
      proven('e2e/workspace-journeys.test.ts', 'koniec sesji w trakcie pracy prowadzi do logowania z drogą powrotną'),
    ),
    item(
      'V14.3.2',
      'Odpowiedzi niepubliczne i strony konta mają Cache-Control: no-store.',
      NO_STORE,
      proven(PAGES, 'formularz logowania wpuszcza na własne konto, a wylogowanie zamyka je od razu'),
    ),
    item(
      'V14.3.3',
      'W pamięci przeglądarki jest tylko wybrany wygląd i język.',
      nowhere('localStorage|sessionStorage|indexedDB', 'apps/staff/language.ts', 'apps/staff/theme.ts'),
    ),
  ],
}

export const CODE: Chapter = {
  number: 15,
  name: 'Kod i biblioteki',
  items: [
    item('V15.1.1', 'Terminy poprawek według wagi są spisane.', described(GUIDE, 'Biblioteki i poprawki')),
    item(
      'V15.1.2',
      'Spis bibliotek z sumami to package-lock.json; wykaz CycloneDX robi jedno polecenie.',
      described(GUIDE, 'Biblioteki i poprawki'),
      configured('package-lock.json', '"integrity": "sha512-'),
    ),
    item('V15.1.3', 'Co jest kosztowne i jak jest ograniczone, jest spisane.', described(GUIDE, 'Co jest kosztowne')),
    item('V15.2.1', 'Przegląd bibliotek odbywa się w terminach z opisu.', described(GUIDE, 'Biblioteki i poprawki')),
    item(
      'V15.2.2',
      'Dokumenty powstają w osobnym wątku z granicą czasu; odpowiedzi publiczne są zapamiętywane.',
      proven(
        'platform/documents/render-pdf.test.ts',
        'dokument, który trwa za długo, jest porzucany, a następny powstaje',
      ),
      proven(
        'platform/keep-made.test.ts',
        'to samo pytanie drugi raz nie robi niczego od nowa, a po zmianie danych robi',
      ),
    ),
    item(
      'V15.2.3',
      'Obraz ma tylko biblioteki do pracy i nie ma testów ani pokazu w bazie.',
      IMAGE,
      configured('deploy/Dockerfile', 'SPLOT_DEMO=0'),
    ),
    item(
      'V15.3.1',
      'Odpowiedź przechodzi przez schemat: czego opis nie zna, nie wychodzi.',
      proven(
        'platform/http/shell.test.ts',
        'klient z typami dostaje to samo co wywołanie na miejscu, a odmowę ze zdaniem',
      ),
      proven(
        'apps/server/crawl.test.ts',
        'każda rola, każda operacja, identyfikatory obcych: 0 wycieków w odpowiedziach, liczbach i odmowach',
      ),
    ),
    item(
      'V15.3.2',
      'Przekierowań dostawcy tożsamości ani Banku Danych Lokalnych serwer nie przyjmuje; innych zapytań na zewnątrz nie ma.',
      OUTWARD,
      proven(PROVIDER, 'za przekierowaniem od dostawcy serwer nie idzie'),
      proven(
        'modules/indicators/server/sync/bank.test.ts',
        'za przekierowaniem od banku synchronizacja nie idzie, więc klucz nie trafia pod obcy adres',
      ),
    ),
    item(
      'V15.3.3',
      'Pola spoza opisu znikają przed operacją.',
      proven(SEC, 'pól, których opis nie zna, operacja nie dostaje'),
    ),
    item(
      'V15.3.4',
      'Adres gościa bierze się z nagłówka tylko od zaufanego pośrednika; pośrednik go nadpisuje.',
      proven(SEC, 'nagłówkom pośrednika wierzy się tylko z zaufanego adresu, a X-Forwarded-Host nigdy'),
      configured(NGINX, 'proxy_set_header X-Forwarded-For $remote_addr;'),
    ),
    item(
      'V15.3.5',
      'TypeScript w trybie ścisłym, porównania ścisłe, a typy z sieci sprawdza schemat.',
      configured('tsconfig.base.json', '"strict": true'),
      proven(SEC, 'głęboko zagnieżdżony JSON, __proto__ i powtórzone parametry są odmową, a nie awarią'),
    ),
    item(
      'V15.3.6',
      'JSON z __proto__ albo constructor.prototype jest odrzucony.',
      proven(SEC, 'głęboko zagnieżdżony JSON, __proto__ i powtórzone parametry są odmową, a nie awarią'),
    ),
    item(
      'V15.3.7',
      'Parametr podany dwa razy jest odmową w API i niczym na stronie; części zapytania są rozdzielone.',
      proven(SEC, 'głęboko zagnieżdżony JSON, __proto__ i powtórzone parametry są odmową, a nie awarią'),
      proven(APP, 'złośliwy tekst w adresie każdej strony nie jest awarią i nie staje się znacznikiem'),
    ),
  ],
}
