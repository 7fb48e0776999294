// Printed from the migrated database by "npm run db:types"; never edited by hand.

import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface AccessAssignment {
  /**
   * Konto, które ma rolę
   */
  accountId: string;
  /**
   * Chwila odebrania; prawo kończy się od razu
   */
  endedAt: string | null;
  /**
   * Chwila nadania
   */
  grantedAt: string;
  /**
   * Konto, które nadało; puste, gdy nadała obsługa z wiersza poleceń
   */
  grantedBy: string | null;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Rola z wykazu ról
   */
  role: string;
  /**
   * Obszar: województwo, powiat albo gmina; puste przy rolach całej instalacji
   */
  unitCode: string | null;
  /**
   * Pierwszy dzień
   */
  validFrom: string;
  /**
   * Ostatni dzień włącznie; puste: do odwołania
   */
  validTo: string | null;
}

export interface AccessDelegation {
  /**
   * Konto zastępcy
   */
  accountId: string;
  /**
   * Przekazany przydział
   */
  assignmentId: string;
  /**
   * Chwila przekazania
   */
  delegatedAt: string;
  /**
   * Chwila odwołania; zastępstwo kończy się od razu
   */
  endedAt: string | null;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Pierwszy dzień zastępstwa
   */
  validFrom: string;
  /**
   * Ostatni dzień włącznie
   */
  validTo: string;
}

export interface AssessmentsAssessment {
  /**
   * Wydanie formularza
   */
  edition: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Chwila ostatniego zapisu
   */
  savedAt: string;
  /**
   * Chwila rozpoczęcia
   */
  startedAt: string;
  /**
   * draft – w trakcie, submitted – wstępna, czeka na potwierdzenie, confirmed – potwierdzona
   */
  state: string;
  /**
   * Gmina, sześć cyfr
   */
  unitCode: string;
  /**
   * Rośnie z każdym zapisem; kto zapisuje na starej wersji, dostaje odmowę
   */
  version: number;
  /**
   * Rok oceny; obok niego dwa poprzednie i dwie prognozy
   */
  year: number;
}

export interface AssessmentsCell {
  /**
   * Ocena
   */
  assessmentId: string;
  /**
   * Wiersz formularza
   */
  rowCode: string;
  /**
   * no-information – kropka, brak wiarygodnej informacji; not-applicable – x, wypełnienie niemożliwe
   */
  sign: string | null;
  /**
   * Liczba; zero jest liczbą
   */
  value: number | null;
  /**
   * Rok względem roku oceny: -2 i -1 poprzednie, 0 rok oceny, 1 i 2 prognozy
   */
  yearOffset: number;
}

export interface AssessmentsComment {
  /**
   * Ocena
   */
  assessmentId: string;
  /**
   * Wiersz formularza
   */
  rowCode: string;
  /**
   * Treść
   */
  text: string;
}

export interface AssessmentsStep {
  /**
   * Ocena
   */
  assessmentId: string;
  /**
   * started – zaczęto, submitted – przekazano jako wstępną, confirmed – potwierdzono, reopened – otwarto ponownie
   */
  kind: string;
  /**
   * Chwila
   */
  madeAt: string;
  /**
   * Konto; puste, gdy zrobiła to obsługa albo zadanie systemu
   */
  madeBy: string | null;
  /**
   * Kolejność
   */
  number: number;
  /**
   * Pochodzenie, pod którym potwierdzone liczby trafiły do wskaźników
   */
  originId: string | null;
  /**
   * Powód ponownego otwarcia
   */
  reason: string | null;
}

export interface AuditEntry {
  /**
   * Czynność, od której zależy prawo, na przykład territory.import
   */
  action: string;
  /**
   * Konto osoby, która działała
   */
  actorId: string | null;
  /**
   * Rodzaj działającego: publiczność, obsługa z wiersza poleceń, system, konto osoby
   */
  actorKind: string;
  /**
   * Nazwa konta systemowego obsługi albo zadania; puste dla publiczności i dla kont osób
   */
  actorName: string | null;
  /**
   * Kod podstawy: prawnej albo powodu dostępu; kod, nie tekst
   */
  basis: string | null;
  /**
   * Identyfikator wpisu
   */
  id: string;
  /**
   * W czyim imieniu działała: konto albo organizacja; puste, gdy we własnym
   */
  onBehalfOf: string | null;
  /**
   * Operacja, na przykład territory.importRegister
   */
  operation: string;
  /**
   * Chwila zapisania, w tej samej transakcji co zmiana
   */
  recordedAt: string;
  /**
   * Identyfikator tej rzeczy
   */
  subjectId: string | null;
  /**
   * Rodzaj rzeczy, której dotyczy wpis
   */
  subjectNoun: string | null;
}

export interface AuditLink {
  /**
   * SHA-256 miejsca i wszystkich pól wpisu
   */
  digest: string;
  /**
   * Wpis na tym miejscu
   */
  entryId: string;
  /**
   * Kolejny numer miejsca, bez przerw
   */
  position: number;
}

export interface AuditSeal {
  /**
   * Liczba wpisów partii
   */
  entryCount: Generated<number>;
  /**
   * Pierwsze miejsce partii
   */
  firstPosition: number;
  /**
   * SHA-256 numeru, granic, chwili, poprzedniego skrótu i skrótów wszystkich ogniw partii
   */
  hash: string;
  /**
   * Ostatnie miejsce partii
   */
  lastPosition: number;
  /**
   * Kolejny numer pieczęci, bez przerw
   */
  number: number;
  /**
   * Skrót poprzedniej pieczęci; przy pierwszej same zera
   */
  previousHash: string;
  /**
   * Chwila pieczętowania według zegara bazy
   */
  sealedAt: string;
}

export interface AuditUnsealed {
  /**
   * Wpis, który czeka
   */
  entryId: string;
  /**
   * Od kiedy czeka
   */
  queuedAt: Generated<string>;
}

