-- Law as data: legal parameters and codelists with validity, source and the day it was read.
-- A period holds two times: valid_from/valid_to say when the law says so, since_edition/until_edition when Splot knew it.
-- Rows come from database/reference and are never rewritten: what a procedure kept can be read for ever.

create schema parameters;

-- btree_gist may be missing on a foreign server; ranges of text need nothing that PostgreSQL does not bring itself.
create type parameters.code_range as range (subtype = text, collation = "C");
comment on type parameters.code_range is 'Zakres kodów; pozwala wykluczyć nakładanie się okresów bez rozszerzeń bazy';

create table parameters.edition (
  number    integer primary key check (number > 0),
  checksum  text not null collate "C",
  loaded_at timestamptz not null
);
comment on table parameters.edition is 'Wydanie plików z database/reference wczytane do tej bazy';
comment on column parameters.edition.number is 'Kolejny numer; postępowanie zapamiętuje go razem ze swoim pierwszym dniem';
comment on column parameters.edition.checksum is 'Suma kontrolna plików; równa ostatniej znaczy, że nie ma czego wczytywać';
comment on column parameters.edition.loaded_at is 'Chwila wczytania';

create table parameters.act (
  code       text primary key collate "C",
  name       text not null,
  short_name text not null,
  journal    text not null,
  note       text
);
comment on table parameters.act is 'Akt prawny, na który powołują się parametry i słowniki';
comment on column parameters.act.code is 'Kod, zarazem nazwa strony w docs/law';
comment on column parameters.act.name is 'Pełny tytuł z datą';
comment on column parameters.act.short_name is 'Nazwa do tabel';
comment on column parameters.act.journal is 'Miejsce ogłoszenia, najnowsze znane';
comment on column parameters.act.note is 'O czym trzeba wiedzieć: zmiany w toku, teksty, których nie czytano';

create table parameters.legal_parameter (
  code         text primary key collate "C" check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ordinal      integer not null,
  name         text not null,
  topic        text not null,
  unit         text not null collate "C" check (unit in (
                 'pln', 'eur', 'pln-per-eur', 'percent', 'count',
                 'days', 'working-days', 'months', 'years', 'annual-date')),
  bound        text not null collate "C" check (bound in ('exactly', 'at-most', 'at-least', 'above')),
  deciding_day text not null,
  description  text not null,
  unique (code, unit)
);
comment on table parameters.legal_parameter is 'Parametr prawny: liczba albo termin, który ustala prawo; wartości mają okresy';
comment on column parameters.legal_parameter.code is 'Stały kod, po którym pyta program';
comment on column parameters.legal_parameter.ordinal is 'Miejsce na liście';
comment on column parameters.legal_parameter.name is 'Nazwa';
comment on column parameters.legal_parameter.topic is 'Dział, w którym stoi na liście';
comment on column parameters.legal_parameter.unit is 'W czym jest wartość; nie zmienia się nigdy, bo zmieniłaby sens dawnych wartości';
comment on column parameters.legal_parameter.bound is 'Czy to dokładnie tyle, najwyżej, co najmniej, czy powyżej';
comment on column parameters.legal_parameter.deciding_day is 'Z którego dnia wartość stosuje się do sprawy, na przykład dzień złożenia oferty';
comment on column parameters.legal_parameter.description is 'Zdanie o tym, co znaczy';

