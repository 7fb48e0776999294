-- The audit becomes a chain: entries are sealed in batches, each seal carries the hash of the one before (decision 0030).
-- audit.seal_entries and platform/audit/fingerprint.ts make the same bytes; they change together.

alter table audit.entry
  add column actor_id     uuid,
  add column on_behalf_of uuid,
  add column basis        text collate "C",
  drop constraint entry_actor_kind_check,
  add constraint entry_actor_kind_check check (actor_kind in ('public', 'operator', 'system', 'account')),
  add constraint entry_account_has_id check (actor_kind <> 'account' or actor_id is not null),
  -- as the program writes it; an endless instant has no number and would stop the sealing for good
  add constraint entry_recorded_in_milliseconds
    check (isfinite(recorded_at) and recorded_at = date_trunc('milliseconds', recorded_at));
create index entry_actor on audit.entry (actor_id, recorded_at) where actor_id is not null;
create index entry_on_behalf_of on audit.entry (on_behalf_of, recorded_at) where on_behalf_of is not null;
create index entry_operation on audit.entry (operation, recorded_at);
comment on column audit.entry.actor_kind is 'Rodzaj działającego: publiczność, obsługa z wiersza poleceń, system, konto osoby';
comment on column audit.entry.actor_name is 'Nazwa konta systemowego obsługi albo zadania; puste dla publiczności i dla kont osób';
comment on column audit.entry.actor_id is 'Konto osoby, która działała';
comment on column audit.entry.on_behalf_of is 'W czyim imieniu działała: konto albo organizacja; puste, gdy we własnym';
comment on column audit.entry.basis is 'Kod podstawy: prawnej albo powodu dostępu; kod, nie tekst';