export interface AuthAccount {
  /**
   * Chwila założenia
   */
  createdAt: Generated<string>;
  /**
   * Chwila wyłączenia; wyłączone konto nie zaloguje się i nie ma praw
   */
  disabledAt: string | null;
  /**
   * Adres e-mail, zarazem nazwa do logowania; małymi literami
   */
  email: string;
  /**
   * Chwila usunięcia danych osoby; zostaje sam identyfikator, na który wskazuje ślad
   */
  erasedAt: string | null;
  /**
   * Identyfikator
   */
  id: Generated<string>;
  /**
   * Imię i nazwisko, tak jak widzą je współpracownicy
   */
  name: string;
  /**
   * Chwila ostatniej zmiany
   */
  updatedAt: Generated<string>;
}

export interface AuthBackupCode {
  /**
   * Konto
   */
  accountId: string;
  /**
   * Skrót kodu argon2id z własną solą; kod ma 50 losowych bitów
   */
  codeHash: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Chwila użycia
   */
  usedAt: string | null;
}

export interface AuthDemoAccount {
  /**
   * Konto
   */
  accountId: string;
  /**
   * Kod roli z platform/access/roles.ts
   */
  role: string;
}

export interface AuthEmailChange {
  /**
   * Konto
   */
  accountId: string;
  /**
   * Chwila prośby
   */
  askedAt: string;
  /**
   * Chwila, po której odnośnik przestaje działać
   */
  expiresAt: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Nowy adres, na który poszedł odnośnik
   */
  newEmail: string;
  /**
   * Skrót jednorazowego znaku z odnośnika
   */
  tokenSha256: string;
  /**
   * Chwila użycia albo unieważnienia
   */
  usedAt: string | null;
}

export interface AuthErasureRequest {
  /**
   * Konto, którego dotyczy prośba
   */
  accountId: string;
  /**
   * Chwila prośby
   */
  askedAt: string;
}

export interface AuthFormWindow {
  /**
   * Skrót adresu sieci; znika godzinę po kwadransie
   */
  addressSha256: string;
  /**
   * Początek kwadransa
   */
  beganAt: string;
  /**
   * Ile formularzy przyszło
   */
  forms: number;
}

export interface AuthIdentity {
  /**
   * Konto
   */
  accountId: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Adres dostawcy tożsamości
   */
  issuer: string;
  /**
   * Chwila powiązania
   */
  linkedAt: string;
  /**
   * Stały identyfikator osoby u dostawcy
   */
  subject: string;
}

export interface AuthInvitation {
  /**
   * Chwila przyjęcia
   */
  acceptedAt: string | null;
  /**
   * Konto, które powstało z zaproszenia
   */
  accountId: string | null;
  /**
   * Adres, na który idzie zaproszenie; będzie nazwą do logowania
   */
  email: string;
  /**
   * Chwila, po której odnośnik przestaje działać
   */
  expiresAt: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Kody ról, które zapraszający miał w tej chwili
   */
  invitedAs: Generated<string[]>;
  /**
   * Chwila zaproszenia
   */
  invitedAt: string;
  /**
   * Konto, które zaprosiło; puste, gdy zaprosiła obsługa z wiersza poleceń
   */
  invitedBy: string | null;
  /**
   * Imię i nazwisko osoby zaproszonej
   */
  name: string;
  /**
   * Skrót jednorazowego znaku z odnośnika
   */
  tokenSha256: string;
  /**
   * Chwila wycofania albo zastąpienia nowszym zaproszeniem
   */
  withdrawnAt: string | null;
}

export interface AuthInvitationRole {
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Zaproszenie
   */
  invitationId: string;
  /**
   * Kod roli z platform/access/roles.ts
   */
  role: string;
  /**
   * Kod jednostki podziału terytorialnego, w której rola działa; pusty znaczy całe województwo
   */
  unitCode: string | null;
  /**
   * Pierwszy dzień roli
   */
  validFrom: string;
  /**
   * Ostatni dzień roli; pusty, gdy nieznany
   */
  validTo: string | null;
}

export interface AuthPassword {
  /**
   * Konto
   */
  accountId: string;
  /**
   * Skrót argon2id razem z solą i kosztem
   */
  hash: string;
  /**
   * Chwila ustawienia
   */
  setAt: string;
}

export interface AuthPasswordReset {
  /**
   * Konto
   */
  accountId: string;
  /**
   * Chwila prośby
   */
  askedAt: string;
  /**
   * Chwila, po której odnośnik przestaje działać
   */
  expiresAt: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Skrót jednorazowego znaku z odnośnika
   */
  tokenSha256: string;
  /**
   * Chwila użycia albo unieważnienia
   */
  usedAt: string | null;
}

export interface AuthProviderTrip {
  /**
   * Chwila wyjścia
   */
  beganAt: string;
  /**
   * Tajna połowa PKCE
   */
  codeVerifier: string;
  /**
   * Chwila, po której powrót nie jest przyjmowany
   */
  expiresAt: string;
  /**
   * Znak, który dostawca wpisuje w poświadczenie
   */
  nonce: string;
  /**
   * Skrót znaku, z którym przeglądarka ma wrócić
   */
  stateSha256: string;
}

export interface AuthSecondFactor {
  /**
   * Konto
   */
  accountId: string;
  /**
   * Chwila, w której pierwszy kod potwierdził aplikację
   */
  confirmedAt: string | null;
  /**
   * Numer kroku ostatniego przyjętego kodu; ten sam i starsze nie przejdą drugi raz
   */
  lastStep: number | null;
  /**
   * Klucz aplikacji, która czeka na pierwszy kod, zaszyfrowany tak samo
   */
  pendingSecret: string | null;
  /**
   * Chwila wydania tego klucza; nieużyty przez kwadrans przestaje się liczyć
   */
  pendingSince: string | null;
  /**
   * Klucz czynnej aplikacji, zaszyfrowany kluczem instalacji (AES-256-GCM)
   */
  secret: string | null;
}

export interface AuthSession {
  /**
   * Konto
   */
  accountId: string;
  /**
   * Chwila zalogowania
   */
  beganAt: string;
  /**
   * Rodzaj przeglądarki i systemu, na przykład „Firefox, Linux”
   */
  client: string;
  /**
   * Chwila, w której sesja wygasa bez względu na użycie
   */
  expiresAt: string;
  /**
   * Identyfikator, jawny dla właściciela konta
   */
  id: string;
  /**
   * Po tylu minutach bez użycia sesja wygasa
   */
  idleMinutes: number;
  /**
   * Chwila ostatniego użycia, z dokładnością do minuty
   */
  seenAt: string;
  /**
   * Etap: czeka na kod, czeka na założenie drugiego składnika, zalogowano
   */
  stage: string;
  /**
   * Skrót znaku, który ma przeglądarka
   */
  tokenSha256: string;
}

