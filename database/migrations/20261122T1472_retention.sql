-- How long things are kept: what the office has decided, from a day on. Without a row the value that Splot proposes holds.

create schema privacy;
create table privacy.retention_term (
  class_code text not null collate "C",
  valid_from date not null,
  days       integer not null check (days > 0),
  basis      text not null check (length(trim(basis)) >= 5),
  decided_by uuid references auth.account,
  decided_at timestamptz not null,
  primary key (class_code, valid_from)
);
create index retention_term_decided_by on privacy.retention_term (decided_by);
comment on table privacy.retention_term is 'Okres przechowywania ustalony przez administratora danych dla klasy, od dnia; poprzednie okresy zostają';
comment on column privacy.retention_term.class_code is 'Klasa przechowywania z platform/privacy/retention-classes.ts';
comment on column privacy.retention_term.valid_from is 'Pierwszy dzień, w którym okres obowiązuje';
comment on column privacy.retention_term.days is 'Ile dni';
comment on column privacy.retention_term.basis is 'Podstawa: przepis albo zarządzenie, które to ustala';
comment on column privacy.retention_term.decided_by is 'Konto, które wpisało; puste, gdy wpisała obsługa z wiersza poleceń';
comment on column privacy.retention_term.decided_at is 'Chwila wpisania';
