-- Synchronisation with the Local Data Bank: the plan of calls, the book of quotas, what is known of units and variables
-- of the bank, and what a later figure replaced.

create table indicators.bdl_sync (
  id         uuid primary key,
  state      text not null collate "C" check (state in ('open', 'done', 'stopped')),
  year_from  smallint check (year_from between 1990 and 2200),
  year_to    smallint check (year_to between 1990 and 2200),
  started_at timestamptz not null,
  ended_at   timestamptz,
  constraint open_until_ended check ((state = 'open') = (ended_at is null)),
  constraint years_in_order check ((year_from is null) = (year_to is null) and (year_from is null or year_from <= year_to))
);
create unique index bdl_sync_one_open on indicators.bdl_sync (state) where state = 'open';
create index bdl_sync_started on indicators.bdl_sync (started_at);
comment on table indicators.bdl_sync is 'Synchronizacja z Bankiem Danych Lokalnych; naraz trwa najwyżej jedna';
comment on column indicators.bdl_sync.id is 'Identyfikator';
comment on column indicators.bdl_sync.state is 'open – w toku, done – skończona, stopped – przerwana przez człowieka';
comment on column indicators.bdl_sync.year_from is 'Pierwszy rok; puste: wszystkie lata';
comment on column indicators.bdl_sync.year_to is 'Ostatni rok; puste: wszystkie lata';
comment on column indicators.bdl_sync.started_at is 'Chwila początku';
comment on column indicators.bdl_sync.ended_at is 'Chwila końca';

create table indicators.bdl_sync_item (
  sync_id         uuid not null references indicators.bdl_sync,
  variable_number integer not null check (variable_number >= 0),
  place           smallint not null check (place >= 0),
  is_whole        boolean not null,
  state           text not null collate "C" check (state in (
                    'waiting', 'reading', 'unchanged', 'applied', 'suspended', 'failed')),
  reason          text check (reason <> ''),
  notes           text not null default '',
  added           integer not null default 0 check (added >= 0),
  changed         integer not null default 0 check (changed >= 0),
  confirmed       integer not null default 0 check (confirmed >= 0),
  kept_newer      integer not null default 0 check (kept_newer >= 0),
  origin_id       uuid references indicators.origin,
  settled_at      timestamptz,
  primary key (sync_id, variable_number),
  constraint reason_of_a_no check ((state in ('suspended', 'failed')) = (reason is not null)),
  constraint settled_in_an_end check ((state in ('waiting', 'reading')) = (settled_at is null))
);
create index bdl_sync_item_variable on indicators.bdl_sync_item (variable_number);
create index bdl_sync_item_origin on indicators.bdl_sync_item (origin_id);
comment on table indicators.bdl_sync_item is 'Pozycja synchronizacji: jedna zmienna banku albo wykaz jednostek';
comment on column indicators.bdl_sync_item.sync_id is 'Synchronizacja';
comment on column indicators.bdl_sync_item.variable_number is 'Numer zmiennej w banku; 0 – wykaz jednostek';
comment on column indicators.bdl_sync_item.place is 'Kolejność';
comment on column indicators.bdl_sync_item.is_whole is 'Czytaj całość także wtedy, gdy bank nie ogłosił zmian';
comment on column indicators.bdl_sync_item.state is 'waiting – czeka, reading – w czytaniu, unchanged – bez zmian w banku, applied – wczytana, suspended – zawieszona do sprawdzenia, failed – nieudana';
comment on column indicators.bdl_sync_item.reason is 'Dlaczego niczego nie wczytano';
comment on column indicators.bdl_sync_item.notes is 'Uwagi, każda w osobnym wierszu';
comment on column indicators.bdl_sync_item.added is 'Nowe obserwacje';
comment on column indicators.bdl_sync_item.changed is 'Obserwacje zmienione';
comment on column indicators.bdl_sync_item.confirmed is 'Obserwacje bez zmian';
comment on column indicators.bdl_sync_item.kept_newer is 'Obserwacje zachowane z nowszego źródła';
comment on column indicators.bdl_sync_item.origin_id is 'Pochodzenie, które powstało';
comment on column indicators.bdl_sync_item.settled_at is 'Chwila rozstrzygnięcia';

