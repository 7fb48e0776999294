-- Indicators: figures of the statistical office as published, each with its origin. Indicators themselves are computed.

create schema indicators;

create table indicators.origin (
  id           uuid primary key,
  file_sha256  text not null unique collate "C" references documents.file,
  publisher    text not null,
  subject_code text not null collate "C" check (subject_code ~ '^P[0-9]{1,5}$'),
  subject_name text not null,
  published_on date,
  obtained_on  date not null,
  licence      text not null,
  synthetic    boolean not null,
  imported_at  timestamptz not null
);
comment on table indicators.origin is 'Pochodzenie: jeden plik z liczbami, tak jak podał go wydawca';
comment on column indicators.origin.id is 'Identyfikator';
comment on column indicators.origin.file_sha256 is 'Przechowywany plik; ta sama treść to jedno pochodzenie';
comment on column indicators.origin.publisher is 'Wydawca';
comment on column indicators.origin.subject_code is 'Podgrupa Banku Danych Lokalnych, na przykład P2137';
comment on column indicators.origin.subject_name is 'Nazwa podgrupy';
comment on column indicators.origin.published_on is 'Dzień z nazwy pliku urzędu; puste, gdy nazwa go nie niesie';
comment on column indicators.origin.obtained_on is 'Dzień pobrania od wydawcy';
comment on column indicators.origin.licence is 'Na jakich warunkach wolno używać';
comment on column indicators.origin.synthetic is 'Liczby zmyślone na potrzeby regionu pokazowego';
comment on column indicators.origin.imported_at is 'Chwila wczytania';

create table indicators.variable (
  id           integer primary key generated always as identity,
  subject_code text not null collate "C" check (subject_code ~ '^P[0-9]{1,5}$'),
  label        text not null collate "C" check (label <> ''),
  measure_unit text,
  unique (subject_code, label)
);
comment on table indicators.variable is 'Zmienna: jedna kolumna podgrupy Banku Danych Lokalnych';
comment on column indicators.variable.id is 'Numer';
comment on column indicators.variable.subject_code is 'Podgrupa';
comment on column indicators.variable.label is 'Wartości wymiarów złączone średnikiem, na przykład „70-74; kobiety”';
comment on column indicators.variable.measure_unit is 'Jednostka miary, tak jak pisze ją urząd; myślnik, gdy urząd jej nie podaje';

create table indicators.observation (
  variable_id       integer not null references indicators.variable,
  year              smallint not null check (year between 1900 and 2200),
  unit_code         text not null collate "C" references territory.unit,
  municipality_kind smallint check (municipality_kind in (1, 2, 3)),
  value             double precision check (value not in ('NaN', 'Infinity', '-Infinity')),
  status            text not null collate "C" check (status in (
                      'value', 'not-collected', 'not-applicable', 'confidential', 'below-threshold',
                      'not-yet-published', 'not-delivered')),
  origin_id         uuid not null references indicators.origin,
  primary key (variable_id, year, unit_code),
  constraint value_or_kind_of_absence check ((status = 'value') = (value is not null))
);
create index observation_unit on indicators.observation (unit_code);
create index observation_origin on indicators.observation (origin_id);
comment on table indicators.observation is 'Obserwacja: co urząd podał o jednostce, zmiennej i roku; brak liczby ma swój rodzaj i nigdy nie jest zerem';
comment on column indicators.observation.variable_id is 'Zmienna';
comment on column indicators.observation.year is 'Rok';
comment on column indicators.observation.unit_code is 'Jednostka; gmina pod sześcioma cyframi, więc po zmianie rodzaju to ten sam szereg';
comment on column indicators.observation.municipality_kind is 'Rodzaj gminy z wiersza pliku, który niesie liczbę; puste bez liczby i dla innych jednostek';
comment on column indicators.observation.value is 'Wartość; pusta, gdy jej nie ma';
comment on column indicators.observation.status is 'value – jest liczba; inaczej rodzaj jej braku';
comment on column indicators.observation.origin_id is 'Pochodzenie';

create table indicators.import_answer (
  scope        text not null collate "C" check (scope in ('file', 'header')),
  fingerprint  text not null collate "C" check (fingerprint ~ '^[0-9a-f]{64}$'),
  subject_code text not null collate "C" check (subject_code ~ '^P[0-9]{1,5}$'),
  question     text not null collate "C" check (question in ('year', 'unit')),
  answer       text not null check (answer <> ''),
  answered_at  timestamptz not null,
  primary key (scope, fingerprint, subject_code, question),
  constraint year_belongs_to_one_file check (question <> 'year' or scope = 'file')
);
comment on table indicators.import_answer is 'Zapamiętana odpowiedź na to, czego plik sam nie mówi';
comment on column indicators.import_answer.scope is 'file – dla tej samej treści pliku, header – dla każdego pliku o takim nagłówku';
comment on column indicators.import_answer.fingerprint is 'Suma kontrolna treści pliku albo jego nagłówka';
comment on column indicators.import_answer.subject_code is 'Podgrupa';
comment on column indicators.import_answer.question is 'year – rok liczb, unit – jednostka miary';
comment on column indicators.import_answer.answer is 'Odpowiedź';
comment on column indicators.import_answer.answered_at is 'Chwila odpowiedzi';
