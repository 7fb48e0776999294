-- Events from which a term runs. A duty whose statute names a period and no day gets a day once somebody has recorded that
-- the event happened; the day itself is computed and never stored.

create table calendar.duty_event (
  id           uuid primary key,
  duty_code    text not null collate "C",
  unit_code    text not null collate "C",
  happened_on  date not null,
  recorded_by  uuid not null references auth.account,
  recorded_at  timestamptz not null,
  withdrawn_by uuid references auth.account,
  withdrawn_at timestamptz,
  constraint withdrawn_by_somebody check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index duty_event_once on calendar.duty_event (unit_code, duty_code, happened_on) where withdrawn_at is null;
create index duty_event_recorded_by on calendar.duty_event (recorded_by);
create index duty_event_withdrawn_by on calendar.duty_event (withdrawn_by);
comment on table calendar.duty_event is 'Zdarzenie, od którego biegnie termin obowiązku jednej jednostki; liczy się najpóźniejsze, które nie jest cofnięte';
comment on column calendar.duty_event.id is 'Identyfikator';
comment on column calendar.duty_event.duty_code is 'Obowiązek, kod ze słownika statutory-duties';
comment on column calendar.duty_event.unit_code is 'Jednostka, która ma obowiązek';
comment on column calendar.duty_event.happened_on is 'Dzień zdarzenia';
comment on column calendar.duty_event.recorded_by is 'Konto, które je wpisało';
comment on column calendar.duty_event.recorded_at is 'Chwila wpisania';
comment on column calendar.duty_event.withdrawn_by is 'Konto, które cofnęło wpis; puste, gdy wpis się liczy';
comment on column calendar.duty_event.withdrawn_at is 'Chwila cofnięcia wpisu';