create table parameters.parameter_value (
  parameter_code    text not null collate "C",
  unit              text not null collate "C",
  valid_from        date not null,
  valid_from_latest boolean not null,
  valid_to          date,
  sets_value        boolean not null,
  amount            bigint check (amount >= 0),
  quantity          double precision check (quantity >= 0),
  month             smallint check (month between 1 and 12),
  day               smallint check (day between 1 and 31),
  act_code          text collate "C" references parameters.act,
  article           text,
  source            text not null,
  read_on           date not null,
  certainty         text not null collate "C" check (certainty in ('confirmed', 'to-check')),
  doubt             text,
  note              text,
  corrected_on      date,
  correction_reason text,
  since_edition     integer not null references parameters.edition,
  until_edition     integer references parameters.edition,
  withdrawn_as      text collate "C" check (withdrawn_as in ('closed', 'reread', 'corrected')),
  primary key (parameter_code, valid_from, since_edition),
  foreign key (parameter_code, unit) references parameters.legal_parameter (code, unit),
  constraint days_in_order check (valid_from <= valid_to),
  constraint editions_in_order check (since_edition < until_edition),
  constraint value_fits_unit check (
    case
      when not sets_value then num_nonnulls(amount, quantity, month, day) = 0
      when unit in ('pln', 'eur') then amount is not null and num_nonnulls(quantity, month, day) = 0
      when unit = 'annual-date' then num_nonnulls(month, day) = 2 and num_nonnulls(amount, quantity) = 0
      else quantity is not null and num_nonnulls(amount, month, day) = 0
    end),
  constraint doubt_is_told check ((certainty = 'to-check') = (doubt is not null)),
  constraint article_has_act check (article is null or act_code is not null),
  constraint correction_is_whole check ((corrected_on is null) = (correction_reason is null)),
  constraint withdrawal_is_whole check ((until_edition is null) = (withdrawn_as is null)),
  constraint value_periods_apart exclude using gist (
    parameters.code_range(parameter_code, parameter_code, '[]') with &&,
    daterange(valid_from, valid_to, '[]') with &&,
    int4range(since_edition, until_edition, '[)') with &&)
);
create index parameter_value_unit on parameters.parameter_value (parameter_code, unit);
create index parameter_value_act on parameters.parameter_value (act_code);
create index parameter_value_since on parameters.parameter_value (since_edition);
create index parameter_value_until on parameters.parameter_value (until_edition);
comment on table parameters.parameter_value is 'Wartość parametru prawnego w jednym okresie, tak jak znało ją jedno wydanie';
comment on column parameters.parameter_value.parameter_code is 'Parametr';
comment on column parameters.parameter_value.unit is 'Jednostka parametru, powtórzona, żeby baza pilnowała postaci wartości';
comment on column parameters.parameter_value.valid_from is 'Pierwszy dzień okresu';
comment on column parameters.parameter_value.valid_from_latest is 'Tak: wartość obowiązywała już wcześniej, ale nie ustalono od kiedy';
comment on column parameters.parameter_value.valid_to is 'Ostatni dzień okresu włącznie; puste, gdy końca nie znamy';
comment on column parameters.parameter_value.sets_value is 'Nie: w tym okresie prawo nie ustala takiej granicy';
comment on column parameters.parameter_value.amount is 'Kwota w groszach albo eurocentach';
comment on column parameters.parameter_value.quantity is 'Liczba: procent, kurs, dni, miesiące, lata, sztuki';
comment on column parameters.parameter_value.month is 'Miesiąc dnia, który wraca co rok';
comment on column parameters.parameter_value.day is 'Dzień miesiąca dnia, który wraca co rok';
comment on column parameters.parameter_value.act_code is 'Akt prawny';
comment on column parameters.parameter_value.article is 'Przepis aktu';
comment on column parameters.parameter_value.source is 'Skąd wiemy: czytany tekst';
comment on column parameters.parameter_value.read_on is 'Dzień odczytania źródła';
comment on column parameters.parameter_value.certainty is 'confirmed – przeczytane w źródle, to-check – do sprawdzenia, zanim ktoś się na tym oprze';
comment on column parameters.parameter_value.doubt is 'Co trzeba sprawdzić';
comment on column parameters.parameter_value.note is 'Uwaga o tym okresie';
comment on column parameters.parameter_value.corrected_on is 'Dzień sprostowania, gdy ten wiersz zastąpił błędny';
comment on column parameters.parameter_value.correction_reason is 'Dlaczego poprzedni wiersz był błędny';
comment on column parameters.parameter_value.since_edition is 'Wydanie, które przyniosło ten wiersz';
comment on column parameters.parameter_value.until_edition is 'Wydanie, które go wycofało; puste, dopóki obowiązuje nasza wiedza';
comment on column parameters.parameter_value.withdrawn_as is 'Dlaczego wycofano: closed – dostał dzień końca, reread – źródło czytano ponownie, corrected – był błędny';

create table parameters.codelist (
  code        text primary key collate "C" check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ordinal     integer not null,
  name        text not null,
  description text not null,
  parent_code text collate "C" references parameters.codelist,
  act_code    text collate "C" references parameters.act,
  article     text
);
create index codelist_parent on parameters.codelist (parent_code);
create index codelist_act on parameters.codelist (act_code);
comment on table parameters.codelist is 'Słownik: lista, którą ustala prawo albo projekt, z wpisami w okresach';
comment on column parameters.codelist.code is 'Stały kod, zarazem nazwa pliku w database/reference';
comment on column parameters.codelist.ordinal is 'Miejsce na liście słowników';
comment on column parameters.codelist.name is 'Nazwa';
comment on column parameters.codelist.description is 'Zdanie o tym, co wylicza';
comment on column parameters.codelist.parent_code is 'Słownik, którego wpisy są nadrzędne wobec wpisów tego';
comment on column parameters.codelist.act_code is 'Akt prawny, który wylicza te wpisy';
comment on column parameters.codelist.article is 'Przepis aktu';