export interface AuthThrottle {
  /**
   * Ile prób z rzędu się nie udało
   */
  failures: number;
  /**
   * Czego próbowano: hasła, kodu, odnośnika do nowego hasła, zmiany adresu
   */
  kind: string;
  /**
   * Chwila ostatniej nieudanej próby
   */
  lastFailedAt: string | null;
  /**
   * Do tej chwili próby nie są sprawdzane
   */
  lockedUntil: string | null;
  /**
   * Skrót adresu e-mail albo identyfikatora konta
   */
  subjectSha256: string;
}

export interface CalendarDutyEvent {
  /**
   * Obowiązek, kod ze słownika statutory-duties
   */
  dutyCode: string;
  /**
   * Dzień zdarzenia
   */
  happenedOn: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Chwila wpisania
   */
  recordedAt: string;
  /**
   * Konto, które je wpisało
   */
  recordedBy: string;
  /**
   * Jednostka, która ma obowiązek
   */
  unitCode: string;
  /**
   * Chwila cofnięcia wpisu
   */
  withdrawnAt: string | null;
  /**
   * Konto, które cofnęło wpis; puste, gdy wpis się liczy
   */
  withdrawnBy: string | null;
}

export interface CalendarFeed {
  /**
   * Konto, którego terminy są w kalendarzu
   */
  accountId: string;
  /**
   * Chwila wydania adresu
   */
  madeAt: string;
  /**
   * Skrót tajnej części adresu; samego adresu nikt nie przechowuje
   */
  tokenSha256: string;
}

export interface CalendarReminder {
  /**
   * Konto, któremu przypomniano
   */
  accountId: string;
  /**
   * Które to przypomnienie: na tyle dni przed terminem
   */
  daysBefore: number;
  /**
   * Ostatni dzień terminu
   */
  dueOn: string;
  /**
   * Obowiązek, kod ze słownika statutory-duties
   */
  dutyCode: string;
  /**
   * Chwila napisania wiadomości
   */
  sentAt: string;
  /**
   * Jednostka, która ma obowiązek
   */
  unitCode: string;
}

export interface CalendarReminderChoice {
  /**
   * Konto
   */
  accountId: string;
  /**
   * Chwila wyboru
   */
  changedAt: string;
  /**
   * Czy wysyłać
   */
  isWanted: boolean;
}

export interface CalendarReminderRound {
  /**
   * Dzień w Warszawie
   */
  day: string;
  /**
   * Chwila sprawdzenia
   */
  madeAt: string;
}

export interface DocumentsFile {
  /**
   * Na jakich warunkach wolno go używać
   */
  licence: string;
  /**
   * Rodzaj treści
   */
  mediaType: string;
  /**
   * Nazwa pliku, pod którą został podany
   */
  name: string;
  /**
   * Dzień pobrania od wydawcy
   */
  obtainedOn: string;
  /**
   * Skąd pochodzi plik
   */
  origin: string;
  /**
   * Chwila przyjęcia do Splotu
   */
  receivedAt: string;
  /**
   * Suma kontrolna SHA-256 treści, zarazem jej adres
   */
  sha256: string;
  /**
   * Wielkość w bajtach
   */
  size: number;
}

export interface IndicatorsBdlCall {
  /**
   * Nieudane próby
   */
  failures: Generated<number>;
  /**
   * Przechowana odpowiedź
   */
  fileSha256: string | null;
  /**
   * Numer; w tej kolejności się pyta
   */
  id: Generated<number>;
  /**
   * variable – opis zmiennej, units – wykaz jednostek, data – liczby
   */
  kind: string;
  /**
   * Kiedy bank zmienił liczby, jego słowami
   */
  lastUpdate: string | null;
  /**
   * Szczebel banku: 0 kraj, 2 województwa, 5 powiaty, 6 gminy; 0 także przy opisie zmiennej
   */
  level: number;
  /**
   * Strona, od 0
   */
  page: number;
  /**
   * Które czytanie; nowe zaczyna się, gdy strony nie tworzą całości
   */
  round: number;
  /**
   * waiting – do zadania, asked – zadane, odpowiedzi jeszcze nie przechowano, stored – odpowiedź przechowana, dropped – już niepotrzebne
   */
  state: string;
  /**
   * Dzień odpowiedzi
   */
  storedOn: string | null;
  /**
   * Synchronizacja
   */
  syncId: string;
  /**
   * Ile wierszy ma całość według tej odpowiedzi
   */
  totalRecords: number | null;
  /**
   * Numer zmiennej; 0 – wykaz jednostek
   */
  variableNumber: number;
}

export interface IndicatorsBdlPause {
  /**
   * anonymous – bez klucza, registered – z kluczem
   */
  client: string;
  /**
   * Do kiedy się nie pyta
   */
  pausedUntil: string;
  /**
   * Powód
   */
  reason: string;
}

export interface IndicatorsBdlRequest {
  /**
   * Chwila rezerwacji, przed wysłaniem
   */
  askedAt: string;
  /**
   * Wywołanie
   */
  callId: number;
  /**
   * anonymous – bez klucza, registered – z kluczem
   */
  client: string;
  /**
   * Numer
   */
  id: Generated<number>;
  /**
   * Chwila odpowiedzi albo błędu; puste, gdy jej nie znamy
   */
  settledAt: string | null;
}

export interface IndicatorsBdlSync {
  /**
   * Chwila końca
   */
  endedAt: string | null;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Chwila początku
   */
  startedAt: string;
  /**
   * open – w toku, done – skończona, stopped – przerwana przez człowieka
   */
  state: string;
  /**
   * Pierwszy rok; puste: wszystkie lata
   */
  yearFrom: number | null;
  /**
   * Ostatni rok; puste: wszystkie lata
   */
  yearTo: number | null;
}

