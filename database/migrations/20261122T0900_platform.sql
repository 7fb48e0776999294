-- Ground of the platform: version of public data, audit, kept files. The table of migrations is made by the migrator.

create table platform.data_version (
  only_row   boolean primary key default true check (only_row),
  version    bigint not null,
  changed_at timestamptz not null
);
insert into platform.data_version (version, changed_at) values (1, now());
comment on table platform.data_version is 'Wersja danych publicznych: rośnie z każdym importem i unieważnia zapamiętane odpowiedzi';
comment on column platform.data_version.only_row is 'Tabela ma jeden wiersz';
comment on column platform.data_version.version is 'Numer wersji';
comment on column platform.data_version.changed_at is 'Chwila ostatniej zmiany';

create schema audit;
create table audit.entry (
  id           uuid primary key,
  recorded_at  timestamptz not null,
  actor_kind   text not null check (actor_kind in ('public', 'operator', 'system')),
  actor_name   text,
  operation    text not null collate "C",
  action       text not null collate "C",
  subject_noun text collate "C",
  subject_id   text collate "C"
);
create index entry_subject on audit.entry (subject_noun, subject_id, recorded_at);
create index entry_recorded on audit.entry (recorded_at);
comment on table audit.entry is 'Ślad: kto, kiedy i jaką operacją zmienił dane albo zajrzał do niepublicznych; same identyfikatory, bez treści';
comment on column audit.entry.id is 'Identyfikator wpisu';
comment on column audit.entry.recorded_at is 'Chwila zapisania, w tej samej transakcji co zmiana';
comment on column audit.entry.actor_kind is 'Rodzaj działającego: publiczność, obsługa z wiersza poleceń, system';
comment on column audit.entry.actor_name is 'Nazwa konta systemowego obsługi albo zadania; puste dla publiczności';
comment on column audit.entry.operation is 'Operacja, na przykład territory.importRegister';
comment on column audit.entry.action is 'Czynność, od której zależy prawo, na przykład territory.import';
comment on column audit.entry.subject_noun is 'Rodzaj rzeczy, której dotyczy wpis';
comment on column audit.entry.subject_id is 'Identyfikator tej rzeczy';

create schema documents;
create table documents.file (
  sha256      text primary key collate "C" check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text not null,
  media_type  text not null,
  size        bigint not null check (size >= 0),
  origin      text not null,
  licence     text not null,
  obtained_on date not null,
  received_at timestamptz not null
);
comment on table documents.file is 'Przechowywany plik źródłowy, niezmieniony; treść leży na dysku pod swoją sumą kontrolną';
comment on column documents.file.sha256 is 'Suma kontrolna SHA-256 treści, zarazem jej adres';
comment on column documents.file.name is 'Nazwa pliku, pod którą został podany';
comment on column documents.file.media_type is 'Rodzaj treści';
comment on column documents.file.size is 'Wielkość w bajtach';
comment on column documents.file.origin is 'Skąd pochodzi plik';
comment on column documents.file.licence is 'Na jakich warunkach wolno go używać';
comment on column documents.file.obtained_on is 'Dzień pobrania od wydawcy';
comment on column documents.file.received_at is 'Chwila przyjęcia do Splotu';
