-- Territory: the official register with its history, boundaries, areas of advisers.

create schema territory;

create table territory.dataset (
  only_row   boolean primary key default true check (only_row),
  kind       text not null collate "C" check (kind in ('demo', 'real')),
  decided_at timestamptz not null
);
comment on table territory.dataset is 'Czy baza zawiera region pokazowy, czy prawdziwy; rozstrzyga o tym pierwszy wczytany rejestr';
comment on column territory.dataset.only_row is 'Tabela ma najwyżej jeden wiersz';
comment on column territory.dataset.kind is 'demo – region pokazowy z danymi zmyślonymi, real – prawdziwy rejestr';
comment on column territory.dataset.decided_at is 'Chwila wczytania pierwszego rejestru';

create table territory.register_state (
  state_on    date primary key,
  file_sha256 text not null collate "C" references documents.file,
  imported_at timestamptz not null
);
create index register_state_file on territory.register_state (file_sha256);
comment on table territory.register_state is 'Wczytany stan rejestru TERC';
comment on column territory.register_state.state_on is 'Dzień stanu (STAN_NA)';
comment on column territory.register_state.file_sha256 is 'Plik, z którego pochodzi';
comment on column territory.register_state.imported_at is 'Chwila wczytania';

create table territory.register_entry (
  state_on  date not null references territory.register_state,
  code      text not null collate "C",
  part      smallint not null check (part in (0, 1, 2, 3, 4, 5, 8, 9)),
  name      text not null,
  kind_name text not null,
  primary key (state_on, code, part)
);
comment on table territory.register_entry is 'Wiersz rejestru TERC, tak jak podaje go GUS';
comment on column territory.register_entry.state_on is 'Dzień stanu (STAN_NA)';
comment on column territory.register_entry.code is 'Kod złożony z kolumn WOJ, POW i GMI: 2, 4 albo 6 cyfr';
comment on column territory.register_entry.part is 'RODZ: 1–3 gminy, 4, 5, 8, 9 części gmin; 0 – województwo albo powiat';
comment on column territory.register_entry.name is 'NAZWA';
comment on column territory.register_entry.kind_name is 'NAZWA_DOD';

create table territory.unit (
  code           text primary key collate "C" check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{12})$'),
  level          text not null collate "C"
                 check (level in ('country', 'voivodeship', 'county', 'municipality', 'statistical-subregion')),
  parent_code    text collate "C" references territory.unit,
  name           text not null,
  kind           smallint check (kind in (1, 2, 3)),
  name_kind      text not null,
  first_state_on date,
  last_state_on  date,
  is_current     boolean not null,
  constraint only_municipality_has_kind check ((level = 'municipality') = (kind is not null)),
  constraint only_country_has_no_parent check ((level = 'country') = (parent_code is null)),
  constraint register_knows_unit
    check ((level = 'statistical-subregion') = (first_state_on is null) and (first_state_on is null) = (last_state_on is null))
);
create index unit_parent on territory.unit (parent_code);
comment on table territory.unit is 'Jednostka podziału terytorialnego, wyprowadzona ze wszystkich wczytanych stanów rejestru';
comment on column territory.unit.code is 'Kod: 00 kraj, 2 cyfry województwo, 4 powiat, 6 gmina (bez rodzaju), 12 podregion';
comment on column territory.unit.level is 'Poziom podziału';
comment on column territory.unit.parent_code is 'Jednostka nadrzędna';
comment on column territory.unit.name is 'Nazwa z ostatniego stanu, w którym jednostka jest';
comment on column territory.unit.kind is 'Rodzaj gminy z tego stanu: 1 miejska, 2 wiejska, 3 miejsko-wiejska';
comment on column territory.unit.name_kind is 'Określenie rodzaju z rejestru, na przykład „miasto na prawach powiatu”';
comment on column territory.unit.first_state_on is 'Pierwszy stan rejestru z tą jednostką; puste dla podregionu';
comment on column territory.unit.last_state_on is 'Ostatni stan rejestru z tą jednostką; puste dla podregionu';
comment on column territory.unit.is_current is 'Czy jest w najnowszym wczytanym stanie';

create table territory.unit_version (
  unit_code   text not null collate "C" references territory.unit,
  ordinal     integer not null check (ordinal > 0),
  name        text not null,
  kind        smallint check (kind in (1, 2, 3)),
  began_after date,
  began_by    date not null,
  ended_after date,
  ended_by    date,
  primary key (unit_code, ordinal),
  constraint days_in_order check (began_after < began_by and began_by <= ended_after and ended_after < ended_by),
  constraint end_known_from_both_sides check ((ended_after is null) = (ended_by is null))
);
comment on table territory.unit_version is 'Okres jednej nazwy i jednego rodzaju jednostki, datowany stanami rejestru';
comment on column territory.unit_version.unit_code is 'Jednostka';
comment on column territory.unit_version.ordinal is 'Kolejność okresów jednostki, od 1';
comment on column territory.unit_version.name is 'Nazwa w tym okresie';
comment on column territory.unit_version.kind is 'Rodzaj gminy w tym okresie';
comment on column territory.unit_version.began_after is 'Ostatni stan przed początkiem okresu; puste, gdy wcześniejszego stanu nie wczytano';
comment on column territory.unit_version.began_by is 'Pierwszy stan w tym okresie';
comment on column territory.unit_version.ended_after is 'Ostatni stan w tym okresie; puste, gdy trwa';
comment on column territory.unit_version.ended_by is 'Pierwszy stan po końcu okresu; puste, gdy trwa';

