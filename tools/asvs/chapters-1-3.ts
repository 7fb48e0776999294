import { absent, type Chapter, configured, described, item, nowhere, proven } from './item.ts'
import { APP, COPIES, DEPLOY, GUIDE, NGINX, PAGES, PROVIDER, SEC, SHELL } from './places.ts'

const HOSTILE = proven(APP, 'złośliwy tekst w adresie każdej strony nie jest awarią i nie staje się znacznikiem')
const HEADERS = proven(
  APP,
  'każda strona, plik i odpowiedź ma rodzaj treści, a tekst kodowanie i politykę bez obcych źródeł',
)
const ODD_JSON = proven(SEC, 'głęboko zagnieżdżony JSON, __proto__ i powtórzone parametry są odmową, a nie awarią')
const ROLLED_BACK = proven('platform/call.test.ts', 'odmowa nie zostawia ani zmiany, ani śladu, ani nowej wersji')
const NO_HTML = nowhere('dangerouslySetInnerHTML|\\.innerHTML|insertAdjacentHTML|document\\.write')

export const ENCODING: Chapter = {
  number: 1,
  name: 'Kodowanie i oczyszczanie',
  items: [
    item(
      'V1.1.1',
      'Adresy rozkodowuje raz serwer HTTP, a JSON raz jego czytnik; dalej idą już wartości sprawdzone schematem.',
      HOSTILE,
      nowhere('decodeURI(Component)?\\(', 'kernel/page.ts', 'platform/installation.ts'),
    ),
    item(
      'V1.1.2',
      'Znaki specjalne zamienia ten, kto składa wynik: React w HTML, sterownik bazy w SQL, JSON.stringify w JSON.',
      HOSTILE,
      NO_HTML,
    ),
    item(
      'V1.2.1',
      'HTML powstaje w React, który zamienia znaki specjalne; nazwy plików w nagłówkach według RFC 6266.',
      HOSTILE,
      proven(SEC, 'nazwa pliku w nagłówku nie wstrzyknie nagłówka i zachowuje polskie litery'),
    ),
    item(
      'V1.2.2',
      'Części adresów koduje URLSearchParams i encodeURIComponent, a droga powrotna po logowaniu prowadzi tylko do miejsca pracy.',
      proven(
        PAGES,
        'logowanie wraca tam, skąd miejsce pracy po nie wysłało, także przez kod, a poza miejsce pracy nigdy',
      ),
      nowhere('href=\\{?["\'`](javascript|data):'),
    ),
    item(
      'V1.2.3',
      'Strony nie mają skryptu w treści; dane idą do skryptów jako JSON spod adresu albo z atrybutu.',
      nowhere('<script>|<script dangerously'),
      HEADERS,
    ),
    item(
      'V1.2.4',
      'Zapytania składa Kysely z parametrami; jedyny surowy kawałek jest nazwą tabeli z własnych typów.',
      proven(APP, 'złośliwy tekst w polu operacji wraca jako tekst, a baza stoi'),
      nowhere('sql\\.raw\\(', 'modules/territory/server/insert-rows.ts'),
    ),
    item(
      'V1.2.5',
      'Programy uruchamia się bez powłoki, z listą argumentów, i tylko PostgreSQL.',
      nowhere('execSync\\(|shell: true|[^.]\\bexec\\('),
    ),
    item('V1.2.6', 'Nie ma LDAP.', absent('LDAP', { packages: 'ldap' })),
    item(
      'V1.2.7',
      'Nie ma XPath: pliki XML czyta własny, płaski czytnik.',
      absent('XPath', { packages: '^(xpath|xmldom|@xmldom/|libxmljs)' }),
    ),
    item(
      'V1.2.8',
      'Nie ma LaTeX-a. Dokumenty składa Typst w osobnym wątku, bez sieci i dysku, a dane dostaje jako wartości.',
      absent('LaTeX', { packages: 'latex|texlive' }),
      proven('platform/documents/render-pdf.test.ts', 'tekst podobny do znaczników wychodzi taki, jaki wszedł'),
    ),
    item(
      'V1.2.9',
      'Wyrażenia regularne są stałe; jedyne składane powstają ze stałych list słów.',
      nowhere('new RegExp\\(', 'kernel/polish-text.ts'),
    ),
    item(
      'V1.3.1',
      'Nikt nie wpisuje HTML-a: wszystkie pola są zwykłym tekstem.',
      absent('edytor HTML', { packages: 'tiptap|ckeditor|quill|prosemirror|tinymce|slate-react' }),
      NO_HTML,
    ),
    item('V1.3.2', 'Nie ma wykonywania tekstu jako kodu.', nowhere('\\beval\\(|new Function\\(|vm\\.run')),
    item(
      'V1.3.3',
      'Każde pole ma w schemacie długość i zbiór znaków; groźne końce (arkusz, poczta, nagłówek) mają własne zabezpieczenia.',
      proven('platform/exchange/exchange.test.ts', 'tekst „%s” nie stanie się formułą'),
      proven('platform/mail/deliver.test.ts', 'nazwisko z nowym wierszem nie dopisze listowi adresata ani nagłówka'),
    ),
    item(
      'V1.3.4',
      'Plików SVG się nie przyjmuje.',
      proven(
        'platform/documents/file-kind.test.ts',
        'plik przyjmuje się tylko z końcówką, którą Splot czyta, i z treścią, która do niej pasuje',
      ),
    ),
    item(
      'V1.3.5',
      'Użytkownik nie pisze w żadnym języku znaczników; takie znaki są zwykłym tekstem.',
      absent('znaczniki od użytkownika', { packages: '^(marked|markdown-it|remark|showdown|mjml)$' }),
      proven('platform/documents/render-pdf.test.ts', 'tekst podobny do znaczników wychodzi taki, jaki wszedł'),
    ),
    item(
      'V1.3.6',
      'Serwer łączy się tylko z bazą, pocztą, dostawcą tożsamości i Bankiem Danych Lokalnych z ustawień; żaden adres nie pochodzi od użytkownika.',
      nowhere(
        '\\bfetch\\(',
        'modules/indicators/server/sync/bank.ts',
        'platform/http/client.ts',
        'apps/public/islands/live-map-data.ts',
        'apps/public/islands/years.ts',
      ),
    ),
    item(
      'V1.3.7',
      'Szablony dokumentów i listów są plikami programu; tekst użytkownika jest w nich wartością.',
      absent('szablony od użytkownika', { packages: '^(handlebars|ejs|mustache|nunjucks|pug)$' }),
      HOSTILE,
    ),
    item('V1.3.8', 'Nie ma Javy ani JNDI.', absent('JNDI', { source: 'jndi' })),
    item('V1.3.9', 'Nie ma memcache.', absent('memcache', { packages: 'memcache' })),
    item(
      'V1.3.10',
      'Tekst użytkownika nie jest wzorcem formatowania: zdania składa się szablonami języka.',
      nowhere('util\\.format\\(|sprintf\\(|vsprintf'),
    ),
    item(
      'V1.3.11',
      'Adresy sprawdza schemat, a nowy wiersz w nazwisku nie staje się nagłówkiem listu.',
      proven('platform/mail/deliver.test.ts', 'nazwisko z nowym wierszem nie dopisze listowi adresata ani nagłówka'),
    ),
    item(
      'V1.4.1',
      'Program jest w języku z zarządzaną pamięcią; nie ma własnego kodu natywnego.',
      absent('własny kod natywny', { packages: '^(node-gyp|nan|node-addon-api|ffi-napi)$' }),
    ),
    item(
      'V1.4.2',
      'Liczby całkowite sprawdza schemat, a kwoty są w groszach.',
      proven('kernel/polish-number.test.ts', 'kwota z ułamkiem grosza jest błędem'),
      ODD_JSON,
    ),
    item(
      'V1.4.3',
      'Pamięć zwalnia środowisko; pamięci podręczne mają granice, a pliki zamyka się zawsze.',
      proven('platform/memory.test.ts', 'pliki liczą się w bajtach, także podmieniane pod tym samym kluczem'),
    ),
    item(
      'V1.5.1',
      'Czytnik XML nie zna encji zewnętrznych ani DTD i sam odrzuca to, czego nie zna.',
      proven('modules/territory/server/files/read-flat-xml.test.ts', '%s jest odrzucany'),
      absent('czytnik XML z encjami', { packages: '^(xml2js|libxmljs2?|sax-wasm)$' }),
    ),
    item(
      'V1.5.2',
      'Od innych przyjmuje się tylko JSON, a każdą wartość sprawdza schemat.',
      ODD_JSON,
      nowhere('node-serialize|\\bdeserialize\\(|unserialize\\('),
    ),
  ],
}

