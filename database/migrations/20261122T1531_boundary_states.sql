-- Boundaries of several days side by side: a map of a past year is drawn with the boundaries of that year where held.

alter table territory.boundary_set
  add column state_on date unique,
  add column is_current boolean not null default true;
alter table territory.boundary_set alter column is_current drop default;
create unique index boundary_set_current on territory.boundary_set (is_current) where is_current;
create unique index boundary_set_undated on territory.boundary_set ((state_on is null)) where state_on is null;
comment on table territory.boundary_set is
  'Wczytane granice na jeden dzień; plik na ten sam dzień zastępuje poprzedni w całości';
comment on column territory.boundary_set.state_on is 'Dzień, na który są granice; puste, gdy go nie podano';
comment on column territory.boundary_set.is_current is
  'Czy z tych granic są powierzchnie, sąsiedzi i mapy bieżące: najpóźniejsze z wczytanych';