export interface IndicatorsBdlSyncItem {
  /**
   * Nowe obserwacje
   */
  added: Generated<number>;
  /**
   * Obserwacje zmienione
   */
  changed: Generated<number>;
  /**
   * Obserwacje bez zmian
   */
  confirmed: Generated<number>;
  /**
   * Czytaj całość także wtedy, gdy bank nie ogłosił zmian
   */
  isWhole: boolean;
  /**
   * Obserwacje zachowane z nowszego źródła
   */
  keptNewer: Generated<number>;
  /**
   * Uwagi, każda w osobnym wierszu
   */
  notes: Generated<string>;
  /**
   * Pochodzenie, które powstało
   */
  originId: string | null;
  /**
   * Kolejność
   */
  place: number;
  /**
   * Dlaczego niczego nie wczytano
   */
  reason: string | null;
  /**
   * Chwila rozstrzygnięcia
   */
  settledAt: string | null;
  /**
   * waiting – czeka, reading – w czytaniu, unchanged – bez zmian w banku, applied – wczytana, suspended – zawieszona do sprawdzenia, failed – nieudana
   */
  state: string;
  /**
   * Synchronizacja
   */
  syncId: string;
  /**
   * Numer zmiennej w banku; 0 – wykaz jednostek
   */
  variableNumber: number;
}

export interface IndicatorsBdlUnit {
  /**
   * Identyfikator banku, 12 cyfr
   */
  id: string;
  /**
   * Rodzaj gminy albo jej części
   */
  kind: number | null;
  /**
   * Szczebel w banku
   */
  level: number;
  /**
   * Nazwa w banku
   */
  name: string;
  /**
   * Kiedy ostatnio była w wykazie
   */
  seenOn: string;
  /**
   * Kod TERYT bez rodzaju; pusty dla części gminy i dla jednostki, której kod i szczebel się nie zgadzają
   */
  unitCode: string | null;
}

export interface IndicatorsBdlVariable {
  /**
   * Chwila ostatniego sprawdzenia
   */
  checkedAt: string;
  /**
   * Chwila, w której człowiek potwierdził tę nazwę i jednostkę
   */
  confirmedAt: string | null;
  /**
   * Nazwa według banku: wartości wymiarów złączone średnikiem
   */
  label: string;
  /**
   * Najniższy szczebel z danymi według banku
   */
  level: number;
  /**
   * Jednostka miary według banku
   */
  measureUnit: string;
  /**
   * Numer zmiennej w banku
   */
  number: number;
  /**
   * Dlaczego zawieszona
   */
  reason: string | null;
  /**
   * trusted – liczby wolno wczytać, suspended – nie wolno, póki ktoś nie sprawdzi
   */
  state: string;
  /**
   * Podgrupa według banku
   */
  subjectCode: string;
}

export interface IndicatorsColumnState {
  /**
   * Numer ostatniej zmiany; żaden się nie powtarza, więc ten sam numer to te same liczby
   */
  stamp: number;
  /**
   * Zmienna
   */
  variableId: number;
  /**
   * Rok
   */
  year: number;
}

export interface IndicatorsEvidence {
  /**
   * Jednostka, która cytuje
   */
  citingUnitCode: string;
  /**
   * Co było pokazane: liczby, działanie, źródła
   */
  content: Json;
  /**
   * Chwila zamrożenia
   */
  frozenAt: string;
  /**
   * Konto; puste, gdy zrobiła to obsługa
   */
  frozenBy: string | null;
  /**
   * Dzień zamrożenia
   */
  frozenOn: string;
  /**
   * Identyfikator, część stałego adresu
   */
  id: string;
  /**
   * Wskaźniki, których liczby zamrożono
   */
  indicatorCodes: string[];
  /**
   * figure – liczba, chart – wykres, map – mapa, table – tabela powiatu
   */
  kind: string;
  /**
   * Gdzie się cytuje: tytuł dokumentu; widzi to każdy
   */
  purpose: string;
  /**
   * Tytuł z dnia zamrożenia
   */
  title: string;
  /**
   * Jednostka, o której mowa; przy mapie i tabeli całość
   */
  unitCode: string;
  /**
   * Rok; pusty, gdy lat jest kilka
   */
  year: number | null;
}

export interface IndicatorsFigureQuestion {
  /**
   * Odpowiedź jednostki
   */
  answer: string | null;
  /**
   * Chwila odpowiedzi
   */
  answeredAt: string | null;
  /**
   * Konto, które odpowiedziało
   */
  answeredBy: string | null;
  /**
   * Chwila pytania
   */
  askedAt: string;
  /**
   * Konto, które pyta; puste, gdy zrobiła to obsługa
   */
  askedBy: string | null;
  /**
   * Chwila zamknięcia
   */
  closedAt: string | null;
  /**
   * Do kiedy prosi się o odpowiedź
   */
  dueOn: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Wskaźnik
   */
  indicatorCode: string;
  /**
   * Treść uwagi
   */
  question: string;
  /**
   * Liczba albo słowo braku, tak jak były pokazane w chwili pytania
   */
  shown: string;
  /**
   * open – czeka na odpowiedź, answered – jest odpowiedź, closed – sprawa zamknięta
   */
  state: string;
  /**
   * Jednostka, o której liczbę chodzi i która odpowiada
   */
  unitCode: string;
  /**
   * Rok liczby
   */
  year: number;
}

export interface IndicatorsImportAnswer {
  /**
   * Odpowiedź
   */
  answer: string;
  /**
   * Chwila odpowiedzi
   */
  answeredAt: string;
  /**
   * Suma kontrolna treści pliku albo jego nagłówka
   */
  fingerprint: string;
  /**
   * year – rok liczb, unit – jednostka miary
   */
  question: string;
  /**
   * file – dla tej samej treści pliku, header – dla każdego pliku o takim nagłówku
   */
  scope: string;
  /**
   * Podgrupa
   */
  subjectCode: string;
}

export interface IndicatorsImportLog {
  /**
   * Nazwa pliku, pod którą go podano
   */
  fileName: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Chwila wczytania albo odmowy
   */
  importedAt: string;
  /**
   * Konto; puste, gdy zrobiła to obsługa
   */
  importedBy: string | null;
  /**
   * Pochodzenie, które z pliku powstało; puste, gdy wczytania odmówiono
   */
  originId: string | null;
  /**
   * Sprawozdanie z wczytania
   */
  report: Json;
  /**
   * Wiersze przeczytane z pliku
   */
  rowsRead: number;
}

