-- What has been computed of a column in one year holds until its figures change. Triggers write it down, so that no
-- statement that changes figures can forget to.

create sequence indicators.column_stamp;

create table indicators.column_state (
  variable_id integer not null references indicators.variable on delete cascade,
  year        smallint not null,
  stamp       bigint not null,
  primary key (variable_id, year)
);
comment on table indicators.column_state is 'Stan kolumny: kiedy ostatnio zmieniły się obserwacje jednej zmiennej i roku';
comment on column indicators.column_state.variable_id is 'Zmienna';
comment on column indicators.column_state.year is 'Rok';
comment on column indicators.column_state.stamp is 'Numer ostatniej zmiany; żaden się nie powtarza, więc ten sam numer to te same liczby';

create function indicators.note_changed_columns() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into indicators.column_state as held (variable_id, year, stamp)
  select variable_id, year, nextval('indicators.column_stamp') from (
    select distinct variable_id, year from changed order by 1, 2
  ) pairs
  on conflict (variable_id, year) do update set stamp = excluded.stamp;
  return null;
end
$$;

-- an update is told twice: it changes the columns that its rows were in and those that they are in now
create trigger observation_added after insert on indicators.observation
  referencing new table as changed for each statement execute function indicators.note_changed_columns();
create trigger observation_left after update on indicators.observation
  referencing old table as changed for each statement execute function indicators.note_changed_columns();
create trigger observation_entered after update on indicators.observation
  referencing new table as changed for each statement execute function indicators.note_changed_columns();
create trigger observation_removed after delete on indicators.observation
  referencing old table as changed for each statement execute function indicators.note_changed_columns();

-- former figures decide what is hidden, so their change is a change of the column as well
create trigger revision_added after insert on indicators.revision
  referencing new table as changed for each statement execute function indicators.note_changed_columns();
create trigger revision_left after update on indicators.revision
  referencing old table as changed for each statement execute function indicators.note_changed_columns();
create trigger revision_entered after update on indicators.revision
  referencing new table as changed for each statement execute function indicators.note_changed_columns();
create trigger revision_removed after delete on indicators.revision
  referencing old table as changed for each statement execute function indicators.note_changed_columns();

insert into indicators.column_state (variable_id, year, stamp)
select variable_id, year, nextval('indicators.column_stamp') from (
  select variable_id, year from indicators.observation union select variable_id, year from indicators.revision order by 1, 2
) pairs;
