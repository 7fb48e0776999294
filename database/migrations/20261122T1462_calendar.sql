-- The calendar of statutory deadlines. The deadlines themselves are computed from legal parameters and codelists; here
-- stands only what has been sent to whom, who does not want it, and the secret addresses of calendars.

create schema calendar;

create table calendar.reminder (
  account_id  uuid not null references auth.account,
  duty_code   text not null collate "C",
  unit_code   text not null collate "C",
  due_on      date not null,
  days_before integer not null check (days_before >= 0),
  sent_at     timestamptz not null,
  primary key (account_id, duty_code, unit_code, due_on, days_before)
);
comment on table calendar.reminder is 'Przypomnienie wysłane jednej osobie o jednym terminie; drugi raz nie idzie';
comment on column calendar.reminder.account_id is 'Konto, któremu przypomniano';
comment on column calendar.reminder.duty_code is 'Obowiązek, kod ze słownika statutory-duties';
comment on column calendar.reminder.unit_code is 'Jednostka, która ma obowiązek';
comment on column calendar.reminder.due_on is 'Ostatni dzień terminu';
comment on column calendar.reminder.days_before is 'Które to przypomnienie: na tyle dni przed terminem';
comment on column calendar.reminder.sent_at is 'Chwila napisania wiadomości';

create table calendar.reminder_round (
  day     date primary key,
  made_at timestamptz not null
);
comment on table calendar.reminder_round is 'Dzień, w którym sprawdzono już, komu przypomnieć';
comment on column calendar.reminder_round.day is 'Dzień w Warszawie';
comment on column calendar.reminder_round.made_at is 'Chwila sprawdzenia';

create table calendar.reminder_choice (
  account_id uuid primary key references auth.account,
  is_wanted  boolean not null,
  changed_at timestamptz not null
);
comment on table calendar.reminder_choice is 'Czy osoba chce przypomnień; bez wiersza: chce';
comment on column calendar.reminder_choice.account_id is 'Konto';
comment on column calendar.reminder_choice.is_wanted is 'Czy wysyłać';
comment on column calendar.reminder_choice.changed_at is 'Chwila wyboru';

create table calendar.feed (
  account_id   uuid primary key references auth.account,
  token_sha256 text not null unique collate "C",
  made_at      timestamptz not null
);
comment on table calendar.feed is 'Tajny adres kalendarza osoby, jeden naraz; nowy zastępuje poprzedni';
comment on column calendar.feed.account_id is 'Konto, którego terminy są w kalendarzu';
comment on column calendar.feed.token_sha256 is 'Skrót tajnej części adresu; samego adresu nikt nie przechowuje';
comment on column calendar.feed.made_at is 'Chwila wydania adresu';