export interface IndicatorsObservation {
  /**
   * Rodzaj gminy z wiersza pliku, który niesie liczbę; puste bez liczby i dla innych jednostek
   */
  municipalityKind: number | null;
  /**
   * Pochodzenie
   */
  originId: string;
  /**
   * value – jest liczba; inaczej rodzaj jej braku
   */
  status: string;
  /**
   * Jednostka; gmina pod sześcioma cyframi, więc po zmianie rodzaju to ten sam szereg
   */
  unitCode: string;
  /**
   * Wartość; pusta, gdy jej nie ma
   */
  value: number | null;
  /**
   * Zmienna
   */
  variableId: number;
  /**
   * Rok
   */
  year: number;
}

export interface IndicatorsOrigin {
  /**
   * Przechowywany plik; ta sama treść to jedno pochodzenie
   */
  fileSha256: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Chwila wczytania
   */
  importedAt: string;
  /**
   * Na jakich warunkach wolno używać
   */
  licence: string;
  /**
   * Dzień pobrania od wydawcy
   */
  obtainedOn: string;
  /**
   * Dzień z nazwy pliku urzędu, a przy ocenie zasobów dzień potwierdzenia; puste, gdy nazwa go nie niesie
   */
  publishedOn: string | null;
  /**
   * Wydawca
   */
  publisher: string;
  /**
   * Podgrupa Banku Danych Lokalnych, na przykład P2137, albo formularz: OZPS, MRPiPS-03, OPS (liczby własne ośrodka)
   */
  subjectCode: string;
  /**
   * Nazwa podgrupy
   */
  subjectName: string;
  /**
   * Liczby zmyślone na potrzeby regionu pokazowego
   */
  synthetic: boolean;
}

export interface IndicatorsRevision {
  /**
   * Numer
   */
  id: Generated<number>;
  /**
   * Nowy stan liczby w chwili zmiany
   */
  newStatus: string;
  /**
   * Nowa wartość w chwili zmiany
   */
  newValue: number | null;
  /**
   * Pochodzenie dawnej
   */
  originId: string;
  /**
   * Chwila zmiany
   */
  replacedAt: string;
  /**
   * Pochodzenie nowej
   */
  replacedById: string;
  /**
   * Dawny stan liczby
   */
  status: string;
  /**
   * Jednostka
   */
  unitCode: string;
  /**
   * Dawna wartość
   */
  value: number | null;
  /**
   * Zmienna
   */
  variableId: number;
  /**
   * Rok
   */
  year: number;
}

export interface IndicatorsSavedComparison {
  /**
   * Konto, którego jest zapis; nikt inny go nie widzi
   */
  accountId: string;
  /**
   * Wagi („share-65-plus:2,population:1”) albo kody jednostek po przecinku
   */
  content: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * weights – wskaźniki z wagami, units – kody jednostek
   */
  kind: string;
  /**
   * Nazwa, którą nadała osoba
   */
  name: string;
  /**
   * Chwila ostatniego zapisu
   */
  savedAt: string;
}

export interface IndicatorsVariable {
  /**
   * Numer zmiennej w API Banku Danych Lokalnych, sprawdzony przed wpisaniem; pusty dla kolumn znanych tylko z plików
   */
  bdlId: number | null;
  /**
   * Numer
   */
  id: Generated<number>;
  /**
   * Wartości wymiarów złączone średnikiem, na przykład „70-74; kobiety”
   */
  label: string;
  /**
   * Jednostka miary, tak jak pisze ją urząd; myślnik, gdy urząd jej nie podaje
   */
  measureUnit: string | null;
  /**
   * Kod wiersza formularza, na przykład ozps:3.1.families; pusty dla kolumn urzędu
   */
  rowCode: string | null;
  /**
   * Podgrupa albo formularz
   */
  subjectCode: string;
}

export interface MailMessage {
  /**
   * Konto adresata; puste, gdy adresat konta jeszcze nie ma
   */
  accountId: string | null;
  /**
   * Adresat
   */
  addressee: string;
  /**
   * Z czego składa się treść; z tego powstaje i zwykły tekst, i HTML
   */
  blocks: Json;
  /**
   * Powód, z którego wiadomość idzie do osoby tylko raz; puste, gdy powtórzeń nikt nie liczy
   */
  cause: string | null;
  /**
   * Chwila napisania, w transakcji tego, o czym mówi
   */
  createdAt: string;
  /**
   * Identyfikator, zarazem Message-ID
   */
  id: string;
  /**
   * Rodzaj wiadomości, na przykład invitation
   */
  kind: string;
  /**
   * Chwila, po której odnośnik nie działa
   */
  linkExpiresAt: string | null;
  /**
   * Ścieżka jednorazowego odnośnika; znika po wysłaniu i po wygaśnięciu
   */
  linkPath: string | null;
  /**
   * Konto osoby wymienionej w treści z imienia i nazwiska
   */
  namedAccountId: string | null;
  /**
   * Chwila przyjęcia przez serwer poczty
   */
  sentAt: string | null;
  /**
   * Temat
   */
  subject: string;
}

export interface ParametersAct {
  /**
   * Kod, zarazem nazwa strony w docs/law
   */
  code: string;
  /**
   * Miejsce ogłoszenia, najnowsze znane
   */
  journal: string;
  /**
   * Pełny tytuł z datą
   */
  name: string;
  /**
   * O czym trzeba wiedzieć: zmiany w toku, teksty, których nie czytano
   */
  note: string | null;
  /**
   * Nazwa do tabel
   */
  shortName: string;
}

export interface ParametersCodelist {
  /**
   * Akt prawny, który wylicza te wpisy
   */
  actCode: string | null;
  /**
   * Przepis aktu
   */
  article: string | null;
  /**
   * Stały kod, zarazem nazwa pliku w database/reference
   */
  code: string;
  /**
   * Zdanie o tym, co wylicza
   */
  description: string;
  /**
   * Nazwa
   */
  name: string;
  /**
   * Miejsce na liście słowników
   */
  ordinal: number;
  /**
   * Słownik, którego wpisy są nadrzędne wobec wpisów tego
   */
  parentCode: string | null;
}