create table indicators.bdl_call (
  id              bigint primary key generated always as identity,
  sync_id         uuid not null,
  variable_number integer not null,
  kind            text not null collate "C" check (kind in ('variable', 'units', 'data')),
  level           smallint not null check (level between 0 and 6),
  round           smallint not null check (round >= 1),
  page            smallint not null check (page >= 0),
  state           text not null collate "C" check (state in ('waiting', 'asked', 'stored', 'dropped')),
  failures        smallint not null default 0 check (failures >= 0),
  file_sha256     text collate "C" references documents.file,
  stored_on       date,
  total_records   integer check (total_records >= 0),
  last_update     text,
  foreign key (sync_id, variable_number) references indicators.bdl_sync_item,
  unique (sync_id, variable_number, kind, level, round, page),
  constraint stored_is_kept check ((state = 'stored') = (file_sha256 is not null and stored_on is not null))
);
create index bdl_call_file on indicators.bdl_call (file_sha256);
comment on table indicators.bdl_call is 'Wywołanie w planie synchronizacji: jedno pytanie do banku i przechowana odpowiedź';
comment on column indicators.bdl_call.id is 'Numer; w tej kolejności się pyta';
comment on column indicators.bdl_call.sync_id is 'Synchronizacja';
comment on column indicators.bdl_call.variable_number is 'Numer zmiennej; 0 – wykaz jednostek';
comment on column indicators.bdl_call.kind is 'variable – opis zmiennej, units – wykaz jednostek, data – liczby';
comment on column indicators.bdl_call.level is 'Szczebel banku: 0 kraj, 2 województwa, 5 powiaty, 6 gminy; 0 także przy opisie zmiennej';
comment on column indicators.bdl_call.round is 'Które czytanie; nowe zaczyna się, gdy strony nie tworzą całości';
comment on column indicators.bdl_call.page is 'Strona, od 0';
comment on column indicators.bdl_call.state is 'waiting – do zadania, asked – zadane, odpowiedzi jeszcze nie przechowano, stored – odpowiedź przechowana, dropped – już niepotrzebne';
comment on column indicators.bdl_call.failures is 'Nieudane próby';
comment on column indicators.bdl_call.file_sha256 is 'Przechowana odpowiedź';
comment on column indicators.bdl_call.stored_on is 'Dzień odpowiedzi';
comment on column indicators.bdl_call.total_records is 'Ile wierszy ma całość według tej odpowiedzi';
comment on column indicators.bdl_call.last_update is 'Kiedy bank zmienił liczby, jego słowami';

create table indicators.bdl_request (
  id         bigint primary key generated always as identity,
  client     text not null collate "C" check (client in ('anonymous', 'registered')),
  call_id    bigint not null references indicators.bdl_call,
  asked_at   timestamptz not null,
  settled_at timestamptz
);
create index bdl_request_asked on indicators.bdl_request (client, asked_at);
create index bdl_request_call on indicators.bdl_request (call_id);
comment on table indicators.bdl_request is 'Zapytanie wysłane do banku; z tej księgi liczy się limity';
comment on column indicators.bdl_request.id is 'Numer';
comment on column indicators.bdl_request.client is 'anonymous – bez klucza, registered – z kluczem';
comment on column indicators.bdl_request.call_id is 'Wywołanie';
comment on column indicators.bdl_request.asked_at is 'Chwila rezerwacji, przed wysłaniem';
comment on column indicators.bdl_request.settled_at is 'Chwila odpowiedzi albo błędu; puste, gdy jej nie znamy';

create table indicators.bdl_pause (
  client       text primary key collate "C" check (client in ('anonymous', 'registered')),
  paused_until timestamptz not null,
  reason       text not null check (reason <> '')
);
comment on table indicators.bdl_pause is 'Przerwa w pytaniu banku: jego odmowa albo awaria';
comment on column indicators.bdl_pause.client is 'anonymous – bez klucza, registered – z kluczem';
comment on column indicators.bdl_pause.paused_until is 'Do kiedy się nie pyta';
comment on column indicators.bdl_pause.reason is 'Powód';

