-- The log of imports: which file brought figures in, when, by whom, and what the import said of it.
create table indicators.import_log (
  id          uuid primary key,
  origin_id   uuid not null references indicators.origin,
  file_name   text not null,
  rows_read   integer not null check (rows_read >= 0),
  report      jsonb not null,
  imported_at timestamptz not null,
  imported_by uuid references auth.account
);
create index import_log_origin on indicators.import_log (origin_id);
create index import_log_imported_by on indicators.import_log (imported_by);
create index import_log_imported_at on indicators.import_log (imported_at);
comment on table indicators.import_log is 'Dziennik importów: jedno wczytanie pliku z liczbami i jego sprawozdanie';
comment on column indicators.import_log.id is 'Identyfikator';
comment on column indicators.import_log.origin_id is 'Pochodzenie, które z pliku powstało';
comment on column indicators.import_log.file_name is 'Nazwa pliku, pod którą go podano';
comment on column indicators.import_log.rows_read is 'Wiersze przeczytane z pliku';
comment on column indicators.import_log.report is 'Sprawozdanie z wczytania';
comment on column indicators.import_log.imported_at is 'Chwila wczytania';
comment on column indicators.import_log.imported_by is 'Konto; puste, gdy zrobiła to obsługa';