export interface ParametersCodelistEntry {
  /**
   * Akt prawny
   */
  actCode: string | null;
  /**
   * Przepis aktu
   */
  article: string | null;
  /**
   * Podstawa słowami, gdy nie ma jej w spisie aktów
   */
  basis: string | null;
  /**
   * confirmed – przeczytane w źródle, to-check – do sprawdzenia, zanim ktoś się na tym oprze
   */
  certainty: string;
  /**
   * Stały kod wpisu
   */
  code: string;
  /**
   * Słownik
   */
  codelistCode: string;
  /**
   * Dzień sprostowania, gdy ten wiersz zastąpił błędny
   */
  correctedOn: string | null;
  /**
   * Dlaczego poprzedni wiersz był błędny
   */
  correctionReason: string | null;
  /**
   * Dopowiedzenie
   */
  description: string | null;
  /**
   * Co trzeba sprawdzić
   */
  doubt: string | null;
  /**
   * Kto prowadzi: kody słownika service-levels
   */
  levels: string[];
  /**
   * W czym liczy się wielkość usługi
   */
  measureUnits: string[];
  /**
   * Nazwa
   */
  name: string;
  /**
   * Kod wpisu w słowniku nadrzędnym, na przykład obszar rodzaju usługi
   */
  parentCode: string | null;
  /**
   * Dzień odczytania źródła
   */
  readOn: string;
  /**
   * Wydanie, które przyniosło ten wiersz
   */
  sinceEdition: number;
  /**
   * Skąd wiemy: czytany tekst
   */
  source: string;
  /**
   * Dla kogo: kody słownika target-groups
   */
  targetGroups: string[];
  /**
   * Wydanie, które go wycofało; puste, dopóki obowiązuje nasza wiedza
   */
  untilEdition: number | null;
  /**
   * Pierwszy dzień okresu
   */
  validFrom: string;
  /**
   * Tak: wpis obowiązywał już wcześniej, ale nie ustalono od kiedy
   */
  validFromLatest: boolean;
  /**
   * Ostatni dzień okresu włącznie; puste, gdy końca nie znamy
   */
  validTo: string | null;
  /**
   * Dlaczego wycofano: closed – dostał dzień końca, reread – źródło czytano ponownie, corrected – był błędny
   */
  withdrawnAs: string | null;
}

export interface ParametersEdition {
  /**
   * Suma kontrolna plików; równa ostatniej znaczy, że nie ma czego wczytywać
   */
  checksum: string;
  /**
   * Chwila wczytania
   */
  loadedAt: string;
  /**
   * Kolejny numer; postępowanie zapamiętuje go razem ze swoim pierwszym dniem
   */
  number: number;
}

export interface ParametersLegalParameter {
  /**
   * Czy to dokładnie tyle, najwyżej, co najmniej, czy powyżej
   */
  bound: string;
  /**
   * Stały kod, po którym pyta program
   */
  code: string;
  /**
   * Z którego dnia wartość stosuje się do sprawy, na przykład dzień złożenia oferty
   */
  decidingDay: string;
  /**
   * Zdanie o tym, co znaczy
   */
  description: string;
  /**
   * Nazwa
   */
  name: string;
  /**
   * Miejsce na liście
   */
  ordinal: number;
  /**
   * Dział, w którym stoi na liście
   */
  topic: string;
  /**
   * W czym jest wartość; nie zmienia się nigdy, bo zmieniłaby sens dawnych wartości
   */
  unit: string;
}

export interface ParametersParameterValue {
  /**
   * Akt prawny
   */
  actCode: string | null;
  /**
   * Kwota w groszach albo eurocentach
   */
  amount: number | null;
  /**
   * Przepis aktu
   */
  article: string | null;
  /**
   * confirmed – przeczytane w źródle, to-check – do sprawdzenia, zanim ktoś się na tym oprze
   */
  certainty: string;
  /**
   * Dzień sprostowania, gdy ten wiersz zastąpił błędny
   */
  correctedOn: string | null;
  /**
   * Dlaczego poprzedni wiersz był błędny
   */
  correctionReason: string | null;
  /**
   * Dzień miesiąca dnia, który wraca co rok
   */
  day: number | null;
  /**
   * Co trzeba sprawdzić
   */
  doubt: string | null;
  /**
   * Miesiąc dnia, który wraca co rok
   */
  month: number | null;
  /**
   * Uwaga o tym okresie
   */
  note: string | null;
  /**
   * Parametr
   */
  parameterCode: string;
  /**
   * Liczba: procent, kurs, dni, miesiące, lata, sztuki
   */
  quantity: number | null;
  /**
   * Dzień odczytania źródła
   */
  readOn: string;
  /**
   * Nie: w tym okresie prawo nie ustala takiej granicy
   */
  setsValue: boolean;
  /**
   * Wydanie, które przyniosło ten wiersz
   */
  sinceEdition: number;
  /**
   * Skąd wiemy: czytany tekst
   */
  source: string;
  /**
   * Jednostka parametru, powtórzona, żeby baza pilnowała postaci wartości
   */
  unit: string;
  /**
   * Wydanie, które go wycofało; puste, dopóki obowiązuje nasza wiedza
   */
  untilEdition: number | null;
  /**
   * Pierwszy dzień okresu
   */
  validFrom: string;
  /**
   * Tak: wartość obowiązywała już wcześniej, ale nie ustalono od kiedy
   */
  validFromLatest: boolean;
  /**
   * Ostatni dzień okresu włącznie; puste, gdy końca nie znamy
   */
  validTo: string | null;
  /**
   * Dlaczego wycofano: closed – dostał dzień końca, reread – źródło czytano ponownie, corrected – był błędny
   */
  withdrawnAs: string | null;
}

export interface PlatformBackup {
  /**
   * Wielkość w bajtach
   */
  bytes: number;
  /**
   * Liczba plików
   */
  files: number;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Chwila zrobienia
   */
  madeAt: string;
  /**
   * Nazwa folderu kopii, bez ścieżki
   */
  name: string;
}

export interface PlatformDataVersion {
  /**
   * Chwila ostatniej zmiany
   */
  changedAt: string;
  /**
   * Tabela ma jeden wiersz
   */
  onlyRow: Generated<boolean>;
  /**
   * Numer wersji
   */
  version: number;
}

