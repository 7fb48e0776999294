-- What the application's login may do; run after every migration. :app is the login of DATABASE_URL.
-- The application reads and writes rows; it creates nothing, and it cannot rewrite the audit.
-- The law comes from reviewed files with the owner's login: the application only reads it.

do $$
declare
  schema_name text;
begin
  for schema_name in
    select nspname from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'graphile_worker')
  loop
    execute format('grant usage on schema %I to :app', schema_name);
    execute format('grant select, insert, update, delete on all tables in schema %I to :app', schema_name);
    execute format('grant usage, select on all sequences in schema %I to :app', schema_name);
  end loop;
end
$$;

-- The audit: new entries with their facts, and sealing through the one function that only appends.
revoke insert, update, delete, truncate on all tables in schema audit from :app;
grant insert (
  id, recorded_at, actor_kind, actor_name, actor_id, on_behalf_of, operation, action, basis, subject_noun, subject_id
) on audit.entry to :app;
revoke execute on all functions in schema audit from public;
grant execute on function audit.seal_entries(integer) to :app;

revoke insert, update, delete, truncate on platform.migration from :app;
revoke insert, delete, truncate on platform.data_version from :app;
revoke insert, update, delete, truncate on all tables in schema parameters from :app;

-- Evidence is only added to: what was cited stays as it was.
revoke update, delete, truncate on indicators.evidence from :app;

-- Written by triggers alone: a stamp set by hand could say that changed figures are the same.
revoke insert, update, delete, truncate on indicators.column_state from :app;

-- Jobs: the queue belongs to the owner's login, which also runs it; the application plans, looks and asks to try again.
revoke execute on all functions in schema jobs from public;
grant execute on all functions in schema jobs to :app;