create table parameters.codelist_entry (
  codelist_code     text not null collate "C" references parameters.codelist,
  code              text not null collate "C" check (code ~ '^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$'),
  valid_from        date not null,
  valid_from_latest boolean not null,
  valid_to          date,
  name              text not null,
  description       text,
  parent_code       text collate "C",
  basis             text,
  levels            text[] not null collate "C",
  target_groups     text[] not null collate "C",
  measure_units     text[] not null,
  act_code          text collate "C" references parameters.act,
  article           text,
  source            text not null,
  read_on           date not null,
  certainty         text not null collate "C" check (certainty in ('confirmed', 'to-check')),
  doubt             text,
  corrected_on      date,
  correction_reason text,
  since_edition     integer not null references parameters.edition,
  until_edition     integer references parameters.edition,
  withdrawn_as      text collate "C" check (withdrawn_as in ('closed', 'reread', 'corrected')),
  primary key (codelist_code, code, valid_from, since_edition),
  constraint days_in_order check (valid_from <= valid_to),
  constraint editions_in_order check (since_edition < until_edition),
  constraint doubt_is_told check ((certainty = 'to-check') = (doubt is not null)),
  constraint article_has_act check (article is null or act_code is not null),
  constraint correction_is_whole check ((corrected_on is null) = (correction_reason is null)),
  constraint withdrawal_is_whole check ((until_edition is null) = (withdrawn_as is null)),
  constraint entry_periods_apart exclude using gist (
    parameters.code_range(codelist_code, codelist_code, '[]') with &&,
    parameters.code_range(code, code, '[]') with &&,
    daterange(valid_from, valid_to, '[]') with &&,
    int4range(since_edition, until_edition, '[)') with &&)
);
create index codelist_entry_act on parameters.codelist_entry (act_code);
create index codelist_entry_since on parameters.codelist_entry (since_edition);
create index codelist_entry_until on parameters.codelist_entry (until_edition);
comment on table parameters.codelist_entry is 'Wpis słownika w jednym okresie, tak jak znało go jedno wydanie';
comment on column parameters.codelist_entry.codelist_code is 'Słownik';
comment on column parameters.codelist_entry.code is 'Stały kod wpisu';
comment on column parameters.codelist_entry.valid_from is 'Pierwszy dzień okresu';
comment on column parameters.codelist_entry.valid_from_latest is 'Tak: wpis obowiązywał już wcześniej, ale nie ustalono od kiedy';
comment on column parameters.codelist_entry.valid_to is 'Ostatni dzień okresu włącznie; puste, gdy końca nie znamy';
comment on column parameters.codelist_entry.name is 'Nazwa';
comment on column parameters.codelist_entry.description is 'Dopowiedzenie';
comment on column parameters.codelist_entry.parent_code is 'Kod wpisu w słowniku nadrzędnym, na przykład obszar rodzaju usługi';
comment on column parameters.codelist_entry.basis is 'Podstawa słowami, gdy nie ma jej w spisie aktów';
comment on column parameters.codelist_entry.levels is 'Kto prowadzi: kody słownika service-levels';
comment on column parameters.codelist_entry.target_groups is 'Dla kogo: kody słownika target-groups';
comment on column parameters.codelist_entry.measure_units is 'W czym liczy się wielkość usługi';
comment on column parameters.codelist_entry.act_code is 'Akt prawny';
comment on column parameters.codelist_entry.article is 'Przepis aktu';
comment on column parameters.codelist_entry.source is 'Skąd wiemy: czytany tekst';
comment on column parameters.codelist_entry.read_on is 'Dzień odczytania źródła';
comment on column parameters.codelist_entry.certainty is 'confirmed – przeczytane w źródle, to-check – do sprawdzenia, zanim ktoś się na tym oprze';
comment on column parameters.codelist_entry.doubt is 'Co trzeba sprawdzić';
comment on column parameters.codelist_entry.corrected_on is 'Dzień sprostowania, gdy ten wiersz zastąpił błędny';
comment on column parameters.codelist_entry.correction_reason is 'Dlaczego poprzedni wiersz był błędny';
comment on column parameters.codelist_entry.since_edition is 'Wydanie, które przyniosło ten wiersz';
comment on column parameters.codelist_entry.until_edition is 'Wydanie, które go wycofało; puste, dopóki obowiązuje nasza wiedza';
comment on column parameters.codelist_entry.withdrawn_as is 'Dlaczego wycofano: closed – dostał dzień końca, reread – źródło czytano ponownie, corrected – był błędny';