export interface PlatformIdempotency {
  /**
   * Konto, które wysłało polecenie; bez klucza obcego, bo platforma stoi przed kontami, a wiersz żyje dobę
   */
  accountId: string;
  /**
   * Odpowiedź, taka sama przy każdym powtórzeniu
   */
  answer: Json;
  /**
   * Chwila odpowiedzi; po dobie wiersz znika
   */
  answeredAt: string;
  /**
   * Klucz wybrany przez przeglądarkę, inny dla każdego zamiaru
   */
  key: string;
  /**
   * Skrót operacji i jej treści: pod tym samym kluczem nie wolno prosić o co innego
   */
  requestSha256: string;
}

export interface PlatformMigration {
  /**
   * Chwila wykonania
   */
  appliedAt: Generated<string>;
  /**
   * Suma kontrolna pliku; zmiana po wykonaniu zatrzymuje start
   */
  checksum: string;
  /**
   * Nazwa pliku zmiany
   */
  name: string;
}

export interface PrivacyRetentionTerm {
  /**
   * Podstawa: przepis albo zarządzenie, które to ustala
   */
  basis: string;
  /**
   * Klasa przechowywania z platform/privacy/retention-classes.ts
   */
  classCode: string;
  /**
   * Ile dni
   */
  days: number;
  /**
   * Chwila wpisania
   */
  decidedAt: string;
  /**
   * Konto, które wpisało; puste, gdy wpisała obsługa z wiersza poleceń
   */
  decidedBy: string | null;
  /**
   * Pierwszy dzień, w którym okres obowiązuje
   */
  validFrom: string;
}

export interface PublisherOffice {
  /**
   * Adres do korespondencji
   */
  address: string | null;
  /**
   * Dojście do budynku, wejście, windy, toalety, pies asystujący: opis do deklaracji dostępności
   */
  buildingAccess: string | null;
  /**
   * Chwila ostatniego opisania; dzień publikacji deklaracji dostępności
   */
  describedAt: string;
  /**
   * Adres e-mail do zgłaszania braku dostępności
   */
  email: string | null;
  /**
   * Znak podmiotu w nagłówku dokumentów
   */
  logoSha256: string | null;
  /**
   * Pełna nazwa podmiotu
   */
  name: string;
  /**
   * Tabela ma jeden wiersz
   */
  onlyRow: Generated<boolean>;
  /**
   * Telefon do zgłaszania braku dostępności
   */
  phone: string | null;
  /**
   * Kod TERYT województwa, któremu służy instalacja
   */
  regionCode: string | null;
  /**
   * Tłumacz języka migowego i inne wsparcie w porozumiewaniu się: opis do deklaracji dostępności
   */
  signLanguage: string | null;
  /**
   * Adres tej instalacji w internecie
   */
  siteUrl: string | null;
  /**
   * Pasek znaków programów i funduszy w stopce okładki
   */
  stripSha256: string | null;
}

export interface TerritoryAdviserArea {
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Nazwa obszaru
   */
  name: string;
}

export interface TerritoryAdviserAreaCounty {
  /**
   * Obszar doradcy
   */
  areaId: string;
  /**
   * Powiat
   */
  countyCode: string;
  /**
   * Od którego dnia
   */
  validFrom: string;
  /**
   * Do którego dnia włącznie; puste, gdy bezterminowo
   */
  validTo: string | null;
}

export interface TerritoryBoundary {
  /**
   * Powierzchnia w km² obliczona z wielokąta na elipsoidzie GRS 80
   */
  areaKm2: number;
  /**
   * Największa długość geograficzna
   */
  east: number;
  /**
   * Szerokość geograficzna tego punktu
   */
  labelLat: number;
  /**
   * Długość geograficzna punktu na podpis, leżącego wewnątrz jednostki
   */
  labelLon: number;
  /**
   * Największa szerokość geograficzna
   */
  north: number;
  /**
   * Zestaw granic
   */
  setId: string;
  /**
   * Najmniejsza szerokość geograficzna
   */
  south: number;
  /**
   * Jednostka
   */
  unitCode: string;
  /**
   * Najmniejsza długość geograficzna
   */
  west: number;
}

export interface TerritoryBoundarySet {
  /**
   * Plik, z którego pochodzą
   */
  fileSha256: string;
  /**
   * Identyfikator
   */
  id: string;
  /**
   * Chwila wczytania
   */
  importedAt: string;
  /**
   * Czy z tych granic są powierzchnie, sąsiedzi i mapy bieżące: najpóźniejsze z wczytanych
   */
  isCurrent: boolean;
  /**
   * Dzień, na który są granice; puste, gdy go nie podano
   */
  stateOn: string | null;
}

export interface TerritoryBoundaryTopology {
  /**
   * Treść spakowana
   */
  brotli: Buffer;
  /**
   * pl albo kod województwa
   */
  scope: string;
  /**
   * Zestaw granic
   */
  setId: string;
  /**
   * Wielkość po rozpakowaniu, w bajtach
   */
  size: number;
}

export interface TerritoryDataset {
  /**
   * Chwila wczytania pierwszego rejestru
   */
  decidedAt: string;
  /**
   * demo – region pokazowy z danymi zmyślonymi, real – prawdziwy rejestr
   */
  kind: string;
  /**
   * Tabela ma najwyżej jeden wiersz
   */
  onlyRow: Generated<boolean>;
}

export interface TerritoryNeighbour {
  /**
   * Sąsiad
   */
  neighbourCode: string;
  /**
   * Jednostka
   */
  unitCode: string;
}

export interface TerritoryPredecessor {
  /**
   * Akt prawny, na mocy którego nastąpiła zmiana
   */
  legalAct: string;
  /**
   * Kod poprzednika; może go nie być w żadnym wczytanym stanie
   */
  predecessorCode: string;
  /**
   * Jaka część mieszkańców poprzednika przeszła do jednostki, od 0 do 1; puste, gdy wykaz jej nie podaje
   */
  share: number | null;
  /**
   * Dzień zmiany
   */
  tookEffectOn: string;
  /**
   * Jednostka
   */
  unitCode: string;
}

export interface TerritoryRegisterEntry {
  /**
   * Kod złożony z kolumn WOJ, POW i GMI: 2, 4 albo 6 cyfr
   */
  code: string;
  /**
   * NAZWA_DOD
   */
  kindName: string;
  /**
   * NAZWA
   */
  name: string;
  /**
   * RODZ: 1–3 gminy, 4, 5, 8, 9 części gmin; 0 – województwo albo powiat
   */
  part: number;
  /**
   * Dzień stanu (STAN_NA)
   */
  stateOn: string;
}

