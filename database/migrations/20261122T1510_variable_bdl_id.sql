-- A definition may name a variable of the office's API by its number where the subgroup is not known.
alter table indicators.variable add column bdl_id integer unique check (bdl_id > 0);
comment on column indicators.variable.bdl_id is
  'Numer zmiennej w API Banku Danych Lokalnych, sprawdzony przed wpisaniem; pusty dla kolumn znanych tylko z plików';
