-- Backups that were made: so that people see when the last one was. The backup itself lies outside the database.

create table platform.backup (
  id        uuid primary key,
  name      text not null collate "C",
  made_at   timestamptz not null,
  files     integer not null check (files > 0),
  bytes     bigint not null check (bytes > 0)
);
create index backup_made on platform.backup (made_at);
comment on table platform.backup is 'Zrobiona kopia zapasowa; sama kopia leży poza bazą';
comment on column platform.backup.id is 'Identyfikator';
comment on column platform.backup.name is 'Nazwa folderu kopii, bez ścieżki';
comment on column platform.backup.made_at is 'Chwila zrobienia';
comment on column platform.backup.files is 'Liczba plików';
comment on column platform.backup.bytes is 'Wielkość w bajtach';
