-- A definition may name a row of a form instead of a column of the office; figures of such a row are joined by its code.
alter table indicators.variable add column row_code text unique collate "C"
  check (row_code ~ '^[a-z0-9-]+:[a-z0-9.-]+$');
comment on column indicators.variable.row_code is 'Kod wiersza formularza, na przykład ozps:3.1.families; pusty dla kolumn urzędu';