create table audit.unsealed (
  entry_id  uuid primary key,
  queued_at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
comment on table audit.unsealed is 'Wpisy śladu, które czekają na pieczęć; zwykle krócej niż sekundę';
comment on column audit.unsealed.entry_id is 'Wpis, który czeka';
comment on column audit.unsealed.queued_at is 'Od kiedy czeka';

-- No foreign key to the entry: the link has to outlive a removed entry, or nobody could tell that it is gone.
-- A pattern on the digest would cost more than the rest of the row.
create table audit.link (
  position bigint primary key check (position > 0),
  entry_id uuid not null unique,
  digest   text not null collate "C" check (octet_length(digest) = 64)
);
comment on table audit.link is 'Ogniwo łańcucha: miejsce wpisu w kolejności nadanej przy pieczętowaniu i skrót jego treści';
comment on column audit.link.position is 'Kolejny numer miejsca, bez przerw';
comment on column audit.link.entry_id is 'Wpis na tym miejscu';
comment on column audit.link.digest is 'SHA-256 miejsca i wszystkich pól wpisu';

create table audit.seal (
  number         bigint primary key check (number > 0),
  first_position bigint not null unique check (first_position > 0),
  last_position  bigint not null unique check (last_position >= first_position),
  entry_count    bigint not null generated always as (last_position - first_position + 1) stored,
  previous_hash  text not null unique collate "C" check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash           text not null unique collate "C" check (hash ~ '^[0-9a-f]{64}$'),
  sealed_at      timestamptz not null
);
comment on table audit.seal is 'Pieczęć jednej partii wpisów; jej skrót zawiera skrót poprzedniej, więc zmiana wstecz jest widoczna';
comment on column audit.seal.number is 'Kolejny numer pieczęci, bez przerw';
comment on column audit.seal.first_position is 'Pierwsze miejsce partii';
comment on column audit.seal.last_position is 'Ostatnie miejsce partii';
comment on column audit.seal.entry_count is 'Liczba wpisów partii';
comment on column audit.seal.previous_hash is 'Skrót poprzedniej pieczęci; przy pierwszej same zera';
comment on column audit.seal.hash is 'SHA-256 numeru, granic, chwili, poprzedniego skrótu i skrótów wszystkich ogniw partii';
comment on column audit.seal.sealed_at is 'Chwila pieczętowania według zegara bazy';

-- Waiting for the seal is a row, not a mark on the entry: the entry is never updated, and a transaction that commits
-- late leaves its rows here until the next batch.
insert into audit.unsealed (entry_id) select id from audit.entry;

create function audit.queue_entries() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into audit.unsealed (entry_id) select id from written;
  return null;
end
$$;
comment on function audit.queue_entries is 'Stawia nowe wpisy w kolejce do pieczęci, w tej samej transakcji';
create trigger entry_queued after insert on audit.entry
  referencing new table as written for each statement execute function audit.queue_entries();

-- Rights keep the application out; this keeps the owner from an accident.
create function audit.refuse_rewriting() returns trigger
  language plpgsql set search_path = '' as $$
begin
  raise exception 'Śladu nie wolno zmieniać ani usuwać (%.%).', tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
comment on function audit.refuse_rewriting is 'Odmawia każdej zmiany tego, co już zapisano';
create trigger entry_stays before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_rewriting();
create trigger link_stays before update or delete or truncate on audit.link
  for each statement execute function audit.refuse_rewriting();
create trigger seal_stays before update or delete or truncate on audit.seal
  for each statement execute function audit.refuse_rewriting();
create trigger unsealed_stays before update or truncate on audit.unsealed
  for each statement execute function audit.refuse_rewriting();

-- The only way to a seal. Appends: takes committed entries that wait, gives them the next positions, seals them.
-- What is hashed is a JSON list, instants as microseconds since 1970: it depends on no setting of the connection.
create function audit.seal_entries(most integer) returns integer
  language plpgsql security definer set search_path = '' as $$
declare
  previous audit.seal;
  instant  timestamptz;
  digests  text;
  sealed   integer;
begin
  perform pg_advisory_xact_lock(7405302); -- one sealer at a time, over all copies of the server
  select * into previous from audit.seal order by number desc limit 1;
  if not found then
    previous.number := 0;
    previous.last_position := 0;
    previous.hash := repeat('0', 64);
  end if;

  with chosen as (
    select entry.*
    from audit.unsealed join audit.entry on entry.id = unsealed.entry_id
    order by entry.recorded_at, entry.id
    limit most
  ), placed as (
    select previous.last_position + row_number() over (order by recorded_at, id) as position, chosen.*
    from chosen
  ), linked as (
    insert into audit.link (position, entry_id, digest)
    select position, id, encode(sha256(convert_to(json_build_array(
      'splot-entry-1', position::text, id::text, (extract(epoch from recorded_at) * 1000000)::bigint::text,
      actor_kind, actor_name, actor_id::text, on_behalf_of::text, operation, action, basis, subject_noun, subject_id
    )::text, 'UTF8')), 'hex')
    from placed
    returning position, entry_id, digest
  ), freed as (
    delete from audit.unsealed where entry_id in (select entry_id from linked)
  )
  select count(*), string_agg(digest, '' order by position) into sealed, digests from linked;
  if sealed = 0 then
    return 0;
  end if;

  instant := clock_timestamp();
  insert into audit.seal (number, first_position, last_position, previous_hash, hash, sealed_at)
  values (
    previous.number + 1, previous.last_position + 1, previous.last_position + sealed, previous.hash,
    encode(sha256(convert_to(json_build_array(
      'splot-seal-1', (previous.number + 1)::text, (previous.last_position + 1)::text,
      (previous.last_position + sealed)::text, (extract(epoch from instant) * 1000000)::bigint::text,
      previous.hash, digests
    )::text, 'UTF8')), 'hex'),
    instant
  );
  return sealed;
end
$$;
comment on function audit.seal_entries is 'Pieczętuje najwyżej tyle czekających wpisów, ile podano; zwraca ich liczbę';
