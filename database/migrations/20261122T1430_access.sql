-- Rights: role × territory × dates, and what is handed over for a time. A right is a row in force today, nothing else.

create schema access;
create table access.assignment (
  id         uuid primary key,
  account_id uuid not null references auth.account,
  role       text not null collate "C",
  unit_code  text collate "C" check (unit_code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$'),
  valid_from date not null,
  valid_to   date,
  granted_by uuid references auth.account,
  granted_at timestamptz not null,
  ended_at   timestamptz,
  constraint assignment_days_in_order check (valid_to is null or valid_to >= valid_from)
);
create unique index assignment_once on access.assignment (account_id, role, unit_code, valid_from) nulls not distinct where ended_at is null;
create index assignment_granted_by on access.assignment (granted_by);
create index assignment_unit on access.assignment (unit_code, id);
comment on table access.assignment is 'Przydział: rola konta na obszarze i w dniach; prawo ma się tylko w te dni';
comment on column access.assignment.id is 'Identyfikator';
comment on column access.assignment.account_id is 'Konto, które ma rolę';
comment on column access.assignment.role is 'Rola z wykazu ról';
comment on column access.assignment.unit_code is 'Obszar: województwo, powiat albo gmina; puste przy rolach całej instalacji';
comment on column access.assignment.valid_from is 'Pierwszy dzień';
comment on column access.assignment.valid_to is 'Ostatni dzień włącznie; puste: do odwołania';
comment on column access.assignment.granted_by is 'Konto, które nadało; puste, gdy nadała obsługa z wiersza poleceń';
comment on column access.assignment.granted_at is 'Chwila nadania';
comment on column access.assignment.ended_at is 'Chwila odebrania; prawo kończy się od razu';

create table access.delegation (
  id            uuid primary key,
  assignment_id uuid not null references access.assignment,
  account_id    uuid not null references auth.account,
  valid_from    date not null,
  valid_to      date not null,
  delegated_at  timestamptz not null,
  ended_at      timestamptz,
  constraint delegation_days_in_order check (valid_to >= valid_from)
);
create index delegation_assignment on access.delegation (assignment_id);
create index delegation_account on access.delegation (account_id);
comment on table access.delegation is 'Zastępstwo: rola przekazana na czas innemu kontu; ustaje najpóźniej z rolą i kontem zastępowanego';
comment on column access.delegation.id is 'Identyfikator';
comment on column access.delegation.assignment_id is 'Przekazany przydział';
comment on column access.delegation.account_id is 'Konto zastępcy';
comment on column access.delegation.valid_from is 'Pierwszy dzień zastępstwa';
comment on column access.delegation.valid_to is 'Ostatni dzień włącznie';
comment on column access.delegation.delegated_at is 'Chwila przekazania';
comment on column access.delegation.ended_at is 'Chwila odwołania; zastępstwo kończy się od razu';
