-- Evidence: a figure, a chart, a map or a table frozen as it was shown, so that a document may cite it. Only added to.
create table indicators.evidence (
  id               uuid primary key,
  kind             text not null collate "C" check (kind in ('figure', 'chart', 'map', 'table')),
  indicator_codes  text[] not null collate "C" check (cardinality(indicator_codes) > 0),
  unit_code        text not null collate "C" references territory.unit,
  year             smallint check (year between 1900 and 2200),
  title            text not null check (title <> ''),
  content          jsonb not null,
  citing_unit_code text not null collate "C" references territory.unit,
  purpose          text not null check (purpose <> ''),
  frozen_on        date not null,
  frozen_at        timestamptz not null,
  frozen_by        uuid references auth.account
);
create index evidence_indicators on indicators.evidence using gin (indicator_codes);
create index evidence_unit on indicators.evidence (unit_code);
create index evidence_citing_unit on indicators.evidence (citing_unit_code);
create index evidence_frozen_by on indicators.evidence (frozen_by);
create index evidence_frozen_at on indicators.evidence (frozen_at, id);
comment on table indicators.evidence is 'Dowód: liczba, wykres, mapa albo tabela zamrożona tak, jak była pokazana; późniejsze dane jej nie zmieniają';
comment on column indicators.evidence.id is 'Identyfikator, część stałego adresu';
comment on column indicators.evidence.kind is 'figure – liczba, chart – wykres, map – mapa, table – tabela powiatu';
comment on column indicators.evidence.indicator_codes is 'Wskaźniki, których liczby zamrożono';
comment on column indicators.evidence.unit_code is 'Jednostka, o której mowa; przy mapie i tabeli całość';
comment on column indicators.evidence.year is 'Rok; pusty, gdy lat jest kilka';
comment on column indicators.evidence.title is 'Tytuł z dnia zamrożenia';
comment on column indicators.evidence.content is 'Co było pokazane: liczby, działanie, źródła';
comment on column indicators.evidence.citing_unit_code is 'Jednostka, która cytuje';
comment on column indicators.evidence.purpose is 'Gdzie się cytuje: tytuł dokumentu; widzi to każdy';
comment on column indicators.evidence.frozen_on is 'Dzień zamrożenia';
comment on column indicators.evidence.frozen_at is 'Chwila zamrożenia';
comment on column indicators.evidence.frozen_by is 'Konto; puste, gdy zrobiła to obsługa';
