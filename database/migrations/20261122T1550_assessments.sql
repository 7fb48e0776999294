-- The assessment of resources of social assistance (OZPS): what a municipality enters once a year, how it became
-- confirmed, and the way of its figures to the indicators.

-- Figures that municipalities deliver stand beside those of the office and are joined by the code of their row.
alter table indicators.origin drop constraint origin_subject_code_check;
alter table indicators.origin add constraint origin_subject_code_check
  check (subject_code ~ '^(P[0-9]{1,5}|OZPS|MRPiPS-03|OPS)$');
comment on column indicators.origin.subject_code is
  'Podgrupa Banku Danych Lokalnych, na przykład P2137, albo formularz: OZPS, MRPiPS-03, OPS (liczby własne ośrodka)';
comment on column indicators.origin.published_on is
  'Dzień z nazwy pliku urzędu, a przy ocenie zasobów dzień potwierdzenia; puste, gdy nazwa go nie niesie';

alter table indicators.variable drop constraint variable_subject_code_check;
alter table indicators.variable add constraint variable_subject_code_check
  check (subject_code ~ '^(P[0-9]{1,5}|OZPS|MRPiPS-03|OPS)$');
comment on table indicators.variable is 'Zmienna: jedna kolumna podgrupy Banku Danych Lokalnych albo jeden wiersz formularza';
comment on column indicators.variable.subject_code is 'Podgrupa albo formularz';

create schema assessments;

create table assessments.assessment (
  id         uuid primary key,
  unit_code  text not null collate "C" references territory.unit check (unit_code ~ '^[0-9]{6}$'),
  year       smallint not null check (year between 2017 and 2200),
  edition    text not null collate "C" check (edition in ('2017', '2022')),
  state      text not null collate "C" check (state in ('draft', 'submitted', 'confirmed')),
  version    integer not null check (version >= 1),
  started_at timestamptz not null,
  saved_at   timestamptz not null,
  unique (unit_code, year)
);
create index assessment_year on assessments.assessment (year, unit_code);
comment on table assessments.assessment is 'Ocena zasobów pomocy społecznej jednej gminy za jeden rok';
comment on column assessments.assessment.id is 'Identyfikator';
comment on column assessments.assessment.unit_code is 'Gmina, sześć cyfr';
comment on column assessments.assessment.year is 'Rok oceny; obok niego dwa poprzednie i dwie prognozy';
comment on column assessments.assessment.edition is 'Wydanie formularza';
comment on column assessments.assessment.state is 'draft – w trakcie, submitted – wstępna, czeka na potwierdzenie, confirmed – potwierdzona';
comment on column assessments.assessment.version is 'Rośnie z każdym zapisem; kto zapisuje na starej wersji, dostaje odmowę';
comment on column assessments.assessment.started_at is 'Chwila rozpoczęcia';
comment on column assessments.assessment.saved_at is 'Chwila ostatniego zapisu';

create table assessments.cell (
  assessment_id uuid not null references assessments.assessment,
  row_code      text not null collate "C" check (row_code ~ '^[a-z0-9-]+:[a-z0-9.-]+$'),
  year_offset   smallint not null check (year_offset between -2 and 2),
  value         double precision check (value >= 0 and value not in ('NaN', 'Infinity')),
  sign          text collate "C" check (sign in ('no-information', 'not-applicable')),
  primary key (assessment_id, row_code, year_offset),
  constraint number_or_sign check ((value is null) <> (sign is null))
);
comment on table assessments.cell is 'Komórka oceny: liczba albo znak; komórki niewypełnionej nie ma wcale';
comment on column assessments.cell.assessment_id is 'Ocena';
comment on column assessments.cell.row_code is 'Wiersz formularza';
comment on column assessments.cell.year_offset is 'Rok względem roku oceny: -2 i -1 poprzednie, 0 rok oceny, 1 i 2 prognozy';
comment on column assessments.cell.value is 'Liczba; zero jest liczbą';
comment on column assessments.cell.sign is 'no-information – kropka, brak wiarygodnej informacji; not-applicable – x, wypełnienie niemożliwe';

create table assessments.comment (
  assessment_id uuid not null references assessments.assessment,
  row_code      text not null collate "C" check (row_code ~ '^[a-z0-9-]+:[a-z0-9.-]+$'),
  text          text not null check (text <> ''),
  primary key (assessment_id, row_code)
);
comment on table assessments.comment is 'Uwaga do wiersza: dlaczego liczba tak się zmieniła';
comment on column assessments.comment.assessment_id is 'Ocena';
comment on column assessments.comment.row_code is 'Wiersz formularza';
comment on column assessments.comment.text is 'Treść';

create table assessments.step (
  assessment_id uuid not null references assessments.assessment,
  number        integer not null check (number >= 1),
  kind          text not null collate "C" check (kind in ('started', 'submitted', 'confirmed', 'reopened')),
  made_at       timestamptz not null,
  made_by       uuid references auth.account,
  reason        text check (reason <> ''),
  origin_id     uuid references indicators.origin,
  primary key (assessment_id, number),
  constraint reason_of_reopening check ((kind = 'reopened') = (reason is not null)),
  constraint origin_of_confirmation check ((kind = 'confirmed') = (origin_id is not null))
);
create index step_made_by on assessments.step (made_by);
create index step_origin on assessments.step (origin_id);
comment on table assessments.step is 'Krok oceny: kto i kiedy zaczął, przekazał, potwierdził albo otworzył ją ponownie';
comment on column assessments.step.assessment_id is 'Ocena';
comment on column assessments.step.number is 'Kolejność';
comment on column assessments.step.kind is 'started – zaczęto, submitted – przekazano jako wstępną, confirmed – potwierdzono, reopened – otwarto ponownie';
comment on column assessments.step.made_at is 'Chwila';
comment on column assessments.step.made_by is 'Konto; puste, gdy zrobiła to obsługa albo zadanie systemu';
comment on column assessments.step.reason is 'Powód ponownego otwarcia';
comment on column assessments.step.origin_id is 'Pochodzenie, pod którym potwierdzone liczby trafiły do wskaźników';
