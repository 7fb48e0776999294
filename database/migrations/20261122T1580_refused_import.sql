-- A refused import leaves its report too, and nothing else.
alter table indicators.import_log alter column origin_id drop not null;
comment on table indicators.import_log is 'Dziennik importów: jedno podanie pliku z liczbami i jego sprawozdanie, także gdy pliku nie wczytano';
comment on column indicators.import_log.origin_id is 'Pochodzenie, które z pliku powstało; puste, gdy wczytania odmówiono';
comment on column indicators.import_log.imported_at is 'Chwila wczytania albo odmowy';