export const VALIDATION: Chapter = {
  number: 2,
  name: 'Sprawdzanie danych i porządek pracy',
  items: [
    item(
      'V2.1.1',
      'Reguły pól stoją w schematach, z których powstaje dokument API i formularze.',
      described(GUIDE, 'Co wpisane sprawdza serwer'),
      proven(
        'apps/server/openapi.test.ts',
        'każda operacja ma dokładnie jedną drogę w OpenAPI, a każda droga jedną operację',
      ),
    ),
    item(
      'V2.1.2',
      'Zgodność kilku pól naraz sprawdzają funkcje modułów i opisują ich odmowy.',
      described(GUIDE, 'Co wpisane sprawdza serwer'),
    ),
    item('V2.1.3', 'Granice liczby prób, wielkości i czasu są spisane.', described(GUIDE, 'Limity')),
    item(
      'V2.2.1',
      'Każda operacja sprawdza swoje dane schematem, zanim cokolwiek zrobi.',
      proven('platform/call.test.ts', 'błędne dane dostają zdanie o polu'),
      ODD_JSON,
    ),
    item(
      'V2.2.2',
      'Sprawdza serwer; formularz w przeglądarce tylko pomaga.',
      proven('platform/call.test.ts', 'błędne dane dostają zdanie o polu'),
    ),
    item(
      'V2.2.3',
      'Sprzeczne pola są odmową, na przykład odwrócony zakres dni.',
      proven(
        'platform/audit/list-entries.test.ts',
        'odwrócone dni i obcy znacznik strony dostają zdanie, a śladu po nich nie ma',
      ),
    ),
    item(
      'V2.3.1',
      'Kroków nie da się pominąć: każdy sprawdza stan w bazie.',
      proven(
        'platform/auth/sign-in.test.ts',
        'po haśle potrzebny jest kod; zły się nie liczy, dobry loguje, a ten sam drugi raz nie przejdzie',
      ),
      proven('platform/auth/sign-in.test.ts', 'na krok z kodem jest kwadrans'),
    ),
    item(
      'V2.3.2',
      'Opisane granice działają.',
      proven(
        COPIES,
        'formularze z jednego adresu liczą się razem: sześćdziesiąt pierwszy nie przejdzie na żadnej kopii',
      ),
      proven(SHELL, 'kto pyta zbyt często, dostaje 429 i zdanie; ta maszyna nie'),
    ),
    item('V2.3.3', 'Operacja wykonuje się w jednej transakcji: cała albo wcale.', ROLLED_BACK),
    item(
      'V2.3.4',
      'Kto czyta, żeby zmienić, blokuje wiersz; dwie próby naraz nie biorą tego samego.',
      proven('platform/http/idempotency.test.ts', 'dwa kliknięcia w tej samej chwili dają jedną zmianę'),
      proven('platform/auth/sign-in.test.ts', 'próby wysłane naraz liczą się po kolei: sprawdza się najwyżej pięć'),
    ),
    item(
      'V2.4.1',
      'Zapytania i formularze mają limit na adres, a logowanie i kody na konto.',
      proven(SHELL, 'kto pyta zbyt często, dostaje 429 i zdanie; ta maszyna nie'),
      proven(PAGES, 'jeden adres sieci nie sprawdzi haseł bez końca, choćby zmieniał konta'),
    ),
  ],
}