create table indicators.bdl_unit (
  id        text primary key collate "C" check (id ~ '^[0-9]{12}$'),
  name      text not null,
  level     smallint not null check (level between 0 and 6),
  unit_code text collate "C" check (unit_code ~ '^([0-9]{2}){1,3}$'),
  kind      smallint check (kind in (1, 2, 3, 4, 5, 8, 9)),
  seen_on   date not null
);
comment on table indicators.bdl_unit is 'Jednostka w wykazie banku z kodem rejestru, pod którym ją znamy';
comment on column indicators.bdl_unit.id is 'Identyfikator banku, 12 cyfr';
comment on column indicators.bdl_unit.name is 'Nazwa w banku';
comment on column indicators.bdl_unit.level is 'Szczebel w banku';
comment on column indicators.bdl_unit.unit_code is 'Kod TERYT bez rodzaju; pusty dla części gminy i dla jednostki, której kod i szczebel się nie zgadzają';
comment on column indicators.bdl_unit.kind is 'Rodzaj gminy albo jej części';
comment on column indicators.bdl_unit.seen_on is 'Kiedy ostatnio była w wykazie';

create table indicators.bdl_variable (
  number       integer primary key check (number > 0),
  subject_code text not null collate "C" check (subject_code ~ '^P[0-9]{1,5}$'),
  label        text not null collate "C" check (label <> ''),
  measure_unit text not null,
  level        smallint not null check (level between 0 and 7),
  state        text not null collate "C" check (state in ('trusted', 'suspended')),
  reason       text check (reason <> ''),
  checked_at   timestamptz not null,
  confirmed_at timestamptz,
  constraint suspended_for_a_reason check ((state = 'suspended') = (reason is not null))
);
comment on table indicators.bdl_variable is 'Zmienna banku: co bank o niej mówi i czy to jest to, czego oczekujemy';
comment on column indicators.bdl_variable.number is 'Numer zmiennej w banku';
comment on column indicators.bdl_variable.subject_code is 'Podgrupa według banku';
comment on column indicators.bdl_variable.label is 'Nazwa według banku: wartości wymiarów złączone średnikiem';
comment on column indicators.bdl_variable.measure_unit is 'Jednostka miary według banku';
comment on column indicators.bdl_variable.level is 'Najniższy szczebel z danymi według banku';
comment on column indicators.bdl_variable.state is 'trusted – liczby wolno wczytać, suspended – nie wolno, póki ktoś nie sprawdzi';
comment on column indicators.bdl_variable.reason is 'Dlaczego zawieszona';
comment on column indicators.bdl_variable.checked_at is 'Chwila ostatniego sprawdzenia';
comment on column indicators.bdl_variable.confirmed_at is 'Chwila, w której człowiek potwierdził tę nazwę i jednostkę';

create table indicators.revision (
  id             bigint primary key generated always as identity,
  variable_id    integer not null references indicators.variable,
  year           smallint not null,
  unit_code      text not null collate "C" references territory.unit,
  value          double precision,
  status         text not null collate "C",
  origin_id      uuid not null references indicators.origin,
  new_value      double precision,
  new_status     text not null collate "C",
  replaced_by_id uuid not null references indicators.origin,
  replaced_at    timestamptz not null,
  constraint value_or_kind_of_absence check ((status = 'value') = (value is not null)),
  constraint new_value_or_kind_of_absence check ((new_status = 'value') = (new_value is not null))
);
create index revision_variable on indicators.revision (variable_id, year, unit_code);
create index revision_unit on indicators.revision (unit_code);
create index revision_origin on indicators.revision (origin_id);
create index revision_replaced_by on indicators.revision (replaced_by_id);
create index revision_replaced_at on indicators.revision (replaced_at, id);
comment on table indicators.revision is 'Zmiana obserwacji: co było podane dawniej i co to zastąpiło';
comment on column indicators.revision.id is 'Numer';
comment on column indicators.revision.variable_id is 'Zmienna';
comment on column indicators.revision.year is 'Rok';
comment on column indicators.revision.unit_code is 'Jednostka';
comment on column indicators.revision.value is 'Dawna wartość';
comment on column indicators.revision.status is 'Dawny stan liczby';
comment on column indicators.revision.origin_id is 'Pochodzenie dawnej';
comment on column indicators.revision.new_value is 'Nowa wartość w chwili zmiany';
comment on column indicators.revision.new_status is 'Nowy stan liczby w chwili zmiany';
comment on column indicators.revision.replaced_by_id is 'Pochodzenie nowej';
comment on column indicators.revision.replaced_at is 'Chwila zmiany';