export interface TerritoryRegisterState {
  /**
   * Plik, z którego pochodzi
   */
  fileSha256: string;
  /**
   * Chwila wczytania
   */
  importedAt: string;
  /**
   * Dzień stanu (STAN_NA)
   */
  stateOn: string;
}

export interface TerritoryUnit {
  /**
   * Kod: 00 kraj, 2 cyfry województwo, 4 powiat, 6 gmina (bez rodzaju), 12 podregion
   */
  code: string;
  /**
   * Pierwszy stan rejestru z tą jednostką; puste dla podregionu
   */
  firstStateOn: string | null;
  /**
   * Czy jest w najnowszym wczytanym stanie
   */
  isCurrent: boolean;
  /**
   * Rodzaj gminy z tego stanu: 1 miejska, 2 wiejska, 3 miejsko-wiejska
   */
  kind: number | null;
  /**
   * Ostatni stan rejestru z tą jednostką; puste dla podregionu
   */
  lastStateOn: string | null;
  /**
   * Poziom podziału
   */
  level: string;
  /**
   * Nazwa z ostatniego stanu, w którym jednostka jest
   */
  name: string;
  /**
   * Określenie rodzaju z rejestru, na przykład „miasto na prawach powiatu”
   */
  nameKind: string;
  /**
   * Jednostka nadrzędna
   */
  parentCode: string | null;
}

export interface TerritoryUnitVersion {
  /**
   * Ostatni stan przed początkiem okresu; puste, gdy wcześniejszego stanu nie wczytano
   */
  beganAfter: string | null;
  /**
   * Pierwszy stan w tym okresie
   */
  beganBy: string;
  /**
   * Ostatni stan w tym okresie; puste, gdy trwa
   */
  endedAfter: string | null;
  /**
   * Pierwszy stan po końcu okresu; puste, gdy trwa
   */
  endedBy: string | null;
  /**
   * Rodzaj gminy w tym okresie
   */
  kind: number | null;
  /**
   * Nazwa w tym okresie
   */
  name: string;
  /**
   * Kolejność okresów jednostki, od 1
   */
  ordinal: number;
  /**
   * Jednostka
   */
  unitCode: string;
}

export interface DB {
  "access.assignment": AccessAssignment;
  "access.delegation": AccessDelegation;
  "assessments.assessment": AssessmentsAssessment;
  "assessments.cell": AssessmentsCell;
  "assessments.comment": AssessmentsComment;
  "assessments.step": AssessmentsStep;
  "audit.entry": AuditEntry;
  "audit.link": AuditLink;
  "audit.seal": AuditSeal;
  "audit.unsealed": AuditUnsealed;
  "auth.account": AuthAccount;
  "auth.backupCode": AuthBackupCode;
  "auth.demoAccount": AuthDemoAccount;
  "auth.emailChange": AuthEmailChange;
  "auth.erasureRequest": AuthErasureRequest;
  "auth.formWindow": AuthFormWindow;
  "auth.identity": AuthIdentity;
  "auth.invitation": AuthInvitation;
  "auth.invitationRole": AuthInvitationRole;
  "auth.password": AuthPassword;
  "auth.passwordReset": AuthPasswordReset;
  "auth.providerTrip": AuthProviderTrip;
  "auth.secondFactor": AuthSecondFactor;
  "auth.session": AuthSession;
  "auth.throttle": AuthThrottle;
  "calendar.dutyEvent": CalendarDutyEvent;
  "calendar.feed": CalendarFeed;
  "calendar.reminder": CalendarReminder;
  "calendar.reminderChoice": CalendarReminderChoice;
  "calendar.reminderRound": CalendarReminderRound;
  "documents.file": DocumentsFile;
  "indicators.bdlCall": IndicatorsBdlCall;
  "indicators.bdlPause": IndicatorsBdlPause;
  "indicators.bdlRequest": IndicatorsBdlRequest;
  "indicators.bdlSync": IndicatorsBdlSync;
  "indicators.bdlSyncItem": IndicatorsBdlSyncItem;
  "indicators.bdlUnit": IndicatorsBdlUnit;
  "indicators.bdlVariable": IndicatorsBdlVariable;
  "indicators.columnState": IndicatorsColumnState;
  "indicators.evidence": IndicatorsEvidence;
  "indicators.figureQuestion": IndicatorsFigureQuestion;
  "indicators.importAnswer": IndicatorsImportAnswer;
  "indicators.importLog": IndicatorsImportLog;
  "indicators.observation": IndicatorsObservation;
  "indicators.origin": IndicatorsOrigin;
  "indicators.revision": IndicatorsRevision;
  "indicators.savedComparison": IndicatorsSavedComparison;
  "indicators.variable": IndicatorsVariable;
  "mail.message": MailMessage;
  "parameters.act": ParametersAct;
  "parameters.codelist": ParametersCodelist;
  "parameters.codelistEntry": ParametersCodelistEntry;
  "parameters.edition": ParametersEdition;
  "parameters.legalParameter": ParametersLegalParameter;
  "parameters.parameterValue": ParametersParameterValue;
  "platform.backup": PlatformBackup;
  "platform.dataVersion": PlatformDataVersion;
  "platform.idempotency": PlatformIdempotency;
  "platform.migration": PlatformMigration;
  "privacy.retentionTerm": PrivacyRetentionTerm;
  "publisher.office": PublisherOffice;
  "territory.adviserArea": TerritoryAdviserArea;
  "territory.adviserAreaCounty": TerritoryAdviserAreaCounty;
  "territory.boundary": TerritoryBoundary;
  "territory.boundarySet": TerritoryBoundarySet;
  "territory.boundaryTopology": TerritoryBoundaryTopology;
  "territory.dataset": TerritoryDataset;
  "territory.neighbour": TerritoryNeighbour;
  "territory.predecessor": TerritoryPredecessor;
  "territory.registerEntry": TerritoryRegisterEntry;
  "territory.registerState": TerritoryRegisterState;
  "territory.unit": TerritoryUnit;
  "territory.unitVersion": TerritoryUnitVersion;
}
