import { absent, type Chapter, configured, described, item, proven } from './item.ts'
import { PASSWORD, PROVIDER, SEC, SHELL } from './places.ts'

const LOGS = 'docs/operations/monitoring.md'
const REFUSED = proven(SEC, 'odmowa zostawia w dzienniku kod, drogę i chwilę, w jednym wierszu i bez treści')
const SIGN_INS = proven(PASSWORD, 'logowanie, kod i odmowa zostawiają ślad, po którym widać chwilę, sposób i wynik')
const NO_INSIDE = proven(SHELL, 'błąd programu nie zdradza wnętrza, a dziennik nie zdradza haseł')
const ROUTE_ONLY = proven(SHELL, 'wiersz dziennika mówi o drodze, nie o tym, czego ktoś szukał')
const WEBRTC = absent('WebRTC', { source: 'RTCPeerConnection|getUserMedia' })

export const LOGGING: Chapter = {
  number: 16,
  name: 'Dziennik i błędy',
  items: [
    item('V16.1.1', 'Co, gdzie i jak długo się zapisuje, jest spisane.', described(LOGS, 'Gdzie co się zapisuje')),
    item(
      'V16.2.1',
      'Ślad mówi kto, kiedy, w czyim imieniu, co i na czym; wiersz dziennika: kiedy, droga, stan, kod i konto.',
      REFUSED,
      proven(
        'platform/audit/list-entries.test.ts',
        'wpis konta mówi kto, w czyim imieniu i na jakiej podstawie, bez nazwiska',
      ),
    ),
    item(
      'V16.2.2',
      'Chwile są w UTC; zegary kopii ma zgrywać system.',
      configured('platform/http/log.ts', 'isoTime'),
      described(LOGS, 'Gdzie co się zapisuje'),
    ),
    item(
      'V16.2.3',
      'Dziennik idzie tylko na standardowe wyjście błędów.',
      configured('platform/http/log.ts', 'pino.destination(2)'),
    ),
    item('V16.2.4', 'Każdy wiersz jest obiektem JSON.', REFUSED),
    item('V16.2.5', 'W dzienniku nie ma haseł, znaków, treści ani adresów.', NO_INSIDE, ROUTE_ONLY),
    item('V16.3.1', 'Każde logowanie i każda próba zostawia ślad ze sposobem i wynikiem.', SIGN_INS),
    item('V16.3.2', 'Odmowa prawa zostawia wiersz dziennika z kontem.', REFUSED),
    item('V16.3.3', 'Wiersz zostawia też zły formularz, złe dane i limit.', REFUSED),
    item(
      'V16.3.4',
      'Błąd programu, bazy, poczty i dostawcy zostawia wiersz.',
      NO_INSIDE,
      proven(
        'platform/mail/deliver.test.ts',
        'gdy serwer poczty odmawia, wiadomość zostaje i idzie przy następnej próbie, nie od razu; powód widać bez adresata',
      ),
    ),
    item('V16.4.1', 'Treść nie złamie wiersza: JSON zapisuje znaki nowego wiersza.', REFUSED),
    item(
      'V16.4.2',
      'Śladu nie zmieni konto aplikacji, a zmianę widać; dziennik należy do systemu.',
      proven('platform/audit/rights.test.ts', 'po wszystkich próbach łańcuch jest cały'),
      described(LOGS, 'Gdzie co się zapisuje'),
    ),
    item(
      'V16.4.3',
      'Dziennik wysyła na inny komputer system; polecenie jest w opisie.',
      described(LOGS, 'Dziennik poza tym komputerem'),
    ),
    item('V16.5.1', 'Gość dostaje ogólne zdanie.', NO_INSIDE),
    item(
      'V16.5.2',
      'Gdy nie ma poczty albo dostawcy, reszta działa.',
      proven(PROVIDER, 'gdy dostawca milczy, strona mówi to wprost, a hasło działa'),
      proven(
        'platform/mail/deliver.test.ts',
        'gdy serwer poczty odmawia, wiadomość zostaje i idzie przy następnej próbie, nie od razu; powód widać bez adresata',
      ),
    ),
    item(
      'V16.5.3',
      'Błąd w trakcie operacji cofa ją całą.',
      proven('platform/call.test.ts', 'odmowa nie zostawia ani zmiany, ani śladu, ani nowej wersji'),
    ),
  ],
}

export const REAL_TIME: Chapter = {
  number: 17,
  name: 'WebRTC',
  items: ['V17.1.1', 'V17.2.1', 'V17.2.2', 'V17.2.3', 'V17.2.4', 'V17.3.1', 'V17.3.2'].map((id) =>
    item(id, 'Rozmów i obrazu na żywo nie ma.', WEBRTC),
  ),
}