create table territory.predecessor (
  unit_code        text not null collate "C" references territory.unit,
  predecessor_code text not null collate "C",
  legal_act        text not null,
  took_effect_on   date not null,
  primary key (unit_code, predecessor_code, took_effect_on)
);
comment on table territory.predecessor is 'Poprzednik jednostki ze sprawdzonego pliku; rejestr TERYT poprzedników nie podaje';
comment on column territory.predecessor.unit_code is 'Jednostka';
comment on column territory.predecessor.predecessor_code is 'Kod poprzednika; może go nie być w żadnym wczytanym stanie';
comment on column territory.predecessor.legal_act is 'Akt prawny, na mocy którego nastąpiła zmiana';
comment on column territory.predecessor.took_effect_on is 'Dzień zmiany';

create table territory.boundary_set (
  id          uuid primary key,
  file_sha256 text not null collate "C" references documents.file,
  imported_at timestamptz not null
);
create index boundary_set_file on territory.boundary_set (file_sha256);
comment on table territory.boundary_set is 'Wczytane granice; nowy plik zastępuje poprzedni w całości';
comment on column territory.boundary_set.id is 'Identyfikator';
comment on column territory.boundary_set.file_sha256 is 'Plik, z którego pochodzą';
comment on column territory.boundary_set.imported_at is 'Chwila wczytania';

create table territory.boundary (
  set_id    uuid not null references territory.boundary_set on delete cascade,
  unit_code text not null collate "C" references territory.unit,
  area_km2  double precision not null check (area_km2 > 0),
  west      double precision not null,
  south     double precision not null,
  east      double precision not null,
  north     double precision not null,
  label_lon double precision not null,
  label_lat double precision not null,
  primary key (set_id, unit_code),
  constraint corners_in_order check (west < east and south < north),
  constraint label_inside_corners check (label_lon between west and east and label_lat between south and north)
);
create index boundary_unit on territory.boundary (unit_code);
comment on table territory.boundary is 'Granica jednostki: powierzchnia obliczona z wielokąta i położenie';
comment on column territory.boundary.set_id is 'Zestaw granic';
comment on column territory.boundary.unit_code is 'Jednostka';
comment on column territory.boundary.area_km2 is 'Powierzchnia w km² obliczona z wielokąta na elipsoidzie GRS 80';
comment on column territory.boundary.west is 'Najmniejsza długość geograficzna';
comment on column territory.boundary.south is 'Najmniejsza szerokość geograficzna';
comment on column territory.boundary.east is 'Największa długość geograficzna';
comment on column territory.boundary.north is 'Największa szerokość geograficzna';
comment on column territory.boundary.label_lon is 'Długość geograficzna punktu na podpis, leżącego wewnątrz jednostki';
comment on column territory.boundary.label_lat is 'Szerokość geograficzna tego punktu';

create table territory.boundary_topology (
  set_id uuid not null references territory.boundary_set on delete cascade,
  scope  text not null collate "C" check (scope ~ '^(pl|[0-9]{2})$'),
  brotli bytea not null,
  size   integer not null check (size > 0),
  primary key (set_id, scope)
);
comment on table territory.boundary_topology is 'Gotowy do wysłania TopoJSON: kraj z powiatami i województwami albo jedno województwo z gminami';
comment on column territory.boundary_topology.set_id is 'Zestaw granic';
comment on column territory.boundary_topology.scope is 'pl albo kod województwa';
comment on column territory.boundary_topology.brotli is 'Treść spakowana';
comment on column territory.boundary_topology.size is 'Wielkość po rozpakowaniu, w bajtach';

create table territory.neighbour (
  unit_code      text not null collate "C" references territory.unit,
  neighbour_code text not null collate "C" references territory.unit,
  primary key (unit_code, neighbour_code),
  constraint not_itself check (unit_code <> neighbour_code)
);
create index neighbour_other on territory.neighbour (neighbour_code);
comment on table territory.neighbour is 'Sąsiad jednostki tego samego poziomu: mają wspólny odcinek granicy; każda para jest zapisana w obie strony';
comment on column territory.neighbour.unit_code is 'Jednostka';
comment on column territory.neighbour.neighbour_code is 'Sąsiad';

create table territory.adviser_area (
  id   uuid primary key,
  name text not null collate "pl-x-icu" unique
);
comment on table territory.adviser_area is 'Obszar doradcy (subregion ROPS): nazwana grupa powiatów';
comment on column territory.adviser_area.id is 'Identyfikator';
comment on column territory.adviser_area.name is 'Nazwa obszaru';

create table territory.adviser_area_county (
  area_id     uuid not null references territory.adviser_area,
  county_code text not null collate "C" references territory.unit,
  valid_from  date not null,
  valid_to    date,
  primary key (county_code, valid_from),
  constraint days_in_order check (valid_from <= valid_to)
);
create index adviser_area_county_area on territory.adviser_area_county (area_id);
comment on table territory.adviser_area_county is 'Powiat w obszarze doradcy w podanym czasie';
comment on column territory.adviser_area_county.area_id is 'Obszar doradcy';
comment on column territory.adviser_area_county.county_code is 'Powiat';
comment on column territory.adviser_area_county.valid_from is 'Od którego dnia';
comment on column territory.adviser_area_county.valid_to is 'Do którego dnia włącznie; puste, gdy bezterminowo';