export const BROWSER: Chapter = {
  number: 3,
  name: 'Przeglądarka',
  items: [
    item(
      'V3.2.1',
      'Odpowiedź ma swój rodzaj treści, nosniff i politykę, która niczego nie wykona; pliki mają Content-Disposition: attachment.',
      HEADERS,
      proven(SEC, 'nazwa pliku w nagłówku nie wstrzyknie nagłówka i zachowuje polskie litery'),
    ),
    item('V3.2.2', 'Tekst trafia do strony jako tekst.', NO_HTML, HOSTILE),
    item(
      'V3.3.1',
      'Przez https ciasteczka mają Secure i nazwę z __Host-.',
      proven(PAGES, 'ciasteczko sesji nie jest dostępne skryptom; przez https ma nazwę __Host- i znacznik Secure'),
    ),
    item(
      'V3.3.2',
      'Ciasteczka mają SameSite=Lax, bo powrót od dostawcy tożsamości jest przejściem z innej strony.',
      proven(PAGES, 'ciasteczko sesji nie jest dostępne skryptom; przez https ma nazwę __Host- i znacznik Secure'),
    ),
    item(
      'V3.3.3',
      'Przez https każde ciasteczko ma nazwę z __Host-.',
      proven(PAGES, 'ciasteczko sesji nie jest dostępne skryptom; przez https ma nazwę __Host- i znacznik Secure'),
      nowhere("'set-cookie'", 'platform/auth/http/cookies.ts'),
    ),
    item(
      'V3.3.4',
      'Znaku sesji nie czyta żaden skrypt i nie ma go w żadnej odpowiedzi API.',
      proven(PAGES, 'ciasteczko sesji nie jest dostępne skryptom; przez https ma nazwę __Host- i znacznik Secure'),
      proven(PAGES, 'operacje, które biorą hasło, nie mają adresu w API'),
    ),
    item(
      'V3.4.1',
      'Przez https każda odpowiedź ma HSTS na rok z poddomenami.',
      proven(SEC, 'przez https każda odpowiedź każe przeglądarce pamiętać o https przez rok, a przez http nie'),
    ),
    item('V3.4.2', 'Nagłówków CORS nie ma wcale.', proven(SEC, 'żadna odpowiedź nie otwiera się na obce strony')),
    item(
      'V3.4.3',
      "Polityka zaczyna od default-src 'none' i dopuszcza tylko własne pliki.",
      HEADERS,
      proven(SHELL, 'każda odpowiedź ma nagłówki, które zamykają stronę na obce skrypty'),
    ),
    item('V3.4.4', 'Każda odpowiedź ma nosniff.', HEADERS),
    item(
      'V3.4.5',
      'Strony konta mają Referrer-Policy: same-origin, pozostałe strict-origin-when-cross-origin.',
      HEADERS,
    ),
    item('V3.4.6', "Każda odpowiedź ma frame-ancestors 'none'.", HEADERS),
    item(
      'V3.5.1',
      'Formularz ma znak związany z ciasteczkiem, a zmiana przez API musi przyjść z tej strony.',
      proven(PAGES, 'formularz %s nie działa'),
      proven(PAGES, 'API z ciasteczkiem czyta własne konto, ale zmianę z obcej strony odrzuca'),
    ),
    item(
      'V3.5.2',
      'Zmiany nie da się wysłać zapytaniem, które nie pyta o zgodę: liczy się rodzaj treści i Sec-Fetch-Site albo Origin.',
      proven(SEC, 'treść innego rodzaju niż JSON albo plik jest odmową 415'),
      proven(PAGES, 'starsza przeglądarka, która podaje tylko Origin, też jest sprawdzana'),
    ),
    item(
      'V3.5.3',
      'Zmiany przychodzą tylko przez POST, PUT i DELETE.',
      proven(APP, 'zmienia tylko POST, PUT i DELETE: nazwa każdej operacji GET mówi o czytaniu'),
    ),
    item(
      'V3.5.4',
      'Splot stoi pod własną nazwą; innych programów pod nią nie ma.',
      configured(NGINX, 'server_name splot.urzad.example;'),
      described('docs/operations/proxy.md', 'Osobna nazwa'),
    ),
    item(
      'V3.5.5',
      'Strony nie przyjmują postMessage od okien.',
      absent('wiadomości między oknami', { source: "addEventListener\\('message'|onmessage" }),
    ),
    item(
      'V3.7.1',
      'Tylko HTML, CSS i JavaScript przeglądarki.',
      absent('wtyczki', { source: '<(object|embed|applet)[ />]' }),
    ),
    item(
      'V3.7.2',
      'Na inny adres przekierowuje tylko logowanie przez dostawcę z ustawień.',
      proven(PROVIDER, 'pytanie do dostawcy ma PKCE, state i nonce, a znaki nie są w bazie jawne'),
      nowhere('reply\\.redirect\\(', 'apps/public/account/visit.ts', 'apps/public/pages.ts', 'apps/staff/serve.tsx'),
      proven(
        DEPLOY,
        'serwer pośredniczący: tylko TLS 1.2 i 1.3, programy bez przekierowania, nagłówki nadpisane, odnośniki poza dziennikiem',
      ),
    ),
  ],
}
